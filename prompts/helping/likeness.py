"""Which matters are like one: the cosine of their grams, rare ones counting more (IDF)."""

from collections import Counter
from collections.abc import Collection, Sequence
from math import log, sqrt
from typing import NamedTuple

from storage.rules.grams import grams

READ = 600
"""Signs of a text that are compared: its beginning says what the matter is."""
LEAST = 0.05
"""Below, two matters have no more in common than any two."""


class Like(NamedTuple):
    """A text, by its place, and how like it is: from LEAST to 1."""

    place: int
    likeness: float


def most_like(text: str, others: Sequence[str], limit: int) -> Sequence[Like]:
    """Those of ``others`` that are most like ``text``, the most like first; of those that are
    equally like it the first."""
    asked = set(grams(text[:READ]))
    told = [set(grams(other[:READ])) for other in others]
    owners = Counter(gram for each in told for gram in each)
    weights = {gram: _rarity(owners[gram], len(others)) for gram in asked.union(owners)}

    def length(pieces: Collection[str]) -> float:
        return sqrt(sum(weights[gram] for gram in pieces))

    found = []
    for place, each in enumerate(told):
        if shared := asked & each:
            likeness = sum(weights[gram] for gram in shared) / (length(asked) * length(each))
            found.append(Like(place, likeness))
    like = [each for each in found if each.likeness >= LEAST]
    return sorted(like, key=lambda each: -each.likeness)[:limit]


def _rarity(owners: int, among: int) -> float:
    """The squared weight of a gram that so many texts have."""
    return log(1 + (among + 1) / (owners + 1)) ** 2
