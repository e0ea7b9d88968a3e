"""Records that tell the same incident."""

from collections.abc import Sequence
from math import log2

from .grouping import Groups
from .likeness import alike
from .numbered import numbered_places

# Chosen on labelled letters (20 of two incidents among 159) and on made-up messages of fourteen
# incidents, and checked on random halves: between .06 and .08 it hardly matters; above, short
# messages miss each other. Among more texts, strangers who happen to be alike are more frequent.
_LEAST = 0.07
_MANY = 200
_STRICTER = 0.015  # for each doubling beyond that


def same_incident(texts: Sequence[str]) -> list[int]:
    """For each text the number of its group: 1 for that of the first text, and so on.

    A text that is like no other is a group of its own. The cost grows little faster than the
    number of texts.
    """
    groups = Groups(len(texts), alike(texts), [numbered_places(text) for text in texts])
    groups.grow(_LEAST + _STRICTER * log2(max(len(texts), _MANY) / _MANY))
    owners = {place: group for group, members in groups.members.items() for place in members}
    numbers: dict[int, int] = {}
    return [numbers.setdefault(owners[place], len(numbers) + 1) for place in range(len(texts))]
