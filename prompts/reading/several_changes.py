"""Several things put right in one message: "not the 3rd but the 5th, and 498 not 489"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from storage.rules.desk import Desk

from .amending import amendment
from .amending_words import bare, may_take_back
from .amendments import Amendment, Told, What, replaced

_LONGEST = 100  # characters
_MOST = 5
"""Pieces at which it may be cut."""
_CUT = re.compile(
    r"[,，；;。、]\s*(?:and\s+|also\s+|而且|还有|另外)?|\s+(?:and|also)\s+|而且|另外|以及|并且|还有"
)
_MAY_CHANGE = re.compile(
    r"不是|应该|应为|改成|改为|\bnot\b|n['’]?t\b|\binstead\b|\bshould\b", re.IGNORECASE
)
_DIGIT = re.compile(r"[\d一二三四五六七八九十]")


def amendments(said: str, told: Told, desk: Desk, *, corrects: bool = False) -> Sequence[Amendment]:
    """The changes that ``said`` makes, from end to end, of what was ``told``; none: it is none.
    ``corrects``: it was asked what is to be changed."""
    one = amendment(said, told, desk, corrects=corrects)
    if one is not None:
        return (one,)
    may_be = corrects or may_take_back(said) or _MAY_CHANGE.search(said)
    words = bare(said)
    if not may_be or not words or len(words) > _LONGEST or not _DIGIT.search(words + told.text):
        return ()
    surely = corrects or may_take_back(said)
    known: dict[str, bool] = {}

    def changes(piece: str) -> bool:
        if piece not in known:
            known[piece] = amendment(piece, told, desk, corrects=True) is not None
        return known[piece]

    ways = (way for way in _ways(words) if all(map(changes, way)))
    return next(filter(None, (_each(way, told, desk, surely) for way in ways)), ())


def _ways(words: str) -> Iterator[list[str]]:
    """All ways to cut the words into two pieces or more, those with the fewest first."""
    cuts = [(0, 0), *(each.span() for each in _CUT.finditer(words)), (len(words), len(words))]
    inner = len(cuts) - 2
    if not 0 < inner < _MOST:
        return
    for chosen in sorted(range(1, 1 << inner), key=int.bit_count):
        kept = [cuts[0], *(cuts[i + 1] for i in range(inner) if chosen >> i & 1), cuts[-1]]
        yield [words[a[1] : b[0]] for a, b in pairwise(kept)]


def _each(pieces: Sequence[str], told: Told, desk: Desk, surely: bool) -> Sequence[Amendment]:
    """The change that each of them makes; none where one of them makes none. That one puts
    something right says so of all."""
    if not (surely or any(amendment(piece, told, desk) for piece in pieces)):
        return ()
    changes: list[Amendment] = []
    for piece in pieces:
        change = amendment(piece, told, desk, corrects=True)
        if change is None or not _is_of_fact(change, told):
            return ()
        changes.append(change)
        told = _after(told, change)
    return changes


def _is_of_fact(change: Amendment, told: Told) -> bool:
    """Whether it puts a detail right: other words beside that are hardly meant."""
    if change.what is not What.WORDS:
        return False
    values = [str(fact["value"]) for fact in told.facts]
    return any(change.old in value or value in change.old for value in values)


def _after(told: Told, change: Amendment) -> Told:
    facts = [
        {**fact, "value": replaced(str(fact["value"]), change.old, change.new)}
        for fact in told.facts
    ]
    return replace(told, text=replaced(told.text, change.old, change.new), facts=facts)
