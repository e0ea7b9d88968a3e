"""From which day to which: by name, or as people write it."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from prompts.reading.dates import find_dates
from prompts.reading.plain import plain

Period = tuple[date, date]
"""The first and the last day."""
_WEEK = timedelta(days=6)
_ZH_DAYS = re.compile(r"(\d{1,2}月)(\d{1,2})[日号]?\s?[-–—~至到]\s?(\d{1,2})[日号]")
_EN_DAYS = re.compile(r"\b(\d{1,2})\s?(?:[-–—~]|to)\s?(\d{1,2}) ([a-z]{3,9})\b")


def _week(today: date) -> Period:
    monday = today - timedelta(days=today.weekday())
    return monday, monday + _WEEK


def _last_week(today: date) -> Period:
    return _week(today - timedelta(weeks=1))


def _month(today: date) -> Period:
    first = today.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _last_month(today: date) -> Period:
    return _month(today.replace(day=1) - timedelta(days=1))


PERIODS: dict[str, Callable[[date], Period]] = {
    "week": _week,
    "last-week": _last_week,
    "month": _month,
    "last-month": _last_month,
}
"""By the name on their button."""


def period_written(words: str, today: date) -> Period | None:
    """11月1日到11月15日, 1 Nov to 15 Nov, 11月1-15日; a day alone is that day. None: no day is
    named."""
    text = _EN_DAYS.sub(r"\1 \3 to \2 \3", _ZH_DAYS.sub(r"\1\2日到\1\3日", plain(words)))
    named = find_dates(text, today)
    days = sorted(date.fromisoformat(str(each.norm)) for each in named if each.norm)
    return (days[0], days[-1]) if days else None
