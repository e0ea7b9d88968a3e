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


class Part(StrEnum):
    """Which part somebody had in a ticket whose outcome is appealed against."""

    DECIDED = "decided"  # about the outcome: the appeal goes to a level above theirs as well
    HANDLED = "handled"  # had it in hand, wrote or talked to the customer
    GRANTED = "granted"  # decided something else in it: more time, a limit, that it isn't done yet


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "resolve": Part.DECIDED,
        "confirm_outcome": Part.DECIDED,
        "close": Part.DECIDED,
        "upheld": Part.DECIDED,
        "accept": Part.HANDLED,
        "ask": Part.HANDLED,
        "reply": Part.HANDLED,
        "phone": Part.HANDLED,
        "return_outcome": Part.GRANTED,
        "grant_extension": Part.GRANTED,
        "refuse_extension": Part.GRANTED,
        "grant_limit": Part.GRANTED,
        "refuse_limit": Part.GRANTED,
    }
)
"""What the trail calls what somebody did in it. Who decided or handled it never examines the
appeal; who granted, only where nobody else of its level is there. To supervise it (督办), to take
note, to comment or to regrade isn't to decide: whoever reads along may examine it."""


def acts_of(*parts: Part) -> frozenset[str]:
    """What the trail calls having had one of these parts."""
    return frozenset(act for act, part in PARTS.items() if part in parts)


def falls_to(role: Role, duty: Duty) -> bool:
    """Whether somebody in that role is turned to."""
    return role in FALLS_TO[duty]
