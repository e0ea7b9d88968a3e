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
    DIGEST = "digest"


_EVERYBODY = frozenset(Role)
_STAFF = _EVERYBODY - {Role.CUSTOMER}
_MANAGERS = frozenset({Role.MANAGER, Role.ADMIN})

MAY: Mapping[Right, Set[Role]] = MappingProxyType(
    {
        Right.SEE_TICKET: _EVERYBODY,  # customers: their own, and never an internal note
        Right.ACCEPT: _STAFF,
        Right.ASK: _STAFF,
        Right.REPLY: _STAFF,
        Right.RESOLVE: _STAFF,
        Right.DIGEST: _MANAGERS,
    }
)


def may(role: Role, right: Right) -> bool:
    """Whether ``role`` has ``right`` at all, within its scope."""
    return role in MAY[right]
