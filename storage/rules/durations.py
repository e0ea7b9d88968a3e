"""Durations as the desk file writes them: ``"15m"``, ``"2wh"``, ``"3wd"``."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Self

from storage.rules.written import Written


class Unit(StrEnum):
    """What a duration counts. What each unit means exactly stands in `worktime`."""

    SECOND = "s"
    MINUTE = "m"
    HOUR = "h"
    DAY = "d"
    WORKING_MINUTE = "wm"
    WORKING_HOUR = "wh"
    WORKING_DAY = "wd"

    @property
    def working(self) -> bool:
        """Whether pauses and fractions of it are measured in working time."""
        return self in {Unit.WORKING_MINUTE, Unit.WORKING_HOUR, Unit.WORKING_DAY}

    @property
    def counts_days(self) -> bool:
        """Whether it ends at a close of business and not after a span of time."""
        return self in _DAYS


_DAYS = frozenset({Unit.DAY, Unit.WORKING_DAY})
_SPANS = {
    Unit.SECOND: timedelta(seconds=1),
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.WORKING_MINUTE: timedelta(minutes=1),
    Unit.WORKING_HOUR: timedelta(hours=1),
}
_WRITTEN = re.compile(r"(0|[1-9][0-9]{0,4})(s|m|h|d|wm|wh|wd)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration(Written):
    """So many of a unit; ``str()`` gives back what `parse` takes."""

    amount: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Self:
        """The duration written as ``text``; ValueError says in a sentence what is expected."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(
                f'expected a duration such as "2wh" (a whole number up to 99999, then one of '
                f's, m, h, d for elapsed and wm, wh, wd for working time), found "{text}"'
            )
        return cls(int(match[1]), Unit(match[2]))

    @property
    def span(self) -> timedelta:
        """Its length on its own clock; days have none (they end at a close of business)."""
        if self.unit in _DAYS:
            raise ValueError(f"{self} counts days: it has an end, but no length")
        return self.amount * _SPANS[self.unit]

    def __str__(self) -> str:
        return f"{self.amount}{self.unit}"
