"""What staff wrote to a customer and can still take back: it enters the outbox when it is due.

A row is here for some seconds only. Whoever takes it out (the tick, Send now, Undo) deletes it in
the transaction that does what follows, so it goes once or not at all.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant, SealedJson
from storage.people import Person
from storage.tickets import Ticket
from storage.versioned import Versioned


class HeldAnswer(Versioned, Base):
    """One text with its files, on its way to the customer of a ticket."""

    __tablename__ = "held_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    writer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    way: Mapped[str] = mapped_column(String(20))
    """What it is: a reply, a question, a correction, an outcome."""
    written: Mapped[dict[str, Any]] = mapped_column(SealedJson("held_answer.written"))
    """The text, its files, and what else the way needs."""
    written_at: Mapped[datetime] = mapped_column(Instant)
    """When it reached the inbox: what the customer wrote later isn't answered by it."""
    due_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it goes; None: it could not be worked and was set aside."""

    ticket: Mapped[Ticket] = relationship()
    writer: Mapped[Person] = relationship()

    __table_args__ = (
        Index("held_answer_by_due", "due_at"),
        Index("held_answer_by_writer", "writer_id", "ticket_id"),
    )


def hold(
    session: Session,
    ticket: Ticket,
    writer: Person,
    way: str,
    written: dict[str, Any],
    *,
    written_at: datetime,
    due_at: datetime,
) -> HeldAnswer:
    """Keep it until ``due_at``."""
    held = HeldAnswer(
        ticket=ticket,
        writer=writer,
        way=way,
        written=written,
        written_at=written_at,
        due_at=due_at,
    )
    session.add(held)
    session.flush()
    return held


def find_held(session: Session, held_id: int) -> HeldAnswer | None:
    """What is held under that id; None: it is on its way, or was taken back."""
    return session.get(HeldAnswer, held_id, options=(joinedload(HeldAnswer.ticket),))


def held_by(session: Session, writer: Person, ticket_id: int | None = None) -> list[HeldAnswer]:
    """What of the writer's is held (about one ticket), in their order."""
    wanted = select(HeldAnswer).where(HeldAnswer.writer_id == writer.id)
    if ticket_id is not None:
        wanted = wanted.where(HeldAnswer.ticket_id == ticket_id)
    return list(session.scalars(wanted.order_by(HeldAnswer.id)))


def due_answers(session: Session, now: datetime, limit: int) -> Sequence[HeldAnswer]:
    """What is to go by ``now``, in the order in which it was written."""
    due = select(HeldAnswer).where(HeldAnswer.due_at <= now).order_by(HeldAnswer.due_at)
    return session.scalars(due.order_by(HeldAnswer.id).limit(limit)).all()


def let_go_of(session: Session, held: HeldAnswer) -> None:
    """It is no longer held: it goes now, or was taken back."""
    session.delete(held)
    session.flush()
