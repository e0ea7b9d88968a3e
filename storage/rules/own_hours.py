"""Somebody's own working hours in the desk's week: as shifts by weekday, and as stretches of
minutes. How people write them: :mod:`storage.rules.written_hours`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from storage.rules.hours import Shift, Shifts
from storage.rules.worktime import WorkCalendar

DAY = 24 * 60
WEEK = 7 * DAY


def stretches(hours: Mapping[int, Sequence[Shift]]) -> list[tuple[int, int]]:
    """The minutes of the week that ``hours`` (by weekday, Monday is 0) cover, in order and no
    minute twice; what goes over the end of Sunday goes on at the beginning of Monday."""
    found: list[tuple[int, int]] = []
    for weekday, shifts in hours.items():
        for shift in shifts:
            begins, ends = weekday * DAY + shift.start, weekday * DAY + shift.end
            found.append((begins, min(ends, WEEK)))
            if ends > WEEK:
                found.append((0, ends - WEEK))
    return _cut(sorted(found))


def minute_of_week(at: datetime, calendar: WorkCalendar) -> int:
    """The minute of the desk's week at an instant; -1 on a public holiday, when nobody's own hours
    hold."""
    local = at.astimezone(calendar.zone)
    if calendar.is_closed_for_once(local.date()):
        return -1
    return local.weekday() * DAY + local.hour * 60 + local.minute


def weekly(minutes: Iterable[tuple[int, int]]) -> dict[int, Shifts]:
    """The shifts by weekday of such stretches, each on the day on which it starts."""
    hours: dict[int, Shifts] = {}
    for begins, ends in sorted(minutes):
        day = begins // DAY
        hours[day] = (*hours.get(day, ()), Shift(begins - day * DAY, ends - day * DAY))
    return hours


def _cut(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a stretch reaches into the next one it ends, and that one lasts as long as it would."""
    cut: list[tuple[int, int]] = []
    for begins, ends in found:
        last = ends
        if cut and cut[-1][1] > begins:
            before, until = cut.pop()
            last = max(ends, until)
            if before < begins:
                cut.append((before, begins))
        cut.append((begins, last))
    return cut
