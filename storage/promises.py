"""The promises of a ticket, and the chases that keep them.

One row a promise (and, for the next response, a round: each time the customer waits for one). It
holds the next milestone; a chase is told in the transaction that moves the row on, so it is told
once whatever crashes or starts again in between.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    bindparam,
    insert,
    select,
    text,
)
from sqlalchemy.orm import Mapped, Session, contains_eager, mapped_column, relationship

from storage.base import Base, Instant, table_of
from storage.choices import choice
from storage.courses import course_of
from storage.later import unwritten, write_later, write_now
from storage.rules.counting import Counted
from storage.rules.course import Course, Milestone, due_at, plan, sending_at
from storage.rules.desk import Desk
from storage.rules.milestones import MilestoneName, first_milestone
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Reckoned
from storage.rules.reckoning import reckon as reckoned_from
from storage.ticket_moves import stop
from storage.tickets import UNFINISHED, Ticket
from storage.versioned import Versioned

FIRST: MilestoneName = "half"
"""The first milestone of a promise."""
LATE = timedelta(seconds=60)
"""A chase that goes out later than this after its time: the desk was down."""


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


@dataclass(frozen=True, slots=True)
class Reached:
    """A milestone whose card goes out now."""

    promise: Promise
    milestone: Milestone
    late: bool
    """The desk was down when it should have gone out."""


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


def phoned(session: Session, ticket: Ticket, desk: Desk, at: datetime) -> None:
    """The customer was told by telephone: what was promised to be said has been said."""
    meet(session, ticket, PromiseName.FIRST_RESPONSE, at)
    meet(session, ticket, PromiseName.NEXT_RESPONSE, at)
    if ticket.state is State.RESOLVED:
        resolution_told(session, ticket, at)
        begin_judging(session, ticket, desk, at)


def resolution_told(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer knows the outcome: the clock stands until they reject it."""
    for name in MET_BY_OUTCOME:
        meet(session, ticket, name, at)
    stop(session, ticket, at, until=None)


def outcome_known(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer has judged the outcome: they know it, and so were answered."""
    for name in (PromiseName.FIRST_RESPONSE, *MET_BY_OUTCOME):
        meet(session, ticket, name, at)


def begin_judging(session: Session, ticket: Ticket, desk: Desk, at: datetime) -> None:
    """The customer's time to judge begins when they know the outcome and are owed no answer."""
    if ticket.state is not State.RESOLVED or ticket.verdict_due is not None:
        return
    made = promises_of(session, ticket)
    awaited = made.get(PromiseName.NEXT_RESPONSE)
    answered = awaited is None or awaited.met_at is not None
    if answered and made[PromiseName.RESOLVE].met_at is not None:
        ticket.verdict_due = desk.calendar.add(at, desk.closing.verdict_within)


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
        _put_in_line(ticket, made.values())


def await_response(session: Session, ticket: Ticket, desk: Desk, at: datetime) -> None:
    """The customer wrote at ``at``: until it is closed the next response is promised, counted
    from the oldest message that nobody has answered; before that the outcome isn't judged."""
    if ticket.state not in UNFINISHED:
        return
    made = promises_of(session, ticket)
    last = made.get(PromiseName.NEXT_RESPONSE)
    if made[PromiseName.FIRST_RESPONSE].met_at is None or (last and last.met_at is None):
        return
    ticket.verdict_due = None
    promise = Promise(
        ticket=ticket,
        name=PromiseName.NEXT_RESPONSE,
        round=1 if last is None else last.round + 1,
        begun_at=at,
        due_at=at,
        milestone=FIRST,
    )
    session.add(promise)
    _reckon(promise, course_of(session, ticket), desk, at)
    _put_in_line(ticket, [*made.values(), promise])


def stop_chasing(session: Session, ticket: Ticket) -> None:
    """The clock stands, or the matter is over: nothing of it is chased, but for the outer limit
    of a matter that isn't over: no pause moves that."""
    made = promises_of(session, ticket).values()
    for promise in made:
        if promise.name is not PromiseName.OUTER or not ticket.is_open:
            promise.chase_at = None
    _put_in_line(ticket, made)


def reckon(session: Session, ticket: Ticket, desk: Desk, now: datetime) -> None:
    """Compute anew what is not met: from the opening and all that happened since.

    What had been missed and is ahead again is chased anew.
    """
    course, made = course_of(session, ticket), promises_of(session, ticket).values()
    for promise in made:
        if promise.met_at is None:
            missed = promise.due_at <= now
            _reckon(promise, course, desk, now)
            if missed and promise.due_at > now:
                _begin_round(promise, course, desk, now)
    ticket.due_at = due_at(desk, course, PromiseName.RESOLVE) or ticket.due_at
    _put_in_line(ticket, made)


def renew_resolution(session: Session, ticket: Ticket, desk: Desk, now: datetime) -> None:
    """The outcome was rejected: what was promised for it is open again, and chased anew."""
    course = course_of(session, ticket)
    made = promises_of(session, ticket)
    for name in MET_BY_OUTCOME:
        if name in made:
            made[name].met_at = None
            # Until when, before it is asked what was missed.
            _reckon(made[name], course, desk, now)
            _begin_round(made[name], course, desk, now)
    reckon(session, ticket, desk, now)


def kept_so_far(session: Session, ticket: Ticket) -> dict[PromiseName, datetime]:
    """When each promise that was kept was, to be put back by :func:`keep_as_before`."""
    made = promises_of(session, ticket)
    return {name: each.met_at for name, each in made.items() if each.met_at is not None}


def keep_as_before(
    session: Session, ticket: Ticket, desk: Desk, met: Mapping[PromiseName, datetime], at: datetime
) -> None:
    """The outcome wasn't rejected after all: what was kept then is kept, and it is judged anew."""
    made = promises_of(session, ticket)
    for name in met.keys() & made.keys():
        made[name].met_at, made[name].chase_at = met[name], None
    _put_in_line(ticket, made.values())
    begin_judging(session, ticket, desk, at)


def runs(promise: PromiseName, due_at: datetime, paused_at: datetime | None) -> bool:
    """Whether time passes for what isn't kept yet: while the clock stands (since ``paused_at``) it
    does only for the outer limit, and for what was missed before."""
    return paused_at is None or due_at <= paused_at or promise is PromiseName.OUTER


def _put_in_line(ticket: Ticket, made: Iterable[Promise]) -> None:
    """Where it stands in the queues: by what falls due first; where all stands still, by when the
    clock goes on."""
    due = [
        each.due_at
        for each in made
        if each.met_at is None and runs(each.name, each.due_at, ticket.paused_at)
    ]
    ticket.next_due_at = min(due, default=ticket.pause_ends or ticket.due_at)


def take_up(session: Session, ticket: Ticket, desk: Desk, now: datetime) -> None:
    """Somebody acts on what was missed: it is not escalated further, and only said each morning
    as long as it lasts."""
    for promise in promises_of(session, ticket).values():
        if promise.met_at is None and promise.due_at <= now and promise.milestone is not None:
            promise.milestone = None
            promise.chase_at = promise.chase_at and desk.calendar.next_morning(now)


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
    for milestone in _ahead(promise, course, desk):
        goes_out_at = _goes_out_at(desk, course, promise, milestone)
        late = now - goes_out_at > LATE
        if late:  # a summary, too, comes in working hours
            goes_out_at = sending_at(desk, course.grade, now)
        if goes_out_at > now:
            promise.milestone, promise.chase_at = milestone.name, goes_out_at
            return reached
        reached.append(Reached(promise, milestone, late))
    promise.milestone, promise.chase_at = None, desk.calendar.next_morning(now)
    return reached


def _begin_round(promise: Promise, course: Course, desk: Desk, now: datetime) -> None:
    """Its milestones are told anew, as far as they are ahead."""
    promise.round += 1
    steps = plan(desk, course, promise.name, promise.begun_at)
    promise.milestone = next((step.name for step in steps if step.at > now), None)
    promise.chase_at = None  # no morning of the round before
    _schedule(promise, course, desk, now)


def _reckon(promise: Promise, course: Course, desk: Desk, now: datetime) -> None:
    promise.due_at = due_at(desk, course, promise.name, promise.begun_at) or promise.due_at
    _schedule(promise, course, desk, now)


def _schedule(promise: Promise, course: Course, desk: Desk, now: datetime) -> None:
    """When the next milestone goes out; where all are told, the next morning, unless one is
    awaited already."""
    step = next(iter(_ahead(promise, course, desk)), None)
    if _stands(promise) or promise.ticket.state not in UNFINISHED:
        promise.chase_at = None
    elif step is not None:
        promise.chase_at = _goes_out_at(desk, course, promise, step)
    else:
        promise.chase_at = promise.chase_at or desk.calendar.next_morning(now)


def _stands(promise: Promise) -> bool:
    """No pause moves the outer limit; who knows the outcome and asks about it isn't waited for."""
    if promise.ticket.paused_at is None or promise.name is PromiseName.OUTER:
        return False
    asked = promise.name is PromiseName.NEXT_RESPONSE
    return not (asked and promise.ticket.state is State.RESOLVED)


def _ahead(promise: Promise, course: Course, desk: Desk) -> list[Milestone]:
    """The milestones that haven't been told, in order of time: on short working days "a working
    day later" may come before "four working hours later"."""
    steps = plan(desk, course, promise.name, promise.begun_at)
    names = [step.name for step in steps]
    return steps[names.index(promise.milestone) :] if promise.milestone in names else []


def _goes_out_at(desk: Desk, course: Course, promise: Promise, milestone: Milestone) -> datetime:
    """In working hours; what another grade has put into the past is told when it was changed, and
    what passed while the clock stood once it goes on."""
    stood = [] if promise.name is PromiseName.OUTER else [end for _, end in course.pauses]
    changed = [] if course.regraded_at is None else [course.regraded_at]
    return sending_at(desk, course.grade, max([milestone.at, *changed, *stood]))
