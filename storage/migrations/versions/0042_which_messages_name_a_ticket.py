"""Which messages in the chats of the staff name a ticket, once what they said is forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "naming",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("is_text", sa.Boolean(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_naming_ticket_id_ticket"),
        sa.PrimaryKeyConstraint("id", name="pk_naming"),
    )
    op.create_index("ix_naming_ticket_id", "naming", ["ticket_id"])
    op.create_index("ix_naming_sent_at", "naming", ["sent_at"])
