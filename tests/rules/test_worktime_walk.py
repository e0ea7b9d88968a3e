"""Working time against a plain minute-by-minute walk, and against the laws of addition."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.durations import Duration, Unit
from storage.rules.worktime import WorkCalendar
from tests.rules.calendars import (
    MINUTE,
    Scene,
    lengths,
    minutes,
    moments,
    scenes,
    unhurried,
    walk,
    works,
)

units = st.sampled_from(Unit)
working_units = st.sampled_from([unit for unit in Unit if unit.working])
amounts = st.integers(0, 20)


@unhurried
@given(scenes(minutes), st.integers(1, 20 * 60))
def test_adding_working_minutes_agrees_with_a_walk(scene: Scene, amount: int) -> None:
    worked = (at for at, working in walk(scene.calendar, scene.start) if working)
    last = next(islice(worked, amount - 1, None))
    end = scene.calendar.add(scene.start, Duration(amount, Unit.WORKING_MINUTE))
    assert end == last + MINUTE


@unhurried
@given(scenes(minutes), st.integers(0, 3 * 24 * 60))
def test_measuring_agrees_with_a_walk(scene: Scene, span: int) -> None:
    worked = sum(working for _, working in islice(walk(scene.calendar, scene.start), span))
    measured = scene.calendar.worked_between(scene.start, scene.start + span * MINUTE)
    assert measured == worked * MINUTE


@unhurried
@given(scenes(minutes))
def test_being_open_agrees_with_the_clock_on_the_wall(scene: Scene) -> None:
    assert scene.calendar.is_working(scene.start) == works(scene.calendar, scene.start)


@unhurried
@given(scenes(minutes), st.integers(0, 5))
def test_working_days_agree_with_a_walk_over_the_dates(scene: Scene, amount: int) -> None:
    closes = _closing_times(scene)
    if amount == 0:
        end = next(close for close in closes if close is not None)
    else:
        next(closes)
        end = next(islice((close for close in closes if close is not None), amount - 1, None))
    assert scene.calendar.add(scene.start, Duration(amount, Unit.WORKING_DAY)) == end


@unhurried
@given(scenes(minutes), st.integers(0, 10))
def test_calendar_days_agree_with_a_walk_over_the_dates(scene: Scene, amount: int) -> None:
    from_then_on = islice(_closing_times(scene), amount, None)
    end = next(close for close in from_then_on if close is not None)
    assert scene.calendar.add(scene.start, Duration(amount, Unit.DAY)) == end


@unhurried
@given(scenes(moments), amounts, units)
def test_whoever_begins_later_ends_no_earlier(scene: Scene, amount: int, unit: Unit) -> None:
    duration = Duration(amount, unit)
    later = scene.calendar.add(scene.later, duration)
    assert scene.calendar.add(scene.start, duration) <= later


@unhurried
@given(scenes(moments), amounts, amounts, units)
def test_more_of_a_unit_ends_no_earlier(scene: Scene, less: int, further: int, unit: Unit) -> None:
    more = scene.calendar.add(scene.start, Duration(less + further, unit))
    assert scene.calendar.add(scene.start, Duration(less, unit)) <= more


@unhurried
@given(scenes(moments), lengths, lengths)
def test_one_length_then_another_is_both_together(
    scene: Scene, first: timedelta, then: timedelta
) -> None:
    in_between = scene.calendar.advance(scene.start, first)
    together = scene.calendar.advance(scene.start, first + then)
    assert scene.calendar.advance(in_between, then) == together


@unhurried
@given(scenes(moments), lengths)
def test_measuring_gives_back_what_was_added(scene: Scene, worked: timedelta) -> None:
    end = scene.calendar.advance(scene.start, worked)
    assert scene.calendar.worked_between(scene.start, end) == worked


@unhurried
@given(scenes(moments))
def test_what_was_measured_is_used_up_no_later_than_it_was(scene: Scene) -> None:
    worked = scene.calendar.worked_between(scene.start, scene.later)
    end = scene.calendar.advance(scene.start, worked)
    assert end <= max(scene.later, scene.calendar.next_working(scene.start))


@unhurried
@given(scenes(moments), st.integers(1, 20), working_units)
def test_working_units_never_end_outside_working_time(
    scene: Scene, amount: int, unit: Unit
) -> None:
    end = scene.calendar.add(scene.start, Duration(amount, unit))
    assert scene.calendar.is_working(end - timedelta(microseconds=1))


@unhurried
@given(scenes(moments))
def test_intervals_are_in_order_and_apart(scene: Scene) -> None:
    intervals = scene.calendar.intervals(scene.start, scene.later)
    edges = [at for interval in intervals for at in interval]
    assert edges == sorted(set(edges))
    assert all(scene.start <= at <= scene.later for at in edges)


@unhurried
@given(scenes(moments), lengths)
def test_a_calendar_that_never_closes_counts_elapsed_time(scene: Scene, span: timedelta) -> None:
    calendar = WorkCalendar.round_the_clock(scene.calendar.zone)
    assert calendar.advance(scene.start, span) == scene.start + span
    assert calendar.worked_between(scene.start, scene.start + span) == span


def _closing_times(scene: Scene) -> Iterator[datetime | None]:
    """When each date closes, from the one to which the scene's start belongs; None: it's free."""
    day = scene.start.astimezone(scene.calendar.zone).date()
    before = day - timedelta(days=1)
    closed = _closes(scene.calendar, before)
    if closed is not None and scene.start < closed:
        yield closed
    while True:
        yield _closes(scene.calendar, day)
        day += timedelta(days=1)


def _closes(calendar: WorkCalendar, day: date) -> datetime | None:
    """The end of the last minute that a clock on the wall gives to a shift of that date."""
    if not (shifts := calendar.shifts_of(day)):
        return None
    alone = WorkCalendar(calendar.zone, {}, overrides={day: shifts})
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    hours = range(60 * 60, -15 * 60, -1)  # of any zone, and of a shift into the next day
    last = next((minute for minute in hours if works(alone, midnight + minute * MINUTE)), None)
    return None if last is None else midnight + (last + 1) * MINUTE
