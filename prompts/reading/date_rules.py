"""What a rule for dates is, and the calendar days that the parts of a match name."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from . import calendar_words as calendar
from .ahead import looks_ahead
from .chinese_numbers import whole
from .holidays import holiday
from .patterns import Pattern, pattern

_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_YEARS |= {"this": 0, "last": -1, "next": 1}
Resolve = Callable[[re.Match[str], date], date | None]


class Rule(NamedTuple):
    """One way of writing a date, and which day it names, seen from the day of the message."""

    pattern: Pattern
    day: Resolve


def number(text: str | None) -> int:
    """A day or a month; 0 when it isn't said."""
    return {"元": 1, "正": 1, "腊": 12}.get(text or "") or whole(text or "") or 0


def full(match: re.Match[str], _today: date) -> date | None:
    """A date with its year."""
    year, month, day = (number(match[name]) for name in ("y", "m", "d"))
    return calendar.day_of(calendar.full_year(year), month, day)


def month_and_day(match: re.Match[str], today: date) -> date | None:
    """The latest such day, or the next one."""
    return _near(match, number(match["m"]), number(match["d"]), today)


def of_year(match: re.Match[str], today: date) -> date | None:
    """今年3月5日, 去年12月1日."""
    year = today.year + _YEARS[match[0][:2]]
    return calendar.day_of(year, number(match["m"]), number(match["d"]))


def of_month(match: re.Match[str], today: date) -> date | None:
    """上个月5号."""
    months = today.year * 12 + today.month - 1 + {"上": -1, "下": 1}.get(match[0][0], 0)
    return calendar.day_of(months // 12, months % 12 + 1, number(match["d"]))


def day_of_month(match: re.Match[str], today: date) -> date | None:
    """5号: the latest such day of a month, or the next one."""
    if looks_ahead(match):
        return calendar.next_day_of_month(number(match["d"]), today)
    return calendar.latest_day_of_month(number(match["d"]), today)


def in_week(match: re.Match[str], today: date) -> date:
    """上周三."""
    return calendar.weekday_in_week(match["week"], match["w"], today)


def weekday(match: re.Match[str], today: date) -> date:
    """周三: the latest, or the next one."""
    day = calendar.latest_weekday(match["w"], today)
    return day + timedelta(days=7) if looks_ahead(match) and day < today else day


def english_weekday(match: re.Match[str], today: date) -> date:
    """Friday, last Friday, this Friday, next Friday."""
    if not match["which"] and looks_ahead(match):
        return calendar.coming_weekday(match["w"], today)
    return calendar.english_weekday(match["which"], match["w"], today)


def relative(match: re.Match[str], today: date) -> date:
    """昨天, yesterday."""
    return calendar.relative_day(match[0], today)


def ago(match: re.Match[str], today: date) -> date | None:
    """3天前, 3 days ago."""
    return calendar.days_ago(match["n"], match["unit"], today)


def english(match: re.Match[str], today: date) -> date | None:
    """March 5, 5 March 2026."""
    month, day = calendar.month_number(match["m"]), int(match["d"])
    if match["y"]:
        return calendar.day_of(int(match["y"]), month, day)
    return _near(match, month, day, today)


def named_holiday(match: re.Match[str], today: date) -> date | None:
    """春节, 去年国庆, Christmas: the latest of that name, or the next one."""
    name = match["holiday"]
    if match["y"]:
        return holiday(name, int(match["y"]))
    if match["which"]:
        return holiday(name, today.year + _YEARS[match["which"].strip()])
    days = [day for year in (-1, 0, 1) if (day := holiday(name, today.year + year))]
    if looks_ahead(match):
        return min((day for day in days if day >= today), default=None)
    return max((day for day in days if day <= today), default=None)


def _near(match: re.Match[str], month: int, day: int, today: date) -> date | None:
    if looks_ahead(match):
        return calendar.coming(month, day, today)
    return calendar.latest(month, day, today)


def slashed(match: re.Match[str], today: date) -> date | None:
    """3/5, 15/3/2026: the month first, unless it cannot be one."""
    month, day = int(match["m"]), int(match["d"])
    if month > calendar.MONTHS:
        month, day = day, month
    if match["y"]:
        return calendar.day_of(calendar.full_year(int(match["y"])), month, day)
    return _near(match, month, day, today)


def no_day(_match: re.Match[str], _today: date) -> None:
    """A year, a month or a masked date."""


def rule(regex: str, day: Resolve, *, needs: str = "", not_after: str = "") -> Rule:
    """A rule; `needs` and `not_after` as in `patterns`."""
    return Rule(pattern(regex, needs=needs, not_after=not_after), day)
