"""Working time: what a duration means on a desk's calendar.

`s`, `m`, `h` are elapsed time. `wm`, `wh` are counted through working time; an instant outside
it counts from the next working moment, and the result is the earliest instant at which the time
is used up, closing times included (10:00 + 2wh = 12:00 where lunch begins at 12:00).

`d` and `wd` are counted as the Civil Code of the PRC does (articles 201 and 203): the day of the
beginning doesn't count; `3wd` ends at the close of business of the third working day after it,
`3d` at that of the third calendar day after it or, if that one is no working day, of the next
working day. What happens in a shift over midnight happens on the day on which the shift starts.

Instants are aware; results are in UTC. A naive datetime is refused with ValueError.
"""

from collections.abc import Iterator, Mapping, Set
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.rules.desk_words import Name
from storage.rules.durations import Duration, Unit
from storage.rules.hours import WHOLE_DAY, Shift, Shifts
from storage.rules.local_time import Span, joined, spans
from storage.rules.public_holidays import PublicHolidays

_ONE_DAY = timedelta(days=1)
_MORNING = time(6)  # by the desk's clock
_LONGEST_CLOSURE = 400  # days; a calendar that is closed for longer is a mistake
# Local dates whose shifts can reach into a day of UTC: zones lie up to 14 hours apart from it,
# and a shift over midnight ends up to a day later than its date.
_NEAR = (-2, -1, 0, 1)


class NoWorkingTime(LookupError):
    """The calendar has no working time for more than a year on end."""


class WorkCalendar:
    """When a desk works.

    ``weekly`` holds the shifts by weekday (Monday is 0), ``make_up`` those of a make-up working
    day, ``overrides`` those of single dates, which go before public holidays (no shift: closed).
    ``confirmed`` are years whose holidays the desk vouches for.
    """

    def __init__(
        self,
        zone: ZoneInfo,
        weekly: Mapping[int, Shifts],
        *,
        holidays: PublicHolidays | None = None,
        make_up: Shifts = (),
        overrides: Mapping[date, Shifts] | None = None,
        confirmed: Set[int] = frozenset(),
    ) -> None:
        self.zone = zone
        self._weekly = weekly
        self._holidays = holidays
        self._make_up = make_up
        self._overrides = overrides or {}
        self._confirmed = confirmed
        self._days: dict[date, tuple[Span, ...]] = {}
        self._worked_days: dict[date, tuple[Span, ...]] = {}

    @classmethod
    def round_the_clock(cls, zone: ZoneInfo) -> "WorkCalendar":
        """The calendar of a desk that never closes."""
        return cls(zone, dict.fromkeys(range(7), WHOLE_DAY))

    def add(self, start: datetime, duration: Duration) -> datetime:
        """The instant at which ``duration``, begun at ``start``, is used up."""
        if duration.unit.counts_days:
            return self._close_after(in_utc(start), duration)
        if duration.unit.working:
            return self.advance(start, duration.span)
        return in_utc(start) + duration.span

    def add_to_due(self, due: datetime, duration: Duration) -> datetime:
        """`add` from a due instant: a close of business is the day's that it closes.

        So a working day after a missed deadline is one day also where that day's shift closed
        over midnight, as it is where it closed in the afternoon.
        """
        last = in_utc(due) - timedelta.resolution
        closing = self.is_working(last) and not self.is_working(due)
        return self.add(last if closing and duration.unit.counts_days else due, duration)

    def advance(self, start: datetime, worked: timedelta) -> datetime:
        """The earliest instant up to which ``worked`` working time has passed since ``start``."""
        for begin, end in self._onward(in_utc(start)):
            if worked <= end - begin:
                return begin + worked
            worked -= end - begin
        raise AssertionError("a calendar goes on for ever")

    def worked_between(self, start: datetime, end: datetime) -> timedelta:
        """The working time from ``start`` to ``end``; none when ``end`` isn't later."""
        return sum((end - begin for begin, end in self.intervals(start, end)), timedelta())

    def intervals(self, start: datetime, end: datetime) -> list[Span]:
        """The stretches of working time between two instants, in order, none of them empty."""
        first, last = in_utc(start), in_utc(end)
        days = range((last.date() - first.date()).days + 1)
        parts = (span for day in days for span in self._worked(first.date() + day * _ONE_DAY))
        return joined((max(begin, first), min(close, last)) for begin, close in parts)

    def is_working(self, at: datetime) -> bool:
        """Whether the desk works at that instant; at a closing time it doesn't."""
        return self.next_working(at) == at

    def next_working(self, at: datetime) -> datetime:
        """``at`` when the desk works then, else the next instant at which it opens."""
        return next(begin for begin, end in self._onward(in_utc(at)) if begin < end)

    def next_morning(self, after: datetime) -> datetime:
        """When the first of the desk's days after that instant begins: its opening; where it opens
        in the night, or never closes, not before `_MORNING`."""
        day = self.day_of(in_utc(after))
        for _ in range(_LONGEST_CLOSURE):
            if self.is_working_day(day) and (begins := self._morning_of(day)) > after:
                return begins
            day += _ONE_DAY
        raise NoWorkingTime(f"no working day in the {_LONGEST_CLOSURE} days before {day}")

    def morning_of(self, at: datetime) -> datetime:
        """The same of the day to which ``at`` belongs; of a day without work, of the next."""
        return self._morning_of(self._working_day_from(self.day_of(at)))

    def is_working_day(self, day: date) -> bool:
        """Whether a shift starts on that date (in the calendar's zone)."""
        return bool(self._spans(day))

    def is_closed_for_once(self, day: date) -> bool:
        """Whether nobody works on that date, though its weekday is a working day."""
        return bool(self._weekly.get(day.weekday())) and not self.shifts_of(day)

    def is_open_for_once(self, day: date) -> bool:
        """Whether it is worked on that date, though its weekday is free: a make-up day."""
        return not self._weekly.get(day.weekday()) and bool(self.shifts_of(day))

    def holiday_name(self, day: date) -> Name | None:
        """What the public holiday on that date is called; None where there is none."""
        return self._holidays.name(day) if self._holidays is not None else None

    def day_of(self, at: datetime) -> date:
        """The date to which an instant belongs: within a shift over midnight, the shift's."""
        day = in_utc(at).astimezone(self.zone).date()
        before = self._spans(day - _ONE_DAY)
        return day - _ONE_DAY if before and at < before[-1][1] else day

    def official(self, year: int) -> bool:
        """Whether the public holidays of ``year`` are announced, or vouched for by the desk."""
        if self._holidays is None or year in self._confirmed:
            return True
        return self._holidays.official(year)

    def shifts_of(self, day: date) -> Shifts:
        """The shifts that start on that date (in the calendar's zone)."""
        if day in self._overrides:
            return self._overrides[day]
        if self._holidays is not None and self._holidays.make_up(day):
            return self._make_up
        if self._holidays is not None and self._holidays.off(day):
            return ()
        return self._weekly.get(day.weekday(), ())

    def _close_after(self, start: datetime, duration: Duration) -> datetime:
        day = self.day_of(start)
        if duration.unit is Unit.DAY:
            return self._close_from(day + duration.amount * _ONE_DAY)
        for _ in range(duration.amount):
            day = self._working_day_from(day + _ONE_DAY)
        return self._close_from(day)

    def _morning_of(self, day: date) -> datetime:
        awake = datetime.combine(day, _MORNING, self.zone).astimezone(UTC)
        spans = self._spans(day)
        return next((max(begin, awake) for begin, end in spans if end > awake), spans[0][0])

    def _close_from(self, day: date) -> datetime:
        return self._spans(self._working_day_from(day))[-1][1]

    def _working_day_from(self, day: date) -> date:
        for _ in range(_LONGEST_CLOSURE):
            if self.is_working_day(day):
                return day
            day += _ONE_DAY
        raise NoWorkingTime(f"no working day in the {_LONGEST_CLOSURE} days before {day}")

    def _onward(self, start: datetime) -> Iterator[Span]:
        """Working time from ``start`` on, without end. What ends at ``start`` comes, empty.

        (Also what ends at midnight of UTC, with the day before.)
        """
        day, idle = (start - timedelta.resolution).date(), 0
        while idle < _LONGEST_CLOSURE:
            worked = self._worked(day)
            for begin, end in worked:
                if end >= start:
                    yield max(begin, start), end
            day += _ONE_DAY
            idle = 0 if worked else idle + 1
        raise NoWorkingTime(f"no working time in the {_LONGEST_CLOSURE} days before {day}")

    def _worked(self, day: date) -> tuple[Span, ...]:
        """Working time within a day of UTC, no time twice, also where shifts overlap.

        Overlaps are rare: around special days, and in the hour that a clock change repeats.
        """
        if (known := self._worked_days.get(day)) is not None:
            return known
        start = datetime(day.year, day.month, day.day, tzinfo=UTC)
        end = start + _ONE_DAY
        near = (span for days in _NEAR for span in self._spans(day + days * _ONE_DAY))
        inside = ((max(begin, start), min(close, end)) for begin, close in near)
        found = tuple(joined(inside))
        self._worked_days[day] = found
        return found

    def _spans(self, day: date) -> tuple[Span, ...]:
        """The working time of the shifts that start on a date of the calendar's zone."""
        if (known := self._days.get(day)) is not None:
            return known
        shifts = self.shifts_of(day)
        found = tuple(sorted(span for shift in shifts for span in _of_shift(self.zone, day, shift)))
        self._days[day] = found
        return found


def in_utc(at: datetime) -> datetime:
    """The same instant in UTC; ValueError for a naive datetime."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} has no time zone: it is no instant")
    return at.astimezone(UTC)


def _of_shift(zone: ZoneInfo, day: date, shift: Shift) -> tuple[Span, ...]:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (a reading of a clock)
    return spans(
        zone, midnight + timedelta(minutes=shift.start), midnight + timedelta(minutes=shift.end)
    )
