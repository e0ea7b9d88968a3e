"""What the inbox and the outbox keep no longer than it is needed: they hold people's words.

Each function does one batch of rows in the open transaction, found by a partial index of exactly
what is to be forgotten, and returns how many that were: it costs nothing to look when nothing is
due, and the desk goes on between two batches.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, literal_column, select, update
from sqlalchemy.orm import Session

from storage.inbox import InboxRow
from storage.outbox import OutboxRow

BATCH = 2000

# Word for word the conditions of the partial indexes, else SQLite doesn't use them.
_IS_DONE = InboxRow.state == literal_column("'done'")
_IS_PARKED = InboxRow.state == literal_column("'parked'")
_IS_SETTLED = OutboxRow.state.not_in([literal_column("'pending'"), literal_column("'sending'")])


def forget_updates(session: Session, *, received_before: datetime, limit: int = BATCH) -> int:
    """Delete worked updates. Parked ones stay a while, for somebody to look at."""
    old = _ids(session, InboxRow, InboxRow.received_at < received_before, _IS_DONE, limit=limit)
    session.execute(delete(InboxRow).where(InboxRow.id.in_(old)))
    return len(old)


def forget_parked(session: Session, *, received_before: datetime, limit: int = BATCH) -> int:
    """Take from parked updates the words, whose they were, and the id that Telegram may use again
    after a week. That there was one, and its error, stays."""
    keeps = InboxRow.update_id.is_not(None)
    received = InboxRow.received_at < received_before
    old = _ids(session, InboxRow, received, _IS_PARKED, keeps, limit=limit)
    session.execute(
        update(InboxRow).where(InboxRow.id.in_(old)).values(update_id=None, raw=None, chat_id=0)
    )
    return len(old)


def forget_words(session: Session, *, said_before: datetime, limit: int = BATCH) -> int:
    """Delete settled rows. Of those with a slot or a key only the words: their place is needed."""
    has_words = OutboxRow.params.is_not(None)
    said = OutboxRow.created_at < said_before
    old = _ids(session, OutboxRow, said, _IS_SETTLED, has_words, limit=limit)
    ours = OutboxRow.id.in_(old)
    is_plain = OutboxRow.slot.is_(None) & OutboxRow.key.is_(None)
    session.execute(delete(OutboxRow).where(ours, is_plain))
    session.execute(update(OutboxRow).where(ours).values(params=None))
    return len(old)


def forget_slots(session: Session, *, said_before: datetime, limit: int = BATCH) -> int:
    """Let go of messages that nobody will edit or reply to any more; a key is kept for ever."""
    wordless, placed = OutboxRow.params.is_(None), OutboxRow.slot.is_not(None)
    said = OutboxRow.created_at < said_before
    old = _ids(session, OutboxRow, said, wordless, placed, limit=limit)
    ours = OutboxRow.id.in_(old)
    session.execute(delete(OutboxRow).where(ours, OutboxRow.key.is_(None)))
    session.execute(update(OutboxRow).where(ours).values(slot=None))
    return len(old)


def _ids(
    session: Session,
    table: type[InboxRow] | type[OutboxRow],
    moment: ColumnElement[bool],
    *conditions: Any,
    limit: int,
) -> list[int]:
    wanted = select(table.id).where(moment, *conditions).limit(limit)
    return list(session.scalars(wanted))
