"""A draft that was cancelled can be had back for as long as drafts are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "thrown_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.BigInteger(), nullable=False),
        sa.Column("draft", sa.LargeBinary(), nullable=False),
        sa.Column("thrown_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_thrown_draft_person_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_thrown_draft"),
    )
    op.create_index("thrown_draft_by_person", "thrown_draft", ["person_id", "draft_id"])
    op.create_index("thrown_draft_by_age", "thrown_draft", ["thrown_at"])
