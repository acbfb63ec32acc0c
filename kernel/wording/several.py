"""Several answers told as one text, which a sentence that quotes it takes apart: one quote an
answer."""

from collections.abc import Iterable, Mapping
from typing import Any, Self


class Several(str):
    """Texts in a row, which remembers them.

    >>> Several(["Devis", "Photos, vidéos"])
    'Devis, Photos, vidéos'
    """

    texts: tuple[str, ...]

    def __new__(cls, texts: Iterable[str]) -> Self:
        """Return the texts in a row."""
        kept = tuple(texts)
        made = super().__new__(cls, ", ".join(kept))
        made.texts = kept
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[str, ...]]]:
        """Return what it is made of anew, in another process."""
        return type(self), (self.texts,)


def quoted_apart(template: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values of a template, those that it quotes with a quote for each of their
    texts."""
    if not any(isinstance(value, Several) for value in values.values()):
        return values
    return {name: _told(template, name, value) for name, value in values.items()}


def _told(template: str, name: str, value: Any) -> Any:
    quoted = isinstance(value, Several) and f"« {{{name}}} »" in template
    return " », « ".join(value.texts) if quoted else value
