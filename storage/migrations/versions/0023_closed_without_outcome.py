"""Why a ticket was closed that nobody could carry on."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("closed_why", sa.String(20)))
    without = sa.text("closed_why IS NOT NULL")
    op.create_index(
        "ticket_without_outcome",
        "ticket",
        ["closed_at"],
        sqlite_where=without,
        postgresql_where=without,
    )
