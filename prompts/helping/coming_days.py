"""Days to come that a text names: 明天, 下周三, 12月5日前, 5个工作日内, next Friday, within 3 days.

The other way round than `prompts.reading.dates`: customers tell what has happened, staff what will
happen. A weekday or a date without a year is the next one; what lies in the past is left out.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from prompts.reading.calendar_words import day_of, month_number
from prompts.reading.chinese_numbers import CHINESE_NUMBER, whole
from storage.rules.worktime import WorkCalendar

from .coming import Coming, From, Resolve
from .feasts import FEASTS
from .spans import MONTH_NAME, SPANS

_WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = "a|an|one two|couple|few|several three four five six seven eight nine ten"
_ENGLISH = {word: at for at, same in enumerate(_NUMBERS.split(), 1) for word in same.split("|")}
_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_DAYS_OF |= {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "年": 365}
_HOURS = 24
_FAR = 999  # of any unit: later than anything that is promised
_A_FEW = 2  # at least
_LONG_AGO = 180  # days: a date that long past is meant for next year

_ZH_NUMBER = rf"(?:\d{{1,3}}|{CHINESE_NUMBER}{{1,4}}|半|好?几)"
_ZH_UNIT = "(?P<unit>小时|天|日|周|星期|礼拜|月|年)"
_EN_NUMBER = (
    r"(?:a (?=couple|few))?(?P<n>\d{1,3}|" + "|".join(sorted(_ENGLISH, key=len, reverse=True)) + ")"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"


def find_coming(text: str, today: date, calendar: WorkCalendar) -> Iterator[Coming]:
    """The days to come of a text in plain form; of places that overlap the first rule's."""
    taken: list[tuple[int, int]] = []
    for regex, resolve in _RULES:
        for match in regex.finditer(text):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            day = resolve(match, From(today, calendar))
            if day is not None and day > today:
                yield Coming(day, start, end)


def _relative(match: re.Match[str], since: From) -> date:
    word = match.group()
    if "大后" in word:
        return since.today + timedelta(days=3)
    after = 2 if "后天" in word or word.startswith(("the day after", "day after")) else 1
    return since.today + timedelta(days=after)


def _in_week(match: re.Match[str], since: From) -> date:
    """下周三; 下周 alone begins on its Monday."""
    week = match["week"] or ""
    sign = match["w"]
    if not week and sign:
        return _next_weekday(_WEEKDAYS[sign], since.today)
    monday = since.today - timedelta(days=since.today.weekday())
    return monday + timedelta(weeks=week.count("下"), days=_WEEKDAYS.get(sign or "", 0))


def _english_weekday(match: re.Match[str], since: From) -> date:
    day = _next_weekday(_ENGLISH_WEEKDAYS.index(match["w"][:3]), since.today)
    days_to_sunday = 6 - since.today.weekday()
    is_this_week = (day - since.today).days <= days_to_sunday
    return day + timedelta(weeks=1) if match["which"] == "next" and is_this_week else day


def _next_week(_: re.Match[str], since: From) -> date:
    return since.today + timedelta(days=7 - since.today.weekday())


def _month_end(match: re.Match[str], since: From) -> date:
    today = since.today
    if "年" in match.group() or "year" in match.group():
        return date(today.year, 12, 31)
    return today.replace(day=monthrange(today.year, today.month)[1])


def _next_month(_: re.Match[str], since: From) -> date:
    return since.today.replace(day=1) + timedelta(days=monthrange(*_year_month(since.today))[1])


def _after(match: re.Match[str], since: From) -> date:
    """5天内, within 3 working days: the last of these days."""
    number, unit = match["n"], match["unit"]
    if number == "半":
        return since.today + timedelta(days=_DAYS_OF.get(unit, 0) // 2)
    amount = min(_ENGLISH.get(number) or whole(number) or _A_FEW, _FAR)
    if unit in ("小时", "hour"):
        return since.today + timedelta(days=amount // _HOURS)
    if match["working"] and unit in ("日", "天", "day"):
        return _working_days(amount, since)
    return since.today + timedelta(days=amount * _DAYS_OF[unit])


def _ten_days_or_more(_: re.Match[str], since: From) -> date:
    return since.today + timedelta(days=10)


def _date(match: re.Match[str], since: From) -> date | None:
    month = match["m"]
    number = int(month) if month.isdecimal() else month_number(month)
    return _next_date(match["y"], number, int(match["d"]), since.today)


def _day_of_month(match: re.Match[str], since: From) -> date | None:
    today, day = since.today, int(match["d"])
    if day >= today.day:
        return day_of(today.year, today.month, day)
    following = _next_month(match, since)
    return day_of(following.year, following.month, day)


_RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(regex), resolve)
    for regex, resolve in (
        (r"(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?(?!\d)", _date),
        (r"(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)", _date),
        (rf"\b{MONTH_NAME}\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y>20\d\d))?\b", _date),
        (
            rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{MONTH_NAME}\b(?:,?\s(?P<y>20\d\d))?",
            _date,
        ),
        (r"十天半个?月|十天八天", _ten_days_or_more),
        *FEASTS,
        (r"大?后天|明[天日早晚]|\b(?:the )?day after tomorrow\b|\btomorrow\b", _relative),
        (
            rf"(?P<n>{_ZH_NUMBER})\s?个?(?P<working>工作)?{_ZH_UNIT}"
            r"(?:之内|以内|内|之后|以后|后|左右|时间)",
            _after,
        ),
        (
            r"(?:要|得|需|等|花|还有|大约|大概|至少|最快|最少|预计|(?<![超经通度])过(?![了去]))\s?"
            rf"(?P<n>{_ZH_NUMBER})\s?个?(?P<working>工作)?{_ZH_UNIT}",
            _after,
        ),
        (
            r"\b(?:in|within|takes?|needs?|another|after|give us|allow(?: us)?|wait)\s"
            r"(?:the next\s|up to\s|about\s|around\s|at least\s|more than\s|another\s|roughly\s)?"
            rf"{_EN_NUMBER}\s(?:of\s|more\s)?(?P<working>(?:working|business)\s)?"
            r"(?P<unit>hour|day|week|fortnight|month|year)s?\b",
            _after,
        ),
        (r"(?P<week>下下|下|这|本)个?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])?", _in_week),
        (r"(?P<week>)(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?!前后)", _in_week),
        (r"\bnext week\b", _next_week),
        (rf"\b(?:(?P<which>next|this)\s)?(?P<w>{_WEEKDAY})\b", _english_weekday),
        *SPANS,
        (r"[月年]底|\bend of (?:the|this) (?:month|year)\b", _month_end),
        (r"下个?月|\bnext month\b", _next_month),
        (
            r"(?<![\d第一二三四五六七八九十#-])(?P<d>\d{1,2})[号日](?=之?前|以前|左右|上午|下午|晚|早|给|送|到|发|会|能|可以)",
            _day_of_month,
        ),
    )
)


def _next_weekday(number: int, today: date) -> date:
    return today + timedelta(days=(number - today.weekday()) % 7)


def _next_date(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return day_of(int(year), month, day)
    this = day_of(today.year, month, day)
    if this is not None and (today - this).days > _LONG_AGO:
        return day_of(today.year + 1, month, day)
    return this


def _working_days(amount: int, since: From) -> date:
    day = since.today
    for _ in range(min(amount, 99)):
        day += timedelta(days=1)
        while not since.calendar.is_working_day(day):
            day += timedelta(days=1)
    return day


def _year_month(day: date) -> tuple[int, int]:
    return day.year, day.month
