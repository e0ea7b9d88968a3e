"""Work calendars, instants and durations for Hypothesis, the awkward ones preferred."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from storage.rules.hours import Shift, Shifts
from storage.rules.public_holidays import PublicHolidays
from storage.rules.worktime import WorkCalendar

unhurried = settings(deadline=None)
MINUTE = timedelta(minutes=1)
ZONES = {  # and days on which something happens to their clocks or holidays
    "Asia/Shanghai": ("2024-02-18", "2025-12-31", "2026-02-14", "2026-02-23", "2026-10-10"),
    "Europe/Berlin": ("2024-02-29", "2025-03-30", "2025-10-26", "2025-12-31"),
    "America/New_York": ("2025-03-09", "2025-11-02", "2025-11-27"),
    "Asia/Kolkata": ("2028-02-29",),  # +05:30
    "Asia/Kathmandu": ("2026-01-01",),  # +05:45
    "America/St_Johns": ("2025-03-09", "2025-11-02"),  # -03:30, with summer time
    "Australia/Lord_Howe": ("2025-04-06", "2025-10-05"),  # summer time of half an hour
    "Pacific/Kiritimati": ("2025-12-31",),  # +14:00
    "Pacific/Pago_Pago": ("2025-12-31",),  # -11:00
    "Africa/Cairo": ("2025-04-25", "2025-10-31"),  # changes its clocks at midnight
}

zones = st.sampled_from(sorted(ZONES)).map(ZoneInfo)


@st.composite
def shifts(draw: st.DrawFn) -> Shifts:
    """Up to three shifts of one day; the last one may go over midnight."""
    times = sorted(draw(st.lists(st.integers(0, 28 * 60), max_size=6, unique=True)))
    pairs = zip(times[::2], times[1::2], strict=False)
    return tuple(Shift(start, min(end, start + 24 * 60)) for start, end in pairs if start < 24 * 60)


office_hours = st.just((Shift(9 * 60, 12 * 60), Shift(13 * 60 + 30, 18 * 60)))
night_shift = st.just((Shift(22 * 60, 30 * 60),))
some_shifts = st.one_of(office_hours, night_shift, shifts())


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """A calendar that works on Tuesdays at least, with special days near the awkward ones."""
    zone = draw(zones)
    weekly = {day: draw(some_shifts) for day in range(7)} | {1: (Shift(600, 1000),)}
    days = st.sampled_from(awkward_days(zone))
    return WorkCalendar(
        zone,
        weekly,
        holidays=draw(st.sampled_from((None, PublicHolidays("CN"), PublicHolidays("US")))),
        make_up=draw(some_shifts),
        overrides=draw(st.dictionaries(days, some_shifts, max_size=3)),
    )


def awkward_days(zone: ZoneInfo) -> list[date]:
    """The zone's awkward days and those around them."""
    days = (date.fromisoformat(day) for day in ZONES[zone.key])
    return [day + timedelta(days=near) for day in days for near in (-1, 0, 1)]


@st.composite
def minutes(draw: st.DrawFn, zone: ZoneInfo) -> datetime:
    """A full minute near an awkward day of the zone; often one at which hours begin or end."""
    day = draw(st.sampled_from(awkward_days(zone)))
    minute = draw(st.integers(0, 24 * 60) | st.integers(0, 48).map(lambda half: half * 30))
    return (_midnight(day) + minute * MINUTE).replace(tzinfo=zone).astimezone(UTC)


anywhen = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 (Hypothesis wants bounds without a zone)


def moments(zone: ZoneInfo) -> st.SearchStrategy[datetime]:
    """An instant, near an awkward day of the zone or anywhen in five years."""
    return minutes(zone) | anywhen


class Scene(NamedTuple):
    """A calendar, and two instants of which the second isn't earlier."""

    calendar: WorkCalendar
    start: datetime
    later: datetime


@st.composite
def scenes(draw: st.DrawFn, instants: Callable[[ZoneInfo], st.SearchStrategy[datetime]]) -> Scene:
    """A calendar with two of its zone's instants."""
    calendar = draw(calendars())
    start, later = sorted((draw(instants(calendar.zone)), draw(instants(calendar.zone))))
    return Scene(calendar, start, later)


lengths = st.timedeltas(timedelta(0), timedelta(hours=60)) | st.integers(0, 120).map(
    lambda half_hours: half_hours * 30 * MINUTE
)


def works(calendar: WorkCalendar, at: datetime) -> bool:
    """Whether a clock on the wall says so: the plainest way to look it up."""
    reading = at.astimezone(calendar.zone)
    minute, today = reading.hour * 60 + reading.minute, reading.date()
    return any(
        shift.start <= minute + days * 24 * 60 < shift.end
        for days in (0, 1)
        for shift in calendar.shifts_of(today - timedelta(days=days))
    )


def walk(calendar: WorkCalendar, start: datetime) -> Iterator[tuple[datetime, bool]]:
    """Every minute from ``start`` on, and whether it is worked."""
    while True:
        yield start, works(calendar, start)
        start += MINUTE


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (a reading of a clock)
