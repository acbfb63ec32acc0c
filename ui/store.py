"""The one store of this server, and what its operator set about it."""

import os
from datetime import date, datetime
from functools import cache
from threading import Lock

from cases.store import KEPT_MONTHS, NO_STORE, Store, StoreError, database_url, months_before, open_store
from kernel import BoussoleError
from ui.clock import here, now

_one_at_a_time = Lock()


def keeps() -> bool:
    """Tell whether this server keeps dossiers."""
    return _setting("BOUSSOLE_BASE") != NO_STORE


def store() -> Store:
    """Return the store of a server that keeps dossiers, opened the first time. Raises StoreError."""
    with _one_at_a_time:
        return _opened(database_url(os.environ))


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
    text = _setting("BOUSSOLE_CONSERVATION_MOIS") or str(KEPT_MONTHS)
    if not text.isdecimal() or not 1 <= int(text) <= 120:
        raise BoussoleError(f"BOUSSOLE_CONSERVATION_MOIS vaut « {text} » : donnez un nombre de mois, de 1 à 120.")
    return int(text)


def kept_until(changed: datetime) -> date:
    """Return the day until which a dossier is kept that does not change any more."""
    return months_before(here(changed), -months()).date()


def purge() -> int:
    """Delete what is older than this server keeps it; return how many dossiers. Raises StoreError."""
    at = now()
    return store().purge(before=months_before(at, months()), at=at)


def _setting(name: str) -> str:
    return os.environ.get(name, "").strip()


@cache
def _opened(address: str) -> Store:
    return open_store(address)
