"""A customer changes what they filed or passed on: whoever has read it reads the change."""

from aiogram.types import Message

from handlers.customer.emergency import say_number
from handlers.customer.past_handler import change_past_handler
from handlers.grading import raise_grade
from handlers.groups.posting import tell_groups
from handlers.incoming import words_of
from handlers.mirroring import mirror
from handlers.turn import Turn
from prompts.reading.grades import tells_of_danger
from storage.messages import Message as Said
from storage.messages import Purpose, last_of, newest_words, said_as
from storage.promise_clock import await_response
from storage.ticket_lists import ticket_filed_with
from storage.tickets import Ticket, find_ticket


def change_filed(turn: Turn, message: Message) -> bool:
    """A filed message was edited: the change is kept and shown; False when it is none of them."""
    source = message.message_id
    ticket, said = _changed(turn, source)
    if ticket is None:
        return False
    text = words_of(message)
    if message.location is not None:
        return True  # a live place moves by itself
    if said is not None and newest_words(turn.session, said) == text:
        return True  # a file was changed: the words are the same
    if change_past_handler(turn, message, ticket.id, _known(turn, ticket, said)):
        return True
    show_change(turn, ticket, source, text)
    turn.say("change-noted", number=ticket.number)
    return True


def show_change(turn: Turn, ticket: Ticket, source: int, text: str) -> None:
    """Keep that their message ``source`` says ``text``, and let whoever has it read that."""
    _, said = _changed(turn, source)
    before = _known(turn, ticket, said)
    mirror(turn, ticket, turn.person, ticket.worker, said, text, turn.received_at)
    if tells_of_danger(text) and not tells_of_danger(before):
        say_number(turn, text)
        await_response(turn.session, ticket, turn.desk, turn.received_at)
    raise_grade(turn, ticket, text, known=before)
    tell_groups(turn, ticket)


def _known(turn: Turn, ticket: Ticket, said: Said | None) -> str:
    """What was read of it before it was changed; what was filed is known as a whole."""
    if said is not None:
        return newest_words(turn.session, said)
    changed = last_of(turn.session, ticket.id, Purpose.CORRECTION)
    return ticket.text if changed is None else f"{ticket.text}\n{changed.text}"


def _changed(turn: Turn, source: int) -> tuple[Ticket | None, Said | None]:
    """What was filed with it, if anything was: whoever took it out of an earlier ticket made it a
    matter of its own. Else the message it became."""
    filed = ticket_filed_with(turn.session, turn.person.id, source)
    if filed is not None:
        return filed, None
    said = said_as(turn.session, turn.person.id, source)
    return (None if said is None else find_ticket(turn.session, said.ticket_id)), said
