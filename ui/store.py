"""The one store of this server, and what its operator set about it."""

from datetime import date, datetime
from functools import cache
from threading import Lock

from cases.store import Store, StoreError, changed_since, database_url, open_store
from cases.store import kept_until as last_day
from kernel import settings
from ui.clock import now

_one_at_a_time = Lock()


def keeps() -> bool:
    """Tell whether this server keeps dossiers."""
    return settings().base is not None


def store() -> Store:
    """Return the store of a server that keeps dossiers, opened the first time. Raises StoreError."""
    with _one_at_a_time:
        return _opened(database_url())


def answers() -> bool:
    """Tell whether the store can be read, or there is none to read."""
    try:
        if keeps():
            store().ping()
    except StoreError:
        return False
    return True


def months() -> int:
    """Return how many months a dossier is kept after its last change."""
    return settings().months


def kept_until(changed: datetime) -> date:
    """Return the day until which a dossier is kept that does not change any more."""
    return last_day(changed, months())


def purge() -> int:
    """Delete what is older than this server keeps it; return how many dossiers. Raises StoreError."""
    at = now()
    return store().purge(before=changed_since(at, months()), at=at)


@cache
def _opened(address: str) -> Store:
    return open_store(address)
