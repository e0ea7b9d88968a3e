"""Why a promise falls due when it does, as it is told to those who ask."""

from dataclasses import replace
from datetime import date

import pytest

from storage.rules.desk import Name
from storage.rules.desk_hours import SpecialDay
from storage.rules.durations import Duration
from tests.rules.desks import GENERAL, at, course, promising, why


def test_it_is_explained_by_what_was_counted_skipped_and_made_up() -> None:
    pause = (at("2026-10-08T11:00"), at("2026-10-08T14:00"))
    found = why(GENERAL, replace(course("2026-09-30T17:20"), pauses=[pause]))
    assert (str(found.duration), found.begun) == ("3wd", at("2026-09-30T17:20"))
    assert found.due == at("2026-10-12T10:30")
    assert found.counted[:3] == [
        (at("2026-09-30T17:20"), at("2026-09-30T18:00")),
        (at("2026-10-08T09:00"), at("2026-10-08T11:00")),
        (at("2026-10-08T14:00"), at("2026-10-08T18:00")),
    ]
    assert [day.isoformat() for day, _ in found.skipped] == [
        f"2026-10-0{day}" for day in (1, 2, 5, 6, 7)
    ]
    assert found.skipped[0][1] == Name(zh="国庆节", en="National Day")
    assert found.make_up == [date(2026, 10, 10)]
    assert found.pauses == [pause]
    assert found.not_before is None


def test_closings_and_working_days_of_the_desks_own_are_told_like_public_ones() -> None:
    stocktaking = Name(zh="盘点", en="Stocktaking")
    own = (
        SpecialDay(date=date(2026, 11, 18), name=stocktaking),
        SpecialDay(date=date(2026, 11, 19)),
        SpecialDay(date=date(2026, 11, 21), working=True),
    )
    found = why(GENERAL.model_copy(update={"holidays": own}), course("2026-11-17T10:00"))
    assert found.skipped == [(date(2026, 11, 18), stocktaking), (date(2026, 11, 19), None)]
    assert found.make_up == [date(2026, 11, 21)]
    assert found.due == at("2026-11-23T18:00")


def test_of_calendar_days_only_the_last_ones_matter() -> None:
    found = why(promising(GENERAL, "3d"), course("2026-09-29T10:00"))
    assert found.due == at("2026-10-08T18:00")
    assert [day.day for day, _ in found.skipped] == [2, 5, 6, 7]
    assert found.make_up == []


@pytest.mark.parametrize(("duration", "grade"), [("240h", 3), ("3wd", 1)])
def test_time_that_runs_through_skips_nothing(duration: str, grade: int) -> None:
    found = why(promising(GENERAL, duration), course("2026-09-30T17:20", grade))
    assert found.skipped == found.make_up == []
    assert found.counted == [(at("2026-09-30T17:20"), found.due)]


def test_it_says_where_the_changed_grade_or_more_time_decided() -> None:
    ticket = replace(course("2026-11-16T10:00", 2), regraded_at=at("2026-11-20T17:00"))
    assert why(GENERAL, ticket).not_before == at("2026-11-23T12:00")
    early = replace(ticket, regraded_at=at("2026-11-16T10:30"), extended_by=Duration.parse("1wd"))
    assert why(GENERAL, early).not_before is None
    assert str(why(GENERAL, early).extended_by) == "1wd"
