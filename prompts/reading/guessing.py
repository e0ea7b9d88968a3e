"""What a short message is that shows no sign of anything."""

import re
from collections.abc import Collection

from .kind import SHORT
from .language import Language
from .reading import MessageKind
from .sentiment import feelings
from .telling import tells

# Somebody tells what happened.
_TOLD_EN = re.compile(
    r"(?!.{0,160}(?:\bi\b|\b(?:dm|lol|thanks)\b|<url>|https?:|[#@]))"
    r".{0,160}\b(?:was|were|had|has|have|is|are|been|got|came|went|left|fell|sent|took|gave|broke"
    r"|lost|keeps?"
    r"|[a-z]{3,}ed)\b"
)
_CONTENT = 2.0


def guess(text: str, languages: Collection[Language]) -> MessageKind:
    """Of what shows no sign: what happened is told to complain of it, a thing by itself isn't."""
    if len(text) <= SHORT:
        felt = sum(weight for each in languages for _, weight in feelings(text, each))
        if felt >= _CONTENT:
            return MessageKind.PRAISE
        if tells(text) if "zh" in languages else _TOLD_EN.match(text) and "?" not in text:
            return MessageKind.COMPLAINT
    return MessageKind.INQUIRY
