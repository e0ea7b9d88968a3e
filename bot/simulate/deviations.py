"""Where the desk did otherwise than the book expects."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.simulate.hours import Micros, instant


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing that happened otherwise."""

    what: str
    """missing, extra, late, early, wrong due, …: one or two words."""
    at: str
    ticket: str
    words: str
    """What was expected, and what was seen."""


@dataclass
class Tally:
    """What was counted, and what deviates."""

    counts: Counter[str] = field(default_factory=Counter)
    deviations: list[Deviation] = field(default_factory=list)
    _said: set[tuple[str, str, str]] = field(default_factory=set)

    def deviates(self, what: str, at: Micros, ticket: str, words: str) -> None:
        """One more deviation, at that instant; said once."""
        if (what, ticket, words) not in self._said:
            self._said.add((what, ticket, words))
            self.deviations.append(Deviation(what, instant(at).isoformat(), ticket, words))

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "counts": dict(sorted(self.counts.items())),
            "deviations": [asdict(each) for each in self.deviations],
        }
