"""Dates as people say them: "今天 14:30", "周四 14:30 前", "by Thu 14:30"."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from prompts.texts import texts

_WEEKDAYS = {
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ONE_DAY, _ONE_MINUTE = timedelta(days=1), time(0, 1)
_NEAR_DAYS = 6
"""Up to so many days ahead the weekday alone names the day."""


def say_when(at: datetime, *, now: datetime, zone: ZoneInfo, language: str) -> str:
    """The instant ``at`` in the desk's zone, as short as it is unmistakable at ``now``."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    return f"{_say_day(local, (local.date() - today).days, today.year, language)} {local:%H:%M}"


def say_by(at: datetime, *, now: datetime, zone: ZoneInfo, language: str) -> str:
    """The deadline ``at``: "周四 14:30 前", "by Thu 14:30". Midnight is the end of the day before:
    "by Tue 00:00" is read as Tuesday."""
    if at.astimezone(zone).time() < _ONE_MINUTE:
        day = _end_of_day_before(at, now, zone, language)
        return f"{day}内" if language == "zh" else f"by the end of {day}"
    when = say_when(at, now=now, zone=zone, language=language)
    return f"{when} 前" if language == "zh" else f"by {when}"


def _end_of_day_before(at: datetime, now: datetime, zone: ZoneInfo, language: str) -> str:
    ended, today = (at.astimezone(zone) - _ONE_DAY).date(), now.astimezone(zone).date()
    days = (ended - today).days
    day = _say_day(ended, days, today.year, language)
    return day if language == "en" or abs(days) <= 1 else f"{day}当天"


def say_date(day: date, *, language: str) -> str:
    """A date of the desk's calendar with its weekday: "10月8日 周四", "Thu 8 Oct"."""
    return _say_date(day, day.year, language)


def say_weekday(day: date, *, language: str) -> str:
    """The weekday alone: "周四", "Thu"."""
    return _WEEKDAYS[language][day.weekday()]


def say_weekdays(first: int, last: int, language: str) -> str:
    """From a weekday (Monday is 0) to another: "周一至周五", "Mon–Fri"; or the one alone."""
    names = _WEEKDAYS[language]
    if first == last:
        return names[first]
    return f"{names[first]}{'至' if language == 'zh' else '–'}{names[last]}"


def say_spans(
    spans: Iterable[tuple[datetime, datetime]], *, zone: ZoneInfo, language: str
) -> list[str]:
    """Stretches of time in the desk's zone, those that begin on one day together:
    "10月8日 周四 09:00–12:00、13:30–18:00"."""
    by_day: dict[date, list[str]] = {}
    for span in spans:
        start, end = (at.astimezone(zone) for at in span)
        until = "" if start.date() == end.date() else f"{say_date(end.date(), language=language)} "
        by_day.setdefault(start.date(), []).append(f"{start:%H:%M}–{until}{end:%H:%M}")
    comma = "、" if language == "zh" else ", "
    return [
        f"{say_date(day, language=language)} {comma.join(said)}" for day, said in by_day.items()
    ]


def say_day(at: datetime, *, zone: ZoneInfo, language: str) -> str:
    """The date of ``at`` in the desk's zone with its weekday: "11月20日 周五", "Fri 20 Nov"."""
    local = at.astimezone(zone)
    return _say_date(local, local.year, language)


def _say_day(local: date, days: int, this_year: int, language: str) -> str:
    if days == 0:
        return texts(language).label("day-today")
    if days == 1:
        return texts(language).label("day-tomorrow")
    if days == -1:
        return texts(language).label("day-yesterday")
    if 0 < days <= _NEAR_DAYS:
        return _WEEKDAYS[language][local.weekday()]
    return _say_date(local, this_year, language)


def _say_date(local: date, this_year: int, language: str) -> str:
    weekday = _WEEKDAYS[language][local.weekday()]
    if language == "zh":
        year = "" if local.year == this_year else f"{local.year}年"
        return f"{year}{local.month}月{local.day}日 {weekday}"
    year = "" if local.year == this_year else f" {local.year}"
    return f"{weekday} {local.day} {_MONTHS[local.month - 1]}{year}"
