"""收回结果: a handler takes an outcome back while no superior has decided about it. What came back
is offered again, as it was or to be changed."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.access import ticket_of_staff
from handlers.cards.outcome_card import show_decided
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.errors import NotNow, OutOfDate
from handlers.limits import parts_of
from handlers.presses.customers import ChoicePress
from handlers.relay import slot_of_story
from handlers.staff import resolving
from handlers.staff.checking import Written
from handlers.staff.earlier import earlier_outcome
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import copyable
from storage.confirmations import Confirmation
from storage.confirmations import take_back as undo
from storage.decisions import undecided
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.earlier_outcomes")


def take_back(turn: Turn, ticket: Ticket) -> None:
    """The superiors needn't decide about it; its writer gets the words back."""
    waiting = undecided(turn.session, Confirmation, ticket)
    if waiting is None:
        raise NotNow(number=ticket.number)
    turn.go(None)
    undo(turn.session, waiting, turn.person, turn.received_at)
    show_decided(turn, waiting)
    again = staff_button(turn, ticket, turn.person, Action.RESOLVE.value, "btn-resolve")
    text = turn.texts.say("staff-outcome-back", number=ticket.number)
    turn.renew(Screen(text, [[again, *open_row(turn, ticket, turn.person)]]))
    for words in filter(None, (waiting.solution, waiting.cause)):
        for part in parts_of(words):
            turn.send(turn.person, Screen(copyable(part)), slot=slot_of_story(ticket))


@router.callback_query(ChoicePress.filter(F.what == "outcome"))
async def as_before(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """The outcome, or then its cause, stays as it was written before."""
    step, said = turn.conversation.step, turn.conversation.data
    ticket = ticket_of_staff(turn, int(said.get("ticket", 0)), Right.RESOLVE)
    before = earlier_outcome(turn, ticket)
    if before is None:
        raise OutOfDate
    turn.strip_buttons()
    if callback_data.value == "solution" and step == resolving.SOLVING:
        resolving.solve_with(turn, ticket, Written.from_kept(before.written))
    elif callback_data.value == "cause" and step == resolving.EXPLAINING:
        resolving.finish_with(turn, ticket, before.cause)
    else:
        raise OutOfDate
