"""A text in the plain form in which it is searched."""

from .traditional import SIMPLIFIED

_PLAIN = str.maketrans("’‘", "''") | SIMPLIFIED


def plain(text: str) -> str:
    """Lower case, simplified signs, straight apostrophes; as long as `text`, sign for sign."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ and a few others grow when lowered
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered if lowered.isascii() else lowered.translate(_PLAIN)
