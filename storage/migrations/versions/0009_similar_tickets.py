"""Tickets with an outcome are found by category, the newest first."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

HAS_OUTCOME = sa.text("resolved_at IS NOT NULL AND erased_at IS NULL")


def upgrade() -> None:
    op.create_index(
        "ticket_resolved_of_category",
        "ticket",
        ["category", "resolved_at"],
        sqlite_where=HAS_OUTCOME,
        postgresql_where=HAS_OUTCOME,
    )
