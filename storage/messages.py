"""What customer and staff say to each other about a ticket."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Index,
    and_,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.attachments import Attachment, Enclosure, enclose
from storage.base import Base, Instant, SealedText
from storage.choices import choice
from storage.message_parts import Piece, keep_pieces, made_of
from storage.people import Person
from storage.search_words import note_words
from storage.tickets import Ticket


class Purpose(StrEnum):
    """What a message is for."""

    ADDITION = "addition"
    """The customer adds to the matter, or writes to the handler."""
    CORRECTION = "correction"
    """Somebody changed a message that the other side has already."""
    QUESTION = "question"
    """The handler asks the customer; the clock stops when it is delivered."""
    ANSWER = "answer"
    """The customer's answer to a question."""
    REPLY = "reply"
    """The handler writes to the customer."""
    OUTCOME = "outcome"
    """What was done, told to the customer when the ticket is resolved."""
    CLOSING = "closing"
    """Why a superior closed it without an outcome, as the customer reads it."""
    REJECTION = "rejection"
    """Why the customer is not satisfied with the outcome."""


BY_STAFF = (Purpose.QUESTION, Purpose.REPLY, Purpose.OUTCOME)
"""What is written to the customer."""


BY_CUSTOMER = (Purpose.ADDITION, Purpose.ANSWER, Purpose.REJECTION)
"""What of the customer's waits for an answer."""


class Message(Base):
    """One message about a ticket."""

    __tablename__ = "ticket_message"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[Purpose] = mapped_column(choice(Purpose))
    text: Mapped[str] = mapped_column(SealedText("ticket_message.text"))
    source: Mapped[int | None] = mapped_column(BigInteger)
    """Telegram's id of it in the author's chat, to follow its edits."""
    said_at: Mapped[datetime] = mapped_column(Instant)
    delivered_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it reached the other side: Telegram accepted it, or it was told by telephone."""
    refused_at: Mapped[datetime | None] = mapped_column(Instant)
    """When Telegram refused it for good."""
    about_id: Mapped[int | None]
    """The message of the same ticket that it replies to; of a correction: that it changes."""

    author: Mapped[Person] = relationship()

    __table_args__ = (Index("message_by_source", "author_id", "source"),)


def write(
    session: Session,
    ticket: Ticket,
    author: Person,
    purpose: Purpose,
    text: str,
    *,
    at: datetime,
    source: int | None = None,
    enclosures: Iterable[Enclosure] = (),
    about: Message | None = None,
    pieces: Sequence[Piece] = (),
) -> Message:
    """Keep a message about ``ticket`` with its files; ``about``: what it replies to or changes;
    ``pieces``: what it was made of, where the author wrote it in several.

    What is written to a customer without an account has reached nobody before they are phoned.
    """
    by_staff = purpose in BY_STAFF or (
        purpose is Purpose.CORRECTION and author.id != ticket.customer_id
    )
    untold = by_staff and ticket.customer.telegram_id is None
    message = Message(
        ticket_id=ticket.id,
        author_id=author.id,
        purpose=purpose,
        text=text,
        source=source,
        said_at=at,
        refused_at=at if untold else None,
        about_id=None if about is None or about.ticket_id != ticket.id else about.id,
    )
    session.add(message)
    session.flush()
    note_words(session, ticket.id, text)
    keep_pieces(session, message.id, author.id, pieces)
    enclose(session, ticket, enclosures, author, message_id=message.id)
    return message


def messages_of(session: Session, ticket_id: int) -> Sequence[Message]:
    """The ticket's messages in order."""
    wanted = select(Message).where(Message.ticket_id == ticket_id).order_by(Message.id)
    return session.scalars(wanted).all()


def last_of(session: Session, ticket_id: int, purpose: Purpose) -> Message | None:
    """The newest of the ticket's messages for that purpose."""
    theirs = select(Message).where(Message.ticket_id == ticket_id, Message.purpose == purpose)
    return session.scalar(theirs.order_by(Message.id.desc()).limit(1))


def last_word_of_customer(session: Session, ticket_id: int) -> tuple[Message, int] | None:
    """What the customer wrote last since they filed the ticket, and how often they added to it."""
    added = func.count().filter(Message.purpose == Purpose.ADDITION).over()
    theirs = select(Message, added).where(
        Message.ticket_id == ticket_id, Message.purpose.in_(BY_CUSTOMER)
    )
    found = session.execute(theirs.order_by(Message.id.desc()).limit(1)).first()
    return None if found is None else (found[0], found[1])


def filing_as_changed(session: Session, ticket: Ticket) -> Message | None:
    """The latest part of what they filed that the customer changed, itself perhaps changed again
    (:func:`newest_words`); None: all says what it said."""
    changes = select(Message).where(
        Message.ticket_id == ticket.id,
        Message.purpose == Purpose.CORRECTION,
        Message.author_id == ticket.customer_id,
        Message.about_id.is_(None),
    )
    newest = session.scalars(changes.order_by(Message.id.desc()))
    return next((each for each in newest if each.text), None)


def additions_to(session: Session, ticket_id: int) -> Sequence[Message]:
    """What the customer added to the ticket of themselves, in the order it came."""
    theirs = select(Message).where(
        Message.ticket_id == ticket_id, Message.purpose == Purpose.ADDITION
    )
    return session.scalars(theirs.order_by(Message.id)).all()


def unheard(session: Session, ticket: Ticket) -> Sequence[Message]:
    """What was written to the customer and, as far as the desk knows, never reached them."""
    refused = Message.refused_at.isnot(None) & Message.delivered_at.is_(None)
    changed = and_(Message.purpose == Purpose.CORRECTION, Message.author_id != ticket.customer_id)
    wanted = select(Message).where(
        Message.ticket_id == ticket.id, refused, or_(Message.purpose.in_(BY_STAFF), changed)
    )
    found = session.scalars(wanted.order_by(Message.id)).all()
    # What changes one of them is told with it.
    ids = {message.id for message in found if message.purpose in BY_STAFF}
    return [message for message in found if message.id in ids or message.about_id not in ids]


def hear(session: Session, ticket: Ticket, at: datetime, *purposes: Purpose) -> None:
    """The customer knows by now what had been refused, of these ``purposes`` (none: of all)."""
    for message in unheard(session, ticket):
        if not purposes or message.purpose in purposes:
            for told in (message, *changes_of(session, message)):
                told.delivered_at = at


def changes_of(session: Session, message: Message) -> Sequence[Message]:
    """What changed it, in order: whoever is told what it says by now is told of that."""
    return session.scalars(select(Message).where(_changes(message)).order_by(Message.id)).all()


def words_since(session: Session, ticket: Ticket, since: datetime) -> Sequence[Message]:
    """What the customer wrote after ``since``, in order."""
    wanted = select(Message).where(
        Message.ticket_id == ticket.id,
        Message.author_id == ticket.customer_id,
        Message.purpose.in_(BY_CUSTOMER),
        Message.said_at > since,
    )
    return session.scalars(wanted.order_by(Message.said_at, Message.id)).all()


def wrote_before(session: Session, ticket: Ticket, message: Message) -> datetime:
    """When its customer last wrote about the ticket before ``message``, filing it included."""
    wanted = select(Message.said_at).where(
        Message.ticket_id == ticket.id,
        Message.author_id == ticket.customer_id,
        Message.id != message.id,
    )
    return session.scalar(wanted.order_by(Message.id.desc()).limit(1)) or ticket.opened_at


def attachments_with(session: Session, message: Message) -> Sequence[Attachment]:
    """The files that one message has by now: a change may have put others in their place."""
    changes = select(Message.id).where(_changes(message))
    of_it = or_(Attachment.message_id == message.id, Attachment.message_id.in_(changes))
    wanted = select(Attachment).where(Attachment.ticket_id == message.ticket_id, of_it)
    standing = wanted.where(Attachment.replaced_at.is_(None))
    return session.scalars(standing.order_by(Attachment.id)).all()


def said_as(session: Session, author_id: int, source: int) -> Message | None:
    """The message that the author's Telegram message ``source`` became, or became a part of."""
    whole = made_of(session, author_id, source)
    if whole is not None:
        return session.get(Message, whole)
    theirs = select(Message).where(Message.author_id == author_id, Message.source == source)
    return session.scalar(theirs.order_by(Message.id.desc()).limit(1))


def newest_words(session: Session, message: Message) -> str:
    """What the message says by now: as it was last changed."""
    changes = select(Message.text).where(_changes(message))
    changed = session.scalar(changes.order_by(Message.id.desc()).limit(1))
    return message.text if changed is None else changed


def _changes(message: Message) -> ColumnElement[bool]:
    """What changed it."""
    return and_(
        Message.ticket_id == message.ticket_id,
        Message.purpose == Purpose.CORRECTION,
        Message.about_id == message.id,
    )
