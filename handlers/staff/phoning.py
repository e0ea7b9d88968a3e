"""The customer's telephone number: masked until somebody asks for it, and asking is on record."""

from handlers.buttons import Button
from handlers.cards.staff_buttons import (
    open_row,
    phone_row,
    phoned_button,
    staff_button,
    to_be_phoned,
)
from handlers.errors import OutOfDate
from handlers.relay import slot_of_ticket
from handlers.turn import Turn
from handlers.work import Screen, Work
from storage import audit
from storage.people import Person
from storage.rules.phones import dialled
from storage.tickets import Ticket


def see_phone(turn: Turn, ticket: Ticket) -> None:
    """Show the whole number; that it was shown, to whom and when, stays in the trail."""
    number = ticket.customer.phone
    if number is None:
        raise OutOfDate
    audit.record(turn.session, ticket, "see_phone", actor_id=turn.person.id, at=turn.received_at)
    words = {"customer": ticket.customer.name, "phone": dialled(number)}
    text = turn.texts.say("staff-phone", number=ticket.number, **words)
    rows = [[phoned_button(turn, ticket, turn.person)]] if _calls(turn, ticket) else []
    turn.send(turn.person, Screen(text, rows), slot=slot_of_ticket(ticket))


def ask_phone(turn: Turn, ticket: Ticket) -> None:
    """Ask the customer for a number; they needn't leave one, and the clock goes on."""
    turn.go(None)
    audit.record(turn.session, ticket, "ask_phone", actor_id=turn.person.id, at=turn.received_at)
    turn.tell(ticket.customer, "customer-phone-wanted", number=ticket.number)
    turn.say("staff-phone-asked", number=ticket.number)


def worded(ticket: Ticket, key: str) -> str:
    """The text ``key``, or the one for customers who have no chat and so read nothing."""
    return _BY_PHONE[key] if ticket.customer.telegram_id is None else key


_BY_PHONE = {
    "staff-ask": "staff-ask-by-phone",
    "staff-reply": "staff-reply-by-phone",
    "staff-solution": "staff-solution-by-phone",
    "staff-solution-anew": "staff-solution-anew-by-phone",
}


def confirm_sent(turn: Turn, ticket: Ticket, key: str) -> None:
    """Say that the words are on their way; to who has no account they have to be told by
    telephone, or at the counter."""
    rows: list[list[Button]] = [open_row(turn, ticket, turn.person)]
    if key == "staff-outcome-asked":
        rows[0].insert(0, staff_button(turn, ticket, turn.person, "take_back", "btn-take-back"))
    if ticket.customer.telegram_id is None and key != "staff-outcome-asked":
        key = "staff-to-phone"
        told = phoned_button(turn, ticket, turn.person)
        rows = [[*phone_row(turn, ticket, turn.person), told], *rows]
    turn.send(turn.person, Screen(turn.texts.say(key, number=ticket.number), rows))


def ask_phone_button(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to ask for a number, where there is none and the customer can be asked."""
    if ticket.customer.phone is not None or ticket.customer.telegram_id is None:
        return []
    return [staff_button(work, ticket, reader, "ask_phone", "btn-ask-phone")]


def _calls(turn: Turn, ticket: Ticket) -> bool:
    return ticket.is_worked_on_by(turn.person) and to_be_phoned(turn, ticket)
