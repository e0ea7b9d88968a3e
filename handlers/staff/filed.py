"""What staff filed for who called: how it stands, whoever has it. The caller rings them again."""

from handlers.access import allowed
from handlers.buttons import in_rows
from handlers.cards.matter import DONE_SHOWN
from handlers.cards.staff_buttons import caller_button
from handlers.cards.staff_card import plain_lines
from handlers.limits import excerpt
from handlers.relay import slot_of_ticket
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.people import Person
from storage.rules.phones import masked
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket


def show_filed(turn: Turn, ticket: Ticket | None) -> bool:
    """Show a ticket that they filed and can't open as staff; whether it is one."""
    if ticket is None or not _only_filed(turn, ticket):
        return False
    turn.send(turn.person, filed_card(turn, ticket, turn.person), slot=slot_of_ticket(ticket))
    return True


def show_filed_by_id(turn: Turn, ticket_id: int) -> bool:
    """The same by its id."""
    return show_filed(turn, find_ticket(turn.session, ticket_id))


def _only_filed(turn: Turn, ticket: Ticket) -> bool:
    sees = allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET)
    return not sees and allowed(turn.desk, turn.person, ticket, Right.FOLLOW_FILED)


def filed_card(work: Work, ticket: Ticket, reader: Person) -> Screen:
    """What was filed, who has it, by when, and the outcome; no note. What the caller wishes can be
    written down."""
    texts, number = work.texts_for(reader), ticket.customer.phone
    done = [] if ticket.solution is None else [excerpt(ticket.solution, DONE_SHOWN)]
    lines = [
        *plain_lines(work, ticket, reader, "card-title"),
        texts.say("card-customer", customer=ticket.customer.name),
        *([] if number is None else [texts.say("card-phone", phone=masked(number))]),
        *(texts.say("matter-done", words=words) for words in done),
        *([texts.say("filed-by-you")] if ticket.filed_by_id == reader.id else []),
    ]
    return Screen(Html("\n".join(lines)), in_rows(caller_button(work, ticket, reader), 1))
