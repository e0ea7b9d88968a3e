"""The clock of the promises: until when each is, computed anew from all that happened since the
opening, and when its next milestone goes out."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage.courses import course_of
from storage.promises import MET_BY_OUTCOME, Promise, promises_of, put_in_line
from storage.rules.course import Course, Milestone, due_at, plan, sending_at
from storage.rules.desk import Desk
from storage.rules.milestones import MilestoneName
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import UNFINISHED, Ticket

FIRST: MilestoneName = "half"
"""The first milestone of a promise."""


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
    put_in_line(ticket, [*made.values(), promise])


def stop_chasing(session: Session, ticket: Ticket) -> None:
    """The clock stands, or the matter is over: nothing of it is chased, but for the outer limit
    of a matter that isn't over: no pause moves that."""
    made = promises_of(session, ticket).values()
    for promise in made:
        if promise.name is not PromiseName.OUTER or not ticket.is_open:
            promise.chase_at = None
    put_in_line(ticket, made)


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
    put_in_line(ticket, made)


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
    step = next(iter(ahead(promise, course, desk)), None)
    if _stands(promise) or promise.ticket.state not in UNFINISHED:
        promise.chase_at = None
    elif step is not None:
        promise.chase_at = goes_out_at(desk, course, promise, step)
    else:
        promise.chase_at = promise.chase_at or desk.calendar.next_morning(now)


def _stands(promise: Promise) -> bool:
    """No pause moves the outer limit; who knows the outcome and asks about it isn't waited for."""
    if promise.ticket.paused_at is None or promise.name is PromiseName.OUTER:
        return False
    asked = promise.name is PromiseName.NEXT_RESPONSE
    return not (asked and promise.ticket.state is State.RESOLVED)


def ahead(promise: Promise, course: Course, desk: Desk) -> list[Milestone]:
    """The milestones that haven't been told, in order of time: on short working days "a working
    day later" may come before "four working hours later"."""
    steps = plan(desk, course, promise.name, promise.begun_at)
    names = [step.name for step in steps]
    return steps[names.index(promise.milestone) :] if promise.milestone in names else []


def goes_out_at(desk: Desk, course: Course, promise: Promise, milestone: Milestone) -> datetime:
    """In working hours; what another grade has put into the past is told when it was changed, and
    what passed while the clock stood once it goes on."""
    stood = [] if promise.name is PromiseName.OUTER else [end for _, end in course.pauses]
    changed = [] if course.regraded_at is None else [course.regraded_at]
    return sending_at(desk, course.grade, max([milestone.at, *changed, *stood]))
