"""A ticket may complain about several of the staff: all of them are kept from it.

Until now the highest of them stood as whom it is about, and the others among those who may have no
part in an appeal, which they may read.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

_TICKET = sa.table(
    "ticket",
    sa.column("id", sa.Integer),
    sa.column("kind", sa.String),
    sa.column("about_id", sa.Integer),
    sa.column("about_ids", sa.JSON),
    sa.column("barred", sa.JSON),
    sa.column("refers_to_id", sa.Integer),
)


def upgrade() -> None:
    op.add_column("ticket", sa.Column("about_ids", sa.JSON()))
    wanted = sa.select(_TICKET).where(_TICKET.c.about_id.is_not(None)).order_by(_TICKET.c.id)
    about: dict[int, list[int]] = {}
    for row in op.get_bind().execute(wanted).all():
        about[row.id] = _about(row, about)
        barred = row.barred if row.kind == "appeal" and row.barred else sa.null()
        changed = _TICKET.update().where(_TICKET.c.id == row.id)
        op.execute(changed.values(about_ids=about[row.id], barred=barred))
    op.drop_column("ticket", "about_id")


def _about(row: sa.Row[Any], before: Mapping[int, list[int]]) -> list[int]:
    """Of an appeal, those of the complaint that it goes on with."""
    if row.kind == "appeal":
        return before.get(row.refers_to_id, [row.about_id])
    return sorted({row.about_id, *(row.barred or ())})
