"""When a promise falls due, reckoned from all that has happened to a ticket.

Nothing is stored on the way, so that it comes out the same whenever it is reckoned, and can't
drift. Instants are aware; results are in UTC. Naive ones are refused with ValueError.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    extended_at: datetime | None = None
    """When the last of it was granted, on top of what was promised then: a pause since then moves
    that by its own time, not by whole days. None: after all the pauses."""
    late: Mapping[PromiseName, datetime] = field(default_factory=dict)
    """What was missed when the grade changed, and when it had been due: that stays, unless more
    time is granted afterwards."""
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
    stays_late: bool = False
    """It was missed before the grade changed."""


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
    clock = clock_of(desk, course.grade, duration)
    late = _late(course, promise, start)
    if late is not None:
        missed = Counted(clock, in_utc(start), late, course.pauses)
        return Reckoned(duration, missed, stays_late=True)
    extended_by = course.extended_by if promise is PromiseName.RESOLVE else None
    granted = course if extended_by is None else _when_granted(course)
    due = _due(desk, granted, duration, start)
    floor = _floor(desk, granted, promise)
    not_before = floor if floor is not None and floor > due else None
    due = _extended(desk, course, not_before or due, extended_by)
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


def _late(course: Course, promise: PromiseName, start: datetime) -> datetime | None:
    """When it had been due, if it was missed before the grade changed; not of a later round."""
    late = course.late.get(promise)
    if late is None or late < start:
        return None
    more = course.extended_at if promise is PromiseName.RESOLVE else None
    return late if more is None or more <= late else None


def _when_granted(course: Course) -> Course:
    """As it stood when its time was last said anew: with the pauses that had ended by then."""
    since = _said_anew(course)
    if since is None:
        return course
    return replace(course, pauses=[pause for pause in course.pauses if pause[1] <= since])


def _said_anew(course: Course) -> datetime | None:
    if course.extended_at is None or course.regraded_at is None:
        return course.extended_at
    return max(course.extended_at, course.regraded_at)


def _extended(desk: Desk, course: Course, due: datetime, by: Duration | None) -> datetime:
    """Later by what was granted, and by the pauses since then and since it was missed."""
    if by is None:
        return due
    later = calendar_of(desk, course.grade).add_to_due(due, by)
    anew, clock = _said_anew(course), clock_of(desk, course.grade, by)
    pauses = clear(course.pauses, course.opened)
    since = [each for each in pauses if each[0] >= due or (anew is not None and each[1] > anew)]
    return moved_on(clock, later, since, course.brief)
