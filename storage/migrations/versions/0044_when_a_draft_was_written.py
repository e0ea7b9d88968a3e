"""When a draft was last written on: what is done beside it keeps it no longer."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

_HAS_DRAFT = sa.text("draft IS NOT NULL")


def upgrade() -> None:
    op.add_column("conversation", sa.Column("draft_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE conversation SET draft_at = changed_at WHERE draft IS NOT NULL")
    op.drop_index("conversation_with_draft", "conversation")
    op.create_index(
        "conversation_with_draft",
        "conversation",
        ["draft_at"],
        sqlite_where=_HAS_DRAFT,
        postgresql_where=_HAS_DRAFT,
    )
