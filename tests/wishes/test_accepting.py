"""Several tickets are accepted at once; and what looks alike."""

import pytest

from prompts.wishes.accepting import numbers_accepted
from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words


@pytest.mark.parametrize(
    "text",
    [
        "0002和0004都接了",
        "0002、0004 接单",
        "接单：0002、0004",
        "这两件都接了",
        "全部接单",
        "把手上的工单全部接下",
        "accept 0002 and 0004",
        "accept 0002, 0003 and 0004 please",
        "accept all",
        "Accept all of them, please",
        "take them all",
        "0009到0015都接了",
        "0010到0012都接",
        "从10到12都接了",
        "10号至12号我都接单",
        "接单：0010-0012",
        "0010-0012 accepted",
        "accept 0010-0012",
        "accept 10 to 12",
        "tickets 0010 to 0012 accepted please",
    ],
)
def test_several_are_accepted(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert found.deed is Deed.ACCEPT


@pytest.mark.parametrize(
    "text",
    [
        "接单",
        "接单 0002",
        "accept 0002",
        "电话都接了",
        "都接到了",
        "全部收到",
        "全部接受您的意见",
        "accept all our apologies",
        "we take all complaints seriously",
        "9到12点都接了电话",
        "9点到12点都接单",
        "accept 10 to 12 days",
        "20261120-0012 接单",
        "open from 9 to 12",
    ],
)
def test_one_or_something_else(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed is not Deed.ACCEPT


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0009到0012都接了", ["0009", "0010", "0011", "0012"]),
        ("0010-0012 accepted", ["0010", "0011", "0012"]),
        ("accept 9 to 11", ["0009", "0010", "0011"]),
        (
            "accept C20261120-0009 to C20261120-0010",
            ["c20261120-0009", "c20261120-0010"],
        ),
        ("accept 0012 to 0009", ["0012", "0009"]),
        ("accept 0001 to 0900", ["0001", "0900"]),
        ("C20261120-0012 和 0013 都接了", ["c20261120-0012", "0013"]),
    ],
)
def test_a_range_names_all_between(text: str, numbers: list[str]) -> None:
    assert numbers_accepted(text) == numbers
