"""Who is told what, and when, on the way to a due instant and after it."""

from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from storage.rules.course import Course, plan, sending_at
from storage.rules.desk import Desk
from storage.rules.desk_parts import PromiseRule
from storage.rules.durations import Duration, Unit
from storage.rules.hours import Shift
from storage.rules.kinds import Kind
from storage.rules.promises import Milestone, Pauses, PromiseName, chases
from storage.rules.worktime import WorkCalendar
from tests.rules.calendars import Scene, moments, scenes, unhurried
from tests.rules.desks import GENERAL, at, desk_on, promising


def milestones(
    opened: str, duration: str, *, grade: int = 3, desk: Desk = GENERAL, pauses: Pauses = ()
) -> list[Milestone]:
    """Those of a promise to resolve within ``duration``."""
    course = Course(Kind.COMPLAINT, "other", grade, at(opened), pauses)
    return plan(promising(desk, duration), course, PromiseName.RESOLVE)


def test_the_handler_is_told_on_the_way_then_one_after_another_above() -> None:
    assert milestones("2026-11-18T17:00", "10wh") == [
        ("half", "handler", at("2026-11-19T14:30")),
        ("four_fifths", "handler", at("2026-11-19T17:30")),
        ("due", "handler", at("2026-11-20T10:30")),
        ("escalation_1", "supervisor", at("2026-11-20T10:30")),
        ("escalation_2", "manager", at("2026-11-20T16:00")),
        ("escalation_3", "quality_office", at("2026-11-23T18:00")),
    ]


def test_for_working_days_the_parts_are_of_the_working_time_between() -> None:
    half, four_fifths, due, *_ = milestones("2026-11-17T09:00", "1wd")  # 15 working hours
    assert half.at == at("2026-11-17T18:00")
    assert four_fifths.at == at("2026-11-18T14:30") + timedelta(minutes=30)
    assert due.at == at("2026-11-18T18:00")


def test_for_elapsed_time_the_parts_go_through_the_night() -> None:
    half, four_fifths, *_ = milestones("2026-11-20T20:00", "10h")
    assert half.at == at("2026-11-21T01:00")
    assert four_fifths.at == at("2026-11-21T04:00")


def test_a_critical_ticket_is_escalated_round_the_clock() -> None:
    *_, first, second, third = milestones("2026-11-21T22:00", "15m", grade=1)
    assert first == ("escalation_1", "supervisor", at("2026-11-21T22:15"))
    assert second == ("escalation_2", "manager", at("2026-11-21T22:45"))
    assert third == ("escalation_3", "quality_office", at("2026-11-22T00:15"))


def test_working_hours_of_a_grade_on_that_clock_are_hours() -> None:
    steps = (Duration.parse("0m"), Duration.parse("4wh"), Duration.parse("1wd"))
    escalation = GENERAL.escalation.model_copy(update={"after_round_the_clock": steps})
    desk = GENERAL.model_copy(update={"escalation": escalation})
    *_, second, third = milestones("2026-11-21T22:00", "15m", grade=1, desk=desk)
    assert second.at == at("2026-11-22T02:15")
    assert third.at == at("2026-11-23T00:00")


def test_a_pause_is_no_part_of_the_counted_time() -> None:
    waiting = (at("2026-11-19T10:00"), at("2026-11-19T12:00"))
    half, four_fifths, due, *_ = milestones("2026-11-19T09:00", "5wh", pauses=(waiting,))
    assert half.at == at("2026-11-19T15:00")
    assert four_fifths.at == at("2026-11-19T16:30")
    assert due.at == at("2026-11-19T17:30")


def test_a_desk_without_a_quality_office_has_one_step_less() -> None:
    departments = {
        key: department.model_copy(update={"quality_office": False})
        for key, department in GENERAL.departments.items()
    }
    desk = GENERAL.model_copy(update={"departments": departments})
    assert [each.to for each in milestones("2026-11-18T17:00", "10wh", desk=desk)][-1] == "manager"


def test_the_chases_of_a_ticket_are_those_of_its_three_promises_in_order_of_time() -> None:
    found = chases(GENERAL, Course(Kind.COMPLAINT, "other", 3, at("2026-09-30T17:20")))
    assert len(found) == 18
    assert found[0] == ("acknowledge", "half", "handler", at("2026-10-08T09:20"))
    assert found[-1] == ("resolve", "escalation_3", "quality_office", at("2026-10-12T18:00"))
    assert all(one.at <= other.at for one, other in pairwise(found))


def test_an_outer_limit_is_chased_like_the_others() -> None:
    rule = PromiseRule(outer=Duration.parse("15d"))
    desk = GENERAL.model_copy(update={"promises": (rule,)})
    found = chases(desk, Course(Kind.COMPLAINT, "other", 3, at("2026-11-02T09:00")))
    assert [each for each in found if each.promise == "outer"] == [
        ("outer", "half", "handler", at("2026-11-10T01:30")),
        ("outer", "four_fifths", "handler", at("2026-11-14T16:12")),
        ("outer", "due", "handler", at("2026-11-17T18:00")),
        ("outer", "escalation_1", "supervisor", at("2026-11-17T18:00")),
        ("outer", "escalation_2", "manager", at("2026-11-18T14:30")),
        ("outer", "escalation_3", "quality_office", at("2026-11-18T18:00")),
    ]


_EVERY_NIGHT = WorkCalendar(
    ZoneInfo("Asia/Shanghai"), dict.fromkeys(range(7), (Shift(22 * 60, 30 * 60),))
)


@pytest.mark.parametrize(
    ("duration", "due", "a_working_day_later"),
    [
        # Tuesday's night closes on Wednesday at six: a day later is the close of the next night
        ("1wd", "2026-11-18T06:00", "2026-11-19T06:00"),
        ("15wh", "2026-11-18T05:00", "2026-11-19T06:00"),
        # missed while nobody works: that is Wednesday, and a day later Thursday's night closes
        ("34h", "2026-11-18T08:00", "2026-11-20T06:00"),
    ],
)
def test_a_working_day_after_a_close_is_one_day_also_over_midnight(
    duration: str, due: str, a_working_day_later: str
) -> None:
    found = milestones("2026-11-16T22:00", duration, desk=desk_on(_EVERY_NIGHT))
    assert found[-3:] == [
        ("escalation_1", "supervisor", at(due)),
        ("escalation_2", "manager", _EVERY_NIGHT.add(at(due), Duration.parse("4wh"))),
        ("escalation_3", "quality_office", at(a_working_day_later)),
    ]


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
def test_midnight_is_no_close_where_nobody_worked_before_it(zone: str) -> None:
    days = WorkCalendar(ZoneInfo(zone), dict.fromkeys(range(7), (Shift(9 * 60, 18 * 60),)))
    midnight = datetime(2026, 11, 18, tzinfo=ZoneInfo(zone))
    later = days.add_to_due(midnight, Duration.parse("1wd"))
    assert later == midnight + timedelta(days=1, hours=18)


@unhurried
@given(scenes(moments), st.integers(1, 5), st.integers(1, 5))
def test_some_days_then_others_after_the_close_are_both_together(
    scene: Scene, first: int, then: int
) -> None:
    calendar = scene.calendar
    close = calendar.add(scene.start, Duration(first, Unit.WORKING_DAY))
    together = calendar.add(scene.start, Duration(first + then, Unit.WORKING_DAY))
    assume(not calendar.is_working(close))  # a day that ends within another one's night
    assert calendar.add_to_due(close, Duration(then, Unit.WORKING_DAY)) == together


_NIGHT_OVER_A_SHORT_DAY = WorkCalendar(
    ZoneInfo("America/New_York"),
    {0: (Shift(9 * 60, 18 * 60),), 5: (Shift(22 * 60, 30 * 60),), 6: (Shift(0, 1),)},
)
"""Sunday's only minute falls into Saturday's shift."""


@unhurried
@example(Scene(_NIGHT_OVER_A_SHORT_DAY, at("2025-03-09T13:02"), at("2025-03-09T13:02")), "0wh")
@given(scenes(moments), st.sampled_from(("0wh", "1wm", "20wh", "3wd", "3d", "90s", "20h")))
def test_milestones_come_in_order_and_none_of_them_before_the_opening(
    scene: Scene, duration: str
) -> None:
    desk = promising(desk_on(scene.calendar), duration)
    course = Course(Kind.COMPLAINT, "other", 3, scene.start)
    found = plan(desk, course, PromiseName.RESOLVE)
    assert found == sorted(found, key=lambda milestone: milestone.at)
    assert all(scene.start <= milestone.at for milestone in found)
    assert [each.name for each in found if each.to == "handler"] == ["half", "four_fifths", "due"]


@pytest.mark.parametrize(
    ("grade", "reached", "told"),
    [
        (3, "2026-11-20T10:00", "2026-11-20T10:00"),
        (3, "2026-11-20T12:00", "2026-11-20T12:00"),
        (3, "2026-11-20T12:01", "2026-11-20T13:30"),
        (3, "2026-11-20T18:00", "2026-11-20T18:00"),
        (3, "2026-11-21T01:00", "2026-11-23T09:00"),
        (1, "2026-11-21T01:00", "2026-11-21T01:00"),
    ],
)
def test_a_card_goes_out_in_working_hours_and_at_once_in_grade_1(
    grade: int, reached: str, told: str
) -> None:
    assert sending_at(GENERAL, grade, at(reached)) == at(told)
