"""One database, SQLite or PostgreSQL: opened safely, written in short transactions, its errors told
in French."""

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFreeError

from cases.store.database import store_mark, troubles
from cases.store.database.outage import Outage
from cases.store.database.sqlite import (
    Inode,
    closed,
    file_engine,
    fold,
    hurried,
    prepared,
    standing,
)
from cases.store.errors import BrokenStoreError, StoreError
from kernel import settings

T = TypeVar("T")

_DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql+psycopg")
_TRIES = 3
#: What failed faster was busy or cut off, and is tried again; who has waited longer waits no more.
_QUICK_SECONDS = 1
_IS_NONE = (
    "BOUSSOLE_BASE vaut « aucune » : ce serveur ne garde aucun dossier. Donnez le chemin ou"
    " l'adresse d'une base."
)
_log = logging.getLogger("boussole")


def database_url() -> str:
    """Return the address of the store that is set. Raises StoreError where none is,
    SettingsError."""
    address = settings().base
    if address is None:
        raise StoreError(_IS_NONE)
    return address


def shown_address(url: str) -> str:
    """Return an address as a log may show it: without user, password and options. Raises
    StoreError."""
    return troubles.shown(_understood(url))


def sqlite_file(url: str) -> Path | None:
    """Return the file that an address names, None when it names a server. Raises StoreError."""
    return _file(_understood(url))


def _file(url: URL) -> Path | None:
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


class _ReplacedError(StoreError):
    """The file was taken away, or replaced, while it was being written."""


class Database:
    """Connections to one database, each waited for no longer than is set. Safe to share between
    threads."""

    def __init__(self, url: str) -> None:
        self.url = _understood(url)
        self._seconds = settings().base_seconds
        self._outage = Outage(self._ask)
        self._stands: Inode | None = None
        self._name: str | None = None
        #: How often another copy took the place of the file.
        self.replaced = 0
        with self._telling():
            self._use(_engine(self.url, self._seconds))

    def _use(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(write=True)

    @property
    def file(self) -> Path | None:
        """The file of SQLite; None when the database is a server."""
        return _file(self.url)

    @property
    def is_sqlite(self) -> bool:
        """Tell whether the database is a file."""
        return self.file is not None

    @contextmanager
    def reading(self, *, long: bool = False) -> Iterator[Connection]:
        """Yield a connection that sees one state of the database. `long`: it may take its time."""
        self._outage.refuse()
        self._enter()
        with self._telling(reads=True), self._working(long) as connection:
            yield connection

    def write(self, work: Callable[[Connection], T], *, long: bool = False) -> T:
        """Do some work in one short transaction, again when the database was busy or away; `work`
        may thus run several times."""
        self._outage.refuse()
        began = time.monotonic()
        with self._telling():
            for number in range(1, _TRIES):
                try:
                    return self._once(work, long)
                except DBAPIError as error:
                    if troubles.lasts(error) or time.monotonic() - began > _QUICK_SECONDS:
                        raise
                    time.sleep(0.1 * number)
                except _ReplacedError:
                    continue
            return self._once(work, long)

    def _once(self, work: Callable[[Connection], T], long: bool) -> T:
        stands = self._enter()
        with self._writer.begin() as connection:
            self._make_ready(connection, long)
            done = work(connection)
            if self._look() != stands:
                raise _ReplacedError(troubles.IS_GONE.format(file=troubles.file_name(self.url)))
            return done

    def _working(self, long: bool) -> Connection:
        """Return a connection that works: one that was cut off while it was not used is
        replaced."""
        try:
            return self._opened(long)
        except DBAPIError as error:
            if not troubles.was_cut(error):
                raise
        return self._opened(long)

    def _opened(self, long: bool) -> Connection:
        connection = self._engine.connect()
        try:
            self._make_ready(connection, long)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make_ready(self, connection: Connection, long: bool) -> None:
        """Bound what a server may take, and make sure that this is the base that was opened. Raises
        StoreError."""
        if not self.is_sqlite:
            _server().bound(connection, _server().LONG_SECONDS if long else self._seconds)
        if self._name is not None and connection.scalar(store_mark.NAME) != self._name:
            raise StoreError(troubles.IS_ANOTHER.format(base=troubles.place_shown(self.url)))

    def recognise(self) -> None:
        """From now on, take no other base for the one that stands here."""

        def named(connection: Connection) -> str:
            self.alone(connection, "name")
            return store_mark.name(connection)

        self._name = self.write(named)

    def _ask(self) -> None:
        """Ask every table something. Raises StoreError."""
        self._enter()
        with self._telling(), self._working(long=False) as connection:
            store_mark.touch(connection)

    def _enter(self) -> Inode | None:
        """Return which file stands at the address, and let go of connections to one that stood
        there before: what they write is nowhere."""
        stands = self._look()
        if stands != self._stands:
            if self._stands is not None:
                self.replaced += 1
                _log.warning("%s", troubles.IS_REPLACED.format(file=troubles.file_name(self.url)))
            self._engine.dispose()
            self._stands = stands
        return stands

    def _look(self) -> Inode | None:
        """Return which file stands at the address, None for a server. Raises StoreError when it was
        taken away or emptied."""
        return None if self.file is None else standing(self.file, may_be_empty=self._stands is None)

    def alone(self, connection: Connection, what: str) -> None:
        """Within a write, have the others that do the same wait. SQLite has one writer at a time
        anyway."""
        if not self.is_sqlite:
            connection.execute(
                text("SELECT pg_advisory_xact_lock(hashtext(:what))"), {"what": f"boussole {what}"}
            )

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
        """Write the file anew: what was deleted leaves traces in its pages, even overwritten, and
        in its journal. A server does it by itself."""
        if self.is_sqlite:
            with self.raw() as connection, hurried(connection):
                connection.execute("VACUUM")
                fold(connection)

    def close(self) -> None:
        """Close every connection; a file is then whole, its journal in it."""
        self._outage.end()
        if self.file is None:
            self._engine.dispose()
        else:
            self._use(closed(self.url, self.file, self._engine, self._seconds))

    @contextmanager
    def _telling(self, *, reads: bool = False) -> Iterator[None]:
        """Tell errors in French. One who reads waits for nobody, unless nobody can read: it is then
        asked of the base by one alone."""
        try:
            yield
        except NoneFreeError:
            raise StoreError(troubles.IS_BUSY) from None
        except (DBAPIError, sqlite3.Error) as error:
            told = troubles.told(error, self.url)
            if (
                troubles.is_silent(error) or (reads and troubles.waited(error))
            ) and self._outage.begin(str(told)):
                self._engine.dispose()
            raise told from error


def _understood(url: str) -> URL:
    """Read an address; hosts of applications write « postgres: »."""
    try:
        found = make_url(url)
        if found.drivername in ("postgres", "postgresql"):
            found = found.set(drivername="postgresql+psycopg")
        if found.drivername not in _DRIVERS or (
            found.get_backend_name() == "sqlite" and found.database in (None, "", ":memory:")
        ):
            raise StoreError(troubles.IS_UNKNOWN)
    except (ArgumentError, ValueError):
        raise StoreError(troubles.IS_UNKNOWN) from None
    return found


def _engine(url: URL, seconds: int) -> Engine:
    file = _file(url)
    if file is None:
        try:
            engine: Engine = _server().server_engine(url, seconds)
        except ImportError:
            raise StoreError(troubles.HAS_NO_DRIVER) from None
        return engine
    prepared(file)
    return file_engine(url, file, seconds)


def _server() -> Any:
    """The driver of PostgreSQL is loaded where there is a server only."""
    return import_module("cases.store.database.postgresql")
