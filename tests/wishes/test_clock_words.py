"""A time of day in words."""

from datetime import time

import pytest

from prompts.wishes.clock_words import clock_in


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("改到早上8点", time(8)),
        ("把日报改成早上八点半", time(8, 30)),
        ("下午5点", time(17)),
        ("晚上10点一刻", time(22, 15)),
        ("17:30", time(17, 30)),
        ("7.45", time(7, 45)),
        ("make the digest come at 8 in the morning", time(8)),
        ("at 5 pm please", time(17)),
        ("at 8", time(8)),
    ],
)
def test_a_time(text: str, at: time) -> None:
    assert clock_in(text) == at


@pytest.mark.parametrize("text", ["改早一点", "please send it earlier", "25:00", "3 departments"])
def test_none(text: str) -> None:
    assert clock_in(text) is None
