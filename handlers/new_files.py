"""A file that is put in the place of another: the one before stays with the ticket, and the other
side gets the new one, in the place of their copy where Telegram lets a bot change it."""

from datetime import datetime

from aiogram.types import Message as Edited
from sqlalchemy.orm import Session

from handlers.incoming import file_of
from handlers.relay import slot_of_file, slot_of_words
from handlers.work import Work
from storage.attachments import Enclosure, enclose, sent_with
from storage.messages import Message, attachments_with
from storage.outbox import message_in, stands_in
from storage.people import Person
from storage.tickets import Ticket

_EXCHANGED = ("photo", "video", "animation", "document", "audio")
"""What Telegram lets a bot put in the place of a file; the message may be as old as it likes."""


def new_files_in(
    session: Session, ticket: Ticket, sender: Person, message: Edited
) -> tuple[Enclosure, ...]:
    """The file of a message that was changed, if it is another than the ticket has."""
    file = file_of(message)
    if file is None:
        return ()
    kept = sent_with(session, ticket, sender, message.message_id)
    return () if kept is not None and kept.enclosure.is_same_as(file) else (file,)


def put_away_before(
    session: Session, ticket: Ticket, sender: Person, file: Enclosure, at: datetime
) -> None:
    """What came with that message before is marked as replaced."""
    before = None if file.source is None else sent_with(session, ticket, sender, file.source)
    if before is not None:
        before.replaced_at = at


def keep_instead(
    session: Session,
    ticket: Ticket,
    sender: Person,
    file: Enclosure,
    at: datetime,
    *,
    internal: bool = False,
) -> None:
    """Keep what nobody else has a copy of; what it takes the place of stays."""
    put_away_before(session, ticket, sender, file, at)
    enclose(session, ticket, [file], sender, internal=internal)


def show_new_file(
    work: Work, ticket: Ticket, reader: Person, said: Message, change: Message, file: Enclosure
) -> None:
    """In the place of the reader's copy; where there is none, or it can't be changed, beside it
    (:mod:`handlers.receipts`)."""
    if reader.telegram_id is None:
        return
    slot = slot_of_file(said, file)
    if file.kind in _EXCHANGED and stands_in(work.session, reader.account, slot):
        caption, receipt = _caption(work, ticket, reader, change), f"new_file:{change.id}"
        work.exchange(reader, slot, file, caption=caption, receipt=receipt)
    else:
        show_beside(work, ticket, reader, change, said)


def show_beside(work: Work, ticket: Ticket, reader: Person, change: Message, said: Message) -> None:
    """The new file in a message of its own, which replies to the one before."""
    for kept in attachments_with(work.session, change):
        slot = slot_of_file(said, kept.enclosure)
        places = (message_in(work.session, reader.account, each) for each in _copies(said, slot))
        work.forward(
            reader,
            kept.enclosure,
            slot=slot,
            caption=_caption(work, ticket, reader, change),
            receipt=f"file:{change.id}",
            reply_to=next((place for place in places if place is not None), None),
        )


def _copies(said: Message, slot: str) -> tuple[str, ...]:
    return slot, slot_of_words(said)


def _caption(work: Work, ticket: Ticket, reader: Person, change: Message) -> str:
    at = work.when(change.said_at, reader)
    mark = work.texts_for(reader).label("relay-file-changed", at=at)
    return f"{ticket.number}\n{mark}"
