"""Somebody's own working hours in the desk's week: as shifts by weekday, as stretches of minutes,
and as people write them: "周一至周五 9:00-12:00 13:30-18:00", "Mon-Fri 9-17; Sat 10-14"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from storage.rules.hours import Shift, Shifts, in_order
from storage.rules.worktime import WorkCalendar

DAY = 24 * 60
WEEK = 7 * DAY

_ZH = "一二三四五六日"
_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED_DAY = (
    r"(?:周|星期|礼拜)?[一二三四五六日天]"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
)
_TO = r"\s*(?:-|–|—|~|至|到|to|until)\s*"
_HALF = r"\s*(?P<{0}>[ap]m\b)?"
_TOKEN = re.compile(
    rf"(?P<first>{_NAMED_DAY})(?:{_TO}(?P<last>{_NAMED_DAY}))?"
    rf"|(?P<h>\d{{1,2}})(?:[:：点时](?P<m>\d\d)?)?{_HALF.format('half')}{_TO}"
    rf"(?P<to_h>\d{{1,2}})(?:[:：点时](?P<to_m>\d\d)?)?{_HALF.format('to_half')}",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[\s,，、;；。&和]|and", re.IGNORECASE)
_WORKDAYS = range(5)
"""Meant where only hours are written."""


def stretches(hours: Mapping[int, Sequence[Shift]]) -> list[tuple[int, int]]:
    """The minutes of the week that ``hours`` (by weekday, Monday is 0) cover, in order and no
    minute twice; what goes over the end of Sunday goes on at the beginning of Monday."""
    found: list[tuple[int, int]] = []
    for weekday, shifts in hours.items():
        for shift in shifts:
            begins, ends = weekday * DAY + shift.start, weekday * DAY + shift.end
            found.append((begins, min(ends, WEEK)))
            if ends > WEEK:
                found.append((0, ends - WEEK))
    return _cut(sorted(found))


def minute_of_week(at: datetime, calendar: WorkCalendar) -> int:
    """The minute of the desk's week at an instant; -1 on a public holiday, when nobody's own hours
    hold."""
    local = at.astimezone(calendar.zone)
    if calendar.is_closed_for_once(local.date()):
        return -1
    return local.weekday() * DAY + local.hour * 60 + local.minute


def weekly(minutes: Iterable[tuple[int, int]]) -> dict[int, Shifts]:
    """The shifts by weekday of such stretches, each on the day on which it starts."""
    hours: dict[int, Shifts] = {}
    for begins, ends in sorted(minutes):
        day = begins // DAY
        hours[day] = (*hours.get(day, ()), Shift(begins - day * DAY, ends - day * DAY))
    return hours


def read_hours(text: str) -> dict[int, Shifts] | None:
    """Hours by weekday as somebody wrote them; None where not all of it can be understood."""
    hours: dict[int, list[Shift]] = {}
    days: list[int] = []
    hungry, read = False, 0
    for match in _TOKEN.finditer(text):
        if _JOINED.sub("", text[read : match.start()]):
            return None
        read = match.end()
        if match["first"]:
            days, hungry = [*(days if hungry else ()), *_days(match)], True
            continue
        shift, hungry = _shift(match), False
        for day in days or _WORKDAYS:
            hours.setdefault(day, []).extend(shift)
    if hungry or _JOINED.sub("", text[read:]):
        return None
    return _ordered(hours)


def _ordered(hours: Mapping[int, Sequence[Shift]]) -> dict[int, Shifts] | None:
    try:
        found = {day: in_order(shifts) for day, shifts in sorted(hours.items())}
    except ValueError:
        return None
    return found if found and all(found.values()) else None


def _days(match: re.Match[str]) -> list[int]:
    """From one weekday to another, over the weekend where the second comes before the first."""
    first = _weekday(match["first"])
    last = _weekday(match["last"]) if match["last"] else first
    return [(first + each) % 7 for each in range((last - first) % 7 + 1)]


def _weekday(named: str) -> int:
    sign = named[-1].replace("天", "日")
    return _ZH.index(sign) if sign in _ZH else _EN.index(named[:3].lower())


def _shift(match: re.Match[str]) -> list[Shift]:
    """Empty where there is no such time of day."""
    begins = _clock(match["h"], match["m"], match["half"])
    half = match["to_half"] or ("pm" if _is_of_the_afternoon(match) else None)
    ends = _clock(match["to_h"], match["to_m"], half)
    try:
        return [Shift.parse(f"{begins}-{ends}")]
    except ValueError:
        return []


def _is_of_the_afternoon(match: re.Match[str]) -> bool:
    """Whether the end of "8 to 4" is meant for the same day; a night is written 20-4."""
    said = int(match["h"]), int(match["to_h"])
    as_written = match["m"] is None and match["to_m"] is None
    return as_written and match["half"] != "pm" and max(said) <= 12 and said[1] < said[0]


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    number = int(hour)
    if half:
        number = number % 12 + (12 if half.lower() == "pm" else 0)
    return f"{number:02}:{minute or '00'}"


def _cut(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a stretch reaches into the next one it ends, and that one lasts as long as it would."""
    cut: list[tuple[int, int]] = []
    for begins, ends in found:
        last = ends
        if cut and cut[-1][1] > begins:
            before, until = cut.pop()
            last = max(ends, until)
            if before < begins:
                cut.append((before, begins))
        cut.append((begins, last))
    return cut
