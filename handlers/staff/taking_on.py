"""接单: the ticket is theirs, and its customer is told."""

from collections.abc import Callable

from handlers.access import possible
from handlers.cards.staff_buttons import open_row
from handlers.cards.staff_card import staff_card
from handlers.relay import show_handler, slot_of_card
from handlers.turn import Turn
from handlers.work import Screen
from storage.messages import messages_of
from storage.outbox import message_in
from storage.promises import meet
from storage.rules.moves import Action
from storage.rules.promises import PromiseName
from storage.ticket_moves import accept
from storage.tickets import Ticket


def take_on(turn: Turn, ticket: Ticket, show: Callable[[Screen], None]) -> None:
    """The ticket is theirs: ``show`` lets them see its card."""
    from_pool = ticket.handler is None
    take_on_unseen(turn, ticket)
    show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-accepted", number=ticket.number)
    if from_pool:
        _show_what_was_added(turn, ticket)


def take_on_unseen(turn: Turn, ticket: Ticket) -> None:
    """The same of a ticket whose card they have, or look for in their queue."""
    possible(ticket, Action.ACCEPT)
    accept(turn.session, ticket, turn.person, turn.now)
    meet(turn.session, ticket, PromiseName.ACKNOWLEDGE, turn.received_at)
    tell_taken_on(turn, ticket)
    _settle_first_card(turn, ticket)


def tell_taken_on(turn: Turn, ticket: Ticket) -> None:
    """Its customer hears that somebody has it: once, and again only after it was opened again, not
    each time that it is handed on."""
    customer = ticket.customer
    text = turn.texts_for(customer).say("customer-accepted", number=ticket.number)
    turn.send(customer, Screen(text), once=f"taken-on:{ticket.id}:{ticket.reworks}")


def _settle_first_card(turn: Turn, ticket: Ticket) -> None:
    """Accepted from a chase or the group: the card by which it came needs no 🙋 any more."""
    first = message_in(turn.session, turn.person.account, slot_of_card(ticket))
    pressed = None if turn.press is None else turn.press.message
    if first is None or pressed is None:
        return
    if (pressed.chat.id, pressed.message_id) != (turn.person.account, first):
        text = turn.texts.say("card-taken-on", number=ticket.number)
        turn.replace(turn.person, first, Screen(text, [open_row(turn, ticket, turn.person)]))


def _show_what_was_added(turn: Turn, ticket: Ticket) -> None:
    """While the ticket was in the pool nobody was shown what its customer wrote."""
    for message in messages_of(turn.session, ticket.id):
        show_handler(turn, ticket, message)
