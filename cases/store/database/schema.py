"""The tables brought to the current form, whatever older version of the application wrote them."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from cases.store.database.engine import Database
from cases.store.errors import StoreError

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_TABLE = "alembic_version"


def migrate(database: Database) -> bool:
    """Bring the tables to the current form, in one transaction; return whether there were none.

    Raises StoreError when a newer application wrote them.
    """
    with database.reading() as connection:
        before = _revision(connection)
    if before == current_revision():
        return False
    # Loaded late: nearly every start finds nothing to do, and would wait for it.
    from cases.store.database.upgrade import UnknownFormError, upgrade  # noqa: PLC0415

    try:
        database.write(lambda connection: upgrade(database, connection), long=True)
    except UnknownFormError:
        raise StoreError(
            "Les dossiers ont été écrits par une version plus récente de l'application. Mettez"
            " l'application à jour, ou remettez une sauvegarde."
        ) from None
    return before is None


def current_revision() -> str:
    """Return the revision of the current form: the files of the migrations bear theirs, «
    v0003_mark.py »."""
    return max(path.name[1:].partition("_")[0] for path in _VERSIONS.glob("v*.py"))


def _revision(connection: Connection) -> str | None:
    """Return the form in which the tables are, as Alembic noted it; None when there are none."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {_TABLE}"))  # noqa: S608 -- a name of ours
    return found
