"""A text in the plain form in which it is searched."""

import re
from functools import lru_cache

from .traditional import SIMPLIFIED

NEWEST = 8
"""So many texts are remembered by who says what is in one: a turn asks it from several places."""
_WIDE = {0xFF00 + sign - 0x20: chr(sign) for sign in range(0x21, 0x7F) if chr(sign).isalnum()}
_WIDE_SIGNS = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")
_PLAIN = str.maketrans("’‘", "''") | SIMPLIFIED | _WIDE


def narrow(text: str) -> str:
    """Letters and digits of the usual width; as long as `text`, sign for sign."""
    return text.translate(_WIDE) if _WIDE_SIGNS.search(text) else text


@lru_cache(NEWEST)
def plain(text: str) -> str:
    """Lower case, simplified signs, straight apostrophes; as long as `text`, sign for sign."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ and a few others grow when lowered
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered if lowered.isascii() else lowered.translate(_PLAIN)
