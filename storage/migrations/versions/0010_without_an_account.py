"""People without a Telegram account, who called or came to the counter, and codes for them."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _allow_null_in_sqlite()
    else:
        op.alter_column("person", "telegram_id", nullable=True)
    # Who was erased had a made-up account until now.
    op.execute("UPDATE person SET telegram_id = NULL WHERE telegram_id < 0")
    op.execute(
        "ALTER TABLE invite ADD COLUMN caller_id INTEGER"
        " CONSTRAINT fk_invite_caller_id_person REFERENCES person (id)"
    )


def _allow_null_in_sqlite() -> None:
    """As SQLite's documentation says under ALTER TABLE: a constraint is taken away by changing the
    table's own statement. To make the table anew would take it from under those that point to it.
    """
    version = op.get_bind().scalar(sa.text("PRAGMA schema_version"))
    op.execute("PRAGMA writable_schema = ON")
    op.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'telegram_id BIGINT NOT NULL',"
        " 'telegram_id BIGINT') WHERE type = 'table' AND name = 'person'"
    )
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = OFF")
