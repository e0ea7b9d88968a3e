"""The facts of a matter, in a line of a card."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.limits import excerpt
from prompts.dates import say_date
from prompts.reading.discretion import with_phones_masked
from prompts.reading.roles import role_of
from prompts.texts import Html, Texts
from storage.rules.facts import FactType

SHOWN = 6
UNITS = 60
"""Of each at most."""
_BY_TODAY = re.compile(
    r"[今昨][天日晚早]|大?前[天日晚]|(?:周|星期|礼拜)[一二三四五六日天]|天(?:以?前|之前)"
    r"|\b(?:today|yesterday|tonight|days? ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"月|\d[/.-]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)


def facts_line(
    texts: Texts,
    key: str,
    facts: Sequence[Mapping[str, Any]],
    *,
    told: str,
    discreet: bool = False,
) -> list[Html]:
    """Each fact once, as it was ``told``, but for days that only those know who read it on the same
    day, and with what it is of where several of its type stand together; ``discreet`` with
    telephone numbers masked; no line where there is none, or a place is all that was told."""
    alone = told.strip("📍 \n")
    facts = [each for each in facts if each["type"] != FactType.PLACE or each["value"] != alone]
    types = Counter(fact["type"] for fact in facts)
    written = (
        _named(texts, fact, told) if types[fact["type"]] > 1 else _said(texts, fact)
        for fact in facts
    )
    values = (excerpt(with_phones_masked(each) if discreet else each, UNITS) for each in written)
    shown = list(dict.fromkeys(values))[:SHOWN]
    return [texts.say(key, facts=" · ".join(shown))] if shown else []


def _named(texts: Texts, fact: Mapping[str, Any], told: str) -> str:
    """Which of several days, or sums, it is."""
    said, role = _said(texts, fact), None
    if fact["type"] in (FactType.DATE, FactType.AMOUNT) and fact.get("start", -1) >= 0:
        role = role_of(told, fact["start"], fact["end"])
    return said if role is None else texts.label(f"fact-{role.value}", what=said)


def _said(texts: Texts, fact: Mapping[str, Any]) -> str:
    value, day = str(fact["value"]), fact.get("norm")
    if fact["type"] != FactType.DATE or not isinstance(day, str):
        return value
    if not _BY_TODAY.search(value) or _MONTH.search(value):
        return value
    return say_date(date.fromisoformat(day), language=texts.language)
