"""The book reckons by code of its own; where it and the desk agree, both are likely right."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.simulate.hours import OpenHours, instant, micros
from bot.simulate.owed import Owed
from bot.simulate.reckoning import Matter, Reckoning
from storage.courses import BRIEF
from storage.rules.course import Course
from storage.rules.desk import Desk, load_desk
from storage.rules.durations import Duration, Unit
from storage.rules.kinds import Kind
from storage.rules.promises import chases

FIRST, LAST = date(2026, 1, 5), date(2026, 12, 20)
SECOND = timedelta(seconds=1)
MOMENTS = st.datetimes(datetime(2026, 1, 5), datetime(2026, 11, 30), timezones=st.just(UTC))  # noqa: DTZ001 -- Hypothesis adds the zone
DURATIONS = st.builds(Duration, st.integers(1, 12), st.sampled_from(list(Unit)))
LENGTHS = st.timedeltas(timedelta(minutes=1), timedelta(days=4))


@cache
def _general() -> Desk:
    return load_desk("general")


@cache
def _night_desk() -> Desk:
    """Berlin, with a shift over midnight on the days on which clocks change."""
    general = _general()
    night = {day: ["22:00-06:00"] for day in ("friday", "saturday", "sunday")}
    hours = type(general.hours).model_validate(
        {"country": "DE", "monday": ["09:00-12:30"], **night}
    )
    return general.model_copy(update={"timezone": "Europe/Berlin", "hours": hours})


@cache
def _hours(name: str) -> OpenHours:
    return OpenHours(_general() if name == "general" else _night_desk(), FIRST, LAST)


@cache
def _reckoning() -> Reckoning:
    return Reckoning(_general(), FIRST, LAST)


@settings(deadline=None)  # the tables are laid out once, which takes a moment
@given(MOMENTS, DURATIONS)
def test_working_time_is_the_same_by_another_way(start: datetime, duration: Duration) -> None:
    for name, desk in (("general", _general()), ("night", _night_desk())):
        expected = desk.calendar.add(start, duration)
        assert instant(_hours(name).after(micros(start), duration)) == expected


@settings(deadline=None)  # the tables are laid out once, which takes a moment
@given(MOMENTS, st.integers(1, 4), st.lists(st.tuples(LENGTHS, LENGTHS), max_size=3))
def test_due_times_and_milestones_are_the_same_by_another_way(
    opened: datetime, grade: int, rests: list[tuple[timedelta, timedelta]]
) -> None:
    pauses, at = [], opened
    for running, standing in rests:
        pauses.append((at + running, at + running + standing))
        at = pauses[-1][1]
    course = Course(Kind.COMPLAINT, "delay", grade, opened, tuple(pauses), brief=BRIEF)
    theirs = chases(_general(), course)
    stood = [(micros(start), micros(end)) for start, end in pauses]
    matter = Matter("complaint", "delay", grade, None, micros(opened), stood)
    mine = {
        (name, step.name): (step.to, instant(step.at))
        for name in ("acknowledge", "first_response", "resolve")
        for step in _reckoning().steps(matter, name, micros(opened))
    }
    assert len(mine) == len(theirs)
    for each in theirs:
        to, at = mine[each.promise.value, each.milestone]
        assert to == each.to
        assert abs(at - each.at) < SECOND


def test_what_is_owed_and_what_came_are_paired() -> None:
    told: list[tuple[str, str]] = []
    owed = Owed[str](lambda word, at, key, by: told.append((word, key)), lambda at: at)
    for key in ("paid", "forgotten", "slow"):
        owed.owe(key, 100_000_000)
    owed.come("paid", 101_000_000)
    owed.come("slow", 160_000_000)
    owed.come("unasked", 100_000_000)
    owed.come("hasty", 40_000_000)
    owed.owe("hasty", 100_000_000)
    owed.close()
    assert told == [
        ("late", "slow"),
        ("early", "hasty"),
        ("missing", "forgotten"),
        ("extra", "unasked"),
    ]
    assert owed.paid == 3


def test_the_desks_days_begin_at_the_same_instants_by_another_way() -> None:
    for name, desk in (("general", _general()), ("night", _night_desk())):
        mornings = [at for at in map(instant, _hours(name).mornings()) if FIRST <= at.date() < LAST]
        assert len(mornings) > 150
        for before, after in pairwise(mornings):
            assert desk.calendar.next_morning(before) == after
