"""Who has no chat is phoned when a promise to them was missed."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "follow_up",
        sa.Column("about_delay", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
