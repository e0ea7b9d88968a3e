"""加上订单号 123, "add my phone number …": a detail is told as one, whatever it looks like."""

import re
from dataclasses import dataclass

from storage.rules.facts import FactType

from .amending_words import FIELD, field_named
from .answering import answer_in

_ADDS = (
    re.compile(
        r"(?:再|还要?|请|帮我|麻烦|另外)*(?:加上?|补充?上?|添加?上?|增加|附上|写上|记上)"
        rf"(?:一?[个下条])?(?:我的|一个)?(?P<named>(?P<field>{FIELD})(?:是|为|[:：\s])*"
        r"(?P<value>[^，,。;；!！?？\n]{1,60}))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:please |also |can you |could you )*(?:add|append|include|note(?: down)?|put in)"
        rf"(?: also)?(?: the| my| an?)? (?P<named>(?P<field>{FIELD}|number)"
        r"(?: (?:is|was|of))?\s*[:#]?\s+(?P<value>[^;!?\n]{1,60}?))(?:,? (?:as well|too|please))?",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class Added:
    """A detail that is told."""

    type: FactType
    value: str
    named: str
    """What it is called, and its value, as they were written."""


def fact_added(words: str) -> Added | None:
    """The detail that the words, all of them, add; None: they add none."""
    found = next((match for each in _ADDS if (match := each.fullmatch(words))), None)
    if found is None:
        return None
    type_ = field_named(found["field"]) or FactType.PHONE  # "my number"
    value = answer_in(found["value"], type_)
    return None if value is None else Added(type_, value, found["named"].strip())
