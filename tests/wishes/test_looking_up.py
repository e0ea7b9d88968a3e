"""Staff ask to see a ticket without the command; what they write to somebody asks for nothing."""

import pytest

from prompts.wishes.looking_up import (
    is_bare_number,
    is_written_as_name,
    name_looked_up,
    number_looked_up,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("查一下0010", "0010"),
        ("查0010", "0010"),
        ("帮我查一下工单0010", "0010"),
        ("找一下 C20261120-0010", "C20261120-0010"),
        ("打开0010", "0010"),
        ("查一下13800001111", "13800001111"),
        ("查一下0010这件", "0010"),
        ("find 0010", "0010"),
        ("Please look up F20261121-0014", "F20261121-0014"),
        ("show me ticket 0003.", "0003"),
        ("open the ticket #0003", "0003"),
        ("whats up with 0007", "0007"),
        ("What's the status of C20261120-0007?", "c20261120-0007"),
        ("0007怎么样了", "0007"),
        ("0007现在什么情况？", "0007"),
        ("whats 10", "0010"),
        ("查一下3", "0003"),
        ("0006 who has this?", "0006"),
        ("6 who's on it", "0006"),
        ("who has 6?", "0006"),
        ("#6谁在办", "0006"),
        ("0006 现在谁负责？", "0006"),
    ],
)
def test_a_number_is_looked_up(text: str, number: str) -> None:
    assert number_looked_up(text) == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("查一下林晓", "林晓"),
        ("搜一下周奶奶", "周奶奶"),
        ("find Felix Moore", "Felix Moore"),
        ("who handles joel kemp", "joel kemp"),
        ("Who has Joel Kemp's ticket?", "Joel Kemp"),
        ("谁在处理林晓的工单", "林晓"),
        ("谁在办林晓的单", "林晓"),
    ],
)
def test_a_name_is_looked_up(text: str, name: str) -> None:
    assert (name_looked_up(text), number_looked_up(text)) == (name, None)


@pytest.mark.parametrize(
    "text",
    [
        "请把设备打开，等两分钟再试",
        "我们查到快递在杭州",
        "查到了",
        "正在查",
        "您的订单 0010 已经查到了，明天送到",
        "open tomorrow from nine",
        "We found it in the depot",
        "What's your order number?",
        "open 24 hours",
        "I'll look into it and write back",
        "0007怎么样了，客户在等",
        "what's up with the driver",
        "what is in 0007 boxes",
        "0006 who has this parcel now",
        "谁在值班",
    ],
)
def test_what_is_written_to_somebody_asks_for_nothing(text: str) -> None:
    assert number_looked_up(text) is None
    assert not is_bare_number(text)


@pytest.mark.parametrize("text", ["who is on duty", "who's on leave", "who was there", "谁值班"])
def test_who_is_there_asks_for_nobodys_ticket(text: str) -> None:
    assert name_looked_up(text) is None


@pytest.mark.parametrize("text", ["0010", "C20261120-0010", "c20261120 - 0010", "20261120-0010"])
def test_a_number_alone(text: str) -> None:
    assert is_bare_number(text)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("find Felix", True),
        ("查一下 Lin", True),
        ("查一下 Lin Hart", True),
        ("查一下 Lin O'Hara", True),
        ("find the driver", False),
        ("find out", False),
        ("查一下物流", False),
        ("查一下快递到哪了", False),
    ],
)
def test_what_can_be_nothing_but_a_name(text: str, is_name: bool) -> None:
    name = name_looked_up(text)
    assert name is not None
    assert is_written_as_name(name) is is_name
