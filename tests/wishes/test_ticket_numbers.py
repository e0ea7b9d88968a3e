"""The numbers of tickets in words, whole or by their last four figures."""

from typing import NamedTuple

import pytest

from handlers.customer.ticket_named import named_among
from prompts.wishes.ticket_numbers import numbers_in


class _Ticket(NamedTuple):
    number: str


FIRST, SECOND = _Ticket("C20261120-0001"), _Ticket("F20261120-0002")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("重新打开0001", {"0001"}),
        ("编号 0001 号那件", {"0001"}),
        ("reopen no. 0001 please", {"0001"}),
        ("c-0001 and #0002", {"0001", "0002"}),
        ("c20261120-0001，不满意", {"C20261120-0001"}),
        ("赔我2000元", set()),
        ("单号SF1234567890", set()),
        ("my number is 13800138000", set()),
        ("2026年的事", set()),
    ],
)
def test_which_stand_in_it(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("appeal 0001", [FIRST]),
        ("f20261120-0002", [SECOND]),
        ("C20261119-0002", []),
        ("0001和0002都不满意", [FIRST, SECOND]),
        ("satisfied", []),
    ],
)
def test_which_of_some_tickets_are_named(text: str, named: list[_Ticket]) -> None:
    assert named_among([FIRST, SECOND], text) == named
