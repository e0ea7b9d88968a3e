"""How the person feels."""

import re
from collections.abc import Iterable, Iterator

from .language import Language
from .lexicon import Hit, lexicon
from .reading import Sentiment

_NEGATED = {
    "zh": re.compile(
        r"(?:不|没|没有|无|未|别|非|不是|不够|不太|谈不上|毫无|并非)(?:很|太|是|有|那么|怎么|特别"
        r"|多|什么)?$"
    ),
    "en": re.compile(
        r"(?:\bnot|n't|\bnever|\bno|\bwithout|\bhardly|cannot|\bcant|\bdont|\bwont"
        r"|\bzero)(?:\W+\w+)?\W*$"
    ),
}
# 有点小, a bit late: a small blemish says little about the whole.
_HEDGED = {
    "zh": re.compile(
        r"(?:有点儿?|有些|略|略微|稍|稍微|稍稍|就是|唯一|除了|不算|不是很|不太|也不|并不)(?:的"
        r"|是)?$"
    ),
    "en": re.compile(r"(?:\ba bit|\ba little|\bslightly|\bno|\bwithout any|\bany)\s$"),
}
# Greetings and a plain "all right" hold words of praise and mean none.
_COURTESY = re.compile(
    r"[你您]们?好(?=\W|$)|(?:大家|早上|上午|中午|下午|晚上)好|^\W*好的?[吧呀啊]?\W*$"
    r"|\bgood (?:morning|afternoon|evening|day)\b"
)
_WINDOW = {"zh": 5, "en": 18}


# Even the content name more faults than merits when they tell in Chinese how it was.
_FAULTS_WEIGH = {"zh": 0.75, "en": 1.0}


def read_sentiment(text: str, languages: Iterable[Language]) -> Sentiment:
    """By the words of feeling in a lower-cased text; the first decides where they are even.

    Neutral when there is none.
    """
    meant = _COURTESY.sub(" ", text)
    felt = [feeling for language in languages for feeling in feelings(meant, language)]
    balance = sum(weight for _, weight in felt) or min(felt, default=(0, 0.0))[1]
    if balance > 0:
        return Sentiment.POSITIVE
    return Sentiment.NEGATIVE if balance < 0 else Sentiment.NEUTRAL


def feelings(text: str, language: Language) -> Iterator[tuple[int, float]]:
    """Each word of feeling once, at its first place, with what it weighs (faults below zero)."""
    first: dict[str, Hit] = {}
    for hit in lexicon("sentiment", language).find(text):
        first.setdefault(hit.word, hit)
    for hit in first.values():
        if weight := _feeling(text, hit, language):
            yield hit.start, weight * (_FAULTS_WEIGH[language] if weight < 0 else 1)


def _feeling(text: str, hit: Hit, language: Language) -> float:
    feeling = hit.weights.get("positive", 0.0) - hit.weights.get("negative", 0.0)
    before = text[max(0, hit.start - _WINDOW[language]) : hit.start]
    if feeling > 0:
        return -feeling if _NEGATED[language].search(before) else feeling
    return 0.0 if _HEDGED[language].search(before) else feeling
