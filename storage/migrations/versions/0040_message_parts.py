"""Of which messages one was made, to follow the edits of each."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["ticket_message.id"], name="fk_message_part_message_id_ticket_message"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name="fk_message_part_author_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_message_part"),
    )
    op.create_index("ix_message_part_message_id", "message_part", ["message_id"])
    op.create_index("message_part_by_source", "message_part", ["author_id", "source"])
