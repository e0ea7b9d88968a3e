"""Working hours of a day as the desk file writes them: ``["09:00-12:00", "13:30-18:00"]``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from storage.rules.written import Written

_DAY = 24 * 60
_WRITTEN = re.compile(
    r"([01][0-9]|2[0-3]):([0-5][0-9])-(?:([01][0-9]|2[0-3]):([0-5][0-9])|(24):(00))", re.ASCII
)


@dataclass(frozen=True, slots=True, order=True)
class Shift(Written):
    """A stretch of work on one day, in minutes of the local clock since its midnight.

    A shift over midnight ("22:00-06:00") ends after minute 1440 and belongs to the day on which
    it starts.
    """

    start: int
    end: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """The shift written as ``text``; ValueError says in a sentence what is expected."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(f'expected hours such as "09:00-12:00", found "{text}"')
        start, end = _minutes(match[1], match[2]), _minutes(match[3] or "24", match[4] or "00")
        if start == end:
            raise ValueError(f'"{text}" begins and ends together; a whole day is "00:00-24:00"')
        return cls(start, end if end > start else end + _DAY)

    def __str__(self) -> str:
        return f"{_clock(self.start)}-{_clock(self.end if self.end <= _DAY else self.end - _DAY)}"


Shifts = tuple[Shift, ...]

WHOLE_DAY: Shifts = (Shift(0, _DAY),)


def in_order(shifts: Sequence[Shift]) -> Shifts:
    """The shifts of one day by their beginning; ValueError when two of them overlap."""
    ordered = tuple(sorted(shifts))
    for first, second in pairwise(ordered):
        if second.start < first.end:
            raise ValueError(f"{first} and {second} overlap")
    return ordered


def _minutes(hours: str, minutes: str) -> int:
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
