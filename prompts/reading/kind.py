"""A kind of message, and how sure it is."""

from typing import NamedTuple

from .reading import MessageKind

SHORT = 80  # characters; a question is the whole of a short message, not of a letter
COMPLAINT = 3.0  # whoever tells of a swindle quotes it
SURE = 0.9
FAIR = 0.6
GUESS = 0.3


class Kind(NamedTuple):
    """A kind and how sure it is, 0 to 1."""

    kind: MessageKind
    confidence: float
