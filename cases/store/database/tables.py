"""The tables. Both databases hold the same: texts, whole numbers and times in UTC; an answer is
JSON in a text, its keys sorted."""

import json
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

from cases.entries import Json

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A time in UTC, always aware: SQLite forgets time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a time without its zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time of the store needs its time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def as_text(value: Json | None) -> str | None:
    """Return a JSON value as a text, the same for the same value; in ASCII, which no database
    refuses."""
    return (
        None
        if value is None
        else json.dumps(value, sort_keys=True, allow_nan=False, separators=(",", ":"))
    )


class JsonText(TypeDecorator[Json]):
    """A JSON value as text; None, in Python as in the database, is an entry that was erased."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Json | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the value."""
        return as_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Json | None:  # noqa: ARG002
        """Read the value back."""
        found: Json | None = None if value is None else json.loads(value)
        return found


metadata = MetaData(naming_convention=_NAMES)


def _dossier(primary_key: bool = False) -> Column[str]:
    return Column(
        "dossier",
        String(32),
        ForeignKey("dossier.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


#: One row. `id`: the name of this base, which no other one has; `clock`: the latest time by which
#: something was deleted.
store = Table(
    "store", metadata, Column("id", String(32), primary_key=True), Column("clock", Moment)
)

dossier = Table(
    "dossier",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("place", String(100)),
    Column("created", Moment, nullable=False),
    Column("changed", Moment, nullable=False, index=True),
)

#: What a case says now, one row an answer; an erased one keeps its row, and so its version.
entry = Table(
    "entry",
    metadata,
    _dossier(primary_key=True),
    Column("part", String(40), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("value", JsonText),
    Column("version", Integer, nullable=False),
    Column("author", String(200), nullable=False),
    Column("at", Moment, nullable=False),
)

#: The history: every write, never changed.
change = Table(
    "change",
    metadata,
    Column(
        "id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    ),
    _dossier(),
    Column("part", String(40), nullable=False),
    Column("name", String(200), nullable=False),
    Column("value", JsonText),
    Column("version", Integer, nullable=False),
    Column("author", String(200), nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "dossier", "part", "name"),
)

#: What an owner lent to one advisor. `taken_by`: digest of the cookie that took it.
share = Table(
    "share",
    metadata,
    Column("id", String(32), primary_key=True),
    _dossier(),
    Column("created", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("taken", Moment),
    Column("taken_by", String(64)),
    Index(None, "dossier"),
)

#: What opens a dossier: recovery code, private link, cookie, share code. `selector`, the start of
#: the digest, finds it; the rest is compared.
#: `opened`: when a link was last followed; `link`: digest of the link by which a cookie came.
secret = Table(
    "secret",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("selector", String(16), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    _dossier(),
    Column("share", String(32), ForeignKey("share.id", ondelete="CASCADE"), index=True),
    Column("created", Moment, nullable=False),
    Column("expires", Moment, index=True),
    Column("opened", Moment),
    Column("link", String(64)),
    Index(None, "dossier", "kind"),
)
