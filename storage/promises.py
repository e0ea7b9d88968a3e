"""The promises of a ticket, and the chases that keep them.

One row a promise, made when the ticket is filed; it holds the next chase. A chase is told in the
transaction that moves the row on, so it is told once whatever crashes or starts again in between.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, insert, select, text
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant, table_of
from storage.choices import choice
from storage.later import write_later, write_now
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.rules.promises import (
    DueTimes,
    Milestone,
    PromiseName,
    due_times,
    durations_for,
    first_milestone_at,
    milestones,
)
from storage.tickets import Ticket, past_pauses
from storage.versioned import Versioned


class Promise(Versioned, Base):
    """One promise to a customer."""

    __tablename__ = "promise"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    name: Mapped[PromiseName] = mapped_column(choice(PromiseName))
    due_at: Mapped[datetime] = mapped_column(Instant)
    met_at: Mapped[datetime | None] = mapped_column(Instant)
    told: Mapped[int] = mapped_column(default=0)
    """How many of its milestones have been told."""
    chase_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the next milestone is reached; None: met, paused, or all told."""

    ticket: Mapped[Ticket] = relationship()

    __table_args__ = (
        UniqueConstraint("ticket_id", "name"),
        Index("promise_by_chase", "chase_at"),
        Index("promise_by_meeting", "name", "met_at"),
        Index(
            "promise_by_due",
            "due_at",
            sqlite_where=text("met_at IS NULL"),
            postgresql_where=text("met_at IS NULL"),
        ),
    )


def promised(desk: Desk, kind: Kind, category: str, grade: int, opened: datetime) -> DueTimes:
    """What the desk promises for a matter opened at ``opened``, before anything has happened."""
    return due_times(desk, kind=kind, category=category, grade=grade, opened=opened)


def make_promises(session: Session, ticket: Ticket, desk: Desk, due: DueTimes) -> None:
    """Write down what ``ticket`` was promised and when the first chases come."""
    durations = durations_for(desk, kind=ticket.kind, category=ticket.category, grade=ticket.grade)
    rows = [
        {
            "ticket_id": ticket.id,
            "name": name,
            "due_at": getattr(due, name),
            "told": 0,
            "revision": 1,
            "chase_at": first_milestone_at(
                desk,
                grade=ticket.grade,
                opened=ticket.opened_at,
                due=getattr(due, name),
                duration=getattr(durations, name),
            ),
        }
        for name in PromiseName
    ]
    write_later(session, _MAKE, rows)


_MAKE = insert(table_of(Promise))


def promises_of(session: Session, ticket: Ticket) -> dict[PromiseName, Promise]:
    """The ticket's promises by name."""
    write_now(session)
    found = session.scalars(select(Promise).where(Promise.ticket_id == ticket.id))
    return {promise.name: promise for promise in found}


def meet(session: Session, ticket: Ticket, name: PromiseName, at: datetime) -> None:
    """The promise is kept; only the first time counts."""
    promise = promises_of(session, ticket)[name]
    if promise.met_at is None:
        promise.met_at, promise.chase_at = at, None


def stop_chasing(session: Session, ticket: Ticket) -> None:
    """The clock stands, or the matter is over: nothing of it is chased."""
    for promise in promises_of(session, ticket).values():
        promise.chase_at = None


def reckon(session: Session, ticket: Ticket, desk: Desk) -> None:
    """Compute anew what is not met: from the opening and the pauses, so that nothing drifts."""
    due = due_times(
        desk,
        kind=ticket.kind,
        category=ticket.category,
        grade=ticket.grade,
        opened=ticket.opened_at,
        pauses=past_pauses(ticket),
    )
    ticket.due_at = due.resolve
    for promise in promises_of(session, ticket).values():
        if promise.met_at is None:
            promise.due_at = getattr(due, promise.name)
            promise.chase_at = _next_chase(_plan(promise, ticket, desk), promise)


def renew_resolution(session: Session, ticket: Ticket, desk: Desk) -> None:
    """The outcome was rejected: the promise to resolve is open again."""
    promises_of(session, ticket)[PromiseName.RESOLVE].met_at = None
    reckon(session, ticket, desk)


def due_chases(session: Session, now: datetime, limit: int) -> Sequence[Promise]:
    """Promises with a milestone reached at ``now``, with their ticket and its people."""
    due = select(Promise).where(Promise.chase_at <= now).order_by(Promise.chase_at).limit(limit)
    people = joinedload(Promise.ticket)
    return session.scalars(
        due.options(people.joinedload(Ticket.customer), people.joinedload(Ticket.handler))
    ).all()


def tell(promise: Promise, desk: Desk, now: datetime) -> list[Milestone]:
    """Move on to the next milestone; returns those reached since, the last of each recipient.

    Several are reached at once when the desk was down: a handler need not hear "half the time is
    gone" when all of it is.
    """
    plan = _plan(promise, promise.ticket, desk)
    reached = [milestone for milestone in plan[promise.told :] if milestone.at <= now]
    promise.told += len(reached)
    promise.chase_at = _next_chase(plan, promise)
    return list({milestone.to: milestone for milestone in reached}.values())


def _plan(promise: Promise, ticket: Ticket, desk: Desk) -> Sequence[Milestone]:
    durations = durations_for(desk, kind=ticket.kind, category=ticket.category, grade=ticket.grade)
    return milestones(
        desk,
        grade=ticket.grade,
        opened=ticket.opened_at,
        due=promise.due_at,
        duration=getattr(durations, promise.name),
        pauses=past_pauses(ticket),
    )


def _next_chase(plan: Sequence[Milestone], promise: Promise) -> datetime | None:
    if promise.met_at is not None or promise.told >= len(plan):
        return None
    return plan[promise.told].at
