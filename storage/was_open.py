"""What was open at an instant that is past: told by the trail, since a ticket only knows how it
stands now."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select, union
from sqlalchemy.orm import aliased

from storage.audit import Entry
from storage.rules.moves import REOPENED, Action
from storage.tickets import IS_OPEN, Ticket

_ENDS = (
    Action.RESOLVE,
    Action.TAKE_BACK_VERDICT,
    Action.TAKE_BACK_REOPENING,
    Action.WITHDRAW,
    Action.CLOSE,
)
_BEGINS_AGAIN = (Action.NOT_SATISFIED, *REOPENED)


def was_open(at: datetime) -> ColumnElement[bool]:
    """Whether somebody had work to do with it then.

    It is either open still, or was ended since: few tickets, found by the open ones' index and by
    the time of the trail's entries. Of these, the ones count whose work was not ended before.
    """
    ended_since = select(Entry.ticket_id).where(Entry.at >= at, Entry.action.in_(_ENDS))
    may_be = union(select(Ticket.id).where(IS_OPEN), ended_since)
    return and_(Ticket.id.in_(may_be), Ticket.opened_at < at, ~_was_ended(at))


def _was_ended(at: datetime) -> ColumnElement[bool]:
    """The latest of the two before it."""
    end, again = aliased(Entry), aliased(Entry)
    begun_again = exists().where(
        again.ticket_id == end.ticket_id,
        again.running > end.running,
        again.action.in_(_BEGINS_AGAIN),
        again.at < at,
    )
    ended = (end.ticket_id == Ticket.id, end.action.in_(_ENDS), end.at < at)
    return exists().where(*ended, ~begun_again)
