"""孩子关电梯里了, "smells like gas in here", "she fell and can't get up": a danger that no single
word of a list tells, since it takes whom it happens to, or what else stands beside the word.

The number for emergencies is given too often rather than too seldom; a manner of speaking ("stuck
in traffic", 房贷压得喘不过气) and what is only feared ("in case somebody falls") give none.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .perils_en import PERILS_EN
from .perils_zh import PERILS_ZH


class Peril(NamedTuple):
    """What tells of one, `text[start:end]`, and of which family it is."""

    family: str
    start: int
    end: int


def _compiled(perils: Mapping[str, tuple[str, ...]]) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (family, re.compile("|".join(f"(?:{each})" for each in patterns)))
        for family, patterns in perils.items()
    ]


_PERILS = (*_compiled(PERILS_ZH), *_compiled(PERILS_EN))
_ONLY_FEARED = re.compile(
    r"(?:怕|担心|万一|如果|要是|假如|容易|小心|以防|防止|避免|当心|没有?|无|不会|并未|未|差一?点)"
    r"[^。,，!！?？\n]{0,3}$"
    r"|\b(?:if|in case|afraid|worried|could|might|may|nearly|almost|prevent|no|nobody|no one|not"
    r"|never|without)\b(?: \w+){0,2} ?$"
)
_WINDOW = 24
"""So many signs before it are looked at for a denial or a fear."""


def find_perils(text: str) -> Iterator[Peril]:
    """Those that a text in plain form tells of."""
    for family, pattern in _PERILS:
        for found in pattern.finditer(text):
            if not _ONLY_FEARED.search(text[max(0, found.start() - _WINDOW) : found.start()]):
                yield Peril(family, found.start(), found.end())
