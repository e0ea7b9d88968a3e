"""A look at what staff are about to send to a customer. They decide what becomes of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from prompts.wishes.desk_words import is_plainly_for_the_desk
from prompts.wishes.muttered import is_muttered
from storage.rules.desk import Desk

from .findings import Concern, Finding
from .lateness import find_lateness
from .others_data import find_others_data
from .others_names import find_names
from .phrases import find_rudeness
from .promising import find_promises

MOST = 8
"""As many as somebody takes in."""


@dataclass(frozen=True, slots=True)
class Around:
    """What there is about the ticket that a text is checked against."""

    known: str
    """All that was said in it, with the customer's name and phone."""
    tickets: Collection[str]
    """The numbers of the same customer's tickets."""
    names: Collection[str]
    """Of other customers, as far as they may stand in the text, whole or in part."""
    promised: date | None
    """The day by which it is to be resolved, in the desk's zone; None: no promise stands."""


def check(text: str, around: Around, desk: Desk, now: datetime) -> tuple[Finding, ...]:
    """What may be wrong with ``text``; nothing, mostly. ``now`` is an aware instant."""
    if is_plainly_for_the_desk(text) or is_muttered(text):
        return (Finding(Concern.DESK, text),)
    found = [
        *find_rudeness(text, desk.forbidden),
        *find_promises(text),
        *_late(text, around.promised, desk, now),
        *find_others_data(text, around.known, around.tickets),
        *find_names(text, around.names, around.known),
    ]
    return tuple(dict.fromkeys(found))[:MOST]


def _late(text: str, promised: date | None, desk: Desk, now: datetime) -> list[Finding]:
    if promised is None:
        return []
    today = now.astimezone(desk.zone).date()
    return list(find_lateness(text, promised, today, desk.calendar))
