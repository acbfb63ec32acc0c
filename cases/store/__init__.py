"""Where dossiers are kept: one row an answer, with its history; SQLite in a file, or PostgreSQL.
The only door to a database."""

from cases.store.access import SHARE_LIFE
from cases.store.backup import restore
from cases.store.codes import new_id, new_token
from cases.store.commands import COMMANDS, with_store
from cases.store.database import IS_NEW as NEW_BASE
from cases.store.database import database_url, shown_address
from cases.store.errors import (
    BrokenStoreError,
    ClockError,
    MissingDossierError,
    RefusedError,
    StoreError,
)
from cases.store.retention import HERE, changed_since, kept_until, months_before
from cases.store.statistics import AT_LEAST, BANDS, Band, Group, Statistics
from cases.store.store import Store, open_store
from cases.store.values import (
    Access,
    Conflict,
    EntryChange,
    Link,
    Opened,
    Refused,
    Saved,
    Share,
    Unreadable,
)

__all__ = [
    "AT_LEAST",
    "BANDS",
    "COMMANDS",
    "HERE",
    "NEW_BASE",
    "SHARE_LIFE",
    "Access",
    "Band",
    "BrokenStoreError",
    "ClockError",
    "Conflict",
    "EntryChange",
    "Group",
    "Link",
    "MissingDossierError",
    "Opened",
    "Refused",
    "RefusedError",
    "Saved",
    "Share",
    "Statistics",
    "Store",
    "StoreError",
    "Unreadable",
    "changed_since",
    "database_url",
    "kept_until",
    "months_before",
    "new_id",
    "new_token",
    "open_store",
    "restore",
    "shown_address",
    "with_store",
]
