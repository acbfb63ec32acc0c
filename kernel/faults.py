"""A fault: where, what is wrong, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any


@dataclass(frozen=True, order=True)
class Fault:
    """One fault of one file. `line` counts from 1; `what` and `remedy` are French sentences without
    a final full stop.

    `where`: the path of keys to the value, for those who merge faults found by several checks.
    """

    file: str
    line: int
    code: str
    what: str
    remedy: str
    where: tuple[str | int | float, ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        return (
            f"{self.file}:{self.line}: [{self.code}]"
            f" {''.join(map(_on_one_line, sentences(self.what, self.remedy)))}"
        )


def sentences(what: str, remedy: str) -> str:
    """Return what is wrong and what to do about it, as sentences; a remedy that asks has its own
    end."""
    return f"{what}. {remedy}{'' if remedy.endswith('?') else '.'}"


def _on_one_line(letter: str) -> str:
    """A fault is one line, in the order in which it is read: what the file holds may be neither."""
    return letter if letter.isprintable() or letter in _SPACES else "\N{REPLACEMENT CHARACTER}"


#: Of one file, the faults that are told; the others are counted. Of one word, the letters that are
#: compared with others.
MOST_TOLD, _MOST_LETTERS = 50, 60
_SPACES = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_WRITTEN = {True: "true", False: "false", None: "null"}


def _members(value: tuple[Any, ...] | list[Any] | dict[Any, Any]) -> list[str]:
    return (
        [f"{key}: {one}" for key, one in value.items()]
        if isinstance(value, dict)
        else list(map(str, value))
    )


def shown(value: Any, limit: int = 60) -> str:
    """Return a value as its author would recognise it, of `limit` characters at most."""
    plain = _WRITTEN.get(value, value) if isinstance(value, (bool, type(None))) else value
    text = ", ".join(_members(plain)) if isinstance(plain, (tuple, list, dict)) else str(plain)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def told(faults: Iterable[Fault], more: int = 0) -> tuple[tuple[Fault, ...], str]:
    """Return the faults of one file that are told, fifty at most, in the order of the file, and a
    sentence that counts the others, empty without any.

    `more`: others, which were counted before.
    """
    found = sorted(faults)
    rest = max(0, len(found) - MOST_TOLD) + more
    return tuple(found[:MOST_TOLD]), (
        "" if rest < 1 else "Et une autre faute." if rest == 1 else f"Et {rest} autres fautes."
    )


def told_by_file(faults: Iterable[Fault]) -> list[str]:
    """Return the lines that tell the faults of several files, fifty at most of each; the others of
    a file are counted after them."""
    held: dict[str, list[Fault]] = {}
    for fault in faults:
        held.setdefault(fault.file, []).append(fault)
    lines: list[str] = []
    for file, found in held.items():
        few, rest = told(found)
        lines += [*map(str, few), *([f"{file}: {rest}"] if rest else [])]
    return lines


def did_you_mean(
    word: str, known: Iterable[str], otherwise: str = "À corriger ou à retirer"
) -> str:
    """Return the remedy that names the known word nearest to `word`, or `otherwise` when none is
    near."""
    if len(word) > _MOST_LETTERS:
        return otherwise
    candidates = {name.lower(): name for name in sorted(known)}
    near = get_close_matches(word.lower(), candidates, n=1, cutoff=0.6)
    return f"Vouliez-vous dire « {candidates[near[0]]} » ?" if near else otherwise
