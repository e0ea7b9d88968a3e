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
        ("张大爷 13800001234 说快递柜打不开，单号 SF1234567890", "张大爷", "+8613800001234",
         "快递柜打不开，单号 SF1234567890"),
        ("李女士 13800001234 反映 C20261120-0001 没办好", "李女士", "+8613800001234",
         "C20261120-0001 没办好"),
        ("Mrs Brown 555-010-0199 says order 4455667788 is late", "Mrs Brown", "5550100199",
         "order 4455667788 is late"),
        ("Mr Said", "Mr Said", None, ""),
        ("说", "说", None, ""),
    ],
)  # fmt: skip
def test_each_part_is_found(line: str, name: str, phone: str | None, said: str) -> None:
    assert read_caller(line) == CallerLine(name, phone, said)
