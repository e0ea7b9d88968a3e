"""Dates in a text, and the calendar day that they name.

Relative words (昨天, 上周三, yesterday, last Friday, 3 days ago) are resolved against the day of
the message. A date without a year, and a weekday by itself, is the latest one that isn't after that
day: people tell what has happened. One by which something is wanted is to come. A month or a year
alone names no day.
"""

from collections.abc import Iterator
from datetime import date

from . import dates_en, dates_zh
from .patterns import Taken
from .reading import Fact, FactType

_RULES = (*dates_zh.RULES, *dates_en.RULES)


def find_dates(text: str, today: date) -> Iterator[Fact]:
    """The dates of a text in plain form; `today` is the message's day in the desk's zone."""
    taken = Taken(len(text))
    for rule in _RULES:
        for match in rule.pattern.find(text):
            start, end = match.span()
            if taken.claim(start, end):
                day = rule.day(match, today)
                norm = day.isoformat() if day else None
                yield Fact(FactType.DATE, match.group(), start, end, norm)
