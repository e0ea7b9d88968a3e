"""The promises of a ticket: what was promised, until when, and whether it was kept.

One row a promise (and, for the next response, a round: each time the customer waits for one). It
holds the next milestone; a chase is told in the transaction that moves the row on, so it is told
once whatever crashes or starts again in between (see :mod:`storage.chases`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, insert, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Instant, table_of
from storage.choices import choice
from storage.later import unwritten, write_later, write_now
from storage.rules.counting import Counted
from storage.rules.course import Course, sending_at
from storage.rules.desk import Desk
from storage.rules.milestones import first_milestone
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Reckoned
from storage.rules.reckoning import reckon as reckoned_from
from storage.tickets import Ticket
from storage.versioned import Versioned


class Promise(Versioned, Base):
    """One promise to a customer."""

    __tablename__ = "promise"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    name: Mapped[PromiseName] = mapped_column(choice(PromiseName))
    round: Mapped[int] = mapped_column(default=1)
    """Counts on when the same is promised anew: its milestones are ahead again."""
    begun_at: Mapped[datetime] = mapped_column(Instant)
    """The opening; for the next response, the customer's oldest unanswered message."""
    due_at: Mapped[datetime] = mapped_column(Instant)
    met_at: Mapped[datetime | None] = mapped_column(Instant)
    milestone: Mapped[str | None] = mapped_column(String(20))
    """The next milestone to be told; None: all are."""
    chase_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it goes out; where all are told, the morning on which it is said again that it is
    overdue. None: the promise is met, or the clock stands."""

    ticket: Mapped[Ticket] = relationship()

    __table_args__ = (
        UniqueConstraint("ticket_id", "name", "round"),
        Index("promise_by_chase", "chase_at"),
        Index("promise_by_meeting", "name", "met_at"),
        Index(
            "promise_by_due",
            "due_at",
            sqlite_where=text("met_at IS NULL"),
            postgresql_where=text("met_at IS NULL"),
        ),
    )


class Awaited(NamedTuple):
    """What a customer waits for, and until when."""

    name: PromiseName
    due_at: datetime


_ANSWERS = (PromiseName.ACKNOWLEDGE, PromiseName.FIRST_RESPONSE, PromiseName.NEXT_RESPONSE)
"""What is promised before the outcome, in the order in which it falls due."""

MET_BY_OUTCOME = (PromiseName.RESOLVE, PromiseName.OUTER)
"""What is kept once the customer knows the outcome."""


def promised(desk: Desk, course: Course) -> dict[PromiseName, Reckoned]:
    """What the desk promises for a matter when it is filed."""
    found = {name: reckoned_from(desk, course, name) for name in PromiseName}
    return {name: reckoned for name, reckoned in found.items() if reckoned is not None}


def make_promises(
    session: Session, ticket: Ticket, desk: Desk, made: Mapping[PromiseName, Reckoned]
) -> None:
    """Write down what ``ticket`` was promised and when the first chases come."""
    rows = [_row(desk, ticket, name, reckoned.counted) for name, reckoned in made.items()]
    write_later(session, _MAKE, rows)


def _row(desk: Desk, ticket: Ticket, name: PromiseName, counted: Counted) -> dict[str, object]:
    first = first_milestone(desk, counted)
    return {
        "ticket_id": ticket.id,
        "name": name,
        "round": 1,
        "begun_at": ticket.opened_at,
        "due_at": counted.due,
        "milestone": first.name,
        "chase_at": sending_at(desk, ticket.grade, first.at),
        "revision": 1,
    }


_MAKE = insert(table_of(Promise))


def promises_of(session: Session, ticket: Ticket) -> dict[PromiseName, Promise]:
    """The ticket's promises by name; of several rounds, the latest."""
    write_now(session)
    theirs = select(Promise).where(Promise.ticket_id == ticket.id).order_by(Promise.round)
    return {promise.name: promise for promise in session.scalars(theirs)}


def next_answer(session: Session, ticket: Ticket) -> Awaited | None:
    """What the customer waits for before the outcome: the first of it that isn't done.

    Of a ticket that is filed in this transaction nothing is asked: its rows are still waiting.
    """
    made = {
        row["name"]: row["due_at"]
        for row in unwritten(session, _MAKE)
        if row["ticket_id"] == ticket.id
    }
    if not made:
        open_ones = promises_of(session, ticket).values()
        made = {each.name: each.due_at for each in open_ones if each.met_at is None}
    return next((Awaited(name, made[name]) for name in _ANSWERS if name in made), None)


def meet(session: Session, ticket: Ticket, name: PromiseName, at: datetime) -> None:
    """The promise is kept, if it was made before ``at`` and not kept yet."""
    made = promises_of(session, ticket)
    promise = made.get(name)
    if promise is not None and promise.met_at is None and promise.begun_at <= at:
        promise.met_at, promise.chase_at = at, None
        put_in_line(ticket, made.values())


def runs(promise: PromiseName, due_at: datetime, paused_at: datetime | None) -> bool:
    """Whether time passes for what isn't kept yet: while the clock stands (since ``paused_at``) it
    does only for the outer limit, and for what was missed before."""
    return paused_at is None or due_at <= paused_at or promise is PromiseName.OUTER


def put_in_line(ticket: Ticket, made: Iterable[Promise]) -> None:
    """Where it stands in the queues: by what falls due first; where all stands still, by when the
    clock goes on."""
    due = [
        each.due_at
        for each in made
        if each.met_at is None and runs(each.name, each.due_at, ticket.paused_at)
    ]
    ticket.next_due_at = min(due, default=ticket.pause_ends or ticket.due_at)
