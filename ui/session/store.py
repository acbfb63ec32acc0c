"""The one store of this server, and what its operator set about it."""

import atexit
import logging
from datetime import date, datetime
from functools import cache
from threading import Lock

from cases.store import NEW_BASE, Store, StoreError, changed_since, database_url, open_store
from cases.store import kept_until as last_day
from kernel import settings
from ui.clock import now

_log = logging.getLogger("boussole")
_one_at_a_time = Lock()
_open: list[Store] = []


def keeps() -> bool:
    """Tell whether this server keeps dossiers."""
    return settings().base is not None


def store() -> Store:
    """Return the store of a server that keeps dossiers, opened the first time. Raises
    StoreError."""
    with _one_at_a_time:
        return _opened(database_url())


def store_trouble() -> str | None:
    """Return why the store cannot be read, None when it can or there is none to read."""
    try:
        if keeps():
            store().ping()
    except StoreError as error:
        return str(error)
    return None


def close_store() -> None:
    """Close the store, if it was opened: its file is then whole."""
    with _one_at_a_time:
        while _open:
            _open.pop().close()


def months_kept() -> int:
    """Return how many months a dossier is kept after its last change."""
    return settings().months


def kept_until(changed: datetime) -> date:
    """Return the day until which a dossier is kept that does not change any more."""
    return last_day(changed, months_kept())


def purge() -> int:
    """Delete what is older than this server keeps it; return how many dossiers. Raises StoreError,
    ClockError among them."""
    at = now()
    store().believe(at)
    return store().purge(before=changed_since(at, months_kept()), at=at)


@cache
def _opened(address: str) -> Store:
    opened = open_store(address)
    if opened.is_new:
        _log.warning("%s", NEW_BASE)
    if not _open:
        atexit.register(close_store)
    _open.append(opened)
    return opened
