"""Who decides about what somebody below has decided: appeals, and complaints about staff."""

from enum import IntEnum

from storage.rules.roles import Right, Role, may


class Level(IntEnum):
    """From where on a ticket may be worked on."""

    DESK = 0
    """Handlers, as usual."""
    SUPERVISOR = 1
    MANAGER = 2
    OFFICE = 3
    """The quality office; where there is none, the administrators. What it decides is final."""


def above(role: Role) -> Level:
    """The level that has to judge what somebody in that role has done."""
    return _ABOVE.get(role, Level.OFFICE)


def takes(role: Role, level: int, *, in_office: bool) -> bool:
    """Whether somebody in that role may work on a ticket of that level."""
    if level and not may(role, Right.APPEAL):
        return False
    if level == Level.OFFICE and in_office:
        return role in _SUPERIORS
    return role in _TAKERS[Level(level)]


def highest_for(role: Role, *, in_office: bool) -> Level:
    """The highest level on which somebody in that role may work."""
    return max(level for level in Level if takes(role, level, in_office=in_office))


_SUPERIORS = frozenset({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
_ABOVE = {
    Role.CUSTOMER: Level.SUPERVISOR,  # who has left, or is suspended
    Role.HANDLER: Level.SUPERVISOR,
    Role.SUPERVISOR: Level.MANAGER,
}
_TAKERS = {
    Level.DESK: frozenset(Role),
    Level.SUPERVISOR: _SUPERIORS,
    Level.MANAGER: frozenset({Role.MANAGER, Role.ADMIN}),
    Level.OFFICE: frozenset({Role.ADMIN}),
}
