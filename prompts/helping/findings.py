"""What may be wrong with a text that staff are about to send to a customer."""

from enum import StrEnum
from typing import NamedTuple


class Concern(StrEnum):
    """Why somebody should look at it again."""

    RUDE = "rude"  # impolite, or forbidden by the desk file
    PROMISE = "promise"  # more than the desk promises: a certainty, money
    LATE = "late"  # a date after the one that stands promised
    DESK = "desk"  # what reads like words for the desk: a note, the name of a button
    OTHERS = "others"  # what isn't in this ticket, and may be another customer's


class Finding(NamedTuple):
    """One place of the text."""

    concern: Concern
    words: str
    """As they stand in the text."""
