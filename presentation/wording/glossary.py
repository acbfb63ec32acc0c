"""The words of a report that may need explaining, each in a sentence or two; a report explains only
those it uses."""

import re
from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate

_FILE = Path(__file__).parent / "fr" / "glossary.yaml"


class Entry(Strict):
    """A word and what it means. `forms`: the other ways to write it; `of_ai`: what it means when a
    report speaks of AI, and only then."""

    word: str
    text: str
    forms: tuple[str, ...] = ()
    of_ai: bool = False


class _Glossary(Strict):
    words: tuple[Entry, ...]


@lru_cache(maxsize=1)
def glossary() -> tuple[Entry, ...]:
    """Return every word, in the order of the file."""
    return validate(read_yaml(_FILE), _Glossary).words


def words_of(text: str, of_ai: bool = True) -> tuple[Entry, ...]:
    """Return the words that a text uses. `of_ai`: whether it speaks of AI."""
    read = _level(text)
    return tuple(
        entry
        for entry in glossary()
        if (of_ai or not entry.of_ai)
        and any(_written(form, read) for form in (entry.word, *entry.forms))
    )


def _level(text: str) -> str:
    """One kind of apostrophe, one kind of space."""
    return " ".join(text.replace("\u2019", "'").split())


def _written(form: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(form)}\b", text, re.IGNORECASE) is not None
