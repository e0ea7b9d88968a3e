"""Who is responsible, evidence, outcomes to be confirmed, answers that can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
_UNDECIDED = sa.text("state = 'asked'")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("responsible", sa.String(length=20)))
    op.add_column("ticket", sa.Column("justified", sa.String(length=20)))
    op.add_column(
        "attachment", sa.Column("internal", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    _confirmations()
    _held_answers()


def _confirmations() -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("solution", sa.LargeBinary(), nullable=False),
        sa.Column("cause", sa.LargeBinary(), nullable=False),
        sa.Column("written", sa.LargeBinary(), nullable=False),
        sa.Column("evidence", sa.Integer(), nullable=False),
        sa.Column("reason", sa.LargeBinary()),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("decided_at", INSTANT),
        sa.Column("decider_id", sa.Integer()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_confirmation_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["person.id"], name="fk_confirmation_asker_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["decider_id"], ["person.id"], name="fk_confirmation_decider_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation"),
    )
    op.create_index("ix_confirmation_ticket_id", "confirmation", ["ticket_id"])
    op.create_index(
        "confirmation_undecided",
        "confirmation",
        ["ticket_id"],
        unique=True,
        sqlite_where=_UNDECIDED,
        postgresql_where=_UNDECIDED,
    )


def _held_answers() -> None:
    op.create_table(
        "held_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=20), nullable=False),
        sa.Column("written", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_held_answer_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["person.id"], name="fk_held_answer_writer_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_held_answer"),
    )
    op.create_index("ix_held_answer_ticket_id", "held_answer", ["ticket_id"])
    op.create_index("held_answer_by_due", "held_answer", ["due_at"])
    op.create_index("held_answer_by_writer", "held_answer", ["writer_id", "ticket_id"])
