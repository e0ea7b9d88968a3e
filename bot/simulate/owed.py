"""What is owed and what came: each must be paired, exactly once and in time."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Generic, TypeVar

from bot.simulate.hours import SECOND, Micros

Key = TypeVar("Key", bound=Hashable)

Grace = Callable[[Micros], Micros]
"""From when on something owed at an instant could have come at all."""
PUNCTUAL = 2 * SECOND
"""The desk looks each second; more than this is late."""
EARLIEST = 60 * 60 * SECOND
"""What comes longer than this before the next is owed was never owed."""


@dataclass
class Owed(Generic[Key]):
    """Things owed at an instant each, and things that came.

    What came before it was owed is early, what comes afterwards late, what is left at the end
    missing or extra. ``tells`` gets the word for it, the instant, the key, and by how much.
    """

    tells: Callable[[str, Micros, Key, Micros], None]
    grace: Grace
    paid: int = 0
    _owed: dict[Key, list[Micros]] = field(default_factory=dict)
    _came: dict[Key, list[Micros]] = field(default_factory=dict)

    def owe(self, key: Key, at: Micros) -> None:
        """It is to come at that instant."""
        early = self._came.get(key)
        if early and at - early[0] < EARLIEST:
            self._pair(key, at, early.pop(0))
        else:
            self._owed.setdefault(key, []).append(at)

    def come(self, key: Key, at: Micros) -> None:
        """It came."""
        waiting = self._owed.get(key)
        if waiting:
            self._pair(key, waiting.pop(0), at)
        else:
            self._came.setdefault(key, []).append(at)

    def close(self) -> None:
        """Nothing more will come."""
        for word, left in (("missing", self._owed), ("extra", self._came)):
            for key, moments in left.items():
                for at in moments:
                    self.tells(word, at, key, 0)

    def _pair(self, key: Key, owed: Micros, came: Micros) -> None:
        self.paid += 1
        late = came - max(owed, self.grace(owed))
        if late > PUNCTUAL:
            self.tells("late", owed, key, late)
        elif owed - came > PUNCTUAL:
            self.tells("early", owed, key, owed - came)


def by_how_much(by: Micros) -> str:
    """The end of a sentence."""
    return f" by {timedelta(microseconds=by)}" if by else ""
