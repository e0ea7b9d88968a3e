"""Counting towards an instant: which clock, and what pauses do to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.rules.desk_model import Desk
from storage.rules.durations import Duration
from storage.rules.local_time import Span, joined
from storage.rules.worktime import WorkCalendar, in_utc

NOTHING = timedelta()
Pauses = Sequence[tuple[datetime, datetime]]
"""When the desk waited for the customer: (from, to), in any order; they may overlap."""


def calendar_of(desk: Desk, grade: int) -> WorkCalendar:
    """The calendar on which a grade's durations are reckoned."""
    return desk.round_the_clock_calendar if desk.grades[grade].round_the_clock else desk.calendar


def clock_of(desk: Desk, grade: int, duration: Duration) -> WorkCalendar:
    """The clock on which parts and pauses of ``duration`` are measured.

    Elapsed time is the working time of a calendar that never closes.
    """
    return calendar_of(desk, grade) if duration.unit.working else desk.round_the_clock_calendar


def moved_on(
    clock: WorkCalendar, at: datetime, pauses: Sequence[Span], brief: timedelta = NOTHING
) -> datetime:
    """``at`` later by what the pauses cover on ``clock``; they are clear (see `clear`).

    A pause that begins once the time is used up moves nothing: what was missed stays missed. One
    shorter than ``brief`` carries nothing past a closing time, into the next stretch of work.
    """
    for start, end in pauses:
        if start >= at:
            break
        later = clock.advance(at, clock.worked_between(start, end))
        if end - start >= brief or later - at < brief:
            at = later
    return at


def clear(pauses: Pauses, opened: datetime) -> list[Span]:
    """The pauses since the opening, in order, without overlaps; ValueError for one backwards."""
    beginning = in_utc(opened)
    for start, end in pauses:
        if end < start:
            raise ValueError(f"a pause can't end ({end}) before it begins ({start})")
    return joined((max(in_utc(start), beginning), in_utc(end)) for start, end in pauses)


@dataclass(frozen=True, slots=True)
class Counted:
    """The time of a clock from an opening to a due instant, without pauses."""

    clock: WorkCalendar
    opened: datetime
    due: datetime
    pauses: Pauses

    def after(self, part: float) -> datetime:
        """The instant at which this part (0 to 1) of the time is used up."""
        reached = self.clock.advance(self.opened, self._total() * part)
        return moved_on(self.clock, reached, clear(self.pauses, self.opened))

    def spans(self) -> list[Span]:
        """The stretches of the time, in order."""
        return [span for start, end in self._running() for span in self.clock.intervals(start, end)]

    def _total(self) -> timedelta:
        return sum((end - start for start, end in self.spans()), timedelta())

    def _running(self) -> Iterator[Span]:
        start = in_utc(self.opened)
        for pause_start, pause_end in clear(self.pauses, self.opened):
            yield start, min(pause_start, self.due)
            start = pause_end
        yield start, self.due
