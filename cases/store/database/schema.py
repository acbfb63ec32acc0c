"""The tables brought to the current form, whatever older version of the application wrote them."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from cases.store.database.engine import Database
from cases.store.errors import StoreError

_FOLDER = Path(__file__).parent / "migrations"


def migrate(database: Database) -> bool:
    """Bring the tables to the current form, in one transaction; return whether there were none. Raises StoreError when a newer application wrote them."""
    with database.reading() as connection:
        before = _revision(connection)
    if before == ScriptDirectory.from_config(_config()).get_current_head():
        return False
    try:
        database.write(lambda connection: _upgrade(database, connection), long=True)
    except CommandError:
        raise StoreError(
            "Les dossiers ont été écrits par une version plus récente de l'application. Mettez l'application à jour, ou remettez une sauvegarde."
        ) from None
    return before is None


def _upgrade(database: Database, connection: Connection) -> None:
    """Two processes may start at once: the second waits, then finds nothing to do."""
    database.alone(connection, "migrations")
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
