"""Hours of a week in words."""

from collections.abc import Mapping
from itertools import groupby

from prompts.dates import say_weekdays
from storage.rules.hours import Shifts


def together(hours: Mapping[int, Shifts], language: str) -> list[tuple[str, Shifts]]:
    """Days that follow each other and have the same hours in one."""
    found = []
    for _, days in groupby(sorted(hours), key=lambda day: (hours[day], day - _before(hours, day))):
        run = list(days)
        found.append((say_weekdays(run[0], run[-1], language), hours[run[0]]))
    return found


def _before(hours: Mapping[int, Shifts], day: int) -> int:
    """The same for days that follow each other without a gap: how many there are before."""
    return sum(other < day for other in hours)
