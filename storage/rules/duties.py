"""What falls to a role without anybody choosing: to whom the desk turns, and with what.

What somebody *may* do stands in :mod:`storage.rules.roles`; here stands who is *asked*. Within a
duty it is the nearest to the department, going up from it (:mod:`storage.teams`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from storage.rules.roles import Role


class Duty(StrEnum):
    """What the desk needs somebody for."""

    TAKE = "take"  # be given new tickets, be shown the pool of one's department
    STEP_IN = "step_in"  # be handed a colleague's ticket, be asked by one
    OVERSEE = "oversee"  # confirm and grant, hear what is missed, have what nobody accepted
    DIRECT = "direct"  # the same where nobody oversees, and one step later; grave matters at once
    KEEP = "keep"  # hear of the desk itself, and of what there is nobody else for


FALLS_TO: Mapping[Duty, tuple[Role, ...]] = MappingProxyType(
    {
        Duty.TAKE: (Role.HANDLER,),
        Duty.STEP_IN: (Role.HANDLER, Role.SUPERVISOR),
        Duty.OVERSEE: (Role.SUPERVISOR,),
        Duty.DIRECT: (Role.MANAGER,),
        Duty.KEEP: (Role.ADMIN,),
    }
)
"""Where nobody has a role, the next duty's take its place: oversee, direct, keep."""


def falls_to(role: Role, duty: Duty) -> bool:
    """Whether somebody in that role is turned to."""
    return role in FALLS_TO[duty]
