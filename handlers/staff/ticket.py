"""接单, 询问, 回复, 办结 and the looks at a ticket: what staff do from its card."""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import not_taken, still_at, ticket_of_staff
from handlers.cards.staff_buttons import more_rows, staff_button
from handlers.cards.staff_card import staff_card
from handlers.errors import NotYours
from handlers.history import history_screen
from handlers.manager.supervising import begin_supervising, end_supervising
from handlers.presses.tickets import TicketPress
from handlers.relay import slot_of_ticket
from handlers.staff.answering import begin_asking
from handlers.staff.assessing import begin_assessing
from handlers.staff.calling import ask_how_the_call_went, not_reached, spoke
from handlers.staff.closing import CLOSING, begin_closing
from handlers.staff.colleagues import CHOOSING
from handlers.staff.customer_file import begin_needs, forget_needs, show_customer
from handlers.staff.deciding_appeals import Verdict, reject, uphold
from handlers.staff.earlier_outcomes import take_back
from handlers.staff.extending import begin_extending
from handlers.staff.filed import show_filed_by_id
from handlers.staff.files import show_files
from handlers.staff.filing import hand_code
from handlers.staff.for_caller import WISHES, ask_caller_wish
from handlers.staff.handing import begin_giving, begin_transferring, take_over
from handlers.staff.helping import show_help, show_similar
from handlers.staff.notes import begin_noting, choose_consulted
from handlers.staff.noting import take_note
from handlers.staff.phoning import ask_phone, see_phone
from handlers.staff.reclassifying import begin_reclassifying
from handlers.staff.regrading import REGRADING, begin_regrading
from handlers.staff.resolving import begin_resolving
from handlers.staff.returning import RETURNING, begin_returning
from handlers.staff.story import show_story
from handlers.staff.suggesting import begin_replying, begin_suggesting
from handlers.staff.supplying import begin_supplying
from handlers.staff.taking_on import take_on
from handlers.turn import ASKED, Turn
from handlers.why import why_screen
from handlers.work import Screen
from storage.attachments import attachments_of
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.ticket")


_CHOOSING_ON_CARD = (CHOOSING, CLOSING, REGRADING, RETURNING)
"""Steps that wait for a choice where the card stood, as long as no question is asked in words."""


@router.callback_query(TicketPress.filter())
async def pressed(press: CallbackQuery, callback_data: TicketPress, turn: Turn) -> None:
    """A button of a ticket's card."""
    act(turn, callback_data)


def act(turn: Turn, callback_data: TicketPress) -> None:
    """The same, also where its name was written."""
    if callback_data.do not in _LOOKS and _chooses_on_card(turn):
        turn.go(None)  # what was to be chosen from may be gone
    if callback_data.do == "open" and show_filed_by_id(turn, callback_data.ticket):
        return
    if callback_data.do in _LOOKS:
        ticket = ticket_of_staff(turn, callback_data.ticket, Right.SEE_TICKET)
        _LOOKS[callback_data.do](turn, ticket)
    elif callback_data.do in _AT_ANY_VERSION:
        right, deed = _AT_ANY_VERSION[callback_data.do]
        deed(turn, ticket_of_staff(turn, callback_data.ticket, right))
    elif callback_data.do in _FOR_CALLER:
        _FOR_CALLER[callback_data.do](turn, ready(turn, callback_data, Right.FOR_CALLER))
    elif callback_data.do in _DEEDS:
        right, deed = _DEEDS[callback_data.do]
        ticket = ready(turn, callback_data, right)
        if callback_data.do in _AMONG_STAFF:
            turn.go(None)
        deed(turn, ticket)
    else:
        raise NotYours


def _chooses_on_card(turn: Turn) -> bool:
    return turn.conversation.step in _CHOOSING_ON_CARD and ASKED not in turn.conversation.data


def ready(turn: Turn, wish: TicketPress, right: Right) -> Ticket:
    """The ticket, if they may do it and the button isn't out of date."""
    if right is Right.ACCEPT:
        not_taken(turn, wish.ticket)
    ticket = ticket_of_staff(turn, wish.ticket, right)
    still_at(ticket, wish.version)
    return ticket


def _accept(turn: Turn, ticket: Ticket) -> None:
    take_on(turn, ticket, turn.show)


def _open(turn: Turn, ticket: Ticket) -> None:
    turn.send(turn.person, staff_card(turn, ticket, turn.person), slot=slot_of_ticket(ticket))


def _earlier(turn: Turn, ticket: Ticket) -> None:
    """The ticket that it refers to."""
    _open(turn, ticket_of_staff(turn, ticket.refers_to_id or 0, Right.SEE_TICKET))


def _card(turn: Turn, ticket: Ticket) -> None:
    if turn.conversation.step in _CHOOSING_ON_CARD:
        turn.go(None)
    turn.show(staff_card(turn, ticket, turn.person))


def _more(turn: Turn, ticket: Ticket) -> None:
    card = staff_card(turn, ticket, turn.person)
    turn.show(Screen(card.text, more_rows(turn, ticket, turn.person)))


def _files(turn: Turn, ticket: Ticket) -> None:
    show_files(turn, ticket, turn.person, attachments_of(turn.session, ticket.id))


def _trail(turn: Turn, ticket: Ticket) -> None:
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    why = staff_button(turn, ticket, turn.person, "why", "btn-why")
    turn.show(history_screen(turn, ticket, turn.person, why, back))


def _why(turn: Turn, ticket: Ticket) -> None:
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    turn.show(why_screen(turn, ticket, turn.person, back))


_LOOKS: dict[str, Callable[[Turn, Ticket], None]] = {
    "open": _open,
    "card": _card,
    "earlier": _earlier,
    "more": _more,
    "files": _files,
    "story": show_story,
    "trail": _trail,
    "why": _why,
    "help": show_help,
    "similar": show_similar,
}
_AT_ANY_VERSION: dict[str, tuple[Right, Callable[[Turn, Ticket], None]]] = {
    "see_phone": (Right.SEE_PHONE, see_phone),
    "customer": (Right.CUSTOMER_FILE, show_customer),
    "needs": (Right.CUSTOMER_FILE, begin_needs),
    "needs_none": (Right.CUSTOMER_FILE, forget_needs),
    "code": (Right.SEE_TICKET, hand_code),
    "caller": (Right.FOR_CALLER, ask_caller_wish),
    "seen": (Right.TAKE_NOTE, take_note),
    "supervise": (Right.SUPERVISE, begin_supervising),
    "let_go": (Right.SUPERVISE, end_supervising),
    "assess": (Right.ASSESS, begin_assessing),
}
"""What the ticket's moves since the button was made don't put out of date."""
_AMONG_STAFF = ("consult", "transfer", "return", "give", "supplier", "close")
"""What is written after these is meant for colleagues: a reply that was begun is over, or it would
take the words to the customer."""
_DEEDS: dict[str, tuple[Right, Callable[[Turn, Ticket], None]]] = {
    Action.ACCEPT.value: (Right.ACCEPT, _accept),
    Action.ASK.value: (Right.ASK, begin_asking),
    Action.REPLY.value: (Right.REPLY, begin_replying),
    "suggest": (Right.REPLY, begin_suggesting),
    "phoned": (Right.REPLY, ask_how_the_call_went),
    "spoke": (Right.REPLY, spoke),
    "not_reached": (Right.REPLY, not_reached),
    "ask_phone": (Right.ASK, ask_phone),
    Action.RESOLVE.value: (Right.RESOLVE, begin_resolving),
    "take_back": (Right.RESOLVE, take_back),
    Verdict.UPHOLD.value: (Right.APPEAL, uphold),
    Verdict.REJECT.value: (Right.APPEAL, reject),
    Action.EXTEND.value: (Right.EXTEND, begin_extending),
    Action.REGRADE.value: (Right.REGRADE, begin_regrading),
    "reclassify": (Right.RECLASSIFY, begin_reclassifying),
    "note": (Right.NOTE, begin_noting),
    "consult": (Right.CONSULT, choose_consulted),
    "transfer": (Right.TRANSFER, begin_transferring),
    Action.RETURN.value: (Right.RETURN, begin_returning),
    "give": (Right.ASSIGN, begin_giving),
    "take": (Right.ASSIGN, take_over),
    "supplier": (Right.SUPPLIER, begin_supplying),
    Action.CLOSE.value: (Right.CLOSE, begin_closing),
}
_FOR_CALLER = {f"c_{wish}": carry_out for wish, carry_out in WISHES.items()}
"""What a customer on the telephone wishes."""
