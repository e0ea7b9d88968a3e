"""Own hours as people write them, and as minutes of the week."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.desk import load_desk
from storage.rules.hours import Shift, in_order
from storage.rules.own_hours import DAY, WEEK, minute_of_week, read_hours, stretches, weekly
from storage.rules.standing_in import end_of_chain

CALENDAR = load_desk("general").calendar


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("周一至周五 9:00-12:00 13:30-18:00", dict.fromkeys(range(5), "9-12 13.5-18")),
        ("Mon-Fri 9-17; Sat 10-14", {**dict.fromkeys(range(5), "9-17"), 5: "10-14"}),
        ("9:00-18:00", dict.fromkeys(range(5), "9-18")),
        ("周六、周日 10点到16点", {5: "10-16", 6: "10-16"}),
        ("Mon, Wed 9am-5pm", {0: "9-17", 2: "9-17"}),
        ("mon-thu 8 to 4, fri 8 to 12", {**dict.fromkeys(range(4), "8-16"), 4: "8-12"}),
        ("周五到周一 9-12", {0: "9-12", 4: "9-12", 5: "9-12", 6: "9-12"}),
        ("星期天 22:00-06:00", {6: "22-30"}),
    ],
)
def test_hours_are_read_as_they_are_written(written: str, hours: dict[int, str]) -> None:
    found = read_hours(written)

    assert found == {
        day: tuple(
            Shift(*(int(float(end) * 60) for end in each.split("-"))) for each in text.split()
        )
        for day, text in hours.items()
    }


@pytest.mark.parametrize(
    "written",
    [
        "",
        "看情况",
        "周一",
        "周一 25:00-26:00",
        "周一 9-12 11-13",
        "hello 9-17",
        "9-17 maybe",
        "9-9",
    ],
)
def test_what_is_not_wholly_understood_is_not_taken(written: str) -> None:
    assert read_hours(written) is None


SHIFTS = st.builds(
    lambda start, length: Shift(start, start + length),
    st.integers(0, DAY - 1),
    st.integers(1, DAY),
)


def _ordered(shifts: list[Shift]) -> bool:
    try:
        return bool(in_order(shifts))
    except ValueError:
        return False


@given(st.dictionaries(st.integers(0, 6), st.lists(SHIFTS, max_size=3).filter(_ordered)))
def test_stretches_cover_the_same_minutes_and_none_twice(hours: dict[int, list[Shift]]) -> None:
    found = stretches(hours)
    covered = {
        (day * DAY + minute) % WEEK
        for day, shifts in hours.items()
        for shift in shifts
        for minute in range(shift.start, shift.end)
    }

    assert covered == {minute for begins, ends in found for minute in range(begins, ends)}
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert stretches(weekly(found)) == found


def test_the_minute_of_the_week_is_the_desk_s() -> None:
    assert minute_of_week(datetime(2026, 11, 20, 6, 5, tzinfo=UTC), CALENDAR) == 4 * DAY + 845
    assert minute_of_week(datetime(2026, 11, 22, 16, 0, tzinfo=UTC), CALENDAR) == 0


def test_on_a_public_holiday_nobody_s_own_hours_hold() -> None:
    assert minute_of_week(datetime(2026, 10, 1, 6, 0, tzinfo=UTC), CALENDAR) == -1


@pytest.mark.parametrize(
    ("chosen", "end"),
    [
        ({1: 2}, 2),
        ({1: 2, 2: 3, 3: 4}, 4),
        ({1: None}, None),
        ({1: 2, 2: None}, None),
        ({1: 2, 2: 1}, None),
        ({1: 2, 2: 3, 3: 2}, None),
        ({1: 1}, None),
    ],
)
def test_a_chain_ends_with_who_is_there_and_a_circle_with_nobody(
    chosen: dict[int, int | None], end: int | None
) -> None:
    assert end_of_chain(1, chosen) == end
