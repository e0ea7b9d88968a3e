"""The chases that keep the promises: which milestones are to be told now, and that they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, contains_eager

from storage.base import Instant
from storage.promise_clock import ahead, goes_out_at
from storage.promises import Promise, promises_of
from storage.rules.course import Course, Milestone, sending_at
from storage.rules.desk import Desk
from storage.tickets import Ticket

LATE = timedelta(seconds=60)
"""A chase that goes out later than this after its time: the desk was down."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A milestone whose card goes out now."""

    promise: Promise
    milestone: Milestone
    late: bool
    """The desk was down when it should have gone out."""


def due_chases(session: Session, now: datetime, limit: int) -> Sequence[Promise]:
    """Promises with a milestone to be told at ``now``, with their ticket and its people.

    What another transaction has in hand just now is left to the next look: one press must not
    undo the chases of everybody else.
    """
    return session.scalars(_DUE_CHASES, {"now": now, "limit": limit}).all()


def still_missed(session: Session, now: datetime) -> list[Promise]:
    """Promises that are missed, of which all is told, and that are to be named again at ``now``.

    All of them, so that each person gets one list: what another transaction has in hand just now
    is waited for, and of two processes the later one finds nothing left.
    """
    return list(session.scalars(_STILL_MISSED, {"now": now}))


def name_again(promise: Promise, at: datetime) -> None:
    """It is said again at ``at`` that it is missed, if it is by then."""
    promise.chase_at = at


_people = contains_eager(Promise.ticket)
_DUE = (
    select(Promise)
    .join(Promise.ticket)
    .where(Promise.chase_at <= bindparam("now", type_=Instant))
    .options(_people.joinedload(Ticket.customer), _people.joinedload(Ticket.handler))
)
_STILL_MISSED = (
    _DUE.where(Promise.milestone.is_(None))
    .order_by(Promise.chase_at, Promise.id)
    .with_for_update(of=[Promise], key_share=True)
)
_DUE_CHASES = (
    _DUE.where(Promise.milestone.is_not(None))
    .order_by(Promise.chase_at, Promise.id)
    .limit(bindparam("limit"))
    # PostgreSQL; SQLite has one writer at a time.
    .with_for_update(of=[Promise, Ticket], skip_locked=True, key_share=True)
)


def tell(promise: Promise, course: Course, desk: Desk, now: datetime) -> list[Reached]:
    """Move on to the next milestone; returns those reached since."""
    reached: list[Reached] = []
    for milestone in ahead(promise, course, desk):
        sent_at = goes_out_at(desk, course, promise, milestone)
        late = now - sent_at > LATE
        if late:  # a summary, too, comes in working hours
            sent_at = sending_at(desk, course.grade, now)
        if sent_at > now:
            promise.milestone, promise.chase_at = milestone.name, sent_at
            return reached
        reached.append(Reached(promise, milestone, late))
    promise.milestone, promise.chase_at = None, desk.calendar.next_morning(now)
    return reached


def take_up(session: Session, ticket: Ticket, desk: Desk, now: datetime) -> None:
    """Somebody acts on what was missed: it is not escalated further, and only said each morning
    as long as it lasts."""
    for promise in promises_of(session, ticket).values():
        if promise.met_at is None and promise.due_at <= now and promise.milestone is not None:
            promise.milestone = None
            promise.chase_at = promise.chase_at and desk.calendar.next_morning(now)
