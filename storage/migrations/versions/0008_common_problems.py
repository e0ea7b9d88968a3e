"""Tickets that tell the same incident, found by the desk and judged by a supervisor."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
IS_OPEN = sa.text("state IN ('new', 'in_progress', 'waiting')")


def upgrade() -> None:
    op.create_table(
        "problem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("found_at", INSTANT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_problem"),
    )
    op.create_table(
        "problem_ticket",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("problem_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name="fk_problem_ticket_ticket_id_ticket"
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name="fk_problem_ticket_problem_id_problem"
        ),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_problem_ticket"),
    )
    op.create_index("ix_problem_ticket_problem_id", "problem_ticket", ["problem_id"])
    op.create_index(
        "ticket_open_by_opening",
        "ticket",
        ["opened_at"],
        sqlite_where=IS_OPEN,
        postgresql_where=IS_OPEN,
    )
