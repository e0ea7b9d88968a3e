"""Working time reckoned otherwise than the desk does it, so that the two can be compared.

The desk walks from shift to shift. Here every minute of the whole time is looked at once, the open
ones are added up, and both questions are answered from that table by bisection. Instants are whole
microseconds since 1970 (UTC).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import holidays

from storage.rules.desk import Desk
from storage.rules.durations import Duration, Unit
from storage.rules.hours import WHOLE_DAY, Shift

Micros = int

SECOND: Micros = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
_DAY = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTES_A_DAY = 24 * 60
_SIX = 6 * 60
_ELAPSED = {Unit.SECOND: SECOND, Unit.MINUTE: MINUTE, Unit.HOUR: HOUR}
_WORKING = {Unit.WORKING_MINUTE: MINUTE, Unit.WORKING_HOUR: HOUR}


def micros(at: datetime) -> Micros:
    """The instant as a number."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def instant(at: Micros) -> datetime:
    """The number as an instant (UTC)."""
    return _EPOCH + timedelta(microseconds=at)


class Counter(Protocol):
    """A clock that counts: all time, or only open time."""

    def total(self, at: Micros) -> Micros:
        """How much it has counted up to ``at``."""

    def reach(self, total: Micros) -> Micros:
        """The first instant at which it has counted so much."""


class Elapsed:
    """Counts all time."""

    def total(self, at: Micros) -> Micros:
        return at

    def reach(self, total: Micros) -> Micros:
        return total


class OpenHours:
    """The open time of a desk from one date to another, with some weeks to spare."""

    def __init__(self, desk: Desk, since: date, until: date, *, always: bool = False) -> None:
        self._zone: ZoneInfo = desk.zone
        self._shifts = _Shifts(desk, always=always)
        self._begins: list[Micros] = []
        self._ends: list[Micros] = []
        self._before: list[Micros] = []
        self._closes: dict[date, Micros] = {}
        self._opens: dict[date, Micros] = {}
        """The first open minute of each day."""
        self._awake: dict[date, Micros] = {}
        """The same from six on by the desk's clock."""
        self._walk(since - 40 * _DAY, until + 120 * _DAY)

    def total(self, at: Micros) -> Micros:
        place = bisect_right(self._begins, at) - 1
        if place < 0:
            return 0
        return self._before[place] + min(at, self._ends[place]) - self._begins[place]

    def reach(self, total: Micros) -> Micros:
        """Closing instants included: what is used up at 12:00 isn't put off to 13:30."""
        place = bisect_left(self._before, total) - 1
        return self._begins[place] + total - self._before[place]

    def is_open(self, at: Micros) -> bool:
        """Whether the desk works at that instant, closing instants included."""
        place = bisect_right(self._begins, at) - 1
        return place >= 0 and at <= self._ends[place]

    def opening(self, at: Micros) -> Micros:
        """``at`` itself while the desk works (closing instants included), else when it opens."""
        return at if self.is_open(at) else self._begins[bisect_left(self._begins, at)]

    def working_from(self, at: Micros) -> Micros:
        """``at`` itself while the desk works, closing instants not included, else when it opens."""
        place = bisect_right(self._begins, at) - 1
        works = place >= 0 and at < self._ends[place]
        return at if works else self._begins[bisect_left(self._begins, at)]

    def mornings(self) -> list[Micros]:
        """When each of the desk's days begins: its first open minute from six on, or of all."""
        return sorted((self._opens | self._awake).values())

    def after(self, start: Micros, duration: Duration) -> Micros:
        """The instant at which ``duration``, begun at ``start``, is used up."""
        if duration.unit in _ELAPSED:
            return start + duration.amount * _ELAPSED[duration.unit]
        if duration.unit in _WORKING:
            used_up = self.reach(self.total(start) + duration.amount * _WORKING[duration.unit])
            return max(used_up, self.opening(start))
        day = self.day_of(start)
        if duration.unit is Unit.DAY:
            return self._close_on_or_after(day + duration.amount * _DAY)
        for _ in range(duration.amount):
            day = self._open_day_from(day + _DAY)
        return self._close_on_or_after(day)

    def after_due(self, due: Micros, duration: Duration) -> Micros:
        """Likewise from a due instant, which belongs to the day that closes then."""
        closing = due == self._ends[bisect_left(self._ends, due)]
        return self.after(due - closing * duration.unit.counts_days, duration)

    def day_of(self, at: Micros) -> date:
        """The date by the desk's clock; in a shift over midnight, the date it started on."""
        day = instant(at).astimezone(self._zone).date()
        return day - _DAY if self._closes.get(day - _DAY, at) > at else day

    def _close_on_or_after(self, day: date) -> Micros:
        return self._closes[self._open_day_from(day)]

    def _open_day_from(self, day: date) -> date:
        while day not in self._closes:
            day += _DAY
        return day

    def _walk(self, since: date, until: date) -> None:
        for begin in range(_midnight(since), _midnight(until), _MINUTES_A_DAY * MINUTE):
            for minute in self._open_minutes(begin):
                if self._ends and self._ends[-1] == minute:
                    self._ends[-1] = minute + MINUTE
                else:
                    self._add_up(minute)

    def _add_up(self, minute: Micros) -> None:
        worked = self._ends[-1] - self._begins[-1] if self._ends else 0
        self._before.append(self._before[-1] + worked if self._before else 0)
        self._begins.append(minute)
        self._ends.append(minute + MINUTE)

    def _open_minutes(self, begin: Micros) -> Iterator[Micros]:
        """The open minutes of a day of UTC; notes when each of the desk's days closes."""
        for quarter in range(begin, begin + _MINUTES_A_DAY * MINUTE, 15 * MINUTE):
            offset = self._offset(quarter) // timedelta(minutes=1)
            for at in range(quarter, quarter + 15 * MINUTE, MINUTE):
                day, reading = divmod(at // MINUTE + offset, _MINUTES_A_DAY)
                of_today = self._shifts.minutes(day)[reading]
                of_yesterday = self._shifts.minutes(day - 1)[reading + _MINUTES_A_DAY]
                if of_yesterday:
                    self._closes[_date(day - 1)] = at + MINUTE
                if of_today:
                    self._closes[_date(day)] = at + MINUTE
                    self._opens.setdefault(_date(day), at)
                    if reading >= _SIX:
                        self._awake.setdefault(_date(day), at)
                if of_today or of_yesterday:
                    yield at

    def _offset(self, at: Micros) -> timedelta:
        return instant(at).astimezone(self._zone).utcoffset() or timedelta()


class _Shifts:
    """Which minutes of a date are worked, as the desk file says it."""

    def __init__(self, desk: Desk, *, always: bool) -> None:
        self._desk = desk
        self._always = always
        self._years: dict[int, holidays.HolidayBase] = {}
        self._known: dict[int, bytearray] = {}

    def minutes(self, day: int) -> bytearray:
        """For each minute since that day's midnight, through the next day, whether a shift that
        starts on the day covers it. Days are counted since 1970."""
        if day not in self._known:
            covered = self._known[day] = bytearray(2 * _MINUTES_A_DAY)
            for shift in self._on(_date(day)):
                covered[shift.start : shift.end] = b"\1" * (shift.end - shift.start)
        return self._known[day]

    def _on(self, day: date) -> tuple[Shift, ...]:
        if self._always:
            return WHOLE_DAY
        hours = self._desk.hours
        for special in reversed(self._desk.holidays):
            if special.date <= day <= (special.until or special.date):
                return hours.on_make_up_days if special.working else special.hours
        if hours.country:
            year = self._year(hours.country, hours.region, day.year)
            if day in year.weekend_workdays:
                return hours.on_make_up_days
            if day in year:
                return ()
        return hours.weekly[day.weekday()]

    def _year(self, country: str, region: str | None, year: int) -> holidays.HolidayBase:
        if year not in self._years:
            self._years[year] = holidays.country_holidays(
                country, subdiv=region, years=year, expand=False
            )
        return self._years[year]


def _date(day: int) -> date:
    return _EPOCH.date() + day * _DAY


def _midnight(day: date) -> Micros:
    return micros(datetime(day.year, day.month, day.day, tzinfo=UTC))
