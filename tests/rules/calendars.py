"""Work calendars, instants and durations for Hypothesis, the awkward ones preferred."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from storage.rules.hours import Shift, Shifts
from storage.rules.public_holidays import PublicHolidays
from storage.rules.worktime import WorkCalendar

MINUTE = timedelta(minutes=1)
ZONES = (
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",  # +05:30
    "Asia/Kathmandu",  # +05:45
    "America/St_Johns",  # -03:30, with summer time
    "Australia/Lord_Howe",  # summer time of half an hour
    "Pacific/Kiritimati",  # +14:00
    "Pacific/Pago_Pago",  # -11:00
    "Africa/Cairo",  # changes its clocks at midnight
)
AWKWARD_DAYS = (
    date(2024, 2, 28),  # a leap day is near, and a make-up day was on the 18th
    date(2024, 10, 7),
    date(2025, 3, 8),  # New York's clocks go forward on the 9th
    date(2025, 3, 29),  # Berlin's on the 30th
    date(2025, 4, 5),  # Lord Howe's go back on the 6th
    date(2025, 4, 24),  # Cairo's go forward on the 25th
    date(2025, 10, 4),
    date(2025, 10, 25),  # Berlin's go back on the 26th
    date(2025, 10, 30),  # Cairo's
    date(2025, 11, 1),  # New York's on the 2nd
    date(2025, 12, 30),
    date(2026, 2, 13),  # Spring Festival between two make-up Saturdays
    date(2026, 9, 30),
    date(2027, 2, 4),
    date(2028, 2, 27),
)

zones = st.sampled_from(ZONES).map(ZoneInfo)


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
    weekly = {day: draw(some_shifts) for day in range(7)} | {1: (Shift(600, 1000),)}
    days = st.tuples(st.sampled_from(AWKWARD_DAYS), st.integers(0, 3))
    special = draw(st.dictionaries(days, some_shifts, max_size=5))
    return WorkCalendar(
        draw(zones),
        weekly,
        holidays=draw(st.sampled_from((None, PublicHolidays("CN"), PublicHolidays("US")))),
        make_up=draw(some_shifts),
        overrides={day + timedelta(days=after): own for (day, after), own in special.items()},
    )


minutes = st.builds(
    lambda day, minute: datetime(day.year, day.month, day.day, tzinfo=UTC) + minute * MINUTE,
    st.sampled_from(AWKWARD_DAYS),
    st.integers(-24 * 60, 72 * 60),
)
"""Instants at full minutes."""

instants = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 (Hypothesis wants bounds without a zone)

lengths = st.timedeltas(timedelta(0), timedelta(hours=60))


def works(calendar: WorkCalendar, at: datetime) -> bool:
    """Whether a clock on the wall says so: the plainest way to look it up."""
    reading = at.astimezone(calendar.zone).replace(tzinfo=None)
    return any(
        shift.start * MINUTE <= reading - _midnight(day) < shift.end * MINUTE
        for day in (reading.date() - timedelta(days=1), reading.date())
        for shift in calendar.shifts_of(day)
    )


def walk(calendar: WorkCalendar, start: datetime) -> Iterator[tuple[datetime, bool]]:
    """Every minute from ``start`` on, and whether it is worked."""
    while True:
        yield start, works(calendar, start)
        start += MINUTE


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (a reading of a clock)
