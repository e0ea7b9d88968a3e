"""How late something is, as lists, chases and the morning's reminder say it."""

from datetime import timedelta

import pytest

from handlers.words import late_words


@pytest.mark.parametrize(
    ("hours", "zh", "en"),
    [
        (0.5, "已超 30 分钟", "30 minutes late"),
        (1.5, "已超 90 分钟", "90 minutes late"),
        (2.9, "已超 2 小时", "2 hours late"),
        (23.9, "已超 23 小时", "23 hours late"),
        (24, "已超 1 天", "1 day late"),
        (25, "已超 1 天 1 小时", "1 day 1 hour late"),
        (35, "已超 1 天 11 小时", "1 day 11 hours late"),
        (47.9, "已超 1 天 23 小时", "1 day 23 hours late"),
        (48, "已超 2 天", "2 days late"),
        (80, "已超 3 天", "3 days late"),
    ],
)
def test_from_a_day_on_it_is_said_in_days(hours: float, zh: str, en: str) -> None:
    late = timedelta(hours=hours)
    assert (late_words(late, "zh"), late_words(late, "en")) == (zh, en)
