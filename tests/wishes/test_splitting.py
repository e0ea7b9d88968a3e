"""Who says of what they wrote that it is more than one matter."""

import pytest

from prompts.reading.two_matters import announces_several
from prompts.wishes.parting import wants_it_split


@pytest.mark.parametrize(
    "text",
    [
        "分开吧",
        "拆开登记",
        "两件事",
        "这是两件不同的事",
        "不是一回事",
        "split them",
        "can you split it",
        "two separate things",
        "file them separately pls",
        "they are two different issues",
    ],
)
def test_it_is_said_in_many_ways(text: str) -> None:
    assert wants_it_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "分开放的",
        "分开寄的，一直没到",
        "另外一件也坏了",
        "the box was split",
        "it came in two parts",
        "we live separately now",
    ],
)
def test_what_tells_of_something_is_no_such_wish(text: str) -> None:
    assert not wants_it_split(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("两个事 空调坏了", "空调坏了"),
        ("两件事儿：空调坏了", "空调坏了"),
        ("三个事情，空调坏了", "空调坏了"),
        ("我有两件事要投诉，电梯坏了", "电梯坏了"),
        ("two issues: the lift", "the lift"),
        ("I have 2 different complaints, the lift", "the lift"),
        ("两个人打起来了", None),
        ("买了两个东西都坏了", None),
        ("two men broke the window", None),
    ],
)
def test_several_are_announced_at_the_beginning(text: str, rest: str | None) -> None:
    begins = announces_several(text)
    assert (text[begins:] if begins else None) == rest
