"""What a short message is that shows no sign of anything."""

import re
from collections.abc import Collection

from .kind import SHORT
from .language import Language
from .reading import MessageKind
from .sentiment import feelings

# 了, 就, 都: somebody tells what happened; 几, 哪: they ask.
_TOLD = re.compile(".{0,80}(?:了|着|被|就|才|都|又|太|不|没|来个|一看)")
_TOLD_EN = re.compile(
    r"(?!.{0,160}(?:\bi\b|\b(?:dm|lol|thanks)\b|<url>|https?:|[#@]))"
    r".{0,160}\b(?:was|were|had|has|have|is|are|been|got|came|went|left|fell|sent|took|gave|broke"
    r"|lost|keeps?"
    r"|[a-z]{3,}ed)\b"
)
_ASKED = re.compile(r"[?？]|[吗么呢]|[几哪谁啥]|什么|怎么|多少|是不是|能不能|有没有")
_CONTENT = 2.0


def guess(text: str, languages: Collection[Language]) -> MessageKind:
    """Of what shows no sign: what happened is told to complain of it, a thing by itself isn't."""
    if len(text) <= SHORT:
        felt = sum(weight for each in languages for _, weight in feelings(text, each))
        if felt >= _CONTENT:
            return MessageKind.PRAISE
        told = _TOLD if "zh" in languages else _TOLD_EN
        if told.match(text) and not _ASKED.search(text):
            return MessageKind.COMPLAINT
    return MessageKind.INQUIRY
