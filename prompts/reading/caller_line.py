"""What staff write about who calls, often in one breath: 张大爷 13900001111 说快递柜打不开."""

import re
from dataclasses import dataclass

from storage.rules.phones import number_in, without_number

_SAYS = re.compile(
    r"[\s,，:：]*(?:来电|打电话)?(?:说|反映|投诉|咨询|建议|表扬)[\s,，:：]*(?=\S)"
    r"|[\s,:]+(?:(?:she|he|who)\s+)?(?:says|said|reports|reported|complains|wants|asks)\b"
    r"(?:\s+that\b)?[\s,:]*(?=\S)",
    re.I,
)
_NAME_BEFORE = 40
"""Signs: whoever is named at the beginning is named shortly."""


@dataclass(frozen=True, slots=True)
class CallerLine:
    """Who it is, their number as it is dialled, and what they say; each as far as it is there."""

    name: str
    phone: str | None
    said: str


def read_caller(words: str) -> CallerLine:
    """The parts of what was written; without a word like 说 all but the number is the name."""
    line = " ".join(words.split())
    says = _SAYS.search(line, 1)
    # What they tell may hold other numbers: an order's, a ticket's.
    before = None if says is None else number_in(line[: says.start()])
    phone = before or number_in(line)
    if says is None or says.start() > _NAME_BEFORE + len(phone or ""):
        return CallerLine(line if phone is None else without_number(line), phone, "")
    return CallerLine(without_number(line[: says.start()]), phone, line[says.end() :])
