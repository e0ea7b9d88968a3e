"""A message that was changed in one chat changes in the other."""

from datetime import datetime

from handlers.limits import PART_LIMIT, units
from handlers.relay import change_copy, relay, slot_of_words
from handlers.work import Work
from storage.messages import Message, Purpose, newest_words, write
from storage.outbox import stands_in
from storage.people import Person
from storage.tickets import Ticket


def mirror(
    work: Work,
    ticket: Ticket,
    author: Person,
    reader: Person | None,
    said: Message | None,
    to: str,
    at: datetime,
) -> None:
    """Keep that ``said`` says ``to``, as ``author`` changed it ``at`` that instant, and let
    ``reader`` see it: in their copy, or in a message of its own where they have none (any more) or
    one message isn't enough.

    ``said`` None: it was a part of what was filed. ``reader`` None: it waits with the ticket.
    """
    before = "" if said is None else newest_words(work.session, said)
    change = write(work.session, ticket, author, Purpose.CORRECTION, to, at=at, about=said)
    if reader is None:
        return
    if said is not None and _fits(before, to) and _has_copy(work, said, reader):
        change_copy(work, ticket, reader, said, change)
    else:
        relay(work, ticket, reader, change)


def _has_copy(work: Work, said: Message, reader: Person) -> bool:
    chat = reader.telegram_id
    return chat is not None and stands_in(work.session, chat, slot_of_words(said))


def _fits(*texts: str) -> bool:
    return all(units(text) <= PART_LIMIT for text in texts)
