"""What the names of a desk's own categories say, of which there is no general knowledge.

A lamp is told of by whoever writes of 路灯, though the category is called 路灯照明.
"""

import re
from collections.abc import Collection, Iterator

from storage.rules.desk import Category, Desk

from .language import Language
from .lexicon import Lexicon

_PIECE = 1.5
"""Half of a Chinese name: enough by itself."""
_WORD = 0.9
"""A word of an English name: two of them are enough."""
_PARTS = re.compile(r"[^\u4e00-\u9fff]+|[、与和及或]|(?:问题|事项|投诉|相关|方面|类)$")
_LATIN = re.compile(r"[a-z]{4,}")
_SAYS_NOTHING = re.compile(
    "服务|管理|其[他它]|投诉|建议|咨询|质量|情况|业务|工作|方面|日常|综合|公共|一般|客户|"
    "(?:service|issue|problem|complaint|matter)s?|other|general|quality|management|customer|"
    "public|with|from"
)
_LONG = 4  # signs: two words of Chinese


class OwnCategories:
    """The desk's categories whose ids aren't ``general`` ones, by the words of their names."""

    def __init__(self, desk: Desk, general: Collection[str]) -> None:
        own = [each for each in desk.categories.values() if each.id not in general]
        self.ids = tuple(each.id for each in own)
        self._lexicons = {
            "zh": _lexicon({each.id: _chinese(each) for each in own}, "zh"),
            "en": _lexicon({each.id: _english(each) for each in own}, "en"),
        }

    def said(self, text: str, language: Language) -> Iterator[tuple[str, float]]:
        """The ids that words of a lower-cased text speak for, each word once."""
        lexicon = self._lexicons[language]
        if lexicon is not None:
            found = {hit.word: hit.weights for hit in lexicon.find(text)}
            for weights in found.values():
                yield from weights.items()


def _lexicon(words: dict[str, dict[str, float]], language: Language) -> Lexicon | None:
    """None where no name says anything; what two names say tells neither."""
    found: dict[str, dict[str, float]] = {}
    for label, said in words.items():
        for word, weight in said.items():
            found.setdefault(word, {})[label] = weight
    telling = {word: weights for word, weights in found.items() if len(weights) == 1}
    return Lexicon(telling, language) if telling else None


def _chinese(category: Category) -> dict[str, float]:
    said: dict[str, float] = {}
    for part in _PARTS.split(category.name.zh):
        pieces = (part[:2], part[-2:]) if len(part) >= _LONG else (part,)
        said |= {each: _PIECE for each in pieces if len(each) > 1 and _tells(each)}
    return said


def _english(category: Category) -> dict[str, float]:
    words = [each for each in _LATIN.findall(category.name.en.lower()) if _tells(each)]
    weight = _PIECE if len(words) == 1 else _WORD
    return {f"{word.removesuffix('s')}*": weight for word in words}


def _tells(word: str) -> bool:
    return _SAYS_NOTHING.fullmatch(word) is None
