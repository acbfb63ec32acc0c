"""What reads badly and a program can see: rules as data, in `blemishes.yaml`, over every file whose
sentences people read."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from kernel.documents import Document, Where, read_yaml
from kernel.faults import Fault, shown
from kernel.validation import Strict, validate

ROOT = Path(__file__).parents[2]
_FILE = Path(__file__).with_name("blemishes.yaml")
#: A blank with what fills it: « {count:aide|aides} ». What is in it is not read as it stands.
_BLANK = re.compile(r"\{[^{}]*\}")
_FILLED = "#"


class Blemish(Strict):
    """One rule. `find`: a pattern; `what` is wrong; what to write `instead`."""

    find: str
    what: str
    instead: str

    def in_text(self, text: str) -> str | None:
        """Return the words that read badly; None when none does."""
        found = re.search(self.find, text)
        return found[0] if found else None


class _Rules(Strict):
    files: tuple[str, ...]
    unread: tuple[str, ...]
    rules: tuple[Blemish, ...]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    return validate(read_yaml(_FILE), _Rules)


def blemishes(text: str) -> Iterator[tuple[Blemish, str]]:
    """Yield what reads badly in a sentence, with the words that do."""
    read = _BLANK.sub(_FILLED, text)
    for rule in _rules().rules:
        if found := rule.in_text(read):
            yield rule, found


def wording_faults(root: Path = ROOT) -> Iterator[Fault]:
    """Yield what reads badly in the files of a repository whose sentences people read."""
    for pattern in _rules().files:
        for path in sorted(root.glob(pattern)):
            yield from document_faults(read_yaml(path))


def document_faults(document: Document) -> Iterator[Fault]:
    """Yield what reads badly in one file."""
    for where, text in _read(document.data, ()):
        for rule, found in blemishes(text):
            what = f"« {shown(found.strip())} » : {rule.what}"
            yield document.fault(where, "wording", what, f"Écrivez {rule.instead}")


def _read(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield the texts of a value that people read: sentences, not identifiers."""
    if isinstance(value, str):
        if " " in value:
            yield where, value
    elif isinstance(value, dict):
        for key, inside in value.items():
            if key not in _rules().unread:
                yield from _read(inside, (*where, key))
    elif isinstance(value, tuple):
        for index, inside in enumerate(value):
            yield from _read(inside, (*where, index))
