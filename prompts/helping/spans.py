"""Months, quarters and years to come that a text names without a day: 明年一月, mid-December.

Of each the first day counts: nobody is warned of what may still be in time.
"""

import re
from datetime import date

from prompts.reading.calendar_words import day_of, month_number
from prompts.reading.chinese_numbers import whole

from .coming import From, Resolve

MONTH_NAME = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEARS = {"今年": 0, "明年": 1, "来年": 1, "后年": 2}
_PARTS = {"中": 11, "中旬": 11, "mid": 15, "下旬": 21, "late": 21, "底": 28, "末": 28}
_QUARTER = 3
_DECEMBER = 12


def _month(match: re.Match[str], since: From) -> date | None:
    """十二月中旬, in mid-December; the next such month, unless the year is said."""
    named, today = match["m"], since.today
    month = month_number(named) if named.isascii() and named.isalpha() else whole(named)
    if month is None or not 1 <= month <= _DECEMBER:
        return None
    said = match.groupdict()
    year = today.year + (_YEARS[said["year"]] if said.get("year") else int(month < today.month))
    return day_of(year, month, _PARTS.get(said["part"] or "", 1))


def _year(match: re.Match[str], since: From) -> date:
    return date(since.today.year + _YEARS.get(match.group()[:2], 1), 1, 1)


def _next_quarter(_: re.Match[str], since: From) -> date:
    month = (since.today.month - 1) // _QUARTER * _QUARTER + _QUARTER + 1
    year = since.today.year + int(month > _DECEMBER)
    return date(year, (month - 1) % _DECEMBER + 1, 1)


def _second_half(_: re.Match[str], since: From) -> date:
    return date(since.today.year, 7, 1)


SPANS: tuple[tuple[str, Resolve], ...] = (
    (
        r"(?P<year>今年|明年|来年|后年)?的?(?<![\d一二两三四五六七八九十几个])"
        r"(?P<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月"
        r"(?P<part>上旬|中旬|下旬|初|中|底|末)?(?!份的)份?(?![\d一二三四五六七八九十个的])",
        _month,
    ),
    (
        r"\b(?:in|by|until|till|before|after|around)\s(?:the\s)?"
        rf"(?:(?:end|middle|beginning)\sof\s)?(?P<part>early|mid|late)?[\s-]?{MONTH_NAME}\b"
        r"(?!\.?\s\d)",
        _month,
    ),
    (r"下个?季度|\bnext quarter\b", _next_quarter),
    (r"下半年", _second_half),
    (r"(?:明|来|后)年|\bnext year\b|\bin the new year\b", _year),
)
