"""Which of some known things a text names: places, suppliers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from storage.rules.grams import folded


class Mention(NamedTuple):
    """Where something is named, in the folded text."""

    id: str
    start: int
    length: int


class Mentions:
    """Finds what is called by ``words``, the words of each thing by its id.

    Of words that begin at the same sign the longest counts. A Latin word is found as a whole word
    only: Chinese writes no word edges.
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._ids = {
            " ".join(folded(word).split()): each
            for each, called in words.items()
            for word in called
        }
        longest_first = sorted(filter(None, self._ids), key=len, reverse=True)
        self._any = re.compile("|".join(map(_pattern, longest_first))) if longest_first else None

    def found(self, text: str) -> Iterator[Mention]:
        """What ``text`` names, in its order."""
        if self._any is None:
            return
        for match in self._any.finditer(folded(text)):
            word = " ".join(match[0].split())
            yield Mention(self._ids[word], match.start(), len(word))


def _pattern(word: str) -> str:
    """The word, with whatever space between its parts."""
    before = r"(?<![a-z0-9])" if re.match("[a-z0-9]", word) else ""
    behind = r"(?![a-z0-9])" if re.search("[a-z0-9]$", word) else ""
    return before + r"\s+".join(map(re.escape, word.split())) + behind
