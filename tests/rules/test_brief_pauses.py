"""A pause of moments carries no promise past a closing time, where the desk says what is brief."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.rules.course import Course, due_at
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.promised import PromiseName

GENERAL = load_desk("general")
BRIEF = timedelta(minutes=5)


def at(local: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{local}+08:00")


def due(opened: str, *pauses: tuple[str, str], name: PromiseName = PromiseName.RESOLVE) -> datetime:
    spans = tuple((at(start), at(end)) for start, end in pauses)
    found = due_at(GENERAL, replace(COURSE, opened=at(opened), pauses=spans), name)
    assert found is not None
    return found


COURSE = Course(Kind.COMPLAINT, "other", 3, at("20T14:05"), brief=BRIEF)


@pytest.mark.parametrize("seconds", [1, 10, 59, 299])
def test_what_is_due_at_the_close_of_business_stays_on_that_day(seconds: int) -> None:
    end = (at("23T10:00") + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat()[8:]

    assert due("20T14:05", ("23T10:00", end)) == at("25T18:00")


def test_several_of_them_neither() -> None:
    pauses = [(f"23T1{hour}:00", f"23T1{hour}:04") for hour in range(4, 8)]

    assert due("20T14:05", *pauses) == at("25T18:00")


def test_a_longer_one_goes_on_the_next_morning() -> None:
    assert due("20T14:05", ("23T10:00", "23T10:05")) == at("26T09:05")


def test_a_brief_one_after_a_longer_one_is_counted_within_the_day() -> None:
    pauses = (("23T10:00", "23T10:30"), ("23T11:00", "23T11:02"))

    assert due("20T14:05", *pauses) == at("26T09:32")


def test_before_the_noon_break_likewise() -> None:
    accepted = PromiseName.ACKNOWLEDGE

    assert due("23T10:00", ("23T11:00", "23T11:03"), name=accepted) == at("23T12:00")
    assert due("23T10:00", ("23T11:00", "23T11:06"), name=accepted) == at("23T13:36")
    assert due("23T09:30", ("23T11:00", "23T11:03"), name=accepted) == at("23T11:33")


def test_the_command_that_is_given_pauses_counts_them_to_the_second() -> None:
    """`duban due --pause`: nothing is brief unless the course says so."""
    literal = replace(COURSE, brief=timedelta(), pauses=((at("23T10:00"), at("23T10:00:10")),))

    assert due_at(GENERAL, literal, PromiseName.RESOLVE) == at("26T09:00:10")
