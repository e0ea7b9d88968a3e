"""A message that was changed in one chat changes in the other."""

from handlers.limits import PART_LIMIT, units
from handlers.relay import change_copy, relay, slot_of_words
from handlers.turn import Turn
from storage.messages import Message, Purpose, newest_words, write
from storage.outbox import stands_in
from storage.people import Person
from storage.tickets import Ticket


def mirror(
    turn: Turn, ticket: Ticket, reader: Person | None, said: Message | None, to: str
) -> None:
    """Keep that ``said`` says ``to`` from now on, and let ``reader`` see it: in their copy, or in
    a message of its own where they have none (any more) or one message isn't enough.

    ``said`` None: it was a part of what was filed. ``reader`` None: it waits with the ticket.
    """
    before = "" if said is None else newest_words(turn.session, said)
    purpose, at = Purpose.CORRECTION, turn.received_at
    change = write(turn.session, ticket, turn.person, purpose, to, at=at, about=said)
    if reader is None:
        return
    if said is not None and _fits(before, to) and _has_copy(turn, said, reader):
        change_copy(turn, ticket, reader, said, change)
    else:
        relay(turn, ticket, reader, change)


def _has_copy(turn: Turn, said: Message, reader: Person) -> bool:
    chat = reader.telegram_id
    return chat is not None and stands_in(turn.session, chat, slot_of_words(said))


def _fits(*texts: str) -> bool:
    return all(units(text) <= PART_LIMIT for text in texts)
