"""Ledgers that took 0035 on its first day have no foreign key from a ticket to who filed it."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

_KEY = "fk_ticket_filed_by_id_person"
_IS_FILED = sa.text("filed_by_id IS NOT NULL")


def upgrade() -> None:
    keys = sa.inspect(op.get_bind()).get_foreign_keys("ticket")
    if any(key["constrained_columns"] == ["filed_by_id"] for key in keys):
        return
    if op.get_bind().dialect.name == "sqlite":
        _make_the_column_anew()
    else:
        op.create_foreign_key(_KEY, "ticket", "person", ["filed_by_id"], ["id"])


def _make_the_column_anew() -> None:
    """SQLite adds no key to a column that there is."""
    op.drop_index("ticket_of_filer", "ticket")
    op.execute("ALTER TABLE ticket RENAME COLUMN filed_by_id TO filed_before")
    op.execute(
        "ALTER TABLE ticket ADD COLUMN filed_by_id INTEGER"
        f" CONSTRAINT {_KEY} REFERENCES person (id)"
    )
    op.execute("UPDATE ticket SET filed_by_id = filed_before WHERE filed_before IS NOT NULL")
    op.execute("ALTER TABLE ticket DROP COLUMN filed_before")
    op.create_index("ticket_of_filer", "ticket", ["filed_by_id", "id"], sqlite_where=_IS_FILED)
