"""Working time against a plain minute-by-minute walk through whole years."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from storage.rules.durations import Duration, Unit
from storage.rules.hours import Shift, Shifts
from storage.rules.public_holidays import PublicHolidays
from storage.rules.worktime import WorkCalendar
from tests.rules.calendars import MINUTE, walk

OFFICE: Shifts = (Shift.parse("09:00-12:00"), Shift.parse("13:30-18:00"))
NIGHT: Shifts = (Shift.parse("12:15-12:45"), Shift.parse("22:00-06:00"))
WEEK = 7 * 24 * 60


@pytest.mark.parametrize(
    ("zone", "country", "shifts", "year"),
    [
        ("Asia/Shanghai", "CN", OFFICE, 2026),  # make-up days
        ("Europe/Berlin", "DE", NIGHT, 2024),  # a leap year; clocks change within a shift
        ("America/New_York", "US", NIGHT, 2025),
        ("Asia/Kolkata", "IN", OFFICE, 2028),  # +05:30
    ],
)
def test_a_year_agrees_with_a_walk_through_it(
    zone: str, country: str, shifts: Shifts, year: int
) -> None:
    calendar = WorkCalendar(
        ZoneInfo(zone),
        dict.fromkeys(range(5), shifts),
        holidays=PublicHolidays(country),
        make_up=shifts,
    )
    begin, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 2, 1, tzinfo=UTC)
    minutes = islice(walk(calendar, begin), (end - begin) // MINUTE)
    worked = [at for at, working in minutes if working]
    for minute in range(0, 365 * 24 * 60, 607):
        start = begin + minute * MINUTE
        before = bisect_left(worked, start)
        for amount in (1, 59, 180, 450, 2000):
            due = calendar.add(start, Duration(amount, Unit.WORKING_MINUTE))
            assert due == worked[before + amount - 1] + MINUTE
        week = bisect_left(worked, start + WEEK * MINUTE) - before
        assert calendar.worked_between(start, start + timedelta(weeks=1)) == week * MINUTE
