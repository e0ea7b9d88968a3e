"""A consent is for a named model: which one, is kept with it."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("model_recipient", sa.String(200)))
    op.add_column("consent", sa.Column("recipient", sa.String(200)))
