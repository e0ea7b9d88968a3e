"""Who of the staff filed a ticket for somebody can find it again, wherever it went."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

_IS_FILED = sa.text("filed_by_id IS NOT NULL")


def upgrade() -> None:
    op.execute(
        "ALTER TABLE ticket ADD COLUMN filed_by_id INTEGER"
        " CONSTRAINT fk_ticket_filed_by_id_person REFERENCES person (id)"
    )
    op.execute(
        """
        UPDATE ticket SET filed_by_id = (
            SELECT entry.actor_id FROM audit_entry AS entry
            WHERE entry.ticket_id = ticket.id AND entry.running = 1 AND entry.action = 'open'
              AND entry.actor_id <> ticket.customer_id
        )
        """
    )
    op.create_index(
        "ticket_of_filer",
        "ticket",
        ["filed_by_id", "id"],
        sqlite_where=_IS_FILED,
        postgresql_where=_IS_FILED,
    )
