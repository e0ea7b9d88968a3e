"""Notes written in a group stand there again when their topic is made again."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket_note", sa.Column("thread_id", sa.Integer()))
    noted = sa.Column("noted", sa.Integer(), nullable=False, server_default="0")
    op.add_column("group_thread", noted)
