"""What a base knows of itself: a name of its own, by which another one in its place is told, and
the latest time that was believed."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, exists, func, insert, select, update

from cases.store import codes
from cases.store.database.tables import dossier, metadata, store

#: Longer than any server stands still without its operator knowing; a clock that runs wrong is
#: wrong by years.
_MOST = timedelta(days=92)
#: Clocks of several machines differ by less.
_SLACK = timedelta(days=1)
NAME = select(store.c.id)
_LATEST = select(func.max(dossier.c.changed))
_TOUCH = select(*(exists(select(table)) for table in metadata.sorted_tables))


def name(connection: Connection) -> str:
    """Return the name of the base, given at its first opening; what was written before this one is
    the first measure of the time."""
    found = connection.scalar(NAME)
    if found is None:
        found = codes.new_id()
        connection.execute(insert(store).values(id=found))
    connection.execute(
        update(store).where(store.c.clock.is_(None)).values(clock=_LATEST.scalar_subquery())
    )
    return found


def touch(connection: Connection) -> None:
    """Return when every table can be read."""
    connection.execute(_TOUCH).one()


def believe(connection: Connection, at: datetime, sure: bool) -> datetime | None:
    """Take note of the time; return the time that the base knows when this one is too far from it,
    unless the operator is sure.

    Dossiers that were written while a clock was ahead count from now: else they would be kept too
    long.
    """
    known: datetime | None = connection.scalar(select(store.c.clock)) or connection.scalar(_LATEST)
    if known is None:
        return None
    doubtful = not sure and abs(at - known) > _MOST
    connection.execute(
        update(store).values(clock=known if doubtful else at if sure else max(known, at))
    )
    if doubtful:
        return known
    connection.execute(update(dossier).where(dossier.c.changed > at + _SLACK).values(changed=at))
    return None
