"""Copies of a SQLite store, made while it works; and the way back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cases.store.database import Database, sqlite_file
from cases.store.errors import StoreError

_SERVER = (
    "Les dossiers sont dans PostgreSQL : sauvegardez et restaurez la base avec pg_dump et"
    " pg_restore."
)
_ABSENT = "« {file} » n'existe pas. Rien n'a été changé. Vérifiez le nom de la sauvegarde."
_NOT_OURS = (
    "« {file} » n'est pas une sauvegarde de Boussole IA, ou elle est abîmée. Rien n'a été changé."
    " Essayez une autre sauvegarde."
)
_IN_USE = (
    "L'application travaille sur les dossiers. Arrêtez-la, puis recommencez : rien n'a été changé."
)
_NOT_WRITTEN = "La sauvegarde ne peut pas être écrite dans « {file} ». Choisissez un autre endroit."
_SIDES = ("", "-wal", "-shm")


def backup(database: Database, target: Path) -> None:
    """Write a copy of one moment of the store, while others write. Raises StoreError."""
    own = _required(database.file)
    draft = target.with_name(target.name + ".part")
    try:
        if target.resolve() == own.resolve():
            raise StoreError(_NOT_WRITTEN.format(file=target))
        _start(draft)
        with database.raw() as source:
            _copy(source, draft)
        _require_ours(draft)
        draft.replace(target)
    except OSError:
        raise StoreError(_NOT_WRITTEN.format(file=target)) from None


def restore(url: str, source: Path) -> Path | None:
    """Put a copy in the place of the store at an address, which nobody may use; return where the
    former was put aside. Raises StoreError."""
    file = _required(sqlite_file(url))
    draft = file.with_name(file.name + ".part")
    _require_ours(source)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _start(draft)
        with _opened(source) as connection:
            _copy(connection, draft)
        aside = _put_aside(file)
        draft.replace(file)
    except OSError:
        raise StoreError(_NOT_WRITTEN.format(file=file)) from None
    return aside


def _required(file: Path | None) -> Path:
    if file is None:
        raise StoreError(_SERVER)
    return file


def _start(draft: Path) -> None:
    """Make an empty file that only its owner may read."""
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)


def _copy(source: sqlite3.Connection, target: Path) -> None:
    """In one step: writers who come meanwhile do not change the copy. One plain file, without a
    journal beside it."""
    try:
        with closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError:
        raise StoreError(_NOT_WRITTEN.format(file=target)) from None


def _require_ours(file: Path) -> None:
    try:
        with _opened(file) as connection:
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute(
                "SELECT count(*) FROM entry JOIN dossier ON dossier.id = entry.dossier"
            ).fetchone()
    except sqlite3.Error:
        sound = False
    if not sound and not file.exists():
        raise StoreError(_ABSENT.format(file=file))
    if not sound:
        raise StoreError(_NOT_OURS.format(file=file))


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open an existing file for reading only; `connect` alone would make a new one."""
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


def _put_aside(file: Path) -> Path | None:
    """Rename a store, its journal with it: left there alone, it would be taken for that of the
    next. Raises StoreError when another process has it open."""
    found = [side for side in _SIDES if file.with_name(file.name + side).exists()]
    if not found:
        return None
    if file.exists():
        _require_unused(file)
    aside = _free_name(file)
    for side in found:
        file.with_name(file.name + side).replace(aside.with_name(aside.name + side))
    return aside


def _free_name(file: Path) -> Path:
    names = (file.with_name(f"{file.name}.remplace-{number}") for number in range(1, 10_000))
    return next(name for name in names if not name.exists())


def _require_unused(file: Path) -> None:
    """Ask for the file alone, which SQLite refuses while another has it open. A damaged one cannot
    be asked."""
    try:
        with closing(sqlite3.connect(file, timeout=1)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreError(_IN_USE) from None
        raise
    except sqlite3.DatabaseError:
        return
