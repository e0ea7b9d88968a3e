import pytest

from storage.rules.hours import Shift, in_order


@pytest.mark.parametrize(
    "text", ["09:00-12:00", "00:00-24:00", "22:00-06:00", "23:59-23:58", "13:30-00:00"]
)
def test_a_shift_is_written_as_it_was_read(text: str) -> None:
    again = str(Shift.parse(text))
    assert Shift.parse(again) == Shift.parse(text)


def test_a_shift_over_midnight_ends_on_the_next_day() -> None:
    assert Shift.parse("22:00-06:00") == Shift(22 * 60, 30 * 60)


@pytest.mark.parametrize(
    "text", ["9:00-12:00", "09:00–12:00", "09:00", "25:00-26:00", "24:00-06:00"]
)
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match='expected hours such as "09:00-12:00"'):
        Shift.parse(text)


def test_a_shift_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match='a whole day is "00:00-24:00"'):
        Shift.parse("09:00-09:00")


def test_shifts_come_in_order_and_may_touch_but_not_overlap() -> None:
    morning, noon = Shift.parse("09:00-12:00"), Shift.parse("12:00-13:00")
    assert in_order([noon, morning]) == (morning, noon)
    with pytest.raises(ValueError, match="09:00-12:00 and 11:00-13:00 overlap"):
        in_order([Shift.parse("11:00-13:00"), morning])
