"""What happens to a ticket moves its promises: pauses, a changed grade, more time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from storage.rules.course import due_at, explain, plan
from storage.rules.desk import Desk
from storage.rules.desk_parts import PromiseRule
from storage.rules.durations import Duration
from storage.rules.promises import FILED, PromiseName
from tests.rules.desks import GENERAL, at, course

RESOLVE, NEXT, OUTER = PromiseName.RESOLVE, PromiseName.NEXT_RESPONSE, PromiseName.OUTER


def limited(outer: str) -> Desk:
    rule = PromiseRule(outer=Duration.parse(outer))
    return GENERAL.model_copy(update={"promises": (rule,)})


# --- The next response, the outer limit ------------------------------------------------------


def test_the_next_response_is_due_from_the_oldest_message_nobody_answered() -> None:
    ticket = course("2026-11-16T10:00")
    assert due_at(GENERAL, ticket, NEXT) is None
    assert plan(GENERAL, ticket, NEXT) == []
    assert due_at(GENERAL, ticket, NEXT, at("2026-11-19T10:00")) == at("2026-11-20T18:00")
    half, *_ = plan(GENERAL, ticket, NEXT, at("2026-11-19T10:00"))
    assert half.at == at("2026-11-20T09:30")


def test_an_outer_limit_is_there_only_where_the_desk_says_so() -> None:
    assert due_at(GENERAL, course("2026-11-02T09:00"), OUTER) is None
    assert plan(GENERAL, course("2026-11-02T09:00"), OUTER) == []
    assert explain(GENERAL, course("2026-11-02T09:00"), OUTER) is None


@pytest.mark.parametrize("grade", [1, 3])
def test_nothing_moves_the_outer_limit(grade: int) -> None:
    moved = replace(
        course("2026-11-02T09:00", grade),
        pauses=[(at("2026-11-03T09:00"), at("2026-11-10T09:00"))],
        regraded_at=at("2026-11-17T17:59"),
        extended_by=Duration.parse("5wd"),
    )
    assert due_at(limited("15d"), moved, OUTER) == at("2026-11-17T18:00")


# --- A changed grade -------------------------------------------------------------------------


def test_a_changed_grade_is_reckoned_from_the_opening() -> None:
    ticket = replace(course("2026-11-16T10:00", 2), regraded_at=at("2026-11-16T10:30"))
    assert due_at(GENERAL, ticket, RESOLVE) == at("2026-11-18T18:00")


def test_but_nothing_is_due_before_the_new_grades_first_response_from_then_on() -> None:
    ticket = replace(course("2026-11-16T10:00", 2), regraded_at=at("2026-11-20T17:00"))
    for name in FILED:
        assert due_at(GENERAL, ticket, name) == at("2026-11-23T13:30") - timedelta(minutes=90)


def test_a_pause_after_the_change_moves_that_floor_too() -> None:
    ticket = replace(
        course("2026-11-16T10:00", 2),
        regraded_at=at("2026-11-20T09:00"),
        pauses=[(at("2026-11-20T08:00"), at("2026-11-20T10:00"))],
    )
    assert due_at(GENERAL, ticket, RESOLVE) == at("2026-11-20T15:30")


def test_a_grade_that_was_set_is_not_lifted_again_by_the_customers_group() -> None:
    ticket = replace(course("2026-11-16T10:00", 3), group="VIP")
    assert due_at(GENERAL, ticket, RESOLVE) == at("2026-11-19T18:00")


@pytest.mark.parametrize("grade", [1, 3, 4])
def test_what_was_late_when_the_grade_changed_stays_late(grade: int) -> None:
    """A critical matter's answer was due at 11:00 and missed when it was judged anew at 15:00."""
    first, missed = PromiseName.FIRST_RESPONSE, at("2026-11-16T11:00")
    ticket = replace(
        course("2026-11-16T10:00", grade),
        regraded_at=at("2026-11-16T15:00"),
        late={first: missed},
        pauses=[(at("2026-11-16T16:00"), at("2026-11-16T17:00"))],
    )
    assert due_at(GENERAL, ticket, first) == missed
    found = explain(GENERAL, ticket, first)
    assert found is not None
    assert found.stays_late
    ahead = due_at(GENERAL, ticket, RESOLVE)
    assert ahead is not None
    assert ahead > at("2026-11-16T16:00")


def test_a_later_message_has_its_own_time_and_more_time_is_more_time() -> None:
    ticket = replace(course("2026-11-16T10:00"), late={NEXT: at("2026-11-17T18:00")})
    assert due_at(GENERAL, ticket, NEXT, at("2026-11-16T11:00")) == at("2026-11-17T18:00")
    assert due_at(GENERAL, ticket, NEXT, at("2026-11-18T11:00")) == at("2026-11-19T18:00")
    late = replace(ticket, late={RESOLVE: at("2026-11-17T10:00")})
    more = replace(late, extended_by=Duration.parse("1wd"), extended_at=at("2026-11-17T11:00"))
    assert due_at(GENERAL, late, RESOLVE) == at("2026-11-17T10:00")
    assert due_at(GENERAL, more, RESOLVE) == at("2026-11-20T18:00")


# --- More time -------------------------------------------------------------------------------


def test_more_time_moves_the_promise_to_resolve_and_no_other() -> None:
    usual = course("2026-11-16T10:00")
    longer = replace(usual, extended_by=Duration.parse("2wd"))
    assert due_at(GENERAL, longer, RESOLVE) == at("2026-11-23T18:00")
    for name in (PromiseName.ACKNOWLEDGE, PromiseName.FIRST_RESPONSE):
        assert due_at(GENERAL, longer, name) == due_at(GENERAL, usual, name)


def test_a_pause_within_the_time_that_was_won_counts_as_well() -> None:
    ticket = replace(
        course("2026-11-16T10:00"),
        extended_by=Duration.parse("2wd"),
        pauses=[(at("2026-11-20T10:00"), at("2026-11-20T12:00"))],
    )
    assert due_at(GENERAL, ticket, RESOLVE) == at("2026-11-24T11:00")


def test_after_the_extended_end_a_pause_moves_nothing() -> None:
    ticket = replace(
        course("2026-11-16T10:00"),
        extended_by=Duration.parse("2wd"),
        pauses=[(at("2026-11-23T18:00"), at("2026-11-24T12:00"))],
    )
    assert due_at(GENERAL, ticket, RESOLVE) == at("2026-11-23T18:00")


@pytest.mark.parametrize(
    ("grade", "extended_by", "due"),
    [
        (1, None, "2026-11-24T10:00"),
        (2, None, "2026-11-19T15:30"),
        (3, None, "2026-11-20T15:30"),
        (1, "1wd", "2026-11-26T00:00"),
        (3, "2wd", "2026-11-24T15:30"),
    ],
)
def test_opened_again_it_has_the_time_that_was_left(
    grade: int, extended_by: str | None, due: str
) -> None:
    """Monday 10:00, resolved at 14:00, rejected a week later, or for who works by day on Tuesday
    at 10:00: more time that was granted at 11:00 moves on by that, and not by whole days."""
    asked = course("2026-11-16T10:00", grade)
    more = None if extended_by is None else Duration.parse(extended_by)
    granted = replace(asked, extended_by=more, extended_at=at("2026-11-16T11:00") if more else None)
    told, back = (
        at("2026-11-16T14:00"),
        at("2026-11-23T14:00" if grade == 1 else "2026-11-17T10:00"),
    )
    again = replace(granted, pauses=[(told, back)])
    assert due_at(GENERAL, again, RESOLVE) == at(due)
    clock = GENERAL.round_the_clock_calendar if grade == 1 else GENERAL.calendar
    promised = due_at(GENERAL, granted, RESOLVE)
    assert promised is not None
    assert clock.worked_between(back, at(due)) == clock.worked_between(told, promised)


def test_more_time_counts_from_what_was_promised_when_it_was_granted() -> None:
    paused = replace(
        course("2026-11-16T10:00"), pauses=[(at("2026-11-16T10:00"), at("2026-11-16T11:00"))]
    )
    more = replace(paused, extended_by=Duration.parse("1wd"), extended_at=at("2026-11-16T15:00"))
    assert due_at(GENERAL, paused, RESOLVE) == at("2026-11-20T10:00")
    assert due_at(GENERAL, more, RESOLVE) == at("2026-11-23T18:00")


def test_an_instant_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 11, 16, 10)  # noqa: DTZ001 (that's it)
    with pytest.raises(ValueError, match="has no time zone"):
        due_at(GENERAL, replace(course("2026-11-16T10:00"), opened=naive), RESOLVE)
    with pytest.raises(ValueError, match="has no time zone"):
        due_at(GENERAL, course("2026-11-16T10:00"), NEXT, naive)
    paused = replace(course("2026-11-16T10:00"), pauses=[(naive, naive)])
    with pytest.raises(ValueError, match="has no time zone"):
        due_at(GENERAL, paused, RESOLVE)


def test_instants_of_any_zone_are_the_same_instants() -> None:
    ticket = course("2026-11-16T10:00")
    elsewhere = replace(ticket, opened=ticket.opened.astimezone(UTC))
    assert due_at(GENERAL, elsewhere, RESOLVE) == due_at(GENERAL, ticket, RESOLVE)
