"""The facts that a model names, found in the text, beside those that the rules found.

Of numbers, dates and sums the rules have the word: what they find is exact, and what is masked the
model never saw. Places and organisations are the model's strength.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from math import isfinite

from prompts.reading.facts import find_facts
from prompts.reading.patterns import Taken
from prompts.reading.reading import Fact, FactType
from storage.rules.desk import Desk

from .masking import Mask
from .understood import MOST_FACTS, FactSaid

_OF_THE_MODEL = frozenset({FactType.PLACE, FactType.ORG})
_TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_FAR = timedelta(days=3 * 366)
_LONGEST_NUMBER = 40
_DIGITS_OF_A_PHONE = 3


def merged_facts(
    rules: tuple[Fact, ...],
    said: Iterable[FactSaid | None] | None,
    text: str,
    mask: Mask,
    *,
    now: datetime,
    desk: Desk,
) -> tuple[Fact, ...]:
    """All facts in the order of the text; `now` is an aware instant."""
    if said is None:
        return rules
    found = list(_located(said, text, mask, now, desk))
    sure = [fact for fact in rules if fact.type not in _OF_THE_MODEL]
    guessed = [fact for fact in rules if fact.type in _OF_THE_MODEL]
    taken = Taken(len(text))
    kept = [fact for fact in (*sure, *found, *guessed) if taken.claim(fact.start, fact.end)]
    return tuple(sorted(kept, key=lambda fact: fact.start))


def _located(
    said: Iterable[FactSaid | None], text: str, mask: Mask, now: datetime, desk: Desk
) -> Iterator[Fact]:
    """Those that stand in the text."""
    for fact in [fact for fact in said if fact is not None][:MOST_FACTS]:
        value = mask.back(fact.text).strip()
        start = text.find(value)
        if value and start >= 0 and _looks_like(fact.type, value):
            norm = _norm(fact.type, value, fact.norm, now, desk)
            yield Fact(fact.type, value, start, start + len(value), norm)


def _looks_like(type_: FactType, value: str) -> bool:
    """Numbers have digits, and a number to call has some of them."""
    if type_ in (FactType.ORDER_NO, FactType.VEHICLE_NO):
        return any(sign.isdigit() for sign in value) and len(value) <= _LONGEST_NUMBER
    if type_ is FactType.PHONE:
        return sum(sign.isdigit() for sign in value) >= _DIGITS_OF_A_PHONE
    return True


def _norm(
    type_: FactType, value: str, said: str | float | None, now: datetime, desk: Desk
) -> str | float | None:
    """As the rules reckon it, or else as the model says, if it can be so."""
    for fact in find_facts(value, now=now, zone=desk.zone):
        if fact.type is type_ and fact.norm is not None:
            return fact.norm
    if type_ is FactType.DATE and isinstance(said, str):
        return _date(said, now.astimezone(desk.zone).date())
    if type_ is FactType.TIME and isinstance(said, str):
        return said.zfill(len("00:00")) if _TIME.fullmatch(said) else None
    if type_ is FactType.AMOUNT:
        return _amount(said)
    return None


def _date(said: str, today: date) -> str | None:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day.isoformat() if abs(day - today) <= _FAR else None


def _amount(said: str | float | None) -> float | None:
    try:
        amount = float(said) if said is not None else -1.0
    except ValueError:
        return None
    return amount if isfinite(amount) and amount >= 0 else None
