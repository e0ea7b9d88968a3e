"""Who had tickets written into a file."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "export",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("made_at", INSTANT),
        sa.Column("tickets", sa.Integer()),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_export_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_export"),
    )
    waits = sa.text("made_at IS NULL")
    op.create_index("export_waits", "export", ["id"], sqlite_where=waits, postgresql_where=waits)
    op.create_index("export_by_person", "export", ["person_id", "id"])
