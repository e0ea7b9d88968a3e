"""A day to come, and how a rule finds it."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from storage.rules.worktime import WorkCalendar


class Coming(NamedTuple):
    """A day to come, and where the text names it."""

    day: date
    start: int
    end: int


class From(NamedTuple):
    """Whence it is reckoned."""

    today: date
    calendar: WorkCalendar


Resolve = Callable[[re.Match[str], From], date | None]
"""The day that a rule's match names; None where it names none."""
