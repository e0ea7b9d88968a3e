"""Why a promise falls due when it does: what was counted, and what was not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage.rules.counting import calendar_of, clear
from storage.rules.desk_model import Desk
from storage.rules.desk_words import Name
from storage.rules.durations import Duration, Unit
from storage.rules.local_time import Span
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Course, Reckoned, reckon
from storage.rules.worktime import WorkCalendar

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a due instant comes about. Instants are UTC, dates those of the desk's zone."""

    promise: PromiseName
    duration: Duration
    begun: datetime
    due: datetime
    counted: list[Span]
    skipped: list[tuple[date, Name | None]]
    """Days otherwise worked on that were free: public holidays, closings of the desk's own."""
    make_up: list[date]
    """Days otherwise free that were worked, and counted."""
    pauses: list[Span]
    not_before: datetime | None
    """Decided, because the grade changed: nothing was to be due earlier than that."""
    extended_by: Duration | None
    stays_late: bool
    """It was missed before the grade changed, and no change of that takes it back."""


def explain(
    desk: Desk, course: Course, promise: PromiseName, begun: datetime | None = None
) -> Explanation | None:
    """Why a promise falls due when it does; None where nothing is promised."""
    found = reckon(desk, course, promise, begun)
    if found is None:
        return None
    counted = found.counted
    calendar = _calendar(desk, course, promise, found.duration)
    days = list(_days(calendar, found))
    spans = counted.spans()
    return Explanation(
        promise=promise,
        duration=found.duration,
        begun=counted.opened,
        due=counted.due,
        counted=spans,
        skipped=[(day, desk.closing_on(day)) for day in days if calendar.is_closed_for_once(day)],
        make_up=[
            day for day in days if calendar.is_open_for_once(day) and _in(spans, calendar, day)
        ],
        pauses=[pause for pause in clear(counted.pauses, counted.opened) if pause[0] < counted.due],
        not_before=found.not_before,
        extended_by=found.extended_by,
        stays_late=found.stays_late,
    )


def _calendar(desk: Desk, course: Course, promise: PromiseName, duration: Duration) -> WorkCalendar:
    """The calendar whose working days decide; elapsed time has none that is closed."""
    if not (duration.unit.working or duration.unit.counts_days):
        return desk.round_the_clock_calendar
    return desk.calendar if promise is PromiseName.OUTER else calendar_of(desk, course.grade)


def _days(calendar: WorkCalendar, found: Reckoned) -> Iterator[date]:
    """The dates on which it matters whether they are worked; of calendar days, the last ones."""
    counted = found.counted
    day = calendar.day_of(counted.opened)
    if found.duration.unit is Unit.DAY:
        day += found.duration.amount * _ONE_DAY
    last = calendar.day_of(counted.due - timedelta.resolution)
    while day <= last:
        yield day
        day += _ONE_DAY


def _in(spans: list[Span], calendar: WorkCalendar, day: date) -> bool:
    return any(
        calendar.day_of(start) <= day <= calendar.day_of(end - timedelta.resolution)
        for start, end in spans
    )
