"""Whether a customer's further message is about a matter of theirs that is open already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

from storage.rules.facts import FactType

from ..reading import MessageKind
from .traits import distinct_traits

_NAMES = (FactType.ORDER_NO.value, FactType.VEHICLE_NO.value)
"""What is of one matter alone: who names another one tells of another matter."""
_SHARED = 0.25
"""So much of the shorter text in the longer one is more than any two texts share."""
_OTHER = "other"


class Closeness(IntEnum):
    """How near a further message is to an open matter."""

    DIFFERENT = 0
    UNCLEAR = 1
    LIKELY = 2


@dataclass(frozen=True)
class Told:
    """As much of a message, or of a ticket, as is compared."""

    text: str
    category: str
    facts: Iterable[Mapping[str, Any]] = ()
    kind: str = MessageKind.COMPLAINT.value

    @cached_property
    def traits(self) -> frozenset[str]:
        """Looked for once, however many it is compared with."""
        return distinct_traits(self.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """The order numbers and plates in it."""
        found = (str(fact["value"]).upper() for fact in self.facts if fact["type"] in _NAMES)
        return frozenset(found)


def closeness(new: Told, earlier: Told) -> Closeness:
    """How likely it is that ``new`` goes on with ``earlier``. It is never certain: who asks for
    this asks the customer."""
    if new.kind in (MessageKind.ADDITION, MessageKind.ANSWER):
        return Closeness.LIKELY
    ours, theirs = new.names, earlier.names
    if ours & theirs:
        return Closeness.LIKELY
    if ours and theirs:
        return Closeness.DIFFERENT
    if _shared(new.traits, earlier.traits) >= _SHARED:
        return Closeness.LIKELY
    if new.category in (earlier.category, _OTHER):
        return Closeness.UNCLEAR
    return Closeness.DIFFERENT


def shares_nothing(new: Told, earlier: Told) -> bool:
    """Whether the two have no word in common that tells of a matter."""
    return new.traits.isdisjoint(earlier.traits)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Which part of the traits of the one that has fewer the other one has, too."""
    few, many = sorted((one, other), key=len)
    return len(few & many) / len(few) if few else 0.0
