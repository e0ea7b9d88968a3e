"""From which day to which somebody is away, as they write it: 下周三, 明天到周五, 后天起休三天,
"next week monday to wednesday", "3 Dec to 5 Dec"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from prompts.helping.coming_days import find_coming
from prompts.reading.chinese_numbers import whole
from prompts.reading.plain import plain
from storage.rules.worktime import WorkCalendar

LONGEST = timedelta(days=400)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_TWO_MONTHS = 62
_TODAY = ("今天", "today")
_ENGLISH = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_LENGTH = (
    rf"(?P<n>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}}|\b(?:{'|'.join(_ENGLISH)})\b)\s?个?"
    r"(?P<unit>天|周|星期|礼拜|days?\b|weeks?\b)假?"
)
_DAYS_OFF = re.compile(rf"(?:休假?|请假?|歇|for )?{_LENGTH}")
_LASTING = re.compile(rf"(?:[起始休歇假请]|\bfor)\s*{_LENGTH}")
_DAY_OF_MONTH = re.compile(r"(?<![\d月])(?P<d>\d{1,2})[号日]")
_BARE_DAY = re.compile(r"(?:\bthe\s)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*$")
_ZH_DAYS, _EN_DAYS = "一二三四五六日", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ZH_WEEKDAY = re.compile(r"(?<!下)(?<!下个)(?:周|星期|礼拜)([一二三四五六日天])")
_EN_WEEKDAY = re.compile(rf"(?<!next )\b({'|'.join(_EN_DAYS)})(?:s|nes|rs|ur)?(?:day)?\b")
_STANDS_IN = re.compile(
    r"代办|代班|代替我|替我|代我|顶班|顶替|(?:代(?:理|管)?|(?<![屋房头山])顶)(?:我|一下|吧)*\W*$"
    r"|\bstands? in\b|\bstand-in\b|\bcovers?\b|\bsubstitutes?\b"
)
_BACK_ON = re.compile(
    r"(?:[一二三四五六日天号后]|明|\d)(?:就|再|才|早上|上午)?(?:回来|回岗|返岗|复工|到岗|上班)"
    r"|\bback (?:at work )?(?:on |by |in |the )*(?:\w+day|mon|tue|wed|thu|fri|sat|sun|\d)"
)
_ONE_DAY_ZH = r"(?:[明后]天|(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}(?:[号日]|月))"
_ONE_DAY_EN = (
    r"(?:tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?:st|nd"
    r"|rd|th)?(?: of)? [a-z]{3}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d)"
)
_BEFORE_A_DAY = r"\s*(?:on |the |this |next |coming |day after |[这本下]个?|大)*"
_ONE_DAY = re.compile(rf"{_ONE_DAY_ZH}|\b{_ONE_DAY_EN}")
_LAST_DAY = re.compile(
    rf"[到至]{_BEFORE_A_DAY}{_ONE_DAY_ZH}|为止|之前|以前|(?<=[一二三四五六日天号])(?:止|前)|以?内"
    rf"|\b(?:until|till|til|through|thru|within|including)\b"
    rf"|\b(?:to|by|before){_BEFORE_A_DAY}{_ONE_DAY_EN}"
)
_FIRST_DAY = re.compile(
    r"[一二三四五六日天号](?:起|开始|以后|之后)"
    rf"|\b(?:from|starting|beginning|since|as of|after){_BEFORE_A_DAY}{_ONE_DAY_EN}"
)
_TO = re.compile(
    r"\s(?:to|until|till|through|thru)\s|到|至|[~～]|\s[-–—]\s|(?<=[日号\d])[–—]|(?<=[日号])-"
)
_NEXT_WEEK = re.compile(r"\bnext week\b")
_ALL_NEXT_WEEK = re.compile(
    r"\W*(?:from |all |the whole |away |off |我|要|整个?)*"
    r"(?:下个?(?:周|星期|礼拜)(?![一二三四五六日天])|next week)"
    r"(?:都|整周|全周)?(?:不在|休假|请假|休息)?\W*"
)
_NOT_AWAY = re.compile(
    r"\W*(?:我|本人|现在|今天|最近|已经|都|又|其实)*"
    r"(?:没有?在?|不|不用|不想|不需要|不打算|没打算|没想)(?:要|再)?"
    r"(?:休假|请假|休息|休|离岗|走开|不在)(?:了|啊|呀|的|呢)*\W*"
    r"|\W*(?:我|现在|今天|一直|还|都|正)*(?:在(?:上班|岗|工作|值班)|上班|在的)"
    r"(?:了|啊|呀|呢|的)*\W*"
    r"|\W*(?:no,? )?(?:(?:i'm|i am) (?:not (?:going )?(?:away|off|on (?:leave|holiday|vacation))"
    r"|here|at work|on duty|working|back)"
    r"|i (?:don't|do not) (?:need|want|have|take) (?:any |a )?"
    r"(?:leave|holiday|vacation|time off|days? off)"
    r"|not away)(?: (?:at all|now|today|any more))?\W*"
)


class Half(StrEnum):
    """Of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


_HALVES = {
    Half.MORNING: re.compile(r"上午|早上|\bmorning\b"),
    Half.AFTERNOON: re.compile(r"下午|午后|\bafternoon\b"),
}


def says_not_away(words: str) -> bool:
    """Whether that is all they say: 我没休假, "I'm not away"."""
    return _NOT_AWAY.fullmatch(plain(words)) is not None


def half_named(words: str) -> Half | None:
    """The half of a day in which they are away; None: none is named, both, or the one in which they
    are back."""
    text = plain(words)
    named = [half for half, said in _HALVES.items() if said.search(text)]
    return named[0] if len(named) == 1 and not _BACK_ON.search(text) else None


def says_who(words: str) -> bool:
    """Whether it names somebody who stands in, be they known or not."""
    return _STANDS_IN.search(plain(words)) is not None


def days_named(words: str, today: date, calendar: WorkCalendar) -> list[date]:
    """The first and the last day that are named, none of them past. One alone is the last
    ("until Friday"); a day that is named by itself ("off tomorrow") is both, and of one that only
    says from when on the last is still to be asked for. Who names the day on which they are back
    is away until the day before."""
    text = plain(words).strip()
    named = _named(text, today, calendar)
    if named and _BACK_ON.search(text):
        named = [*named[:-1], max(named[-1] - _DAY, named[0] if named[:-1] else today)]
    elif len(named) == 1 and _ONE_DAY.search(text) and not _LAST_DAY.search(text):
        named = [] if _FIRST_DAY.search(text) else named * 2
    days = [day for day in named if today <= day <= today + LONGEST]
    return days if len(days) == len(named) and days == sorted(days) else days[-1:]


def _named(text: str, today: date, calendar: WorkCalendar) -> list[date]:
    length = _length(_DAYS_OFF.fullmatch(text))
    if length:
        return [today + (length - 1) * _DAY]
    monday = today + (7 - today.weekday()) * _DAY
    if _ALL_NEXT_WEEK.fullmatch(text):
        return [monday, monday + 6 * _DAY]
    lasting = _LASTING.search(text)
    if lasting is not None and (length := _length(lasting)):
        rest = text[: lasting.start()] + " " + text[lasting.end() :]
        first = min(_all_days(rest, today, calendar), default=today)
        return [first, first + (length - 1) * _DAY]
    if _NEXT_WEEK.search(text) and _EN_WEEKDAY.search(text):
        return _from_to(_NEXT_WEEK.sub(" ", text), monday, calendar)
    return _from_to(text, today, calendar)


def _from_to(text: str, today: date, calendar: WorkCalendar) -> list[date]:
    """What is named after "to" may be reckoned from what is named before it: 周五, said with 明天
    on a Friday, is that of the week after."""
    before, after = _parted(text)
    last = _all_days(after, today, calendar)
    first = _all_days(before, today, calendar) or _same_month(before, last)
    if not (first and last):
        days = sorted({*_all_days(text, today, calendar)})
        return [days[0], days[-1]] if len(days) > 1 else days
    if max(last) < min(first):
        last = _all_days(after, min(first), calendar) or last
    return [min(first), max(last)]


def _parted(text: str) -> tuple[str, str]:
    to = _TO.search(text)
    return ("", text) if to is None else (text[: to.start()], text[to.end() :])


def _same_month(before: str, last: list[date]) -> list[date]:
    """ "the 3rd" before "the 5th of December"."""
    found = _BARE_DAY.search(before)
    if found is None or not last or not 0 < int(found["d"]) <= max(last).day:
        return []
    return [max(last).replace(day=int(found["d"]))]


def _all_days(text: str, today: date, calendar: WorkCalendar) -> list[date]:
    named = {each.day for each in find_coming(text, today, calendar)}
    named |= set(_days_of_month(text, today))
    if any(word in text for word in _TODAY) or _names_weekday(text, today):
        named.add(today)
        named.discard(today + _WEEK)  # a weekday, said on that day, is today
    return sorted(day for day in named if day >= today)


def _length(found: re.Match[str] | None) -> int:
    """三天, a week: so many days; 0 where it is none."""
    if found is None:
        return 0
    number = _ENGLISH.get(found["n"]) or whole(found["n"]) or 0
    weeks = found["unit"].startswith(("周", "星", "礼", "week"))
    days = number * 7 if weeks else number
    return days if days <= LONGEST.days else 0


def _days_of_month(text: str, today: date) -> Iterator[date]:
    """25号, without a month: the next such day."""
    for found in _DAY_OF_MONTH.finditer(text):
        ahead = (today + number * _DAY for number in range(_TWO_MONTHS))
        yield from islice((day for day in ahead if day.day == int(found["d"])), 1)


def _names_weekday(text: str, today: date) -> bool:
    """周五, said on a Friday, is that day: the next screen says until when."""
    zh = {_ZH_DAYS.index(found[1].replace("天", "日")) for found in _ZH_WEEKDAY.finditer(text)}
    en = {_EN_DAYS.index(found[1]) for found in _EN_WEEKDAY.finditer(text)}
    return today.weekday() in zh | en
