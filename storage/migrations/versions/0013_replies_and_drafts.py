"""What a message replies to or changes; when a draft that was left lying is asked after."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TO_ASK = sa.text("ask_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("ticket_message", sa.Column("about_id", sa.Integer()))
    op.add_column("conversation", sa.Column("ask_at", sa.DateTime(timezone=True)))
    op.create_index(
        "conversation_to_ask",
        "conversation",
        ["ask_at"],
        sqlite_where=TO_ASK,
        postgresql_where=TO_ASK,
    )
