"""Appeals and complaints about staff that nobody has begun to decide are found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    waits = sa.text("level > 0 AND state = 'new'")
    op.create_index(
        "ticket_waits_on_level",
        "ticket",
        ["due_at", "id"],
        sqlite_where=waits,
        postgresql_where=waits,
    )
