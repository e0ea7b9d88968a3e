"""Internal notes: what staff write about a ticket for each other.

They stand in a table of their own, apart from what customer and staff say to each other: nothing
that is made of :mod:`storage.messages` can show a note to a customer.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage import audit
from storage.attachments import Enclosure, enclose
from storage.base import Base, Instant, SealedText
from storage.choices import choice
from storage.people import Person
from storage.search_words import note_words
from storage.tickets import Ticket


class NotePurpose(StrEnum):
    """What a note is for."""

    NOTE = "note"
    QUESTION = "question"
    """To a colleague."""
    ANSWER = "answer"
    """Of the colleague."""
    TRANSFER = "transfer"
    """Why it is handed to somebody else."""
    RETURN = "return"
    """Why it was dispatched to the wrong department."""
    REFUSAL = "refusal"
    """Why more time was refused."""
    SUPPLIER = "supplier"
    """What the supplier answered."""


class Note(Base):
    """One note about a ticket, never for its customer."""

    __tablename__ = "ticket_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[NotePurpose] = mapped_column(choice(NotePurpose))
    text: Mapped[str] = mapped_column(SealedText("ticket_note.text"))
    said_at: Mapped[datetime] = mapped_column(Instant)
    asked_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The colleague who is asked."""
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the colleague answered."""
    thread_id: Mapped[int | None]
    """Where in a group it was written (:mod:`storage.threads`); None: in private."""

    author: Mapped[Person] = relationship(foreign_keys=author_id)
    asked: Mapped[Person | None] = relationship(foreign_keys=asked_id)


def write_note(
    session: Session,
    ticket: Ticket,
    author: Person,
    purpose: NotePurpose,
    text: str,
    at: datetime,
    *,
    asked: Person | None = None,
    thread_id: int | None = None,
    files: Iterable[Enclosure] = (),
) -> Note:
    """Keep a note about ``ticket``, and its ``files``; that there is one stands in the trail."""
    note = Note(
        ticket_id=ticket.id,
        author=author,
        purpose=purpose,
        text=text,
        said_at=at,
        asked=asked,
        thread_id=thread_id,
    )
    session.add(note)
    session.flush()
    enclose_with(session, ticket, note, files)
    note_words(session, ticket.id, text)
    if purpose in _RECORDED:
        audit.record(session, ticket, _RECORDED[purpose], actor_id=author.id, at=at)
    return note


def enclose_with(session: Session, ticket: Ticket, note: Note, files: Iterable[Enclosure]) -> None:
    """Keep files with a note of the ticket, as far from its customer as its words."""
    enclose(session, ticket, files, note.author, note_id=note.id, internal=True)


_RECORDED = {
    NotePurpose.NOTE: "note",
    NotePurpose.QUESTION: "consult",
    NotePurpose.ANSWER: "advise",
}
"""What the trail calls it; the others have entries of their own."""


def find_note(session: Session, note_id: int) -> Note | None:
    """The note with its author and the colleague it asks."""
    people = (joinedload(Note.author), joinedload(Note.asked))
    return session.get(Note, note_id, options=people)


def last_question_to(session: Session, person_id: int, ticket_id: int) -> Note | None:
    """What that colleague was last asked about the ticket."""
    asked = select(Note).where(Note.ticket_id == ticket_id, Note.asked_id == person_id)
    return session.scalar(asked.order_by(Note.id.desc()).limit(1))


def notes_of(session: Session, ticket_id: int) -> Sequence[Note]:
    """The ticket's notes in order."""
    wanted = select(Note).where(Note.ticket_id == ticket_id).options(joinedload(Note.author))
    return session.scalars(wanted.order_by(Note.id)).all()


def count_notes(session: Session, ticket_id: int) -> int:
    """How many notes there are about the ticket."""
    counted = select(func.count()).select_from(Note).where(Note.ticket_id == ticket_id)
    return session.scalar(counted) or 0
