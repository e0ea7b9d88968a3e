"""A message that was written in several, or written down for its author by somebody else: which
messages of Telegram's those were, to follow their edits."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, SealedText

Piece = tuple[int, str]
"""Telegram's id of one of them in the author's chat, and its words."""


class MessagePart(Base):
    """One of the messages that a message about a ticket was made of."""

    __tablename__ = "message_part"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("ticket_message.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    source: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str] = mapped_column(SealedText("message_part.text"))
    """As it says by now."""

    __table_args__ = (Index("message_part_by_source", "author_id", "source"),)


def keep_pieces(session: Session, message_id: int, author_id: int, pieces: Sequence[Piece]) -> None:
    """Keep what it was made of, where that is more than one message."""
    if len(pieces) > 1:
        keep_writing_of(session, message_id, author_id, pieces)


def keep_writing_of(
    session: Session, message_id: int, writer_id: int, pieces: Sequence[Piece]
) -> None:
    """Keep in which messages of theirs somebody wrote it down, be it what its author said on the
    telephone."""
    session.add_all(
        MessagePart(message_id=message_id, author_id=writer_id, source=source, text=text)
        for source, text in pieces
    )


def made_of(session: Session, author_id: int, source: int) -> int | None:
    """The newest message that was made of that one of the author's, among others."""
    theirs = (MessagePart.author_id == author_id) & (MessagePart.source == source)
    newest = select(MessagePart.message_id).where(theirs).order_by(MessagePart.id.desc())
    return session.scalar(newest.limit(1))


def whole_with(session: Session, message_id: int, source: int, text: str) -> str:
    """All that the message says once the author's message ``source`` in it says ``text``."""
    parts = _parts_of(session, message_id)
    if not parts:
        return text
    said = (text if part.source == source else part.text for part in parts)
    return "\n".join(each for each in said if each)


def change_piece(session: Session, message_id: int, source: int, text: str) -> None:
    """It says ``text`` by now."""
    for part in _parts_of(session, message_id):
        if part.source == source:
            part.text = text


def _parts_of(session: Session, message_id: int) -> Sequence[MessagePart]:
    theirs = select(MessagePart).where(MessagePart.message_id == message_id)
    return session.scalars(theirs.order_by(MessagePart.id)).all()
