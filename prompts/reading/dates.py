"""Dates in a text, and the calendar day that they name.

Relative words (昨天, 上周三, yesterday, last Friday, 3 days ago) are resolved against the day of
the message. A date without a year, and a weekday by itself, is the latest one that isn't after that
day: people tell what has happened. A month or a year alone names no day.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from . import calendar_words as calendar
from .chinese_numbers import CHINESE_DIGITS, whole
from .patterns import DIGITS, LETTERS, Pattern, Taken, pattern
from .reading import Fact, FactType

Resolve = Callable[[re.Match[str], date], date | None]


class Rule(NamedTuple):
    """One way of writing a date, and which day it names."""

    pattern: Pattern
    day: Resolve


def find_dates(text: str, today: date) -> Iterator[Fact]:
    """The dates of a text in plain form; `today` is the message's day in the desk's zone."""
    taken = Taken(len(text))
    for rule in _RULES:
        for match in rule.pattern.find(text):
            start, end = match.span()
            if taken.claim(start, end):
                day = rule.day(match, today)
                norm = day.isoformat() if day else None
                yield Fact(FactType.DATE, match.group(), start, end, norm)


def _number(text: str | None) -> int:
    """A day or a month; 0 when it isn't said."""
    return {"元": 1, "正": 1, "腊": 12}.get(text or "") or whole(text or "") or 0


def _full(match: re.Match[str], _today: date) -> date | None:
    year, month, day = (_number(match[name]) for name in ("y", "m", "d"))
    return calendar.day_of(calendar.full_year(year), month, day)


def _month_and_day(match: re.Match[str], today: date) -> date | None:
    return calendar.latest(_number(match["m"]), _number(match["d"]), today)


def _of_year(match: re.Match[str], today: date) -> date | None:
    year = today.year + {"今": 0, "去": -1, "前": -2, "明": 1, "后": 2}[match[0][0]]
    return calendar.day_of(year, _number(match["m"]), _number(match["d"]))


def _of_month(match: re.Match[str], today: date) -> date | None:
    months = today.year * 12 + today.month - 1 + {"上": -1, "下": 1}.get(match[0][0], 0)
    return calendar.day_of(months // 12, months % 12 + 1, _number(match["d"]))


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    return calendar.latest_day_of_month(_number(match["d"]), today)


def _in_week(match: re.Match[str], today: date) -> date:
    return calendar.weekday_in_week(match["week"], match["w"], today)


def _weekday(match: re.Match[str], today: date) -> date:
    return calendar.latest_weekday(match["w"], today)


def _english_weekday(match: re.Match[str], today: date) -> date:
    return calendar.english_weekday(match["which"], match["w"], today)


def _relative(match: re.Match[str], today: date) -> date:
    return calendar.relative_day(match[0], today)


def _ago(match: re.Match[str], today: date) -> date | None:
    return calendar.days_ago(match["n"], match["unit"], today)


def _english(match: re.Match[str], today: date) -> date | None:
    month, day = calendar.month_number(match["m"]), int(match["d"])
    if match["y"]:
        return calendar.day_of(int(match["y"]), month, day)
    return calendar.latest(month, day, today)


def _slashed(match: re.Match[str], today: date) -> date | None:
    month, day = int(match["m"]), int(match["d"])
    if month > calendar.MONTHS:
        month, day = day, month
    if match["y"]:
        return calendar.day_of(calendar.full_year(int(match["y"])), month, day)
    return calendar.latest(month, day, today)


def _no_day(_match: re.Match[str], _today: date) -> None:
    """A year, a month or a masked date."""


def _rule(regex: str, day: Resolve, *, needs: str = "", not_after: str = "") -> Rule:
    return Rule(pattern(regex, needs=needs, not_after=not_after), day)


_DAY = rf"(?:\d\d?|[二三]?十[{CHINESE_DIGITS}]?|[{CHINESE_DIGITS}])"
_MONTH = rf"[\d元正腊十{CHINESE_DIGITS}][\d一二]?"
_PART = "(?:份|份?(?:上旬|中旬|下旬|月底|底|初|中))"
# 8号线, 3号楼, 20日内, 5号店 are no dates; 2月12 is one, 2月12个 isn't.
_DAY_SIGN = r"[日号](?![线楼院店门机桌房车厅口栋窗台路文令馆码商内游间元块])"
_DAY_END = rf"(?:{_DAY_SIGN}|(?![\d个年月日号天时点万千百元块人次]|[.．]\d))"
# 2008, 98, 08, 二〇一九; 19 only with a month after it.
_YEAR = (
    r"[\d一二](?:(?<=[12])[09]\d\d|(?<=[05-9])\d|(?<=[12])\d(?=年\d)"
    rf"|(?<=[一二])[九〇零][{CHINESE_DIGITS}]{{2}})"
)
_NUMERALS = f"{DIGITS}{CHINESE_DIGITS}."
_ENGLISH_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"

_RULES = (
    _rule(
        r"(?P<y>[12][09]\d\d)\s?[.\-/．]\s?(?P<m>\d\d?)\s?[.\-/．]\s?(?P<d>\d\d?)(?!\d)",
        _full,
        needs=". - / ．",
        not_after=f"{DIGITS}.",
    ),
    _rule(
        rf"(?P<y>{_YEAR})年(?P<m>{_MONTH})月份?(?P<d>{_DAY}){_DAY_END}",
        _full,
        needs="年",
        not_after=DIGITS,
    ),
    _rule(
        rf"{_YEAR}年(?:{_MONTH}月(?!\d){_PART}?|年?[底初])?(?![代级多来])",
        _no_day,
        needs="年",
        not_after=DIGITS,
    ),
    _rule(
        rf"[今去前明后]年(?:(?P<m>{_MONTH})月(?:(?P<d>{_DAY}){_DAY_END}|{_PART})?|年?[底初])?",
        _of_year,
        needs="年",
    ),
    _rule(r"[上这本下](?:个月|月)(?:(?P<d>\d\d?)[日号]|[底初])?", _of_month, needs="月"),
    _rule(
        rf"(?P<m>{_MONTH})月份?(?P<d>{_DAY}){_DAY_END}",
        _month_and_day,
        needs="月",
        not_after=f"{_NUMERALS}十第",
    ),
    _rule(
        rf"{_MONTH}月(?!\d){_PART}?(?![饼球亮薪租])",
        _no_day,
        needs="月",
        not_after=f"{_NUMERALS}十第",
    ),
    _rule(
        r"(?P<week>上上|上个?|这个?|本|下个?)(?:周|星期|礼拜)(?P<w>[一二三四五六日天末])",
        _in_week,
        needs="周 星期 礼拜",
    ),
    _rule(
        r"(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![周到至、一二三四五六日])",
        _weekday,
        needs="周 星期 礼拜",
        not_after="每逢隔几两上下一到至、周期",
    ),
    _rule(
        "大前天|前天|昨天|昨日|昨晚|昨夜|今天|今日|今早|今晨|今晚|明天|明日|明早|明晚|大后天|后天",
        _relative,
        needs="前天 昨 今 明 后天",
    ),
    _rule(
        r"(?P<n>[\d一二两三四五六七八九十][\d十]?)(?P<unit>天|日|周|个?星期|个月|年)(?:之前|以前|前)",
        _ago,
        needs="前",
        not_after=f"{_NUMERALS}十第",
    ),
    _rule(
        rf"(?P<d>[\d二三十][\d十{CHINESE_DIGITS}]?[{CHINESE_DIGITS}]?){_DAY_SIGN}",
        _day_of_month,
        needs="日 号",
        not_after=f"{_NUMERALS}十第/-百千",
    ),
    # 11.27, where no unit makes it an amount or a measure.
    _rule(
        r"(?P<m>[01]?[0-9])\.(?P<d>0[1-9]|[12]\d|3[01])"
        r"(?=[\u4e00-\u9fff，。、])(?![元块万折分米公斤克寸版倍会后至级])",
        _month_and_day,
        needs=".",
        not_after=f"{DIGITS}{LETTERS}.:：价￥¥$约共额付收费第本",
    ),
    _rule(
        r"xx/(?:xx|\d\d)/(?:xxxx|\d{4})(?!\w)",
        _no_day,
        needs="xx/",
        not_after=f"{LETTERS}/",
    ),
    _rule(
        r"(?!24/7|1/[2-4]\b|2/3\b|3/4\b)(?P<m>\d\d?)/(?P<d>\d\d?)(?:/(?P<y>\d{4}|\d\d))?(?![\d/])",
        _slashed,
        needs="/",
        not_after=f"{DIGITS}-/.$",
    ),
    _rule(
        rf"(?P<m>{_ENGLISH_MONTH})\.?\s?(?P<d>\d\d?)(?:st|nd|rd|th)?\b(?![:%])"
        r"(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        _english,
        needs=_MONTH_NAMES,
        not_after=LETTERS,
    ),
    _rule(
        rf"(?P<d>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_ENGLISH_MONTH})\b"
        r"(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        _english,
        needs=_MONTH_NAMES,
        not_after=DIGITS,
    ),
    _rule(
        rf"(?:{_ENGLISH_MONTH})\.?,?\s(?:of\s)?(?:19|20)\d\d\b",
        _no_day,
        needs=_MONTH_NAMES,
        not_after=LETTERS,
    ),
    _rule(
        rf"\b(?:(?P<which>last|this|next)\s)?(?P<w>{_WEEKDAYS})\b",
        _english_weekday,
        needs=_WEEKDAYS.replace("|", " "),
    ),
    _rule(
        r"\b(?:(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|today|tonight|tomorrow"
        r"|yesterday|last\snight|this\s(?:morning|afternoon|evening))\b",
        _relative,
        needs="day night tomorrow morning afternoon evening",
    ),
    _rule(
        r"\b(?P<n>\d\d?|an?|one|two|three|four|five|six|seven)\s(?P<unit>day|week|month|year)s?\sago\b",
        _ago,
        needs="ago",
    ),
)
