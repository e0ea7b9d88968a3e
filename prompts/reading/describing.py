"""箱子是蓝色的, "A label says fragile": what a thing is like, with no word of anything wrong."""

from . import kind_signs_en, kind_signs_zh
from .language import languages_in
from .lexicon import lexicon
from .plain import plain
from .reading import Sentiment
from .sentiment import read_sentiment
from .signs import shown

_SIGNS = {"zh": kind_signs_zh.SIGNS, "en": kind_signs_en.SIGNS}


def only_describes(text: str) -> bool:
    """Whether nothing in a short text says what kind of message it is, nor that anybody minds. So
    soon after a matter was filed it is told of that; by itself it may be anything."""
    words, languages = plain(text), languages_in(text)
    if any(True for each in languages for _ in lexicon("kinds", each).find(words)):
        return False
    if any(True for each in languages for _ in shown(words, _SIGNS[each])):
        return False
    return read_sentiment(words, languages) is Sentiment.NEUTRAL
