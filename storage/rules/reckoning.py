"""When a promise falls due, reckoned from all that has happened to a ticket.

Nothing is stored on the way, so that it comes out the same whenever it is reckoned, and can't
drift. Instants are aware; results are in UTC. Naive ones are refused with ValueError.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.rules.counting import (
    NOTHING,
    Counted,
    Pauses,
    calendar_of,
    clear,
    clock_of,
    moved_on,
)
from storage.rules.desk_model import Desk
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.promised import PromiseName, duration_of
from storage.rules.worktime import in_utc


@dataclass(frozen=True, slots=True)
class Course:
    """What has happened to a ticket, as far as its promises depend on it."""

    kind: Kind
    category: str
    grade: int
    """As it is now: the group's lift and all regrading are in it."""
    opened: datetime
    pauses: Pauses = ()
    group: str | None = None
    supplier: str | None = None
    """Whose limit it has."""
    regraded_at: datetime | None = None
    """When the grade last changed."""
    accept_not_before: datetime | None = None
    """Since then accepting isn't due earlier; None: no earlier than anything else."""
    extended_by: Duration | None = None
    """More time for the promise to resolve, as granted."""
    brief: timedelta = NOTHING
    """A pause shorter than this carries no promise past a closing time."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How a due instant (``counted.due``) comes about."""

    duration: Duration
    counted: Counted
    not_before: datetime | None = None
    """Since the grade changed it can't be due earlier; None where it isn't anyway."""
    extended_by: Duration | None = None


def reckon(
    desk: Desk, course: Course, promise: PromiseName, begun: datetime | None = None
) -> Reckoned | None:
    """How a promise falls due; None where nothing is promised.

    The next response is counted from ``begun``, when the customer's oldest unanswered message
    came (None: all are answered), everything else from the opening.
    """
    start = begun if promise is PromiseName.NEXT_RESPONSE else course.opened
    duration = _duration(desk, course, promise)
    if start is None or duration is None:
        return None
    if promise is PromiseName.OUTER:
        return _outer(desk, start, duration)
    due = _due(desk, course, duration, start)
    floor = _floor(desk, course, promise)
    not_before = floor if floor is not None and floor > due else None
    extended_by = course.extended_by if promise is PromiseName.RESOLVE else None
    due = _extended(desk, course, not_before or due, extended_by)
    clock = clock_of(desk, course.grade, duration)
    return Reckoned(
        duration, Counted(clock, in_utc(start), due, course.pauses), not_before, extended_by
    )


def due_time(
    desk: Desk,
    *,
    grade: int,
    duration: Duration,
    opened: datetime,
    pauses: Pauses = (),
    brief: timedelta = NOTHING,
) -> datetime:
    """When ``duration`` is used up, moved on by the pauses in the duration's own clock."""
    due = calendar_of(desk, grade).add(opened, duration)
    return moved_on(clock_of(desk, grade, duration), due, clear(pauses, opened), brief)


def _due(desk: Desk, course: Course, duration: Duration, start: datetime) -> datetime:
    return due_time(
        desk,
        grade=course.grade,
        duration=duration,
        opened=start,
        pauses=course.pauses,
        brief=course.brief,
    )


def _duration(desk: Desk, course: Course, promise: PromiseName) -> Duration | None:
    return duration_of(
        desk,
        promise,
        kind=course.kind,
        category=course.category,
        grade=course.grade,
        group=course.group,
        supplier=course.supplier,
    )


def _outer(desk: Desk, opened: datetime, duration: Duration) -> Reckoned:
    """The outer limit stands from the opening on, on the desk's calendar whatever the grade."""
    clock = desk.calendar if duration.unit.working else desk.round_the_clock_calendar
    due = desk.calendar.add(opened, duration)
    return Reckoned(duration, Counted(clock, in_utc(opened), due, ()))


def _floor(desk: Desk, course: Course, promise: PromiseName) -> datetime | None:
    """After a change of the grade: its first response, counted from then (nobody is late at once,
    because of a rule that didn't hold before). Accepting is due before that."""
    if promise is PromiseName.ACKNOWLEDGE and course.accept_not_before is not None:
        return course.accept_not_before
    if course.regraded_at is None:
        return None
    first_response = _duration(desk, course, PromiseName.FIRST_RESPONSE)
    if first_response is None:
        return None
    return _due(desk, course, first_response, course.regraded_at)


def _extended(desk: Desk, course: Course, due: datetime, by: Duration | None) -> datetime:
    """Later by what was granted, and by the pauses that begin within that time."""
    if by is None:
        return due
    later = calendar_of(desk, course.grade).add_to_due(due, by)
    since = [pause for pause in clear(course.pauses, course.opened) if pause[0] >= due]
    return moved_on(clock_of(desk, course.grade, by), later, since, course.brief)
