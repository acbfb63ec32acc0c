"""The database under the store: engine, tables, migrations, what can go wrong with it."""

from cases.store.database import store_mark
from cases.store.database.engine import Database, database_url, shown_address, sqlite_file
from cases.store.database.schema import migrate
from cases.store.database.tables import as_text, change, dossier, entry, secret, share
from cases.store.database.troubles import IS_NEW

__all__ = [
    "IS_NEW",
    "Database",
    "as_text",
    "change",
    "database_url",
    "dossier",
    "entry",
    "migrate",
    "secret",
    "share",
    "shown_address",
    "sqlite_file",
    "store_mark",
]
