"""已知悉: a superior says that they know of what is grave or was missed."""

from collections.abc import Iterable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, may_do
from handlers.cards.staff_buttons import open_row
from handlers.cards.staff_card import staff_card
from handlers.dispatching import managers_for, superiors_for
from handlers.errors import NotYours
from handlers.presses.tickets import SeeToPress
from handlers.relay import slot_of_raised
from handlers.turn import Turn
from handlers.words import staff_state_word
from handlers.work import Screen
from storage import audit
from storage.chases import take_up
from storage.outbox import stands_in
from storage.people import Person
from storage.promises import promises_of
from storage.rules.roles import Right
from storage.teams import members_of
from storage.tickets import UNFINISHED, Ticket, find_ticket

router = Router(name="staff.noting")


def take_note(turn: Turn, ticket: Ticket) -> None:
    """It is recorded once after each escalation, and what was missed isn't escalated further: who
    says so first sees to it, and whoever comes later is told who does. Where the matter is settled
    by now there is nothing to see to: its card says how it stands."""
    if _is_settled(turn, ticket):
        turn.renew(staff_card(turn, ticket, turn.person))
        state = staff_state_word(ticket.state, turn.person.language)
        turn.toast("toast-settled", number=ticket.number, state=state)
        return
    turn.drop_button()
    other = _note(turn, ticket)
    if other is None:
        turn.toast("toast-seen", number=ticket.number)
    else:
        turn.toast("toast-seen-by", number=ticket.number, name=other.name)


@router.callback_query(SeeToPress.filter())
async def see_to_all(press: CallbackQuery, turn: Turn) -> None:
    """The same for all the tickets of a card; those that are settled by now are left out."""
    may_do(turn, Right.TAKE_NOTE)
    found = [find_ticket(turn.session, each) for each in turn.tickets_under_press()]
    theirs = [each for each in found if each is not None and _is_theirs(turn, each)]
    if not theirs:
        raise NotYours
    left = [ticket for ticket in theirs if not _is_settled(turn, ticket)]
    others = [_note(turn, ticket) for ticket in left]
    turn.drop_button()
    if left and all(others):
        turn.toast("toast-seen-by-others")
    else:
        turn.toast("toast-seen-several", count=others.count(None))


def _is_theirs(turn: Turn, ticket: Ticket) -> bool:
    return allowed(turn.desk, turn.person, ticket, Right.TAKE_NOTE)


def _note(turn: Turn, ticket: Ticket) -> Person | None:
    """They see to it from now on; or else who said so before them."""
    first = _first_to_note(turn, ticket)
    if first is not None and first is not turn.person:
        return first
    if first is None:
        audit.record(turn.session, ticket, "seen", actor_id=turn.person.id, at=turn.received_at)
        _tell_others(turn, ticket)
    take_up(turn.session, ticket, turn.desk, turn.now)
    return None


def _is_settled(turn: Turn, ticket: Ticket) -> bool:
    """Whether it is done with; what is resolved may still have a promise to be kept."""
    if ticket.state not in UNFINISHED:
        return True
    made = promises_of(turn.session, ticket).values()
    return not ticket.is_open and all(promise.met_at is not None for promise in made)


def _first_to_note(turn: Turn, ticket: Ticket) -> Person | None:
    """Who said so first since the ticket last went up, if they are still there to see to it."""
    first: int | None = None
    for entry in audit.trail_of(turn.session, ticket.id):
        if entry.action == "escalate":
            first = None
        elif entry.action == "seen" and first is None:
            first = entry.actor_id
    found = None if first is None else turn.session.get(Person, first)
    if found is None or not allowed(turn.desk, found, ticket, Right.TAKE_NOTE):
        return None
    return found


def _tell_others(turn: Turn, ticket: Ticket) -> None:
    """Who was told that it went up, by a message about it alone, reads there who sees to it."""
    slot = slot_of_raised(ticket)
    others = {each.id: each for each in _told(turn, ticket) if each.id != turn.person.id}
    for each in others.values():
        if stands_in(turn.session, each.account, slot):
            text = turn.texts_for(each).say(
                "escalation-taken", number=ticket.number, name=turn.person.name
            )
            turn.update(each, slot, Screen(text, [open_row(turn, ticket, each)]))


def _told(turn: Turn, ticket: Ticket) -> Iterable[Person]:
    office = turn.desk.quality_office
    members = [] if office is None else members_of(turn.session, office.id)
    found = [*superiors_for(turn, ticket), *managers_for(turn, ticket), *members]
    return [each for each in found if allowed(turn.desk, each, ticket, Right.SEE_TICKET)]
