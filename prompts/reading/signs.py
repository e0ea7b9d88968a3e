"""Forms of speech that tell something of a short message, beside the words of the lists."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Sign(NamedTuple):
    """A pattern, and how much it speaks for what (the weights of the word lists)."""

    label: str
    weight: float
    pattern: re.Pattern[str]


def sign(label: str, weight: float, regex: str) -> Sign:
    """A sign; the pattern is searched in plain form and has no unbounded gaps.

    In English each of its alternatives begins with `\\b`, even one that stands at the text's
    beginning: `re` looks once for what all have in common, and tries them only there.
    """
    return Sign(label, weight, re.compile(regex))


def shown(text: str, signs: Iterable[Sign]) -> Iterator[tuple[str, float]]:
    """What a text in plain form shows, and how much each says; each sign once."""
    return ((each.label, each.weight) for each in signs if each.pattern.search(text))
