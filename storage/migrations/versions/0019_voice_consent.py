"""Who agreed that their voice may leave as it was spoken, which is more than written words."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("voice_consent_at", sa.DateTime(timezone=True)))
