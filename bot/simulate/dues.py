"""When what failed is to be tried again, so that made-up time can jump to it."""

from datetime import datetime

from sqlalchemy import bindparam, func, literal_column, select
from sqlalchemy.orm import Session

from storage.base import Instant
from storage.inbox import InboxRow
from storage.outbox import OutboxRow

_AFTER = bindparam("after", type_=Instant)
# Word for word the conditions of the partial indexes, else SQLite walks the tables.
_SENDING = select(func.min(OutboxRow.not_before)).where(
    OutboxRow.state.in_([literal_column("'pending'"), literal_column("'sending'")]),
    OutboxRow.not_before > _AFTER,
)
_WORKING = select(func.min(InboxRow.not_before)).where(
    InboxRow.state == literal_column("'new'"), InboxRow.not_before > _AFTER
)
_BOTH = select(_SENDING.scalar_subquery(), _WORKING.scalar_subquery())


def tried_again_at(session: Session, after: datetime) -> datetime | None:
    """When after that instant a message or an update is tried again; None: nothing is."""
    moments = session.execute(_BOTH, {"after": after}).one()
    return min((at for at in moments if at is not None), default=None)
