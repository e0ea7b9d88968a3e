"""How much more time a handler wants, in words; a reason alone wants none in particular."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from prompts.wishes.more_time import time_wanted, without_time
from storage.rules.hours import Shift
from storage.rules.worktime import WorkCalendar

FRIDAY = date(2026, 11, 20)
WEDNESDAY = date(2026, 11, 25)
DAYS = WorkCalendar(ZoneInfo("Asia/Shanghai"), dict.fromkeys(range(5), (Shift(9 * 60, 18 * 60),)))


@pytest.mark.parametrize(
    ("text", "days", "alone"),
    [
        ("再要两天，等木工师傅排期", 2, False),
        ("再要两天", 2, True),
        ("请再给3天", 3, True),
        ("两天", 2, True),
        ("延长1个工作日，配件在路上", 1, False),
        ("2 more days", 2, True),
        ("I need two more days, the carpenter is busy", 2, False),
        ("another day please", 1, True),
        ("give me 3 working days", 3, True),
        ("+1", 1, True),
        ("+ 2", 2, True),
    ],
)
def test_so_many_days(text: str, days: int, *, alone: bool) -> None:
    assert time_wanted(text, FRIDAY, DAYS) == (days, None, alone)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1 day, waiting for the bank", "waiting for the bank"),
        ("再要两天，等木工师傅排期", "等木工师傅排期"),
        ("waiting for the bank, one more day please", "waiting for the bank"),
        ("until wednesday: the part comes on tuesday", "the part comes on tuesday"),
        ("the part takes 2 days, then we come", "the part takes 2 days, then we come"),
        ("waiting for the bank", "waiting for the bank"),
        ("银行说两天后，才到账", "银行说两天后，才到账"),
    ],
)
def test_why_is_said_beside_it(text: str, why: str) -> None:
    assert without_time(text, FRIDAY, DAYS) == why


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("until wednesday", True),
        ("till Wednesday please", True),
        ("到下周三", True),
        ("延到下周三，木工才有空", False),
        ("until wednesday, the part comes on tuesday", False),
    ],
)
def test_until_a_day(text: str, *, alone: bool) -> None:
    assert time_wanted(text, FRIDAY, DAYS) == (None, WEDNESDAY, alone)


@pytest.mark.parametrize(
    "text",
    [
        "等配件",
        "配件周三到货",
        "师傅请了两天假",
        "the electrician needs a spare part, it arrives on Wednesday",
        "The part was ordered three days ago",
        "the customer is away",
    ],
)
def test_none(text: str) -> None:
    assert time_wanted(text, FRIDAY, DAYS) is None
