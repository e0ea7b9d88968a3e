"""How a customer is spoken to: nobody "resolves" a thank-you, and a question gets an answer."""

from storage.rules.kinds import Kind

PRAISE, ANSWER, USUAL = "praise", "answer", "usual"
_TONES = {Kind.PRAISE: PRAISE, Kind.SUGGESTION: ANSWER, Kind.INQUIRY: ANSWER}


def tone_of(kind: Kind) -> str:
    """The end of the key of a text that has one for each tone."""
    return _TONES.get(kind, USUAL)


def is_of_trouble(kind: Kind) -> bool:
    """Whether something has gone wrong that is to be put right."""
    return tone_of(kind) == USUAL
