"""A sentence that a person reads, with the few marks that it may hold: what is strong, what is
stressed, what leads elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Self

from kernel.wording.agreed import filled

_MARK = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|__(?P<stressed>.+?)__|\[(?P<link>[^\]]+)\]\((?P<to>[^)\s]+)\)",
    re.DOTALL,
)

Kind = Literal["plain", "strong", "stressed", "link"]


@dataclass(frozen=True)
class Run:
    """A stretch of text of one kind. `to`: the address that a link leads to, empty for the rest."""

    text: str
    kind: Kind = "plain"
    to: str = ""


class Sentence(str):
    """A text like any other, whose `runs` also say what is strong, stressed or a link: each medium
    draws those its own way, and escapes them.

    >>> found = sentence("**Cumul :** pas avec {name}.", name="le **prêt**")
    >>> found, found.runs[0]
    ('Cumul : pas avec le **prêt**.', Run(text='Cumul :', kind='strong', to=''))
    """

    runs: tuple[Run, ...]

    def __new__(cls, runs: Iterable[Run]) -> Self:
        """Return the text of these runs, which remembers them."""
        kept = tuple(runs)
        made = super().__new__(cls, "".join(run.text for run in kept))
        made.runs = kept
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Run, ...]]]:
        """Return what it is made of anew, in another process."""
        return type(self), (self.runs,)


def sentence(template: str, **values: object) -> Sentence:
    """Return a sentence, its braces filled as `filled` does: `**strong**`, `__stressed__`,
    `[text](address)` are marks in the template, never in a value."""
    return Sentence(
        Run(filled(run.text, **values), run.kind, filled(run.to, **values) if run.to else "")
        for run in _runs(template)
    )


def joined(parts: Iterable[str], by: str = " ") -> Sentence:
    """Return sentences in a row with a text between two of them, their marks kept; empty ones are
    left out.

    >>> joined([sentence("**Effort :** un jour"), "", "Qui : vous"], " · ")
    'Effort : un jour · Qui : vous'
    """
    rows = [part.runs if isinstance(part, Sentence) else (Run(part),) for part in parts if part]
    between = (Run(by),)
    return Sentence(
        run for place, runs in enumerate(rows) for run in ((*between, *runs) if place else runs)
    )


@lru_cache(maxsize=4096)
def _runs(template: str) -> tuple[Run, ...]:
    runs, end = [], 0
    for mark in _MARK.finditer(template):
        runs.append(Run(template[end : mark.start()]))
        runs.append(_marked(mark))
        end = mark.end()
    return tuple(run for run in (*runs, Run(template[end:])) if run.text)


def _marked(mark: re.Match[str]) -> Run:
    for kind in ("strong", "stressed", "link"):
        if mark[kind]:
            return Run(mark[kind], kind, mark["to"] or "")
    raise AssertionError(mark)
