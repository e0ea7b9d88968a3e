"""Why a ticket is closed that nobody can carry on."""

from enum import StrEnum


class ClosedWhy(StrEnum):
    """The reason a superior gives; the customer reads it in a sentence."""

    DUPLICATE = "duplicate"
    """The same customer's other ticket is about it as well, and goes on."""
    NONSENSE = "nonsense"
    """Advertising, or words in which there is no matter."""
    UNREACHABLE = "unreachable"
    """What is needed isn't there, and the customer can't be reached."""
    ELSEWHERE = "elsewhere"
    """The matter of another organisation."""
    OTHER = "other"
    """Said in words."""
