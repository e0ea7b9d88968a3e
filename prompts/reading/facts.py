"""The facts of a text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import islice

from .amounts import find_amounts
from .dates import find_dates
from .numbers import find_order_numbers, find_phones, find_vehicles
from .organisations import find_organisations
from .patterns import Taken
from .places import find_places
from .plain import narrow, plain
from .reading import Fact, FactType
from .staff_names import find_staff
from .times import find_times

MOST = 100  # dates, and as many amounts: nobody tells of more in one message
_DIGIT = re.compile(r"\d|[点:：]|(?i:noon|midnight)")


def find_facts(text: str, *, now: datetime, zone: tzinfo) -> tuple[Fact, ...]:
    """The facts in their order; of what is said twice the first. `now` is an aware instant."""
    lowered, narrowed = plain(text), narrow(text)
    candidates = (
        *(_numbers(narrowed, lowered) if _DIGIT.search(text) else ()),
        *islice(find_dates(lowered, now.astimezone(zone).date()), MOST),
        *islice(find_amounts(lowered), MOST),
        *find_places(text),
        *find_organisations(text),
        *find_staff(text),
    )
    taken = Taken(len(text))  # of facts that overlap the first in this order stays
    apart = [fact for fact in candidates if taken.claim(fact.start, fact.end)]
    first: dict[tuple[FactType, str], Fact] = {}
    for fact in sorted(apart, key=lambda fact: fact.start):
        value = text[fact.start : fact.end]  # as it was written, capitals included
        first.setdefault((fact.type, value), replace(fact, value=value))
    return tuple(first.values())


def _numbers(text: str, lowered: str) -> Iterator[Fact]:
    yield from find_phones(text)
    yield from find_order_numbers(text, lowered)
    yield from find_vehicles(text)
    yield from find_times(lowered)
