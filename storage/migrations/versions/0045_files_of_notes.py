"""The files that came with an internal note."""

from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE attachment ADD COLUMN note_id INTEGER"
        " CONSTRAINT fk_attachment_note_id_ticket_note REFERENCES ticket_note (id)"
    )
