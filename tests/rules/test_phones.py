"""Telephone numbers: found in what people write, written one way, shown masked."""

import pytest

from storage.rules.phones import dialled, is_slip, masked, number_in, without_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("13800001234", "+8613800001234"),
        ("138 0000 1234", "+8613800001234"),
        ("138-0000-1234", "+8613800001234"),
        ("+86 138 0000 1234", "+8613800001234"),
        ("8613800001234", "+8613800001234"),
        ("0086 138 0000 1234", "+8613800001234"),
        ("我的号码是13800001234，谢谢", "+8613800001234"),
        ("010-8888 6666", "01088886666"),
        ("（021）6888-1234", "02168881234"),
        ("400-800-1234", "4008001234"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("0044 20 7946 0958", "+442079460958"),
    ],
)
def test_it_is_written_one_way(written: str, number: str) -> None:
    assert number_in(written) == number


@pytest.mark.parametrize(
    "written",
    ["", "明天给您", "12345", "13800001234 或 13900001234", "订单 12345678901234567890", "٠١٢٣٤٥٦"],
)
def test_what_is_none_or_several_is_not_guessed(written: str) -> None:
    assert number_in(written) is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+8613800001234", "138****1234"),
        ("01088886666", "010****6666"),
        ("+12025550123", "+12*****0123"),
        ("8888666", "88***66"),
    ],
)
def test_others_see_it_masked(number: str, shown: str) -> None:
    assert masked(number) == shown


def test_it_is_dialled_at_home_without_the_country() -> None:
    assert dialled("+8613800001234") == "13800001234"
    assert dialled("+12025550123") == "+12025550123"


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("刘大爷 13900001111", "刘大爷"),
        ("王芳，电话：0571-88886666", "王芳"),
        ("13900001111 李先生", "李先生"),
        ("Mr Brown, phone 020 7946 0958", "Mr Brown"),
        ("13900001111", ""),
    ],
)
def test_a_name_stands_beside_a_number(written: str, rest: str) -> None:
    assert without_number(written) == rest


@pytest.mark.parametrize("number", ["1380000123", "138000012345", "+861380000123", "0791112345"])
def test_a_digit_too_few_or_too_many_is_a_slip(number: str) -> None:
    assert is_slip(number)


@pytest.mark.parametrize(
    "number", ["+8613800001234", "07911123456", "01088886666", "2025550123", "88886666", "+4420794"]
)
def test_what_may_be_right_is_none(number: str) -> None:
    assert not is_slip(number)
