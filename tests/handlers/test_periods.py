"""From which day to which an export is, as people write it."""

from datetime import date

import pytest

from handlers.manager.periods import period_written

TODAY = date(2026, 11, 21)
"""A Saturday."""


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("本周到今天", (11, 16), (11, 21)),
        ("this week until today", (11, 16), (11, 21)),
        ("this week till now", (11, 16), (11, 21)),
        ("这个星期至今", (11, 16), (11, 21)),
        ("上周到昨天", (11, 9), (11, 20)),
        ("last week to yesterday", (11, 9), (11, 20)),
        ("上个月到现在", (10, 1), (11, 21)),
        ("last month to today", (10, 1), (11, 21)),
        ("this month so far", (11, 1), (11, 21)),
        ("从11月3日起", (11, 3), (11, 21)),
        ("since monday", (11, 16), (11, 21)),
        ("上周", (11, 9), (11, 15)),
        ("last week", (11, 9), (11, 15)),
        ("本月", (11, 1), (11, 30)),
        ("上周一到昨天", (11, 9), (11, 20)),
        ("本周三", (11, 18), (11, 18)),
        ("本月1日至15日", (11, 1), (11, 15)),
        ("11月1-15日", (11, 1), (11, 15)),
        ("15 Nov - 1 Nov", (11, 1), (11, 15)),
        ("今天", (11, 21), (11, 21)),
        ("today", (11, 21), (11, 21)),
    ],
)
def test_a_time_in_words(words: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert period_written(words, TODAY) == (date(2026, *first), date(2026, *last))


@pytest.mark.parametrize("words", ["不知道", "up to you", "week", "周到的服务", "全部"])
def test_what_names_no_time(words: str) -> None:
    assert period_written(words, TODAY) is None
