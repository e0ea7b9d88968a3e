"""The managers' summaries: one a day each, at the desk's time for it."""

from datetime import UTC, date, datetime, timedelta

from bot.simulate.deviations import Tally
from bot.simulate.hours import Micros, instant, micros
from bot.simulate.owed import Grace, Owed, by_how_much
from bot.simulate.readers import Readers
from storage.rules.desk import Desk

_DAY = timedelta(days=1)
_Digest = tuple[int, Micros]
"""A manager's chat, and until when the digest counts."""


class Digests:
    """What each manager is to get, and what came."""

    def __init__(self, desk: Desk, readers: Readers, tally: Tally, grace: Grace) -> None:
        self._desk = desk
        self._readers = readers
        self._tally = tally
        self._owed = Owed[_Digest](self._misses, grace)
        self._next: dict[int, Micros] = {}

    def open(self, at: Micros) -> None:
        """The managers have joined."""
        self._next = dict.fromkeys(self._readers.digests(), self._after(at))

    def next_at(self) -> Micros | None:
        """When the next one is due."""
        return min(self._next.values(), default=None)

    def expect(self, at: Micros) -> None:
        """Those that are due by now must come; after a stop one, up to the latest that was due."""
        for chat, due in self._next.items():
            if due <= at:
                self._owed.owe((chat, self._until(at)), at)
                self._next[chat] = self._after(at)

    def come(self, chat: int, until: Micros, at: Micros) -> None:
        """One came."""
        self._owed.come((chat, until), at)

    def close(self) -> None:
        """Nothing more will come."""
        self._owed.close()
        self._tally.counts["digests as expected"] = self._owed.paid

    def _after(self, at: Micros) -> Micros:
        """The next instant after ``at`` at which the desk's clock shows the digest's time."""
        day = self._day(at)
        while (due := self._of(day)) <= at:
            day += _DAY
        return due

    def _until(self, at: Micros) -> Micros:
        """The last such instant up to ``at``."""
        day = self._day(at)
        while (due := self._of(day)) > at:
            day -= _DAY
        return due

    def _day(self, at: Micros) -> date:
        return instant(at).astimezone(self._desk.zone).date()

    def _of(self, day: date) -> Micros:
        local = datetime.combine(day, self._desk.digest.at, self._desk.zone)
        return micros(local.astimezone(UTC))

    def _misses(self, word: str, at: Micros, key: _Digest, by: Micros) -> None:
        chat, until = key
        who = self._readers.name(chat)
        words = f"the digest until {instant(until)} for {who}: {word}{by_how_much(by)}"
        self._tally.deviates(f"{word} digest", at, "", words)
