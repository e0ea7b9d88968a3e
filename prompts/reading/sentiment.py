"""How the person feels."""

import re
from collections.abc import Iterable

from .language import Language
from .lexicon import Hit, lexicon
from .reading import Sentiment

_NEGATED = {
    "zh": re.compile(
        r"(?:不|没|没有|无|未|别|非|不是|不够|不太|谈不上|毫无|并非)(?:很|太|是|有|那么|怎么|特别|多|什么)?$"
    ),
    "en": re.compile(
        r"(?:\bnot|n't|\bnever|\bno|\bwithout|\bhardly|cannot|\bcant|\bdont|\bwont|\bzero)(?:\W+\w+)?\W*$"
    ),
}
_WINDOW = {"zh": 5, "en": 18}


def read_sentiment(text: str, languages: Iterable[Language]) -> Sentiment:
    """By the words of feeling in a lower-cased text. Neutral when they are even or none."""
    balance = sum(_balance(text, language) for language in languages)
    if balance > 0:
        return Sentiment.POSITIVE
    return Sentiment.NEGATIVE if balance < 0 else Sentiment.NEUTRAL


def _balance(text: str, language: Language) -> float:
    return sum(_feeling(text, hit, language) for hit in lexicon("sentiment", language).find(text))


def _feeling(text: str, hit: Hit, language: Language) -> float:
    feeling = hit.weights.get("positive", 0.0) - hit.weights.get("negative", 0.0)
    before = text[max(0, hit.start - _WINDOW[language]) : hit.start]
    return -feeling if feeling > 0 and _NEGATED[language].search(before) else feeling
