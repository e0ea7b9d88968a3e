"""The files that came with a ticket, or with what was said about it."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, String, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, SealedText
from storage.people import Person
from storage.tickets import Ticket


class Attachment(Base):
    """A photo, voice message or file, kept by Telegram's ``file_id``."""

    __tablename__ = "attachment"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("ticket_message.id"))
    """The message it came with; None: it was filed with the ticket."""
    note_id: Mapped[int | None] = mapped_column(ForeignKey("ticket_note.id"))
    """The internal note it came with."""
    kind: Mapped[str] = mapped_column(String(20))
    """As Telegram calls it: photo, voice, document, video, audio, video_note, animation."""
    file_id: Mapped[str] = mapped_column(SealedText("attachment.file_id"))
    name: Mapped[str | None] = mapped_column(SealedText("attachment.name"))
    internal: Mapped[bool] = mapped_column(default=False)
    """Evidence of how it was resolved, or of a note: for the staff, never for the customer."""
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    source: Mapped[int | None] = mapped_column(BigInteger)
    """Telegram's id of the message that brought it, in the sender's chat, to follow its edits."""
    unique_id: Mapped[str | None] = mapped_column(SealedText("attachment.unique_id"))
    """Telegram's name of the file that stays the same, where ``file_id`` may change."""
    replaced_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its sender put another in its place; it stays, since it may be evidence."""

    __table_args__ = (
        Index(
            "attachment_by_source",
            "sender_id",
            "source",
            sqlite_where=sql("source IS NOT NULL"),
            postgresql_where=sql("source IS NOT NULL"),
        ),
    )

    @property
    def enclosure(self) -> "Enclosure":
        """As it came."""
        return Enclosure(self.kind, self.file_id, self.name, self.source, self.unique_id)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file as it came, before it belongs to a ticket."""

    kind: str
    file_id: str
    name: str | None = None
    source: int | None = None
    """Telegram's id of the message that brought it."""
    unique_id: str | None = None

    def kept(self) -> list[Any]:
        """As a conversation keeps it: ``Enclosure(*kept)`` is the other way round."""
        return list(astuple(self))

    def is_same_as(self, other: "Enclosure") -> bool:
        """Whether both are the same file."""
        if self.unique_id is None or other.unique_id is None:
            return self.file_id == other.file_id
        return self.unique_id == other.unique_id


def enclose(
    session: Session,
    ticket: Ticket,
    enclosures: Iterable[Enclosure],
    sender: Person,
    *,
    message_id: int | None = None,
    note_id: int | None = None,
    internal: bool = False,
) -> None:
    """Keep files of the ``sender`` with the ticket, or with one message or note of it."""
    session.add_all(
        Attachment(
            ticket_id=ticket.id,
            message_id=message_id,
            note_id=note_id,
            kind=file.kind,
            file_id=file.file_id,
            name=file.name,
            internal=internal,
            sender_id=sender.id,
            source=file.source,
            unique_id=file.unique_id,
        )
        for file in enclosures
    )


def attachments_of(session: Session, ticket_id: int) -> Sequence[Attachment]:
    """All files of the ticket, in the order they came."""
    wanted = select(Attachment).where(Attachment.ticket_id == ticket_id).order_by(Attachment.id)
    return session.scalars(wanted).all()


def files_of_note(session: Session, ticket_id: int, note_id: int) -> Sequence[Attachment]:
    """Those that came with that note of the ticket, in order."""
    its = Attachment.note_id == note_id
    wanted = select(Attachment).where(Attachment.ticket_id == ticket_id, its)
    return session.scalars(wanted.order_by(Attachment.id)).all()


def sent_with(session: Session, ticket: Ticket, sender: Person, source: int) -> Attachment | None:
    """The ticket's file that came with the sender's Telegram message ``source``, as it is now."""
    return _brought_by(session, sender, source, Attachment.ticket_id == ticket.id)


def proof_from(session: Session, sender: Person, source: int) -> Attachment | None:
    """The evidence that came with the sender's Telegram message ``source``, as it is now."""
    evidence = Attachment.internal.is_(True) & Attachment.note_id.is_(None)
    return _brought_by(session, sender, source, evidence)


def _brought_by(
    session: Session, sender: Person, source: int, which: ColumnElement[bool]
) -> Attachment | None:
    wanted = select(Attachment).where(
        Attachment.sender_id == sender.id,
        Attachment.source == source,
        Attachment.replaced_at.is_(None),
        which,
    )
    return session.scalars(wanted.order_by(Attachment.id.desc()).limit(1)).first()
