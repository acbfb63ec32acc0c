"""What may be written: only what the reader of a case takes, beside all that is there already."""

from collections.abc import Mapping, Set

from cases.entries import Json, Path, restored, touches
from cases.store.values import Refused
from kernel import ContentError, Fault, sentences

#: A case that lost its version would be read with another one.
_NAMES_THE_CASE = (
    "Un dossier garde toujours son questionnaire, sa version, son mode et sa date. Donnez-en"
    " d'autres plutôt que de les effacer."
)


def accepted(
    stored: Mapping[Path, Json | None], changes: Mapping[Path, Json | None]
) -> tuple[dict[Path, Json | None], tuple[Refused, ...]]:
    """Return the changes after which every entry that has effect is read back, and those refused,
    each with its reason.

    `stored`: the entries as they stand, None for one that was erased. A change is refused that the
    reader refuses, or that would
    take the effect of an entry that someone else wrote.
    """
    refused = {
        path: Refused(path, None, _NAMES_THE_CASE)
        for path, value in changes.items()
        if path[0] == "case" and value is None
    }
    left = {path: value for path, value in changes.items() if path not in refused}
    while left:
        faults, lost = _faults({**stored, **left})
        if lost is not None:
            lost = lost - (_set_aside(stored) - left.keys()) if lost else lost
            if not lost:
                break
        culprits = _culprits(left, faults, lost)
        refused |= {path: Refused(path, left.pop(path), _reason(path, faults)) for path in culprits}
    return left, tuple(refused[path] for path in sorted(refused))


def _faults(entries: Mapping[Path, Json | None]) -> tuple[tuple[Fault, ...], Set[Path] | None]:
    """Return what the reader finds wrong, and the entries that have no effect for it; None when no
    case can be read at all."""
    try:
        found = restored({path: value for path, value in entries.items() if value is not None})
    except ContentError as error:
        return error.faults, None
    return found.faults, found.set_aside.keys()


def _set_aside(stored: Mapping[Path, Json | None]) -> Set[Path]:
    return _faults(stored)[1] or set()


def _culprits(
    left: Mapping[Path, Json | None], faults: tuple[Fault, ...], lost: Set[Path] | None
) -> list[Path]:
    """Tell which changes to refuse: those at fault themselves, else those of the case as a whole
    (its mode), else all."""
    at_fault = [
        path
        for path in left
        if (lost is None or path in lost) and any(touches(path, fault) for fault in faults)
    ]
    return at_fault or [path for path in left if path[0] == "case"] or list(left)


def _reason(path: Path, faults: tuple[Fault, ...]) -> str:
    told = next((fault for fault in faults if touches(path, fault)), faults[0])
    return sentences(told.what, told.remedy)
