"""Who calls, their number, and what they say, out of one line."""

import pytest

from prompts.reading.caller_line import CallerLine, read_caller


@pytest.mark.parametrize(
    ("line", "name", "phone", "said"),
    [
        ("周梅", "周梅", None, ""),
        ("刘大爷，电话 13900001111", "刘大爷", "+8613900001111", ""),
        ("张大爷 13900001111 说楼下快递柜打不开", "张大爷", "+8613900001111", "楼下快递柜打不开"),
        ("王女士反映：小区停水三天", "王女士", None, "小区停水三天"),
        ("Mrs Brown 555-010-0199 says her lift is broken", "Mrs Brown", "5550100199",
         "her lift is broken"),
        ("Bob said that the bill is wrong", "Bob", None, "the bill is wrong"),
        ("Mr Said", "Mr Said", None, ""),
        ("说", "说", None, ""),
    ],
)  # fmt: skip
def test_each_part_is_found(line: str, name: str, phone: str | None, said: str) -> None:
    assert read_caller(line) == CallerLine(name, phone, said)
