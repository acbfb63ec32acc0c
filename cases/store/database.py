"""One database, SQLite or PostgreSQL: opened safely, written in short transactions, its errors told in French."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from cases.store import troubles
from cases.store.errors import BrokenStoreError, StoreError
from kernel import settings

T = TypeVar("T")
#: What tells a file from another one that takes its place.
_Inode = tuple[int, int]

_DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql+psycopg")
_BUSY_SECONDS = 5
#: Who deletes waits for it; what could not be done is done the next time.
_COMPACT_SECONDS = 1
_TRIES = 3
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_CONNECT_SECONDS = 10
_IS_NONE = "BOUSSOLE_BASE vaut « aucune » : ce serveur ne garde aucun dossier. Donnez le chemin ou l'adresse d'une base."


def database_url() -> str:
    """Return the address of the store that is set. Raises StoreError where none is, SettingsError."""
    address = settings().base
    if address is None:
        raise StoreError(_IS_NONE)
    return address


def shown_address(url: str) -> str:
    """Return an address as a log may show it: without user, password and options. Raises StoreError."""
    return troubles.shown(_understood(url))


def sqlite_file(url: str) -> Path | None:
    """Return the file that an address names, None when it names a server. Raises StoreError."""
    return _file(_understood(url))


def _file(url: URL) -> Path | None:
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


class _ReplacedError(StoreError):
    """The file was taken away, or replaced, while it was being written."""


class Database:
    """Connections to one database. Safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.url = _understood(url)
        with self._telling():
            self._engine = _engine(self.url)
            self._writer = self._engine.execution_options(write=True)
        self._stands: _Inode | None = None

    @property
    def file(self) -> Path | None:
        """The file of SQLite; None when the database is a server."""
        return _file(self.url)

    @property
    def is_sqlite(self) -> bool:
        """Tell whether the database is a file."""
        return self.file is not None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the database."""
        self._enter()
        with self._telling(), self._engine.connect() as connection:
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do some work in one short transaction, again when the database was busy or away; `work` may thus run several times."""
        with self._telling():
            for number in range(1, _TRIES):
                try:
                    return self._once(work)
                except OperationalError as error:
                    if troubles.code(error) in troubles.LASTING:
                        raise
                    time.sleep(0.1 * number)
                except _ReplacedError:
                    continue
            return self._once(work)

    def _once(self, work: Callable[[Connection], T]) -> T:
        stands = self._enter()
        with self._writer.begin() as connection:
            done = work(connection)
            if self._look() != stands:
                raise _ReplacedError(troubles.IS_GONE.format(file=troubles.file_name(self.url)))
            return done

    def _enter(self) -> _Inode | None:
        """Return which file stands at the address, and let go of connections to one that stood there before: what they write is nowhere."""
        stands = self._look()
        if stands != self._stands:
            self._engine.dispose()
            self._stands = stands
        return stands

    def _look(self) -> _Inode | None:
        """Return which file stands at the address, None for a server. Raises StoreError when it was taken away."""
        try:
            found = self.file and self.file.stat()
        except OSError:
            raise StoreError(troubles.IS_GONE.format(file=troubles.file_name(self.url))) from None
        return (found.st_dev, found.st_ino) if found else None

    def alone(self, connection: Connection, what: str) -> None:
        """Within a write, have the others that do the same wait. SQLite has one writer at a time anyway."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:what))"), {"what": f"boussole {what}"})

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Yield a bare connection to SQLite, outside any transaction."""
        self._enter()
        with self._telling():
            pooled = self._engine.raw_connection()
            try:
                found: Any = pooled.driver_connection
                yield found
            finally:
                pooled.close()

    def check(self) -> None:
        """Look for damage in the file, and whether anything can be written. Raises StoreError."""
        if self.is_sqlite:
            with self.raw() as connection:
                found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise BrokenStoreError(troubles.IS_BROKEN.format(file=troubles.file_name(self.url)))
            self.write(lambda _: None)
        else:
            with self.reading() as connection:
                if connection.scalar(text("SHOW transaction_read_only")) == "on":
                    raise troubles.read_only(self.url)

    def compact(self) -> None:
        """Write the file anew: what was deleted leaves traces in its pages, even overwritten, and in its journal. A server does it by itself."""
        if self.is_sqlite:
            with self.raw() as connection:
                connection.execute(f"PRAGMA busy_timeout = {_COMPACT_SECONDS * 1000}")
                try:
                    connection.execute("VACUUM")
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    connection.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            raise troubles.told(error, self.url) from error


def _understood(url: str) -> URL:
    """Read an address; hosts of applications write « postgres: »."""
    try:
        found = make_url(url)
        if found.drivername in ("postgres", "postgresql"):
            found = found.set(drivername="postgresql+psycopg")
        if found.drivername not in _DRIVERS or (found.get_backend_name() == "sqlite" and found.database in (None, "", ":memory:")):
            raise StoreError(troubles.IS_UNKNOWN)
    except (ArgumentError, ValueError):
        raise StoreError(troubles.IS_UNKNOWN) from None
    return found


def _engine(url: URL) -> Engine:
    file = _file(url)
    if file is None:
        return _server_engine(url)
    _make_private(file)
    engine = create_engine(url, hide_parameters=True, creator=partial(_connect, file), pool_size=10, max_overflow=90)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _server_engine(url: URL) -> Engine:
    """A machine that is not there must not be waited for as long as the system would."""
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": _CONNECT_SECONDS}
    try:
        return create_engine(url, hide_parameters=True, connect_args=patience, pool_pre_ping=True, pool_size=10, max_overflow=20)
    except ImportError:
        raise StoreError(troubles.HAS_NO_DRIVER) from None


def _make_private(file: Path) -> None:
    """Answers are for the user of the application alone; SQLite gives its journal the same rights."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            file.touch(mode=0o600)
    except OSError:
        raise StoreError(troubles.IS_READ_ONLY.format(file=file.name)) from None


def _connect(file: Path) -> sqlite3.Connection:
    """Open the file that is there; `connect` alone would make an empty one in the place of one that was taken away."""
    address = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """Take the lock for writing at once: a reader that becomes a writer half-way cannot wait for another."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")
