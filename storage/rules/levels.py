"""Who decides about what somebody below has decided: appeals, and complaints about staff."""

from enum import IntEnum

from storage.rules.duties import FALLS_TO, Duty
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
    return Level(min(highest_for(role, in_office=False) + 1, Level.OFFICE))


def takes(role: Role, level: int, *, in_office: bool) -> bool:
    """Whether somebody in that role may work on a ticket of that level."""
    if level == Level.DESK:
        return True
    if not may(role, Right.APPEAL):
        return False
    if level == Level.OFFICE and in_office:
        return True
    return role.rank >= min(each.rank for each in FALLS_TO[_FROM[Level(level)]])


def highest_for(role: Role, *, in_office: bool) -> Level:
    """The highest level on which somebody in that role may work."""
    return max(level for level in Level if takes(role, level, in_office=in_office))


_FROM = {
    Level.SUPERVISOR: Duty.OVERSEE,
    Level.MANAGER: Duty.DIRECT,
    Level.OFFICE: Duty.KEEP,
}
"""To whom it falls; whoever is higher may as well."""
