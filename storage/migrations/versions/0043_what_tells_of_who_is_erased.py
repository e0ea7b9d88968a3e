"""What tells of somebody who is to be erased, in messages that name no ticket of theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("erasure", sa.Column("sought", sa.LargeBinary(), nullable=True))
