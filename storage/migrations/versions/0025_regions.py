"""Which places somebody of the staff answers for; invites say it for who joins by them."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "region",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(30), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_region_person_id_person"),
        sa.PrimaryKeyConstraint("person_id", "name", name="pk_region"),
    )
    op.add_column("invite", sa.Column("regions", sa.JSON()))
    op.add_column("joining", sa.Column("regions", sa.JSON()))
