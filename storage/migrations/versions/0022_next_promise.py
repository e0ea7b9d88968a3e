"""Queues go by what falls due first of a ticket's running promises."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
_LONG_AGO = "2000-01-01 00:00:00.000000+00:00"
"""Until the next statement; a column that may be empty couldn't be sorted by."""
_IS_OPEN = sa.text("state IN ('new', 'in_progress', 'waiting')")
_FIRST_DUE = """
UPDATE ticket SET next_due_at = COALESCE(
    (
        SELECT MIN(promise.due_at) FROM promise
        WHERE promise.ticket_id = ticket.id AND promise.met_at IS NULL
        AND (
            ticket.paused_at IS NULL
            OR promise.due_at <= ticket.paused_at
            OR promise.name = 'outer'
        )
    ),
    pause_ends,
    due_at
) WHERE state IN ('new', 'in_progress', 'waiting')
"""
_QUEUES = {
    "ticket_open": [],
    "ticket_open_of_handler": ["handler_id"],
    "ticket_open_of_department": ["department"],
}


def upgrade() -> None:
    column = sa.Column("next_due_at", INSTANT, nullable=False, server_default=_LONG_AGO)
    op.add_column("ticket", column)
    op.execute("UPDATE ticket SET next_due_at = due_at")
    op.execute(_FIRST_DUE)
    for name, first in _QUEUES.items():
        op.drop_index(name, "ticket")
        op.create_index(
            name,
            "ticket",
            [*first, "next_due_at", "id"],
            sqlite_where=_IS_OPEN,
            postgresql_where=_IS_OPEN,
        )
