"""Tickets that refer to another one, go to a higher level, or are about somebody of the staff;
staff who are a customer for a while."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("level", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("ticket", sa.Column("barred", sa.JSON()))
    op.execute(
        "ALTER TABLE ticket ADD COLUMN refers_to_id INTEGER"
        " CONSTRAINT fk_ticket_refers_to_id_ticket REFERENCES ticket (id)"
    )
    op.execute(
        "ALTER TABLE ticket ADD COLUMN about_id INTEGER"
        " CONSTRAINT fk_ticket_about_id_person REFERENCES person (id)"
    )
    refers = sa.text("refers_to_id IS NOT NULL")
    op.create_index(
        "ticket_by_reference",
        "ticket",
        ["refers_to_id"],
        sqlite_where=refers,
        postgresql_where=refers,
    )
    op.add_column(
        "person", sa.Column("as_customer", sa.Boolean(), nullable=False, server_default=sa.false())
    )
