"""What somebody says while they write a matter, that tells nothing of it."""

import re

from prompts.wishes.small_talk import is_small_talk

from .kind import SURE
from .kinds import read_kind
from .language import languages_in
from .plain import plain
from .reading import MessageKind, Sentiment

_LONGEST = 40  # characters
# A nod to the card, or its button in words.
_NOD = re.compile(
    r"\W*(?:提交|确认|确定|确认提交|是的?|对的?|没错|submit|confirm|send(?: it)?|yes)\W*"
)


def adds_nothing(text: str) -> bool:
    """Whether the words, by themselves, are greetings, thanks or a nod; anger tells something."""
    words = plain(text)
    if not words.strip() or len(words) > _LONGEST:
        return False
    if _NOD.fullmatch(words) or is_small_talk(words):
        return True
    kind = read_kind(words, languages_in(text), Sentiment.NEUTRAL)
    return kind.kind is MessageKind.CHAT and kind.confidence >= SURE
