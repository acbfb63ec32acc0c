"""What a base knows of itself: a name of its own, and the latest time that was believed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table; the store writes its one row."""
    op.create_table(
        "store",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("clock", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_store"),
    )
