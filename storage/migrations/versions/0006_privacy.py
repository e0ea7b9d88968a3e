"""What people were told and agreed to, their phone numbers, and what is to be erased."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
IS_THERE = sa.text("erased_at IS NULL AND checked_at IS NOT NULL")
HAS_WORDS = sa.text("erased_at IS NULL AND closed_at IS NOT NULL")
HAS_DRAFT = sa.text("draft IS NOT NULL")
TO_DO = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    for column in (
        sa.Column("notice_version", sa.String(length=20)),
        sa.Column("notice_at", INSTANT),
        sa.Column("model_asked_at", INSTANT),
        sa.Column("phone", sa.LargeBinary()),
        sa.Column("phone_hash", sa.LargeBinary(length=32)),
        sa.Column("data_given_at", INSTANT),
        sa.Column("checked_at", INSTANT),
        sa.Column("erased_at", INSTANT),
    ):
        op.add_column("person", column)
    op.execute("UPDATE person SET checked_at = joined_at")
    op.create_index("person_by_phone", "person", ["phone_hash"])
    _partial("person_by_check", "person", "checked_at", IS_THERE)
    op.add_column("ticket", sa.Column("erased_at", INSTANT))
    _partial("ticket_by_closing", "ticket", "closed_at", HAS_WORDS)
    _partial("conversation_with_draft", "conversation", "changed_at", HAS_DRAFT)
    _consents()
    _erasures()


def _consents() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("version", sa.String(length=20)),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_consent_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])


def _erasures() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger()),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_erasure_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
    )
    _partial("erasure_by_due", "erasure", "due_at", TO_DO)


def _partial(name: str, table: str, column: str, condition: sa.TextClause) -> None:
    op.create_index(name, table, [column], sqlite_where=condition, postgresql_where=condition)
