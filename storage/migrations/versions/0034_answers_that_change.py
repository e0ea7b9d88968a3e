"""From which messages a cause and a word about the follow-up came, to follow their edits."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("cause_source", sa.Integer()))
    op.add_column("follow_up", sa.Column("word_source", sa.Integer()))
    op.add_column("follow_up", sa.Column("word_by_id", sa.Integer()))
    has_word = sa.text("word_by_id IS NOT NULL")
    op.create_index(
        "follow_up_by_word",
        "follow_up",
        ["word_by_id", "word_source"],
        sqlite_where=has_word,
        postgresql_where=has_word,
    )
