"""Dossiers in the tables: one row an answer, with who wrote it and when; every write also goes to
the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from cases.case import Case
from cases.entries import Json, Path, entries, restored
from cases.store.accepting import accepted
from cases.store.database import as_text, change, dossier, entry
from cases.store.errors import MissingDossierError, RefusedError
from cases.store.values import Conflict, EntryChange, Opened, Refused, Saved, Unreadable
from kernel import ContentError

_VERSION: Path = ("case", "version")
#: Parts of a case that are said under the questions of a version.
_ASKED = {"case", "answers", "facts", "notes", "evidence", "not_applicable"}
_MOVED = (
    "Ce dossier suit une autre version du questionnaire depuis que cette page a été ouverte."
    " Changez de page, puis répondez de nouveau."
)

# Built once: building them again would take most of the time of a save.
_LOCK = select(dossier.c.id).where(dossier.c.id == bindparam("of")).with_for_update()
_ENTRIES = select(entry).where(entry.c.dossier == bindparam("of"))
_VALUES = select(entry.c.part, entry.c.name, entry.c.value).where(
    entry.c.dossier == bindparam("of")
)
_ENTRY = _ENTRIES.where(entry.c.part == bindparam("of_part"), entry.c.name == bindparam("of_name"))
_TOUCH = update(dossier).where(dossier.c.id == bindparam("of")).values(changed=bindparam("now"))
_NOTE = insert(change)
_ADD = insert(entry)
_REPLACE = update(entry).where(
    entry.c.dossier == bindparam("of"),
    entry.c.part == bindparam("of_part"),
    entry.c.name == bindparam("of_name"),
)
_REPLACE = _REPLACE.values(
    {name: bindparam(f"new_{name}") for name in ("value", "version", "author", "at")}
)


@dataclass(frozen=True)
class Writer:
    """Who writes, and when."""

    author: str
    at: datetime


def create(connection: Connection, id: str, case: Case, writer: Writer) -> None:
    """Write a whole case as a new dossier, in the place of one that was half begun under this
    identifier.

    Raises RefusedError when it would not be read back.
    """
    _, refused = accepted({}, entries(case))
    if refused:
        raise RefusedError(refused)
    remove(connection, id)
    connection.execute(insert(dossier).values(id=id, created=writer.at, changed=writer.at))
    _put(
        connection,
        id,
        [
            EntryChange(path, value, 1, writer.author, writer.at)
            for path, value in entries(case).items()
        ],
        {},
    )


def opened(connection: Connection, id: str) -> Opened | None:
    """Return a dossier as it stands. Raises ContentError when this version of the application
    cannot read it."""
    found = connection.execute(select(dossier).where(dossier.c.id == id)).one_or_none()
    if found is None:
        return None
    stored = _stored(connection, id)
    case = restored({path: one.value for path, one in stored.items() if one.value is not None})
    versions = {path: one.version for path, one in stored.items()}
    return Opened(
        id, case.case, versions, found.created, found.changed, found.place, case.set_aside
    )


def unreadable(connection: Connection, id: str) -> Unreadable | None:
    """Return why a dossier cannot be read; None for one that can."""
    try:
        opened(connection, id)
    except ContentError as error:
        return Unreadable(id, error.faults)
    return None


def save(
    connection: Connection,
    id: str,
    changes: Mapping[Path, Json | None],
    seen: Mapping[Path, int],
    writer: Writer,
) -> Saved:
    """Write those entries of a dossier that will be read back; the same value again changes
    nothing. Raises MissingDossierError."""
    lock(connection, id)
    elsewhere = _of_another_version(connection, id, changes, seen)
    apart = {one.path for one in elsewhere}
    changes, refused = accepted(
        _values(connection, id),
        {path: value for path, value in changes.items() if path not in apart},
    )
    paths = sorted(changes)
    stored = {path: found for path in paths if (found := _entry(connection, id, path))}
    new = [
        _next(path, changes[path], stored.get(path), writer)
        for path in paths
        if _differs(changes[path], stored.get(path))
    ]
    if new:
        _put(connection, id, new, stored)
        connection.execute(_TOUCH, {"of": id, "now": writer.at})
    versions = {path: one.version for path, one in stored.items()} | {
        one.path: one.version for one in new
    }
    unseen = (
        one
        for one in new
        if one.path in stored and stored[one.path].version > seen.get(one.path, 0)
    )
    return Saved(
        versions, tuple(_conflict(one, stored[one.path]) for one in unseen), (*elsewhere, *refused)
    )


def _of_another_version(
    connection: Connection, id: str, changes: Mapping[Path, Json | None], seen: Mapping[Path, int]
) -> tuple[Refused, ...]:
    """Refuse what was answered to the questions of one version once the dossier follows another: it
    would mean something else there."""
    if _VERSION in changes or _VERSION not in seen:
        return ()
    stored = _entry(connection, id, _VERSION)
    if stored is None or stored.version <= seen[_VERSION]:
        return ()
    return tuple(
        Refused(path, changes[path], _MOVED) for path in sorted(changes) if path[0] in _ASKED
    )


def _differs(value: Json | None, stored: EntryChange | None) -> bool:
    """What was never there needs no erasing; for Python True is 1, for a case it is not."""
    return as_text(value) != as_text(stored.value if stored else None)


def _next(
    path: Path, value: Json | None, stored: EntryChange | None, writer: Writer
) -> EntryChange:
    return EntryChange(path, value, stored.version + 1 if stored else 1, writer.author, writer.at)


def _conflict(ours: EntryChange, theirs: EntryChange) -> Conflict:
    return Conflict(ours.path, ours.value, theirs.value, theirs.author, theirs.at)


def _put(
    connection: Connection, id: str, new: Sequence[EntryChange], stored: Mapping[Path, EntryChange]
) -> None:
    connection.execute(_NOTE, [_row(id, one) for one in new])
    if added := [_row(id, one) for one in new if one.path not in stored]:
        connection.execute(_ADD, added)
    if replaced := [_replacing(id, one) for one in new if one.path in stored]:
        connection.execute(_REPLACE, replaced)


def _row(id: str, one: EntryChange) -> dict[str, Any]:
    part, name = one.path
    return {
        "dossier": id,
        "part": part,
        "name": name,
        "value": one.value,
        "version": one.version,
        "author": one.author,
        "at": one.at,
    }


def _replacing(id: str, one: EntryChange) -> dict[str, Any]:
    part, name = one.path
    new = {
        "new_value": one.value,
        "new_version": one.version,
        "new_author": one.author,
        "new_at": one.at,
    }
    return {"of": id, "of_part": part, "of_name": name, **new}


def lock(connection: Connection, id: str) -> None:
    """Have other writers of this dossier wait. Raises MissingDossierError."""
    if connection.execute(_LOCK, {"of": id}).one_or_none() is None:
        raise MissingDossierError


def newer(connection: Connection, id: str, seen: Mapping[Path, int]) -> tuple[EntryChange, ...]:
    """Return what stands now in the entries that someone else has changed since."""
    stored = _stored(connection, id)
    return tuple(
        stored[path] for path in sorted(stored) if stored[path].version > seen.get(path, 0)
    )


def history(connection: Connection, id: str, path: Path | None) -> tuple[EntryChange, ...]:
    """Return every write of a dossier, or of one entry, oldest first."""
    query = select(change).where(change.c.dossier == id).order_by(change.c.id)
    if path is not None:
        query = query.where(change.c.part == path[0], change.c.name == path[1])
    return tuple(_change(row) for row in connection.execute(query))


def put_place(connection: Connection, id: str, slug: str) -> None:
    """Remember where one stopped."""
    connection.execute(update(dossier).where(dossier.c.id == id).values(place=slug))


def remove(connection: Connection, id: str) -> None:
    """Delete a dossier and everything about it."""
    connection.execute(delete(dossier).where(dossier.c.id == id))


def purge(connection: Connection, before: datetime) -> int:
    """Delete the dossiers that did not change since, and return how many."""
    return connection.execute(delete(dossier).where(dossier.c.changed < before)).rowcount


def ids(connection: Connection) -> list[str]:
    """Return the identifiers of all dossiers."""
    return list(connection.scalars(select(dossier.c.id).order_by(dossier.c.id)))


def _values(connection: Connection, id: str) -> dict[Path, Json | None]:
    return {(part, name): value for part, name, value in connection.execute(_VALUES, {"of": id})}


def _stored(connection: Connection, id: str) -> dict[Path, EntryChange]:
    return {one.path: one for one in map(_change, connection.execute(_ENTRIES, {"of": id}))}


def _entry(connection: Connection, id: str, path: Path) -> EntryChange | None:
    part, name = path
    row = connection.execute(_ENTRY, {"of": id, "of_part": part, "of_name": name}).one_or_none()
    return _change(row) if row else None


def _change(row: Row[Any]) -> EntryChange:
    return EntryChange((row.part, row.name), row.value, row.version, row.author, row.at)
