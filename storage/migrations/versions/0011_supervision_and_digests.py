"""Tickets under supervision, announcements to the staff, digests as their readers want them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "ticket", sa.Column("supervised", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_table(
        "supervision",
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_supervision_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_supervision_person_id_person"
        ),
        sa.PrimaryKeyConstraint("ticket_id", "person_id", name="pk_supervision"),
    )
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("department", sa.String(length=40)),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("delivered", sa.Integer(), nullable=False),
        sa.Column("blocked", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name="fk_announcement_author_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_announcement"),
        sa.UniqueConstraint("author_id", "message", name="uq_announcement_author_id_message"),
    )
    op.create_table(
        "digest_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=5)),
        sa.Column("department", sa.String(length=40)),
        sa.Column("since", INSTANT),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_digest_wish_person_id_person"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_digest_wish"),
    )
