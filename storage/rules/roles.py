"""Who may do what. The scope (own tickets, own department, all) is looked at by whoever asks."""

from collections.abc import Mapping, Set
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What somebody is to the desk."""

    CUSTOMER = "customer"
    HANDLER = "handler"  # owns tickets and answers customers
    SUPERVISOR = "supervisor"  # answers for a department's handlers; hears of missed promises
    MANAGER = "manager"  # sees the figures, gets the digest
    ADMIN = "admin"  # keeps the desk itself running

    @property
    def staff(self) -> bool:
        """Whether they work for the desk."""
        return self is not Role.CUSTOMER


class Right(StrEnum):
    """What needs a role."""

    SEE_TICKET = "see_ticket"
    ACCEPT = "accept"
    ASK = "ask"
    REPLY = "reply"
    RESOLVE = "resolve"
    EXTEND = "extend"  # ask for more time
    DECIDE_EXTENSION = "decide_extension"
    REGRADE = "regrade"
    TAKE_NOTE = "take_note"  # acknowledge that something grave or missed is known
    DIGEST = "digest"


_EVERYBODY = frozenset(Role)
_STAFF = _EVERYBODY - {Role.CUSTOMER}
_MANAGERS = frozenset({Role.MANAGER, Role.ADMIN})
_SUPERIORS = _MANAGERS | {Role.SUPERVISOR}

MAY: Mapping[Right, Set[Role]] = MappingProxyType(
    {
        Right.SEE_TICKET: _EVERYBODY,  # customers: their own, and never an internal note
        Right.ACCEPT: _STAFF,
        Right.ASK: _STAFF,
        Right.REPLY: _STAFF,
        Right.RESOLVE: _STAFF,
        Right.EXTEND: _STAFF,
        Right.DECIDE_EXTENSION: _SUPERIORS,  # never about what they asked for themselves
        Right.REGRADE: _SUPERIORS,
        Right.TAKE_NOTE: _SUPERIORS,
        Right.DIGEST: _MANAGERS,
    }
)


OVERSIGHT: Set[Right] = frozenset(
    {Right.SEE_TICKET, Right.ACCEPT, Right.DECIDE_EXTENSION, Right.REGRADE, Right.TAKE_NOTE}
)
"""What superiors may do with every ticket of their scope; the rest is its owner's alone."""


def may(role: Role, right: Right) -> bool:
    """Whether ``role`` has ``right`` at all, within its scope."""
    return role in MAY[right]
