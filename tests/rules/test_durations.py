from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.durations import Duration, Unit


@given(st.integers(0, 99999), st.sampled_from(Unit))
def test_a_duration_is_read_as_it_is_written(amount: int, unit: Unit) -> None:
    duration = Duration(amount, unit)
    assert Duration.parse(str(duration)) == duration


@pytest.mark.parametrize(
    "text", ["", "3", "wd", "3 wd", "-1h", "1.5h", "03h", "3WD", "3w", "100000s", "³h", "3h\n"]
)
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match='expected a duration such as "2wh"'):
        Duration.parse(text)


def test_hours_have_a_length() -> None:
    assert Duration.parse("90wm").span == Duration.parse("90m").span == timedelta(hours=1.5)


@pytest.mark.parametrize("text", ["1d", "1wd"])
def test_days_end_at_a_close_of_business_and_have_no_length(text: str) -> None:
    with pytest.raises(ValueError, match="has an end, but no length"):
        _ = Duration.parse(text).span
