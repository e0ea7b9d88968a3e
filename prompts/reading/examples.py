"""How like the examples of a desk's categories a text is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt

from .language import Language

_SAMPLE = 300  # characters; a longer text is like no example as a whole
_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
# Signs that join others: a pair with one of them tells nothing.
_JOINING = frozenset(
    "的了是我你您他她它们在有不没这那也就都和与到给被把还又很太说要会能个一上下来去之其"
)
_WORD = re.compile(r"[a-z]{3,}")
_COMMON_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
the and for are was were has had have not but you your she her his him its our out they them
their this that these those with from been being will would could should can all any who what
when where which there here than then about after again just very too still into over only also
got get did does done said told one two three times come came back went take took make made give
gave want know day days now never ever yet
""",
    )
)
_LIKE = 0.15  # the cosine from which a text resembles an example at all
_STRETCH = 9.0  # the cosine of a retold example is a third of that of the example itself
MOST = 3.0  # an example says as much as a word that names the category


class Examples:
    """The examples of one language, by category."""

    def __init__(self, examples: Mapping[str, Sequence[str]], language: Language) -> None:
        self._language: Language = language
        self._sizes: list[tuple[str, int]] = []
        self._places: dict[str, list[int]] = {}
        for category, texts in examples.items():
            for text in texts:
                traits = _traits(text.lower(), language)
                for trait in traits:
                    self._places.setdefault(trait, []).append(len(self._sizes))
                self._sizes.append((category, len(traits)))

    def votes(self, text: str) -> Mapping[str, float]:
        """For each category that a lower-cased text resembles, up to `MOST`."""
        traits = _traits(text[:_SAMPLE], self._language)
        shared: dict[int, int] = {}
        for trait in traits & self._places.keys():
            for place in self._places[trait]:
                shared[place] = shared.get(place, 0) + 1
        votes: dict[str, float] = {}
        for place, count in shared.items():
            category, size = self._sizes[place]
            likeness = count / sqrt(size * len(traits))
            if count > 1 and likeness >= _LIKE:
                votes[category] = max(votes.get(category, 0.0), min(MOST, _STRETCH * likeness))
        return votes


def _traits(text: str, language: Language) -> set[str]:
    return set(_pairs(text)) if language == "zh" else set(_WORD.findall(text)) - _COMMON_WORDS


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.findall(text):
        for one, two in pairwise(run):
            if one not in _JOINING and two not in _JOINING:
                yield one + two
