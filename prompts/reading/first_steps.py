"""What whoever is in danger does first: it isn't the same in a lift, and beside a live wire."""

import re
from typing import Literal

from .perils import find_perils
from .plain import plain
from .trapped import somebody_is_inside

FirstStep = Literal["leave", "lift", "shut_in", "electric", "talk"]

_LIFT = re.compile(
    r"(?:电梯|轿厢|直梯)[^。!！?？]{0,12}(?:困|关在|卡|出不[来去]|坠|下坠|停在)|(?:困|关|卡)在?[^。!！?？]{0,4}(?:电梯|轿厢)"
    r"|\b(?:stuck|trapped|caught|locked)\b[^.!?]{0,20}\b(?:lift|elevator)\b"
    r"|\b(?:lift|elevator)\b[^.!?]{0,30}\b(?:stuck|trapped|stopped|caught)\b"
)
_ELECTRIC = re.compile(
    r"漏电|触电|带电|电到|电了一下|(?:插座|电线|插头|开关|电源)[^。!！?？]{0,6}(?:火花|打火|冒烟)"
    r"|\belectric(?:al)? shocks?\b|\belectrocut\w*|\bspark(?:s|ing|ed)\b|\blive wires?\b"
)
_FIRE = re.compile(r"着火|起火|失火|火灾|\b(?:on|caught|a) fire\b|煤气|燃气|天然气|\bgas\b")


def first_step(text: str) -> FirstStep:
    """The first thing to do where words tell of danger. Nobody stays where it burns, or touches a
    switch where there is gas."""
    words = plain(text)
    told = {peril.family for peril in find_perils(words)}
    if "despair" in told:
        return "talk"
    if _FIRE.search(words) or "fire" in told:
        return "leave"
    if _LIFT.search(words) or somebody_is_inside(words):
        return "lift"
    if "shut_in" in told:
        return "shut_in"
    return "electric" if _ELECTRIC.search(words) or "electric" in told else "leave"
