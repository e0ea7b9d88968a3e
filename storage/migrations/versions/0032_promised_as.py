"""A change of what a ticket is, or of its grade, doesn't move its promises against the customer."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("promised_kind", sa.String(20)))
    op.add_column("ticket", sa.Column("promised_category", sa.String(40)))
    op.add_column("ticket", sa.Column("accept_not_before", sa.DateTime(timezone=True)))
