"""已知悉: a superior says that they know of what is grave or was missed."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, may_do
from handlers.buttons import SeeToPress
from handlers.cards.staff_card import staff_card
from handlers.errors import NotYours
from handlers.turn import Turn
from handlers.words import staff_state_word
from storage import audit
from storage.promises import promises_of, take_up
from storage.rules.roles import Right
from storage.tickets import UNFINISHED, Ticket, find_ticket

router = Router(name="staff.noting")


def take_note(turn: Turn, ticket: Ticket) -> None:
    """It is recorded once after each escalation, and what was missed isn't escalated further. Where
    the matter is settled by now there is nothing to see to: its card says how it stands."""
    if _is_settled(turn, ticket):
        turn.renew(staff_card(turn, ticket, turn.person))
        state = staff_state_word(ticket.state, turn.person.language)
        turn.toast("toast-settled", number=ticket.number, state=state)
        return
    _note(turn, ticket)
    turn.drop_button()
    turn.toast("toast-seen", number=ticket.number)


@router.callback_query(SeeToPress.filter())
async def see_to_all(press: CallbackQuery, turn: Turn) -> None:
    """The same for all the tickets of a card; those that are settled by now are left out."""
    may_do(turn, Right.TAKE_NOTE)
    found = [find_ticket(turn.session, each) for each in turn.tickets_under_press()]
    theirs = [each for each in found if each is not None and _is_theirs(turn, each)]
    if not theirs:
        raise NotYours
    left = [ticket for ticket in theirs if not _is_settled(turn, ticket)]
    for ticket in left:
        _note(turn, ticket)
    turn.drop_button()
    turn.toast("toast-seen-several", count=len(left))


def _is_theirs(turn: Turn, ticket: Ticket) -> bool:
    return allowed(turn.desk, turn.person, ticket, Right.TAKE_NOTE)


def _note(turn: Turn, ticket: Ticket) -> None:
    if not _noted(turn, ticket):
        audit.record(turn.session, ticket, "seen", actor_id=turn.person.id, at=turn.received_at)
    take_up(turn.session, ticket, turn.now)


def _is_settled(turn: Turn, ticket: Ticket) -> bool:
    """Whether it is done with; what is resolved may still have a promise to be kept."""
    if ticket.state not in UNFINISHED:
        return True
    made = promises_of(turn.session, ticket).values()
    return not ticket.is_open and all(promise.met_at is not None for promise in made)


def _noted(turn: Turn, ticket: Ticket) -> bool:
    """Whether this person has said so since the ticket last went up."""
    noted = False
    for entry in audit.trail_of(turn.session, ticket.id):
        if entry.action == "escalate":
            noted = False
        elif entry.action == "seen" and entry.actor_id == turn.person.id:
            noted = True
    return noted
