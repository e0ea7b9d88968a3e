"""Made-up time, and what is to happen in it."""

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from itertools import count

from bot.clock import Clock


class MadeUpClock(Clock):
    """Stands still until it is moved on."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def move_to(self, at: datetime) -> None:
        """Only onwards; an instant in the past changes nothing."""
        self._at = max(self._at, at)


class Agenda:
    """What people are going to do, in order of time; at one instant in the order it was noted."""

    def __init__(self) -> None:
        self._entries: list[tuple[datetime, int, Callable[[], None]]] = []
        self._running = count()

    @property
    def next_at(self) -> datetime | None:
        """When the next thing is to be done."""
        return self._entries[0][0] if self._entries else None

    def note(self, at: datetime, do: Callable[[], None]) -> None:
        """Do it at that instant."""
        heappush(self._entries, (at, next(self._running), do))

    def do_all(self, until: datetime) -> int:
        """Do what is to be done up to then; returns how much that was."""
        done = 0
        while self._entries and self._entries[0][0] <= until:
            heappop(self._entries)[2]()
            done += 1
        return done
