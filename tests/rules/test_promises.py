"""Due times: the durations promised, on the grade's calendar, moved on by pauses."""

from datetime import datetime, timedelta

import pytest

from storage.rules.desk import Desk
from storage.rules.desk_parts import PromiseRule
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.promises import DueTimes, due_time, due_times, durations_for
from tests.rules.desks import GENERAL, at


def pause(text: str) -> tuple[datetime, datetime]:
    """Of November 2026: "19T11:00/19T14:30"."""
    start, end = text.split("/")
    return at(f"2026-11-{start}"), at(f"2026-11-{end}")


def due(opened: str, *, grade: int = 3, group: str | None = None, desk: Desk = GENERAL) -> DueTimes:
    return due_times(
        desk,
        kind=Kind.COMPLAINT,
        category="delay",
        grade=grade,
        group=group,
        opened=at(opened),
    )


def with_rules(*rules: PromiseRule) -> Desk:
    return GENERAL.model_copy(update={"promises": rules})


def test_an_ordinary_complaint_is_due_in_working_time() -> None:
    assert due("2026-11-20T11:30") == DueTimes(
        acknowledge=at("2026-11-20T15:00"),
        first_response=at("2026-11-23T18:00"),
        resolve=at("2026-11-25T18:00"),
        outer=None,
    )


def test_a_critical_one_is_due_round_the_clock() -> None:
    night = due("2026-11-21T23:50", grade=1)
    assert night.acknowledge == at("2026-11-22T00:05")
    assert night.first_response == at("2026-11-22T00:50")
    assert night.resolve == at("2026-11-22T23:50")


def test_a_vips_ordinary_matter_is_promised_what_a_serious_one_is() -> None:
    vip = due("2026-11-20T11:30", grade=3, group="VIP")
    assert vip == due("2026-11-20T11:30", grade=2)
    assert vip == due("2026-11-20T11:30", grade=2, group="VIP")
    assert due("2026-11-20T11:30", grade=3, group="unheard of") == due("2026-11-20T11:30")


@pytest.mark.parametrize(
    ("duration", "pauses", "expected"),
    [
        # working units are moved on by the working time that a pause covers
        ("4wh", ["19T11:00/19T14:30"], "19T16:30"),
        ("4wh", ["19T12:00/19T13:30"], "19T14:30"),
        ("1wd", ["19T17:00/20T09:30"], "23T10:30"),
        # elapsed units by all of it
        ("4h", ["19T11:00/19T14:30"], "19T16:30"),
        ("1d", ["19T17:00/20T09:30"], "21T10:30"),
        # overlaps count once, and what lies before the opening not at all
        ("4wh", ["19T10:30/19T11:30", "19T10:00/19T11:00"], "19T16:00"),
        ("4wh", ["18T09:00/19T10:00"], "19T15:30"),
        # a pause within the time won by another one counts as well
        ("4wh", ["19T10:00/19T11:00", "19T15:00/19T16:00"], "19T16:30"),
        # what was missed stays missed
        ("4wh", ["19T14:30/19T17:00"], "19T14:30"),
    ],
)
def test_a_pause_moves_a_due_instant_on_in_the_units_own_clock(
    duration: str, pauses: list[str], expected: str
) -> None:
    due_at = due_time(
        GENERAL,
        grade=3,
        duration=Duration.parse(duration),
        opened=at("2026-11-19T09:00"),
        pauses=[pause(text) for text in pauses],
    )
    assert due_at == at(f"2026-11-{expected}")


def test_a_pause_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="can't end"):
        due_time(
            GENERAL,
            grade=3,
            duration=Duration.parse("1h"),
            opened=at("2026-11-19T09:00"),
            pauses=[pause("19T11:00/19T10:00")],
        )


def test_the_outer_limit_is_moved_by_no_pause() -> None:
    desk = with_rules(PromiseRule(kind=Kind.COMPLAINT, outer=Duration.parse("15d")))
    opened = at("2026-11-02T09:00")
    limits = due_times(
        desk,
        kind=Kind.COMPLAINT,
        category="delay",
        grade=3,
        opened=opened,
        pauses=[(opened + timedelta(hours=1), opened + timedelta(days=10))],
    )
    assert limits.outer == at("2026-11-17T18:00")


def test_rules_change_the_promises_they_fit_and_the_later_one_holds() -> None:
    desk = with_rules(
        PromiseRule(category="delay", first_response=Duration.parse("3wh")),
        PromiseRule(category="billing", first_response=Duration.parse("1wh")),
        PromiseRule(group="VIP", grade=2, first_response=Duration.parse("2wh")),
    )
    usual = durations_for(desk, kind=Kind.COMPLAINT, category="delay", grade=3)
    vip = durations_for(desk, kind=Kind.COMPLAINT, category="delay", grade=3, group="VIP")
    assert (str(usual.first_response), str(vip.first_response)) == ("3wh", "2wh")
    assert usual.resolve == GENERAL.grades[3].resolve


def test_further_answers_are_promised_as_the_first_one_unless_said_otherwise() -> None:
    rule = PromiseRule(category="delay", next_response=Duration.parse("1wh"))
    for desk, expected in ((GENERAL, "1wd"), (with_rules(rule), "1wh")):
        found = durations_for(desk, kind=Kind.COMPLAINT, category="delay", grade=3)
        assert str(found.next_response) == expected
