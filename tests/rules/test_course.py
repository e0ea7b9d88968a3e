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
