"""The migrations played, by Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError as UnknownFormError
from sqlalchemy import Connection

from cases.store.database.engine import Database

__all__ = ["UnknownFormError", "upgrade"]

_FOLDER = Path(__file__).parent / "migrations"


def upgrade(database: Database, connection: Connection) -> None:
    """Bring the tables to the current form. Raises UnknownFormError when they are in one that is
    not known here.

    Two processes may start at once: the second waits, then finds nothing to do.
    """
    database.alone(connection, "migrations")
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
