"""The file of SQLite: made for its owner alone, never made anew over the traces of one that was
there, whole again when it is closed."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, Pool, QueuePool, create_engine, event

from cases.store.database import troubles
from cases.store.errors import StoreError

#: What tells a file from another one that takes its place.
Inode = tuple[int, int]

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
#: Left beside a file by one that stood there: its journals, and what a copy that was put back has
#: replaced.
_TRACES = ("-wal", "-journal", "-shm", ".remplace-*")
#: Who closes a store or deletes waits for it; what could not be done is done the next time.
_ASIDE_SECONDS = 1


def prepared(file: Path) -> None:
    """Have a file to open, for the user of the application alone; SQLite gives its journal the same
    rights. Raises StoreError."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if file.exists():
            _require_content(file)
        else:
            _require_no_trace(file)
            file.touch(mode=0o600)
    except OSError:
        raise StoreError(troubles.IS_READ_ONLY.format(file=file.name)) from None


def _require_content(file: Path) -> None:
    """Another process may be making the file at this very moment."""
    deadline = time.monotonic() + _ASIDE_SECONDS
    while file.is_file() and file.stat().st_size == 0:
        if time.monotonic() > deadline:
            raise StoreError(troubles.IS_EMPTIED.format(file=file.name))
        time.sleep(0.05)


def _require_no_trace(file: Path) -> None:
    for end in _TRACES:
        for trace in sorted(file.parent.glob(f"{_literally(file.name)}{end}")):
            raise StoreError(troubles.IS_MISSING.format(file=file.name, trace=trace.name))


def _literally(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def standing(file: Path, *, may_be_empty: bool = False) -> Inode:
    """Return which file stands at a place. Raises StoreError when it was taken away or emptied,
    which SQLite would not tell."""
    try:
        found = file.stat()
    except OSError:
        raise StoreError(troubles.IS_GONE.format(file=file.name)) from None
    if found.st_size == 0 and not may_be_empty:
        raise StoreError(troubles.IS_EMPTIED.format(file=file.name))
    return found.st_dev, found.st_ino


def file_engine(url: URL, file: Path, seconds: int, pool: type[Pool] = QueuePool) -> Engine:
    """Return the connections to a file, which wait so long for one that writes."""
    sizes = (
        {"pool_size": 10, "max_overflow": 90, "pool_timeout": seconds} if pool is QueuePool else {}
    )
    engine = create_engine(
        url, hide_parameters=True, creator=partial(_connect, file, seconds), poolclass=pool, **sizes
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _connect(file: Path, seconds: int) -> sqlite3.Connection:
    """Open the file that is there; `connect` alone would make an empty one in the place of one that
    was taken away."""
    address = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(
        address, uri=True, timeout=seconds, isolation_level=None, check_same_thread=False
    )


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """Take the lock for writing at once: a reader that becomes a writer half-way cannot wait for
    another."""
    connection.exec_driver_sql(
        "BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN"
    )


@contextmanager
def hurried(connection: sqlite3.Connection) -> Iterator[None]:
    """Wait for others only a moment."""
    (before,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_ASIDE_SECONDS * 1000}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {before}")


def fold(connection: sqlite3.Connection) -> None:
    """Write into the file all that its journal holds, as far as those who read allow it."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def closed(url: URL, file: Path, engine: Engine, seconds: int) -> Engine:
    """Close every connection, so that the file is whole and may be copied alone; return an engine
    whose connections close with their use.

    SQLite removes the journal with the last connection of all: those in use are waited for a
    moment, and who comes late leaves none.
    """
    deadline = time.monotonic() + _ASIDE_SECONDS
    while (
        isinstance(engine.pool, QueuePool)
        and engine.pool.checkedout()
        and time.monotonic() < deadline
    ):
        time.sleep(0.02)
    engine.dispose()
    with suppress(StoreError, sqlite3.Error):
        standing(file)
        with closing(_connect(file, _ASIDE_SECONDS)) as last:
            fold(last)
    return file_engine(url, file, seconds, NullPool)
