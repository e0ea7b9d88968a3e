"""Dates in a text, and the calendar day that they name.

Relative words (昨天, 上周三, yesterday, last Friday, 3 days ago) are resolved against the day of the
message. A date without a year, and a weekday by itself, is the latest one that isn't after that
day: people tell what has happened. A month or a year alone names no day.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from . import calendar_words as calendar
from .chinese_numbers import CHINESE_DIGITS, whole
from .reading import Fact, FactType


class Rule(NamedTuple):
    """How one way of writing a date looks, and which day it names."""

    pattern: re.Pattern[str]
    day: Callable[[re.Match[str], date], date | None]


_NUM = rf"(?:\d{{1,2}}|[二三]?十[{CHINESE_DIGITS}]?|[{CHINESE_DIGITS}])"
_MONTH = rf"(?:\d{{1,2}}|元|正|腊|十[一二]?|[{CHINESE_DIGITS}])"
_PART = "(?:份|份?(?:上旬|中旬|下旬|月底|底|初|中))"
_YEAR = rf"(?:(?:19|20)\d{{2}}|[一二][九〇零][{CHINESE_DIGITS}]{{2}}|[5-9]\d|0\d|[12]\d(?=年\d))"
_ALONE = rf"(?<![\d.{CHINESE_DIGITS}十第])"
# 8号线, 3号楼, 20日内 are no dates.
_DAY = r"[日号](?![线楼院店门机桌房车厅口栋窗台路文令馆码商内游间元块])"
_DAY_END = rf"(?:{_DAY}|(?![\d个年月日号天时点万千百元块人次]|[.．]\d))"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "24/7"})


def find_dates(text: str, today: date) -> Iterator[Fact]:
    """The dates of a text in plain form; `today` is the message's day in the desk's zone."""
    taken: list[tuple[int, int]] = []
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            if match.group() in _FRACTIONS:
                continue
            taken.append((start, end))
            day = rule.day(match, today)
            yield Fact(FactType.DATE, match.group(), start, end, day.isoformat() if day else None)


def _rule(pattern: str, day: Callable[[re.Match[str], date], date | None]) -> Rule:
    return Rule(re.compile(pattern), day)


def _full(match: re.Match[str], _today: date) -> date | None:
    year, month, day = (_number(match[name]) or 0 for name in ("y", "m", "d"))
    return calendar.day_of(calendar.full_year(year), month, day)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    return {"元": 1, "正": 1, "腊": 12}.get(text) or whole(text)


def _month_and_day(match: re.Match[str], today: date) -> date | None:
    month, day = _number(match["m"]), _number(match["d"])
    return calendar.latest(month, day, today) if month and day else None


def _of_year(match: re.Match[str], today: date) -> date | None:
    month, day = _number(match["m"]), _number(match["d"])
    year = today.year + {"今": 0, "去": -1, "前": -2, "明": 1, "后": 2}[match[0][0]]
    return calendar.day_of(year, month, day) if month and day else None


def _of_month(match: re.Match[str], today: date) -> date | None:
    day = _number(match["d"])
    months = today.year * 12 + today.month - 1 + {"上": -1, "下": 1}.get(match[0][0], 0)
    return calendar.day_of(months // 12, months % 12 + 1, day) if day else None


def _english(match: re.Match[str], today: date) -> date | None:
    month, day = calendar.month_number(match["m"]), int(match["d"])
    year = match.groupdict().get("y")
    return calendar.day_of(int(year), month, day) if year else calendar.latest(month, day, today)


def _slashed(match: re.Match[str], today: date) -> date | None:
    month, day = int(match["m"]), int(match["d"])
    if month > 12:
        month, day = day, month
    if match["y"]:
        return calendar.day_of(calendar.full_year(int(match["y"])), month, day)
    return calendar.latest(month, day, today)


def _none(_match: re.Match[str], _today: date) -> None:
    return None


_RULES = (
    _rule(
        r"(?<![\d.])(?P<y>(?:19|20)\d\d)\s?[.\-/．]\s?(?P<m>\d{1,2})\s?[.\-/．]\s?(?P<d>\d{1,2})(?!\d)",
        _full,
    ),
    _rule(rf"(?<!\d)(?P<y>{_YEAR})年(?P<m>{_MONTH})月份?(?P<d>{_NUM}){_DAY_END}", _full),
    _rule(rf"(?<!\d){_YEAR}年(?:{_MONTH}月(?!\d){_PART}?|年?[底初])?(?![代级多来])", _none),
    _rule(
        rf"[今去前明后]年(?:(?P<m>{_MONTH})月(?:(?P<d>{_NUM}){_DAY_END}|{_PART})?|年?[底初])?",
        _of_year,
    ),
    _rule(rf"(?:上个?|这个|本|下个?)月(?:(?P<d>{_NUM})[日号]|[底初])?", _of_month),
    _rule(rf"{_ALONE}(?P<m>{_MONTH})月份?(?P<d>{_NUM}){_DAY_END}", _month_and_day),
    _rule(rf"{_ALONE}{_MONTH}月(?!\d){_PART}?(?![饼球亮薪租])", _none),
    _rule(
        r"(?P<week>上上|上个?|这个?|本|下个?)(?:周|星期|礼拜)(?P<w>[一二三四五六日天末])",
        lambda match, today: calendar.weekday_in_week(match["week"], match["w"], today),
    ),
    _rule(
        r"(?<![每逢隔几两上下一到至、周期])(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![周到至、一二三四五六日])",
        lambda match, today: calendar.latest_weekday(match["w"], today),
    ),
    _rule(
        "大前天|前天|昨天|昨日|昨晚|昨夜|今天|今日|今早|今晨|今晚|明天|明日|明早|明晚|大后天|后天",
        lambda match, today: calendar.relative_day(match[0], today),
    ),
    _rule(
        rf"{_ALONE}(?P<n>{_NUM})(?P<unit>天|日|周|个?星期|个月|年)(?:之前|以前|前)",
        lambda match, today: calendar.days_ago(match["n"], match["unit"], today),
    ),
    _rule(
        rf"(?<![\d.第/\-])(?P<d>\d{{1,2}}|[二三]?十[{CHINESE_DIGITS}]?){_DAY}",
        lambda match, today: calendar.latest_day_of_month(whole(match["d"]) or 0, today),
    ),
    # 11.27 without a unit, which would make it an amount or a measure
    _rule(
        r"(?<![\d.:：价￥¥$约共额付收费第v本a-z])(?P<m>1[0-2]|0?[1-9])\.(?P<d>0[1-9]|[12]\d|3[01])"
        r"(?=[\u4e00-\u9fff，。、])(?![元块万折分米公斤克寸版倍会后至折级])",
        _month_and_day,
    ),
    _rule(r"(?<!\w)(?:xx/(?:xx|\d\d)/(?:xxxx|\d{4})|\d\d/\d\d/xxxx)(?!\w)", _none),
    _rule(r"(?<![\d\-/.$])(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>\d{4}|\d\d))?(?![\d/])", _slashed),
    _rule(
        rf"\b(?P<m>{_MONTHS})\.?\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:%])"
        r"(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        _english,
    ),
    _rule(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTHS})\b(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        _english,
    ),
    _rule(rf"\b(?:{_MONTHS})\.?,?\s(?:of\s)?(?:19|20)\d\d\b", _none),
    _rule(
        rf"\b(?:(?P<which>last|this|next)\s)?(?P<w>{_WEEKDAYS})\b",
        lambda match, today: calendar.english_weekday(match["which"], match["w"], today),
    ),
    _rule(
        r"\b(?:(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|today|tonight|tomorrow|yesterday"
        r"|last\snight|this\s(?:morning|afternoon|evening))\b",
        lambda match, today: calendar.relative_day(match[0], today),
    ),
    _rule(
        r"\b(?P<n>\d{1,2}|an?|one|two|three|four|five|six|seven)\s(?P<unit>day|week|month|year)s?\sago\b",
        lambda match, today: calendar.days_ago(match["n"], match["unit"], today),
    ),
)
