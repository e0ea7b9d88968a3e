"""What stands in a chat is found, the newest message first, whether or not it has a name."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_INDEX = "ix_outbox_message"
_SENT = sa.text("message_id IS NOT NULL")


def upgrade() -> None:
    op.drop_index(_INDEX, "outbox")
    op.create_index(
        _INDEX,
        "outbox",
        ["chat_id", "message_id"],
        sqlite_where=_SENT,
        postgresql_where=_SENT,
    )
