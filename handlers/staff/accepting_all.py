"""全部接单: whoever is handed several tickets at once takes them on with one tap."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.orm import Session

from handlers.access import allowed, may_do
from handlers.buttons import button
from handlers.presses.lists import ListPress
from handlers.presses.tickets import AcceptAllPress
from handlers.staff.taking_on import take_on_unseen
from handlers.turn import Turn
from handlers.work import Screen
from storage import audit
from storage.rules.moves import State
from storage.rules.roles import Right
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket

router = Router(name="staff.accepting_all")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def accept_all_press(at: datetime) -> AcceptAllPress:
    """For what is handed over at that instant."""
    return AcceptAllPress(at=(at - _EPOCH) // _MICROSECOND)


def handed_at(session: Session, person_id: int, at: datetime) -> Sequence[Ticket]:
    """What they were given at that instant, have still, and nobody has accepted."""
    new = {each.id: each for each in in_hands_of(session, person_id) if each.state is State.NEW}
    given = audit.entries_of(session, new, ("assign",))
    last = {entry.ticket_id: entry.at for entry in given}
    return [new[ticket] for ticket, given_at in last.items() if given_at == at]


@router.callback_query(AcceptAllPress.filter())
async def pressed(press: CallbackQuery, callback_data: AcceptAllPress, turn: Turn) -> None:
    """Each that they may still accept; what somebody else has by now stays with them."""
    may_do(turn, Right.ACCEPT)
    at = _EPOCH + callback_data.at * _MICROSECOND
    theirs = [
        ticket
        for ticket in handed_at(turn.session, turn.person.id, at)
        if allowed(turn.desk, turn.person, ticket, Right.ACCEPT)
    ]
    for ticket in theirs:
        take_on_unseen(turn, ticket)
    rows = [[button(turn.texts.label("btn-view-mine"), ListPress(what="queue"))]]
    key = "all-accepted" if theirs else "none-to-accept"
    turn.show(Screen(turn.texts.say(key, count=len(theirs)), rows))
