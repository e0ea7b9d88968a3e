"""From which messages files came, to follow their edits; a file that was replaced stays."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_HAS_SOURCE = sa.text("source IS NOT NULL")


def upgrade() -> None:
    op.add_column("attachment", sa.Column("source", sa.BigInteger()))
    op.execute(
        "ALTER TABLE attachment ADD COLUMN sender_id INTEGER"
        " CONSTRAINT fk_attachment_sender_id_person REFERENCES person (id)"
    )
    op.add_column("attachment", sa.Column("unique_id", sa.LargeBinary()))
    op.add_column("attachment", sa.Column("replaced_at", sa.DateTime(timezone=True)))
    # Of an album only the first picture came with the message that is known.
    op.execute(
        """
        UPDATE attachment SET
            source = (SELECT said.source FROM ticket_message AS said
                      WHERE said.id = attachment.message_id),
            sender_id = (SELECT said.author_id FROM ticket_message AS said
                         WHERE said.id = attachment.message_id)
        WHERE id IN (
            SELECT min(id) FROM attachment WHERE message_id IS NOT NULL GROUP BY message_id
        )
        """
    )
    op.create_index(
        "attachment_by_source",
        "attachment",
        ["sender_id", "source"],
        sqlite_where=_HAS_SOURCE,
        postgresql_where=_HAS_SOURCE,
    )
