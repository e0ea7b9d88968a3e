"""A message that was changed in one chat changes in the other."""

from collections.abc import Sequence
from datetime import datetime

from handlers.limits import PART_LIMIT, units
from handlers.new_files import put_away_before, show_new_file
from handlers.relay import change_copy, relay, slot_of_words
from handlers.work import Work
from storage.attachments import Enclosure
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
    *,
    files: Sequence[Enclosure] = (),
    source: int | None = None,
) -> None:
    """Keep that ``said`` says ``to``, as ``author`` changed it ``at`` that instant, with the
    ``files`` that took the place of others; and let ``reader`` see it: in their copy, or in a
    message of its own where they have none (any more) or one message isn't enough.

    ``said`` None: it was a part of what was filed, with Telegram's message ``source``. ``reader``
    None: it waits with the ticket.
    """
    before = None if said is None else newest_words(work.session, said)
    for file in files:
        put_away_before(work.session, ticket, author, file, at)
    change = write(
        work.session,
        ticket,
        author,
        Purpose.CORRECTION,
        to,
        at=at,
        about=said,
        enclosures=files,
        source=source if said is None else None,
    )
    if reader is None:
        return
    if said is None or before is None:
        relay(work, ticket, reader, change, files=files)
        return
    if before != to:
        _show_words(work, ticket, reader, said, change, before)
    for file in files:
        show_new_file(work, ticket, reader, said, change, file)


def _show_words(
    work: Work, ticket: Ticket, reader: Person, said: Message, change: Message, before: str
) -> None:
    if _fits(before, change.text) and _has_copy(work, said, reader):
        change_copy(work, ticket, reader, said, change)
    else:
        relay(work, ticket, reader, change)


def _has_copy(work: Work, said: Message, reader: Person) -> bool:
    chat = reader.telegram_id
    return chat is not None and stands_in(work.session, chat, slot_of_words(said))


def _fits(*texts: str) -> bool:
    return all(units(text) <= PART_LIMIT for text in texts)
