"""Dates are said as people say them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from prompts.dates import say_by, say_day, say_when

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY_NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        ("2026-11-20T14:30", "今天 14:30", "today 14:30"),
        ("2026-11-21T09:00", "明天 09:00", "tomorrow 09:00"),
        ("2026-11-19T18:00", "昨天 18:00", "yesterday 18:00"),
        ("2026-11-26T14:30", "周四 14:30", "Thu 14:30"),
        ("2026-11-27T14:30", "11月27日 周五 14:30", "Fri 27 Nov 14:30"),
        ("2026-11-18T14:30", "11月18日 周三 14:30", "Wed 18 Nov 14:30"),
        ("2027-01-04T09:00", "2027年1月4日 周一 09:00", "Mon 4 Jan 2027 09:00"),
    ],
)
def test_an_instant_is_named_as_shortly_as_is_unmistakable(at: str, zh: str, en: str) -> None:
    instant = datetime.fromisoformat(at).replace(tzinfo=SHANGHAI)

    said = {
        language: say_when(instant, now=FRIDAY_NOON, zone=SHANGHAI, language=language)
        for language in ("zh", "en")
    }

    assert said == {"zh": zh, "en": en}


def test_a_deadline_says_by_when() -> None:
    thursday = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)

    assert say_by(thursday, now=FRIDAY_NOON, zone=SHANGHAI, language="zh") == "周四 14:30 前"
    assert say_by(thursday, now=FRIDAY_NOON, zone=SHANGHAI, language="en") == "by Thu 14:30"


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        ("2026-11-21T00:00:00", "今天内", "by the end of today"),
        ("2026-11-22T00:00:00", "明天内", "by the end of tomorrow"),
        ("2026-11-20T00:00:30", "昨天内", "by the end of yesterday"),
        ("2026-11-24T00:00:00", "周一当天内", "by the end of Mon"),
        ("2026-12-01T00:00:00", "11月30日 周一当天内", "by the end of Mon 30 Nov"),
        ("2027-01-01T00:00:00", "12月31日 周四当天内", "by the end of Thu 31 Dec"),
        ("2026-11-24T00:01:00", "周二 00:01 前", "by Tue 00:01"),
        ("2026-11-23T23:59:00", "周一 23:59 前", "by Mon 23:59"),
    ],
)
def test_a_deadline_at_midnight_is_the_end_of_the_day_before(at: str, zh: str, en: str) -> None:
    instant = datetime.fromisoformat(at).replace(tzinfo=SHANGHAI)

    assert say_by(instant, now=FRIDAY_NOON, zone=SHANGHAI, language="zh") == zh
    assert say_by(instant, now=FRIDAY_NOON, zone=SHANGHAI, language="en") == en


def test_the_day_is_the_desks_not_greenwichs() -> None:
    late_in_shanghai = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)

    assert say_day(late_in_shanghai, zone=SHANGHAI, language="zh") == "11月21日 周六"
