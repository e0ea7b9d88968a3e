"""Which messages in the chats of the staff name a ticket, though what they said is forgotten:
whoever is erased later is to be taken out of them as well."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import BigInteger, ForeignKey, Text, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant
from storage.tickets import Ticket

NUMBER = re.compile(r"[A-Z]\d{8}-\d{4,}")
"""A ticket's number."""


class Shown(NamedTuple):
    """A message about a ticket that stands in the chat of somebody of the staff."""

    chat_id: int
    message_id: int
    slot: str | None
    sent_at: datetime
    """Aware UTC."""
    is_text: bool


class Naming(Base):
    """That one of them names a ticket."""

    __tablename__ = "naming"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    is_text: Mapped[bool]
    slot: Mapped[str | None] = mapped_column(Text)
    sent_at: Mapped[datetime] = mapped_column(Instant, index=True)

    @property
    def shown(self) -> Shown:
        """The message."""
        return Shown(self.chat_id, self.message_id, self.slot, self.sent_at, self.is_text)


def keep_namings(session: Session, said: Iterable[tuple[Shown, str]]) -> None:
    """Keep of messages which tickets they name; what they say beside that is forgotten."""
    named = [(shown, set(NUMBER.findall(words))) for shown, words in said]
    numbers = {number for _, numbers in named for number in numbers}
    wanted = select(Ticket.number, Ticket.id).where(Ticket.number.in_(numbers))
    found = session.execute(wanted).all() if numbers else []
    ids = {each.number: each.id for each in found}
    session.add_all(
        Naming(ticket_id=ids[number], **shown._asdict())
        for shown, theirs in named
        for number in theirs & ids.keys()
    )


def take_namings(session: Session, ticket_ids: Collection[int]) -> Sequence[Shown]:
    """The messages of which it was kept that they name one of these; it is kept no longer."""
    theirs = Naming.ticket_id.in_(ticket_ids)
    found = session.scalars(select(Naming).where(theirs).order_by(Naming.id)).all()
    session.execute(delete(Naming).where(theirs))
    return list(dict.fromkeys(each.shown for each in found))


def forget_namings(session: Session, *, sent_before: datetime, limit: int) -> int:
    """Let go of messages that were sent long ago."""
    old = select(Naming.id).where(Naming.sent_at < sent_before).limit(limit)
    ids = list(session.scalars(old))
    session.execute(delete(Naming).where(Naming.id.in_(ids)))
    return len(ids)
