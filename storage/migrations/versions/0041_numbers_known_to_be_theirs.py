"""Whose number is known to be theirs, and not only written down by them: of those left so far
nobody knows."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "person",
        sa.Column("phone_vouched", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
