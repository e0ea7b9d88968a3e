"""Whatever the calendar, the pauses and the promise: laws that the course of a ticket keeps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.counting import clock_of
from storage.rules.course import Course, due_at, plan
from storage.rules.desk import Desk
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.local_time import Span
from storage.rules.promises import FILED, PromiseName, chases, due_times
from tests.rules.calendars import MINUTE, Scene, minutes, moments, scenes, unhurried, works
from tests.rules.desks import desk_on, promising, why

promised = st.sampled_from(["1wm", "90wm", "20wh", "0wd", "3wd", "2d", "50m", "30h", "45s"])
stretches = st.lists(st.tuples(st.integers(-600, 6000), st.integers(0, 3000)), max_size=4)


def paused(start: datetime, spans: Sequence[tuple[int, int]]) -> list[Span]:
    """Pauses given by the minute of their beginning and by their length."""
    begins = [(start + begin * MINUTE, length) for begin, length in spans]
    return [(begin, begin + length * MINUTE) for begin, length in begins]


def due(desk: Desk, ticket: Course, name: PromiseName = PromiseName.RESOLVE) -> datetime:
    found = due_at(desk, ticket, name)
    assert found is not None
    return found


@unhurried
@given(scenes(minutes), st.integers(1, 20 * 60), stretches)
def test_working_time_with_pauses_agrees_with_a_walk(
    scene: Scene, amount: int, spans: list[tuple[int, int]]
) -> None:
    pauses = paused(scene.start, spans)
    desk = promising(desk_on(scene.calendar), f"{amount}wm")
    ticket = Course(Kind.COMPLAINT, "other", 3, scene.start, pauses)

    def runs(minute: int) -> bool:
        now = scene.start + minute * MINUTE
        stands = any(begin <= now < end for begin, end in pauses)
        return works(scene.calendar, now) and not stands

    last = next(islice(filter(runs, range(10**6)), amount - 1, None))
    assert due(desk, ticket) == scene.start + (last + 1) * MINUTE


@unhurried
@given(scenes(moments), promised, stretches)
def test_a_pause_takes_away_just_what_it_gives_back(
    scene: Scene, duration: str, spans: list[tuple[int, int]]
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    usual = Course(Kind.COMPLAINT, "other", 3, scene.start)
    with_pauses = replace(usual, pauses=paused(scene.start, spans))
    found, without = why(desk, with_pauses), why(desk, usual)
    assert found.due >= without.due
    assert total(found.counted) == total(without.counted)
    clock = clock_of(desk, 3, found.duration)
    assert total(found.counted) == clock.worked_between(usual.opened, without.due)


@unhurried
@given(scenes(moments), promised, stretches)
def test_neither_the_order_of_pauses_nor_how_they_are_cut_matters(
    scene: Scene, duration: str, spans: list[tuple[int, int]]
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    pauses = paused(scene.start, spans)
    halves = [(begin, begin + (end - begin) / 2) for begin, end in pauses]
    rests = [(begin + (end - begin) / 2, end) for begin, end in pauses]
    ticket = Course(Kind.COMPLAINT, "other", 3, scene.start, pauses)
    assert due(desk, replace(ticket, pauses=[*reversed(rests), *halves])) == due(desk, ticket)


@unhurried
@given(scenes(moments), promised, stretches)
def test_what_lies_before_the_opening_or_after_the_end_moves_nothing(
    scene: Scene, duration: str, spans: list[tuple[int, int]]
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    ticket = Course(Kind.COMPLAINT, "other", 3, scene.start, paused(scene.start, spans))
    end = due(desk, ticket)
    elsewhere = [(scene.start - 9 * MINUTE, scene.start), (end, end + timedelta(days=9))]
    assert due(desk, replace(ticket, pauses=[*ticket.pauses, *elsewhere])) == end


@unhurried
@given(scenes(moments), promised, stretches, st.integers(1, 4), st.sampled_from(FILED))
def test_a_changed_grade_makes_nothing_earlier_than_its_floor(
    scene: Scene, duration: str, spans: list[tuple[int, int]], grade: int, name: PromiseName
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    ticket = Course(Kind.COMPLAINT, "other", grade, scene.start, paused(scene.start, spans))
    regraded = replace(ticket, regraded_at=scene.later)
    floor = due(desk, replace(ticket, opened=scene.later), PromiseName.FIRST_RESPONSE)
    assert due(desk, regraded, name) == max(due(desk, ticket, name), floor)


@unhurried
@given(scenes(moments), promised, stretches, st.sampled_from(["1wh", "2wd", "3h", "1d"]))
def test_more_time_is_added_to_the_end_and_pauses_within_it_count(
    scene: Scene, duration: str, spans: list[tuple[int, int]], more: str
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    ticket = Course(Kind.COMPLAINT, "other", 3, scene.start, paused(scene.start, spans))
    longer = replace(ticket, extended_by=Duration.parse(more))
    extended = desk.calendar.add_to_due(due(desk, ticket), Duration.parse(more))
    assert due(desk, longer) >= extended
    if all(max(begin, scene.start) < due(desk, ticket) for begin, _ in ticket.pauses):
        assert due(desk, longer) == extended


@unhurried
@given(scenes(moments), promised, stretches, st.integers(1, 4), st.sampled_from([None, "VIP"]))
def test_the_plans_of_all_promises_are_the_chases_of_the_ticket(
    scene: Scene, duration: str, spans: list[tuple[int, int]], grade: int, group: str | None
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    pauses = paused(scene.start, spans)
    ticket = Course(Kind.PRAISE, "other", desk.grade_for(grade, group), scene.start, pauses, group)
    made = due_times(
        desk,
        kind=Kind.PRAISE,
        category="other",
        grade=grade,
        group=group,
        opened=scene.start,
        pauses=pauses,
    )
    found = chases(desk, ticket)
    for name in FILED:
        steps = plan(desk, ticket, name)
        assert [(c.milestone, c.to, c.at) for c in found if c.promise is name] == steps
        assert next(step.at for step in steps if step.name == "due") == getattr(made, name)


@unhurried
@given(scenes(moments), promised, stretches)
def test_half_and_four_fifths_are_parts_of_what_is_counted(
    scene: Scene, duration: str, spans: list[tuple[int, int]]
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    ticket = Course(Kind.COMPLAINT, "other", 3, scene.start, paused(scene.start, spans))
    counted = why(desk, ticket).counted
    half, four_fifths, *_ = plan(desk, ticket, PromiseName.RESOLVE)
    for part, reached in ((0.5, half.at), (0.8, four_fifths.at)):
        before = total([(begin, min(end, reached)) for begin, end in counted if begin < reached])
        assert before == total(counted) * part


def total(spans: list[Span]) -> timedelta:
    return sum((end - begin for begin, end in spans), timedelta())
