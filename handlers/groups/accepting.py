"""接单 in the group: the first to press has it, and the card says who; the rest is private."""

from collections.abc import Callable

from handlers.access import in_scope, ticket_of_staff
from handlers.cards.staff_card import staff_card
from handlers.errors import NotYours, OfTheirGroup, OutOfDate
from handlers.groups.places import belongs_in
from handlers.groups.posting import catch_up
from handlers.presses.tickets import TicketPress
from handlers.relay import slot_of_ticket
from handlers.staff.taking_on import take_on
from handlers.staff.ticket import ready
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from storage.groups import Group
from storage.rules.roles import Right
from storage.threads import Thread, thread_in


def press_card(turn: Turn, group: Group, wish: TicketPress) -> None:
    """A button of a card that stands in this group."""
    thread = thread_in(turn.session, wish.ticket, group)
    if thread is None or not belongs_in(turn, thread.ticket, group):
        raise NotYours
    deed = _DEEDS.get(wish.do)
    if deed is None:
        raise OutOfDate
    try:
        deed(turn, thread, wish)
    except NotYours:
        if turn.person.is_staff and in_scope(turn.desk, turn.person, thread.ticket):
            raise
        department = department_word(turn.desk, group.department, turn.person.language)
        raise OfTheirGroup(department=department) from None


def _accept(turn: Turn, thread: Thread, wish: TicketPress) -> None:
    """Its new owner gets the card with all they can do in the private chat."""
    ticket = ready(turn, wish, Right.ACCEPT)
    take_on(turn, ticket, lambda card: _send(turn, thread, card))
    catch_up(turn, thread)


def _open(turn: Turn, thread: Thread, wish: TicketPress) -> None:
    ticket = ticket_of_staff(turn, wish.ticket, Right.SEE_TICKET)
    _send(turn, thread, staff_card(turn, ticket, turn.person))
    turn.toast("toast-in-private")


def _send(turn: Turn, thread: Thread, card: Screen) -> None:
    turn.send(turn.person, card, slot=slot_of_ticket(thread.ticket))


_DEEDS: dict[str, Callable[[Turn, Thread, TicketPress], None]] = {
    "accept": _accept,
    "open": _open,
}
"""What can be done in a group: nothing of it is written to the customer by whoever presses."""
