"""Working time against a plain minute-by-minute walk, and against the laws of addition."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.durations import Duration, Unit
from storage.rules.hours import Shift
from storage.rules.worktime import WorkCalendar
from tests.rules.calendars import MINUTE, calendars, instants, lengths, minutes, walk, works, zones

unhurried = settings(deadline=None)
units = st.sampled_from(Unit)
durations = st.builds(Duration, st.integers(0, 20), units)
moments = minutes | instants
THREE_DAYS = 3 * 24 * 60


@unhurried
@given(calendars(), minutes, st.integers(1, 20 * 60))
def test_adding_working_minutes_agrees_with_a_walk(
    calendar: WorkCalendar, start: datetime, amount: int
) -> None:
    worked = (at for at, working in walk(calendar, start) if working)
    last = next(islice(worked, amount - 1, None))
    assert calendar.add(start, Duration(amount, Unit.WORKING_MINUTE)) == last + MINUTE


@unhurried
@given(calendars(), minutes, st.integers(0, THREE_DAYS))
def test_measuring_agrees_with_a_walk(calendar: WorkCalendar, start: datetime, span: int) -> None:
    worked = sum(working for _, working in islice(walk(calendar, start), span))
    assert calendar.worked_between(start, start + span * MINUTE) == worked * MINUTE


@unhurried
@given(calendars(), minutes)
def test_being_open_agrees_with_the_clock_on_the_wall(calendar: WorkCalendar, at: datetime) -> None:
    assert calendar.is_working(at) == works(calendar, at)


@unhurried
@given(calendars(), minutes, st.integers(0, 7))
def test_working_days_agree_with_a_walk_over_the_dates(
    calendar: WorkCalendar, start: datetime, amount: int
) -> None:
    day = calendar.day_of(start)
    for _ in range(amount):
        day += timedelta(days=1)
        while not _closes(calendar, day):
            day += timedelta(days=1)
    while (close := _closes(calendar, day)) is None:
        day += timedelta(days=1)
    assert calendar.add(start, Duration(amount, Unit.WORKING_DAY)) == close


@unhurried
@given(calendars(), minutes, st.integers(0, 20))
def test_calendar_days_agree_with_a_walk_over_the_dates(
    calendar: WorkCalendar, start: datetime, amount: int
) -> None:
    day = calendar.day_of(start) + timedelta(days=amount)
    while (close := _closes(calendar, day)) is None:
        day += timedelta(days=1)
    assert calendar.add(start, Duration(amount, Unit.DAY)) == close


@unhurried
@given(calendars(), moments, moments, durations)
def test_whoever_begins_later_ends_no_earlier(
    calendar: WorkCalendar, one: datetime, other: datetime, duration: Duration
) -> None:
    earlier, later = sorted((one, other))
    assert calendar.add(earlier, duration) <= calendar.add(later, duration)


@unhurried
@given(calendars(), moments, st.integers(0, 20), st.integers(0, 20), units)
def test_more_of_a_unit_ends_no_earlier(
    calendar: WorkCalendar, start: datetime, less: int, more: int, unit: Unit
) -> None:
    less, more = sorted((less, more))
    assert calendar.add(start, Duration(less, unit)) <= calendar.add(start, Duration(more, unit))


@unhurried
@given(calendars(), moments, lengths, lengths)
def test_one_length_then_another_is_both_together(
    calendar: WorkCalendar, start: datetime, first: timedelta, then: timedelta
) -> None:
    together = calendar.advance(start, first + then)
    assert calendar.advance(calendar.advance(start, first), then) == together


@unhurried
@given(calendars(), moments, lengths)
def test_measuring_gives_back_what_was_added(
    calendar: WorkCalendar, start: datetime, worked: timedelta
) -> None:
    assert calendar.worked_between(start, calendar.advance(start, worked)) == worked


@unhurried
@given(calendars(), moments, moments)
def test_adding_what_was_measured_ends_no_later(
    calendar: WorkCalendar, start: datetime, end: datetime
) -> None:
    start, end = sorted((start, end))
    again = calendar.advance(start, calendar.worked_between(start, end))
    assert again <= max(end, calendar.next_working(start))


@unhurried
@given(calendars(), moments, st.integers(1, 20), st.sampled_from([u for u in Unit if u.working]))
def test_working_units_never_end_outside_working_time(
    calendar: WorkCalendar, start: datetime, amount: int, unit: Unit
) -> None:
    end = calendar.add(start, Duration(amount, unit))
    assert calendar.is_working(end - timedelta(microseconds=1))


@unhurried
@given(calendars(), minutes, minutes)
def test_intervals_are_in_order_and_apart(
    calendar: WorkCalendar, start: datetime, end: datetime
) -> None:
    edges = [at for interval in calendar.intervals(start, end) for at in interval]
    assert edges == sorted(set(edges))
    assert all(start <= at <= end for at in edges)


@unhurried
@given(zones, moments, lengths)
def test_a_calendar_that_never_closes_counts_elapsed_time(
    zone: ZoneInfo, start: datetime, span: timedelta
) -> None:
    calendar = WorkCalendar.round_the_clock(zone)
    assert calendar.advance(start, span) == start + span
    assert calendar.worked_between(start, start + span) == span


@pytest.mark.parametrize("weekday", range(7))
def test_a_calendar_of_one_short_shift_a_week_is_enough(weekday: int) -> None:
    calendar = WorkCalendar(ZoneInfo("Europe/Berlin"), {weekday: (Shift(0, 1),)})
    start = datetime.fromisoformat("2025-01-01T00:00+01:00")
    end = calendar.add(start, Duration(52, Unit.WORKING_MINUTE))
    assert calendar.worked_between(start, end) == timedelta(minutes=52)


def _closes(calendar: WorkCalendar, day: date) -> datetime | None:
    """The end of the last minute that a clock on the wall gives to a shift of that date."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    shifts = calendar.shifts_of(day)
    alone = WorkCalendar(calendar.zone, {}, overrides={day: shifts})
    for minute in range(60 * 60, -15 * 60, -1):
        if works(alone, midnight + minute * MINUTE):
            return midnight + (minute + 1) * MINUTE
    return None
