"""Private links tell when they were opened and what came by them; wrong codes are not written down
any more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Change the tables."""
    op.add_column("secret", sa.Column("opened", sa.DateTime(timezone=True)))
    op.add_column("secret", sa.Column("link", sa.String(64)))
    op.drop_table("attempt")
