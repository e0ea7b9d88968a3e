"""Until which day somebody is away: offered as buttons, or read from what they write."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from handlers.buttons import AwayPress, Button, button
from handlers.errors import NotYours, OutOfDate
from handlers.turn import Turn
from prompts.dates import say_weekday
from prompts.helping.coming_days import find_coming
from prompts.reading.chinese_numbers import whole
from prompts.reading.plain import plain
from storage.people import Person

LONGEST = timedelta(days=400)
_DAY = timedelta(days=1)
_WEEKDAYS_AHEAD = range(2, 7)
"""Days from today: the weekday alone names them."""
_TWO_MONTHS = 62
_TODAY = ("今天", "today")
_ENGLISH = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_DAYS_OFF = re.compile(
    rf"(?:休|请|歇)?(?P<n>\d{{1,3}}|[一二两三四五六七八九十]{{1,3}}|{'|'.join(_ENGLISH)})\s?个?"
    r"(?P<unit>天|周|星期|礼拜|days?|weeks?)假?"
)
_DAY_OF_MONTH = re.compile(r"(?<![\d月])(?P<d>\d{1,2})[号日]")
_ZH_DAYS, _EN_DAYS = "一二三四五六日", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ZH_WEEKDAY = re.compile(r"(?<!下)(?<!下个)(?:周|星期|礼拜)([一二三四五六日天])")
_EN_WEEKDAY = re.compile(rf"(?<!next )\b({'|'.join(_EN_DAYS)})(?:s|nes|rs|ur)?(?:day)?\b")


def day_buttons(turn: Turn, person: Person) -> list[Button]:
    """The nearest last days of an absence, each once, among them the working days of the week
    ahead."""
    label, today = turn.texts.label, _today(turn)
    offered: dict[date, tuple[str, str]] = {}
    for value, last in _UNTIL.items():
        offered.setdefault(last(today), (label(f"btn-away-{value}"), value))
    for day in (today + ahead * _DAY for ahead in _WEEKDAYS_AHEAD):
        if turn.desk.calendar.is_working_day(day):
            weekday = say_weekday(day, language=turn.person.language)
            offered.setdefault(day, (label("away-until-day", day=weekday), str(day)))
    return [
        button(words, AwayPress(do="until", person=person.id, value=value))
        for _, (words, value) in sorted(offered.items())
    ]


def day_pressed(turn: Turn, value: str) -> date:
    """The last day that the button ``value`` means, as long as it isn't past."""
    if value in _UNTIL:
        return _UNTIL[value](_today(turn))
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise NotYours from None
    if day < _today(turn):
        raise OutOfDate
    return day


def days_written(turn: Turn, words: str) -> list[date]:
    """The first and the last day that are named, none of them past; one is the last."""
    today, text = _today(turn), plain(words).strip()
    length = _days_off(text)
    if 0 < length <= LONGEST.days:
        return [today + (length - 1) * _DAY]
    named = {each.day for each in find_coming(text, today, turn.desk.calendar)}
    named |= set(_days_of_month(text, today))
    if any(word in text for word in _TODAY) or _names_weekday(text, today):
        named.add(today)
    days = sorted(day for day in named if today <= day <= today + LONGEST)
    return [days[0], days[-1]] if len(days) > 1 else days


def back_after(turn: Turn, day: date) -> datetime:
    """When the desk works next after that day (UTC)."""
    return opening(turn, day + _DAY)


def opening(turn: Turn, day: date) -> datetime:
    """When the desk works next from the beginning of that day on (UTC)."""
    midnight = datetime.combine(day, time(), turn.desk.zone)
    return turn.desk.calendar.next_working(midnight).astimezone(UTC)


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.desk.zone).date()


def _days_off(text: str) -> int:
    """三天, a week: so many days from today on, if that is all that is written."""
    found = _DAYS_OFF.fullmatch(text)
    if found is None:
        return 0
    number = _ENGLISH.get(found["n"]) or whole(found["n"]) or 0
    weeks = found["unit"].startswith(("周", "星", "礼", "week"))
    return number * 7 if weeks else number


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


_UNTIL: dict[str, Callable[[date], date]] = {
    "today": lambda today: today,
    "tomorrow": lambda today: today + _DAY,
    "week": lambda today: today + (6 - today.weekday()) * _DAY,
}
"""The last day of it."""
