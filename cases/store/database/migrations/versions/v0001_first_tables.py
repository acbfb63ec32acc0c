"""The first tables: dossiers, their entries and history, what opens them, wrong codes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    _dossiers()
    _entries()
    _secrets()
    op.create_table(
        "attempt",
        sa.Column("id", _COUNTER, autoincrement=True, nullable=False),
        sa.Column("client", sa.String(64), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
    )
    op.create_index("ix_attempt_at", "attempt", ["at"])


def _of_dossier(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["dossier"], ["dossier.id"], name=f"fk_{table}_dossier", ondelete="CASCADE"
    )


def _dossiers() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("place", sa.String(100)),
        sa.Column("created", _TIME, nullable=False),
        sa.Column("changed", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
    )
    op.create_index("ix_dossier_changed", "dossier", ["changed"])


def _written() -> list[sa.Column[object]]:
    return [
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("value", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("at", _TIME, nullable=False),
    ]


def _entries() -> None:
    op.create_table(
        "entry",
        *_written(),
        sa.PrimaryKeyConstraint("dossier", "part", "name", name="pk_entry"),
        _of_dossier("entry"),
    )
    counter = sa.Column("id", _COUNTER, autoincrement=True, nullable=False)
    op.create_table(
        "change",
        counter,
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        _of_dossier("change"),
    )
    op.create_index("ix_change_dossier_part_name", "change", ["dossier", "part", "name"])


def _secrets() -> None:
    op.create_table(
        "share",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("created", _TIME, nullable=False),
        sa.Column("expires", _TIME, nullable=False),
        sa.Column("taken", _TIME),
        sa.Column("taken_by", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_share"),
        _of_dossier("share"),
    )
    op.create_index("ix_share_dossier", "share", ["dossier"])
    op.create_table(
        "secret",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("selector", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("share", sa.String(32)),
        sa.Column("created", _TIME, nullable=False),
        sa.Column("expires", _TIME),
        sa.PrimaryKeyConstraint("digest", name="pk_secret"),
        _of_dossier("secret"),
        sa.ForeignKeyConstraint(
            ["share"], ["share.id"], name="fk_secret_share", ondelete="CASCADE"
        ),
    )
    for columns in (["selector"], ["share"], ["expires"], ["dossier", "kind"]):
        op.create_index(f"ix_secret_{'_'.join(columns)}", "secret", columns)
