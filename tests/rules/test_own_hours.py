"""Own hours as minutes of the week."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.desk import load_desk
from storage.rules.hours import Shift, in_order
from storage.rules.own_hours import DAY, WEEK, minute_of_week, stretches, weekly
from storage.rules.standing_in import end_of_chain

CALENDAR = load_desk("general").calendar


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
