"""A case as flat entries, each a value with an address of its own: what is stored, compared and told one answer at a time."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cases.case import Case
from cases.file import CASE_FILE, from_text, to_json
from kernel import ContentError, Where, json_text

Json = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
#: Part of the case and name in it: ("answers", "CAP-01"), ("company", "naf"), ("company.declared", id), ("case", "mode").
Path = tuple[str, str]

_TOP = "case"
#: Mappings inside a part whose items are answered one by one.
_NESTED = {"company.declared", "project.declared"}
_PARTS = {"company", "facts", "project", "answers", "notes", "evidence", "not_applicable", "actions", "not_carried"}


@dataclass(frozen=True)
class Restored:
    """A case out of entries, and those that could not stand beside the others: they are kept where they are, and have no effect."""

    case: Case
    set_aside: Mapping[Path, Json]


def entries(case: Case) -> dict[Path, Json]:
    """Return a case as entries, dates as ISO texts. What is not known has none."""
    found: dict[Path, Json] = {}
    content = json.loads(to_json(case))
    del content["case"]
    for key, value in content.items():
        found |= _flat(key, value) if key in _PARTS else {(_TOP, key): value}
    return found


def _flat(part: str, content: dict[str, Json]) -> dict[Path, Json]:
    found: dict[Path, Json] = {}
    for name, value in content.items():
        inner = f"{part}.{name}"
        found |= _flat(inner, value) if inner in _NESTED and isinstance(value, dict) else {(part, name): value}
    return found


def from_entries(entries: Mapping[Path, Json]) -> Case:
    """Return the case that entries make. Raises ContentError as a case file does."""
    content: dict[str, Json] = {"case": 1}
    for path, value in sorted(entries.items(), key=lambda item: item[0]):
        *groups, name = _where(path)
        inside = content
        for group in groups:
            inside = inside.setdefault(group, {})  # type: ignore[assignment]
        inside[name] = value
    return from_text(json_text(content), CASE_FILE)


def restored(entries: Mapping[Path, Json]) -> Restored:
    """Return the case that entries make without those at fault: two persons may write what cannot stand together.

    Raises ContentError when the fault is in the case itself, such as the version of its questionnaire.
    """
    try:
        return Restored(from_entries(entries), {})
    except ContentError as error:
        places = [fault.where for fault in error.faults]
        faulty = {path for path in entries if any(_touches(_where(path), where) for where in places)}
        if not faulty or any(part == _TOP for part, _ in faulty):
            raise
    rest = restored({path: value for path, value in entries.items() if path not in faulty})
    return Restored(rest.case, {**rest.set_aside, **{path: entries[path] for path in sorted(faulty)}})


def _where(path: Path) -> tuple[str, ...]:
    part, name = path
    return (name,) if part == _TOP else (*part.split("."), name)


def _touches(own: tuple[str, ...], where: Where) -> bool:
    """Tell whether a place is the other, holds it, or lies in it."""
    shared = min(len(own), len(where))
    return own[:shared] == where[:shared]
