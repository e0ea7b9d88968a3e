"""Who calls is found by the last four digits of their number; up to which person these have to be
caught up on (:mod:`storage.catching_up`), since a migration has no keys."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("phone_ending", sa.LargeBinary(length=32)))
    op.create_index("person_by_phone_ending", "person", ["phone_ending"])
    op.execute(
        "INSERT INTO meta (key, value) SELECT 'phone_endings_before', CAST(newest + 1 AS TEXT)"
        " FROM (SELECT max(id) AS newest FROM person) AS last WHERE newest IS NOT NULL"
    )
