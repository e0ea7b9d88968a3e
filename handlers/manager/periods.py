"""From which day to which: by name, or as people write it."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from prompts.reading.dates import find_dates
from prompts.reading.plain import plain

Period = tuple[date, date]
"""The first and the last day."""
_WEEK = timedelta(days=6)
_WHOLE = r"(?![一二三四五六日天末\d初底])"
"""No day of it is named."""
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


_NAMED = {
    "week": re.compile(rf"(?:本|这一?个?)(?:周|星期|礼拜){_WHOLE}|\bthis week\b"),
    "last-week": re.compile(rf"上一?个?(?:周|星期|礼拜){_WHOLE}|\blast week\b"),
    "month": re.compile(rf"(?:本|这一?个?)月{_WHOLE}|\bthis month\b"),
    "last-month": re.compile(rf"上一?个?月{_WHOLE}|\blast month\b"),
}
_TO = re.compile(r"[到至~～]|\b(?:to|until|till|through|thru)\b|\s[-–—]\s")
_ON = re.compile(
    r"起|以来|[至到]今|[至到]现在|为止|目前"
    r"|\b(?:since|onwards?|so far|(?:to|till|until) (?:now|date))\b"
)


class _Part(NamedTuple):
    """A day or a time that is named, and where."""

    at: int
    days: Period


def period_written(words: str, today: date) -> Period | None:
    """11月1日到11月15日, 1 Nov to 15 Nov, 11月1-15日, 本周到今天, last week, since Monday; a day
    alone is that day. None: no day is named."""
    text = _EN_DAYS.sub(r"\1 \3 to \2 \3", _ZH_DAYS.sub(r"\1\2日到\1\3日", plain(words)))
    parts = sorted(_parts(text, today))
    if not parts:
        return None
    if len(parts) == 1 and _ON.search(text):
        parts.append(_Part(len(text), (today, today)))
    days = [each.days for each in parts]
    if len(days) > 1 and (_TO.search(text) or _ON.search(text)):
        # "This week until today" begins with the week and ends with the day.
        first, last = days[0][0], days[-1][1]
        return min(first, last), max(first, last)
    return min(first for first, _ in days), max(last for _, last in days)


def _parts(text: str, today: date) -> Iterator[_Part]:
    for name, words in _NAMED.items():
        for match in words.finditer(text):
            yield _Part(match.start(), PERIODS[name](today))
        text = words.sub(lambda match: " " * len(match[0]), text)
    for each in find_dates(text, today):
        if each.norm:
            day = date.fromisoformat(str(each.norm))
            yield _Part(each.start, (day, day))
