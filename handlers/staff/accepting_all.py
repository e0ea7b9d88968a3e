"""全部接单: whoever is handed several tickets takes them on with one tap, or in words: all of them,
once they have seen which, or those that they name."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.orm import Session

from handlers.access import allowed, may_do, ticket_of_staff
from handlers.buttons import button
from handlers.errors import Refused
from handlers.lists import staff_list
from handlers.presses.lists import ListPress
from handlers.presses.tickets import AcceptAllPress, AcceptGivenPress
from handlers.staff.taking_on import take_on_unseen
from handlers.staff.ticket_meant import tickets_named
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, escaped
from prompts.wishes.accepting import numbers_accepted
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
    return [each for each, given in _handed(session, person_id).items() if given == at]


def _handed(session: Session, person_id: int) -> Mapping[Ticket, datetime]:
    """What they have and nobody has accepted, with when they were given it."""
    new = {each.id: each for each in in_hands_of(session, person_id) if each.state is State.NEW}
    given = {each.ticket_id: each.at for each in audit.entries_of(session, new, ("assign",))}
    return {new[ticket]: at for ticket, at in given.items()}


@router.callback_query(AcceptAllPress.filter())
async def pressed(press: CallbackQuery, callback_data: AcceptAllPress, turn: Turn) -> None:
    """Each that they may still accept; what somebody else has by now stays with them."""
    at = _EPOCH + callback_data.at * _MICROSECOND
    _accept(turn, handed_at(turn.session, turn.person.id, at))


@router.callback_query(AcceptGivenPress.filter())
async def pressed_after_words(
    press: CallbackQuery, callback_data: AcceptGivenPress, turn: Turn
) -> None:
    """The same of all that they were shown."""
    until = _EPOCH + callback_data.until * _MICROSECOND
    handed = _handed(turn.session, turn.person.id)
    _accept(turn, [each for each, given in handed.items() if given <= until])


def _accept(turn: Turn, tickets: Sequence[Ticket]) -> None:
    may_do(turn, Right.ACCEPT)
    theirs = [each for each in tickets if allowed(turn.desk, turn.person, each, Right.ACCEPT)]
    for ticket in theirs:
        take_on_unseen(turn, ticket)
    rows = [[button(turn.texts.label("btn-view-mine"), ListPress(what="queue"))]]
    key = "all-accepted" if theirs else "none-to-accept"
    turn.show(Screen(turn.texts.say(key, count=len(theirs)), rows))


def waits_to_be_accepted(turn: Turn, ticket: Ticket) -> bool:
    """Whether nobody has accepted it, and they may."""
    return ticket.state is State.NEW and allowed(turn.desk, turn.person, ticket, Right.ACCEPT)


def accept_in_words(turn: Turn, words: str) -> bool:
    """Each that is named; of "all" they are shown first which these are. False: "all", and nothing
    that they were given waits for it."""
    may_do(turn, Right.ACCEPT)
    numbers = numbers_accepted(words)
    if numbers:
        lines = [_accepted(turn, each) for each in numbers]
        rows = [[button(turn.texts.label("btn-view-mine"), ListPress(what="queue"))]]
        turn.send(turn.person, Screen(Html("\n".join(lines)), rows))
        return True
    return _ask_for_all(turn)


def _accepted(turn: Turn, number: str) -> Html:
    """A line about one of those that they named: it is theirs, or why it isn't. Of several with
    that running number it is the one that waits to be accepted."""
    named = tickets_named(turn, number)
    waits = [each for each in named if waits_to_be_accepted(turn, each)]
    if len(waits) > 1:
        numbers = " · ".join(each.number for each in waits)
        return turn.texts.say("accept-which", number=number, numbers=numbers)
    meant = waits or named
    try:
        ticket = ticket_of_staff(turn, meant[0].id if meant else 0, Right.ACCEPT)
        take_on_unseen(turn, ticket)
    except Refused as refusal:
        why = turn.texts.say(refusal.key, **refusal.words)
        return why if number in why else Html(f"{escaped(number)} · {why}")
    return turn.texts.say("one-accepted", number=ticket.number)


def _ask_for_all(turn: Turn) -> bool:
    tickets = list(_handed(turn.session, turn.person.id))
    if not tickets:
        return False
    until = (turn.now - _EPOCH) // _MICROSECOND
    said, _ = staff_list(turn, tickets)
    sure = button(turn.texts.label("btn-accept-all"), AcceptGivenPress(until=until))
    head = turn.texts.say("accept-all-sure", count=len(tickets))
    turn.send(turn.person, Screen(Html("\n".join([head, *said])), [[sure]]))
    return True
