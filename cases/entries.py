"""A case as flat entries, each a value with an address of its own: what is stored, compared and
told one answer at a time."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cases.case import Case
from cases.file import from_content, to_json
from kernel import ContentError, Fault

Json = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
#: Part of the case and name in it: ("answers", "CAP-01"), ("company", "naf"), ("company.declared",
#: id), ("case", "mode").
Path = tuple[str, str]

_TOP = "case"
#: Mappings inside a part whose items are answered one by one.
_NESTED = {"company.declared", "project.declared"}
_PARTS = {
    "company",
    "facts",
    "project",
    "answers",
    "notes",
    "evidence",
    "not_applicable",
    "actions",
    "not_carried",
    "earlier",
}


@dataclass(frozen=True)
class Restored:
    """A case out of entries, and those that could not stand beside the others: they are kept where
    they are, and have no effect.

    `faults`: why they could not.
    """

    case: Case
    set_aside: Mapping[Path, Json]
    faults: tuple[Fault, ...] = ()


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
        found |= (
            _flat(inner, value)
            if inner in _NESTED and isinstance(value, dict)
            else {(part, name): value}
        )
    return found


def from_entries(entries: Mapping[Path, Json]) -> Case:
    """Return the case that entries make. Raises ContentError as a case file does."""
    return from_content(as_content(entries))


def as_content(entries: Mapping[Path, Json]) -> dict[str, Json]:
    """Return entries as the values of the JSON form of a case, whether it can be read or not."""
    content: dict[str, Json] = {"case": 1}
    for path, value in sorted(entries.items(), key=lambda item: item[0]):
        *groups, name = _where(path)
        inside = content
        for group in groups:
            inside = inside.setdefault(group, {})  # type: ignore[assignment]
        inside[name] = value
    return content


def restored(entries: Mapping[Path, Json]) -> Restored:
    """Return the case that entries make without those at fault: two persons may write what cannot
    stand together.

    Raises ContentError when the fault is in the case itself, such as the version of its
    questionnaire.
    """
    try:
        return Restored(from_entries(entries), {})
    except ContentError as error:
        faults = error.faults
        faulty = {path for path in entries if any(touches(path, fault) for fault in faults)}
        if not faulty or any(part == _TOP for part, _ in faulty):
            raise
    rest = restored({path: value for path, value in entries.items() if path not in faulty})
    return Restored(
        rest.case,
        {**rest.set_aside, **{path: entries[path] for path in sorted(faulty)}},
        (*faults, *rest.faults),
    )


def touches(path: Path, fault: Fault) -> bool:
    """Tell whether a fault is about an entry, something in it, or something that holds it."""
    own, where = _where(path), fault.where
    shared = min(len(own), len(where))
    return own[:shared] == where[:shared]


def _where(path: Path) -> tuple[str, ...]:
    part, name = path
    return (name,) if part == _TOP else (*part.split("."), name)
