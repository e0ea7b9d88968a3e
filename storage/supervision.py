"""督办: tickets whose every step is reported to a superior who wants to know.

What was reported is a place in the ticket's trail: a step is told once, however often somebody
looks, and none is missed while the desk stands still.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, Session, contains_eager, mapped_column, relationship

from storage import audit
from storage.base import Base, Instant
from storage.later import write_now
from storage.people import Person
from storage.tickets import Ticket
from storage.versioned import Versioned

SUPERVISE, LET_GO = "supervise", "let_go"
"""What the trail calls it."""


class Supervision(Versioned, Base):
    """One superior who follows one ticket."""

    __tablename__ = "supervision"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    since: Mapped[datetime] = mapped_column(Instant)
    told: Mapped[int]
    """How far they have been told: the running number of an entry of the trail."""

    ticket: Mapped[Ticket] = relationship()
    person: Mapped[Person] = relationship()


def supervise(session: Session, ticket: Ticket, superior: Person, at: datetime) -> None:
    """Report each step of the ticket to ``superior`` from now on."""
    ticket.supervised = True
    audit.record(session, ticket, SUPERVISE, actor_id=superior.id, at=at)
    following = Supervision(
        ticket_id=ticket.id, person_id=superior.id, since=at, told=ticket.trail_length
    )
    session.add(following)
    session.flush()


def let_go(session: Session, following: Supervision, at: datetime) -> None:
    """Report no more; the trail says that it was so once."""
    ticket, superior = following.ticket, following.person_id
    audit.record(session, ticket, LET_GO, actor_id=superior, at=at)
    session.delete(following)
    session.flush()
    ticket.supervised = bool(superiors_of(session, ticket))


def following_of(session: Session, ticket: Ticket, superior: Person) -> Supervision | None:
    """Whether, and how far, ``superior`` follows the ticket."""
    return session.get(Supervision, (ticket.id, superior.id)) if ticket.supervised else None


def superiors_of(session: Session, ticket: Ticket) -> Sequence[Person]:
    """Who follows the ticket, the first to do so first."""
    if not ticket.supervised:
        return []
    theirs = select(Person).join(Supervision).where(Supervision.ticket_id == ticket.id)
    return session.scalars(theirs.order_by(Supervision.since, Person.id)).all()


def with_news(session: Session, limit: int) -> Sequence[Supervision]:
    """Of which tickets something was done that their superiors, if they can be reached, were not
    told."""
    write_now(session)
    wanted = (
        select(Supervision)
        .join(Supervision.ticket)
        .join(Supervision.person)
        .where(Ticket.trail_length > Supervision.told, Person.blocked_at.is_(None))
        .options(contains_eager(Supervision.ticket), contains_eager(Supervision.person))
        .order_by(Supervision.ticket_id, Supervision.person_id)
    )
    return session.scalars(wanted.limit(limit)).all()


def forget_following(session: Session, person_id: int) -> None:
    """Who is erased follows nothing."""
    session.execute(delete(Supervision).where(Supervision.person_id == person_id))
