"""What got stuck on its way in or out, for whoever looks after the desk."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, TextClause, func, select
from sqlalchemy.orm import Session

from storage.inbox import InboxRow, Working
from storage.outbox import OutboxRow, Sending
from storage.tickets import IS_OPEN, Ticket

_UNSETTLED = (Sending.PENDING, Sending.SENDING)


def parked_updates(session: Session) -> dict[str, int]:
    """How many updates were put aside, by their error."""
    return _counted(session, InboxRow.error, InboxRow.state == Working.PARKED)


def failed_messages(session: Session, since: datetime) -> dict[str, int]:
    """How many messages since then Telegram refused for good, by its words.

    Not those to people who blocked the bot: that is their right.
    """
    refused = OutboxRow.state == Sending.FAILED
    words = func.coalesce(OutboxRow.error, "")
    blocked = words.startswith("Forbidden")
    return _counted(session, words, refused, ~blocked, OutboxRow.created_at >= since)


def messages_in_doubt(session: Session, since: datetime) -> int:
    """Of how many messages since then it can't be known whether they arrived."""
    doubtful = (OutboxRow.state == Sending.UNKNOWN, OutboxRow.created_at >= since)
    return session.scalar(select(func.count()).select_from(OutboxRow).where(*doubtful)) or 0


def oldest_update(session: Session) -> datetime | None:
    """Since when the longest waiting update waits to be worked."""
    waiting = InboxRow.state == Working.NEW
    return session.scalar(select(func.min(InboxRow.received_at)).where(waiting))


def oldest_message(session: Session) -> datetime | None:
    """Since when the longest waiting message waits to be sent; not those kept back on purpose."""
    waiting = (OutboxRow.state.in_(_UNSETTLED), OutboxRow.not_before.is_(None))
    return session.scalar(select(func.min(OutboxRow.created_at)).where(*waiting))


def open_by_department(session: Session) -> dict[str, int]:
    """How many tickets are open in each department."""
    return _counted(session, Ticket.department, IS_OPEN)


def open_by_category(session: Session) -> dict[str, int]:
    """How many tickets are open of each category."""
    return _counted(session, Ticket.category, IS_OPEN)


def _counted(
    session: Session, by: Any, *wanted: ColumnElement[bool] | TextClause
) -> dict[str, int]:
    counted = select(by, func.count()).where(*wanted).group_by(by)
    return {str(words or ""): number for words, number in session.execute(counted)}
