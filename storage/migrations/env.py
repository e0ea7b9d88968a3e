"""Alembic's entry: the connection is ours, the target is what the modules of `storage` declare."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from storage.base import Base


def _plain_type(kind: str, column_type: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Write what the database stores: old migrations must not change with the code's types."""
    if kind == "type" and isinstance(column_type, TypeDecorator):
        return f"sa.{column_type.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_plain_type,
    compare_server_default=False,
)
with context.begin_transaction():
    context.run_migrations()
