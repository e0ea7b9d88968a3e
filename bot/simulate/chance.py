"""Chance, the same for the same seed, and the moments at which people act."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from bot.simulate.hours import MINUTE, SECOND, Micros, OpenHours, instant, micros

Thing = TypeVar("Thing")

_EARLY = (2 * MINUTE, 60 * MINUTE)
_USUAL = (60 * MINUTE, 8 * 60 * MINUTE)
_LATE = (8 * 60 * MINUTE, 60 * 60 * MINUTE)


class Chance:
    """All that is left to chance.

    People act in company: within each ``beat`` there is one moment, drawn to the microsecond, at
    which all act who would have acted in it. So the desk works them together, as it would on a
    busy day, and a year doesn't take a year.
    """

    def __init__(self, seed: int, beat: timedelta, hours: OpenHours) -> None:
        self._random = Random(seed)  # noqa: S311 -- a play that can be repeated, not a secret
        self._seed = seed
        self._beat = max(beat // timedelta(microseconds=1), SECOND)
        self._hours = hours

    def happens(self, share: float) -> bool:
        """Whether something happens that happens in that share of all cases."""
        return self._random.random() < share

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """One of them, each as likely."""
        return self._random.choice(things)

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(low, high)

    def part_of(self, time: timedelta) -> timedelta:
        """Some part of it."""
        return self._span(0, time // timedelta(microseconds=1))

    def soon(self, now: datetime) -> datetime:
        """Within minutes."""
        return self.moment(now + self._span(20 * SECOND, 15 * MINUTE))

    def sometime(self, now: datetime, *, at_work: bool = False) -> datetime:
        """Early, as usual or late; ``at_work``: in the desk's working time."""
        bounds = self._random.choices((_EARLY, _USUAL, _LATE), weights=(7, 2, 1))[0]
        at = now + self._span(*bounds)
        return self.moment(self.working(at) if at_work else at)

    def working(self, at: datetime) -> datetime:
        """That instant in working time; else some minutes after the desk opens."""
        opens = instant(self._hours.opening(micros(at)))
        return at if opens == at else opens + self._span(MINUTE, 45 * MINUTE)

    def moment(self, at: datetime) -> datetime:
        """The next moment at which people act."""
        number = micros(at) // self._beat
        while (found := self._moment_of(number)) < micros(at):
            number += 1
        return instant(found)

    def _moment_of(self, number: int) -> Micros:
        drawn = Random(f"{self._seed}/{number}").randrange(self._beat)  # noqa: S311 -- likewise
        return number * self._beat + drawn

    def _span(self, low: Micros, high: Micros) -> timedelta:
        return timedelta(microseconds=self._random.randint(low, high))
