"""The tables' history (Alembic), the same on SQLite and PostgreSQL."""
