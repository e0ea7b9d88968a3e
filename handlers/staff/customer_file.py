"""客户档案: who a ticket's customer is to the desk: their group, what they need, what they raised.

The number is masked here too: whoever needs it asks for it, and asking is on record.
"""

from aiogram.types import Message

from handlers.access import scope_of, ticket_of_staff
from handlers.buttons import Button
from handlers.cards.staff_buttons import phone_row, staff_button
from handlers.lists import PAGE, staff_list
from handlers.staff.notes import reason_of
from handlers.turn import Turn
from handlers.words import customer_word
from handlers.work import Screen
from prompts.texts import Html, quote
from storage import audit
from storage.rules.phones import masked
from storage.rules.roles import Right
from storage.ticket_lists import of_customer
from storage.tickets import Ticket

NEEDS = "writing_needs"
"""Step: the next message is what the customer needs."""


def show_customer(turn: Turn, ticket: Ticket) -> None:
    """In place of the ticket's card, with the way back to it."""
    turn.show(_file(turn, ticket))


def begin_needs(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for what the customer needs."""
    turn.go(NEEDS, ticket=ticket.id)
    turn.ask("customer-needs-what", number=ticket.number)


def take_needs(turn: Turn, message: Message) -> None:
    """It takes the place of what stood there; every superior and handler of theirs reads it."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.CUSTOMER_FILE)
    needs = reason_of(turn, message)
    if needs is not None:
        _put(turn, ticket, needs)
        turn.send(turn.person, _file(turn, ticket))


def forget_needs(turn: Turn, ticket: Ticket) -> None:
    """They need nothing particular any more."""
    _put(turn, ticket, None)
    turn.show(_file(turn, ticket))


def _put(turn: Turn, ticket: Ticket, needs: str | None) -> None:
    turn.go(None)
    if ticket.customer.needs != needs:
        ticket.customer.needs = needs
        who, at = turn.person.id, turn.received_at
        audit.record(turn.session, ticket, "customer_needs", actor_id=who, at=at)


def _file(turn: Turn, ticket: Ticket) -> Screen:
    customer, texts = ticket.customer, turn.texts
    scope = scope_of(turn.desk, turn.person, Right.SEE_TICKET)
    raised = of_customer(turn.session, scope, customer.id, PAGE)
    number = (
        [] if customer.phone is None else [texts.say("card-phone", phone=masked(customer.phone))]
    )
    said, rows = staff_list(turn, raised)
    lines = [
        texts.say(
            "customer-file", customer=customer_word(turn.desk, customer, turn.person.language)
        ),
        *number,
        texts.say("customer-since", at=turn.when(customer.joined_at, turn.person)),
        *_needs_lines(turn, customer.needs),
        texts.say("customer-raised", count=len(raised)),
        *said,
    ]
    back = [_button(turn, ticket, "card", "btn-back")]
    return Screen(Html("\n".join(lines)), [*rows, _ways(turn, ticket), back])


def _needs_lines(turn: Turn, needs: str | None) -> list[Html]:
    if needs is None:
        return [turn.texts.say("customer-needs-none")]
    return [turn.texts.say("customer-needs"), quote(needs)]


def _ways(turn: Turn, ticket: Ticket) -> list[Button]:
    ways = [_button(turn, ticket, "needs", "btn-needs")]
    if ticket.customer.needs is not None:
        ways.append(_button(turn, ticket, "needs_none", "btn-needs-none"))
    return [*ways, *phone_row(turn, ticket, turn.person)]


def _button(turn: Turn, ticket: Ticket, do: str, key: str) -> Button:
    return staff_button(turn, ticket, turn.person, do, key)
