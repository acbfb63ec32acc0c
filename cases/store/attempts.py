"""Wrong codes counted, by who tries and in all: a code cannot be found by trying."""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from cases.store import codes
from cases.store.errors import TooManyTriesError
from cases.store.tables import attempt
from cases.store.values import Access

WINDOW = timedelta(minutes=15)
PER_CLIENT = 10
IN_ALL = 100


def tried(connection: Connection, find: Callable[[Connection], Access | None], client: str, at: datetime) -> Access | None:
    """Return what a code opens, and count it when it opens nothing. Raises TooManyTriesError when too many were wrong before."""
    forget(connection, at - WINDOW)
    _refuse_after(connection, PER_CLIENT, at, attempt.c.client == _hashed(client))
    _refuse_after(connection, IN_ALL, at)
    found = find(connection)
    if found is None:
        connection.execute(insert(attempt).values(client=_hashed(client), at=at))
    return found


def forget(connection: Connection, before: datetime) -> None:
    """Delete the tries until a time."""
    connection.execute(delete(attempt).where(attempt.c.at <= before))


def _refuse_after(connection: Connection, most: int, at: datetime, *whose: ColumnElement[bool]) -> None:
    """Of the latest tries, the oldest says when one more is allowed."""
    oldest = connection.scalar(select(attempt.c.at).where(*whose).order_by(attempt.c.at.desc()).offset(most - 1).limit(1))
    if oldest is not None:
        raise TooManyTriesError(max(1, ceil((oldest + WINDOW - at) / timedelta(minutes=1))))


def _hashed(client: str) -> str:
    return codes.digest("client", client)
