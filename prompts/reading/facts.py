"""The facts of a text, with their places in it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from .amounts import find_amounts
from .dates import find_dates
from .numbers import find_order_numbers, find_phones, find_vehicles
from .organisations import find_organisations
from .places import find_places
from .plain import plain
from .reading import Fact
from .times import find_times


def find_facts(text: str, *, now: datetime, zone: tzinfo) -> tuple[Fact, ...]:
    """The facts in their order; of what is said twice the first. `now` is an aware instant."""
    today = now.astimezone(zone).date()
    lowered = plain(text)
    candidates = (
        *find_phones(text),
        *find_order_numbers(text),
        *find_vehicles(text),
        *find_times(lowered),
        *find_dates(lowered, today),
        *find_amounts(lowered),
        *find_places(text),
        *find_organisations(text),
    )
    found = sorted(_apart(candidates), key=lambda fact: fact.start)
    first = {(fact.type, text[fact.start : fact.end]): fact for fact in reversed(found)}
    return tuple(
        Fact(fact.type, text[fact.start : fact.end], fact.start, fact.end, fact.norm)
        for fact in reversed(first.values())
    )


def _apart(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Facts that don't overlap; the earlier in the sequence goes first."""
    taken: set[int] = set()
    for fact in facts:
        signs = range(fact.start, fact.end)
        if taken.isdisjoint(signs):
            taken.update(signs)
            yield fact
