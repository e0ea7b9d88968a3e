"""Word lists of a reading task, and finding their words in a text in one pass.

A list is a TOML file in `words/`: a table per label, in it a weight per group of words, the words
separated by commas or line ends:

    [refund]
    3 = "不给退款, 拒绝…退"

Two signs may stand in a word: a final `*` goes on to the end of an English word (`refund*`), and
`…` stands for a few other characters (zh) or words (en) within the same sentence.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import islice
from typing import NamedTuple, cast

from .language import Language

Trie = dict[str, object]  # letter -> tree below it; the end of a word -> None
Words = Mapping[str, Mapping[str, float]]  # word -> label -> weight

# Bounded on purpose: no text, however long, can make the search explode.
GAPS = {"zh": r"[^。！？!?；;\n]{0,8}?", "en": r"(?:[^\w.!?\n]{1,3}\w+){0,3}?[^\w.!?\n]{1,3}"}

HEADS = 100  # beginnings of words with a gap that are followed up; a letter has a dozen
REPEATS = 3  # a word that is said more often than that says nothing new


class Hit(NamedTuple):
    """A word of the list that was found: `text[start:end]`, and what it says."""

    weights: Mapping[str, float]
    word: str
    start: int
    end: int


def load_words(task: str, language: Language) -> Words:
    """The word list `words/{task}.{language}.toml`."""
    source = resources.files(__package__).joinpath("words", f"{task}.{language}.toml")
    words: dict[str, dict[str, float]] = {}
    for label, groups in tomllib.loads(source.read_text("utf-8")).items():
        for weight, listed in groups.items():
            for word in split_words(listed):
                words.setdefault(word, {})[label] = float(weight)
    return words


def split_words(listed: str) -> Iterator[str]:
    """The words of one entry of a list, as they are searched for (lower case)."""
    for word in re.split(r"[,\n]", listed):
        if stripped := word.strip().lower():
            yield stripped


class Lexicon:
    """Finds the words of one list in a text: the leftmost, and of those the longest."""

    def __init__(self, words: Words, language: Language) -> None:
        self._words = words
        self._plain = re.compile(_any_of((word for word in words if "…" not in word), language))
        self._tails: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for word in words:
            head, gap, tail = word.partition("…")
            if gap:
                compiled = re.compile(_tail_pattern(tail, language))
                self._tails.setdefault(head.strip(), []).append((word, compiled))
        self._heads = re.compile(_any_of(self._tails, language))

    def find(self, text: str) -> Iterator[Hit]:
        """The hits in a lower-cased text; those with a gap come last and may overlap others."""
        times: dict[str, int] = {}
        for match in self._plain.finditer(text):
            found = match.group()
            times[found] = times.get(found, 0) + 1
            if times[found] <= REPEATS and not _inside_number(text, *match.span()):
                yield Hit(self._words[self._entry(found)], found, *match.span())
        yield from self._with_gaps(text)

    def _with_gaps(self, text: str) -> Iterator[Hit]:
        for head in islice(self._heads.finditer(text), HEADS):
            for word, tail in self._tails[head.group()]:
                if rest := tail.match(text, head.end()):
                    span = head.start(), rest.end()
                    yield Hit(self._words[word], text[slice(*span)], *span)

    def score(self, text: str) -> dict[str, float]:
        """The weights found per label; a word that is repeated counts once."""
        return add_up(self.find(text))

    def _entry(self, found: str) -> str:
        if found in self._words:
            return found
        stem = found
        while f"{stem}*" not in self._words:
            stem = stem[:-1]
        return f"{stem}*"


def add_up(hits: Iterable[Hit]) -> dict[str, float]:
    """The weights per label, each list entry's weights counted once."""
    scores: dict[str, float] = {}
    for weights in {id(hit.weights): hit.weights for hit in hits}.values():
        for label, weight in weights.items():
            scores[label] = scores.get(label, 0.0) + weight
    return scores


@cache
def lexicon(task: str, language: Language) -> Lexicon:
    """The compiled list of a task; compiled once per process."""
    return Lexicon(load_words(task, language), language)


def _inside_number(text: str, start: int, end: int) -> bool:
    """12345 within a phone number isn't the hotline, nor `tmd` in an order's number."""
    return (_is_ascii_sign(text[start]) and start > 0 and _is_ascii_sign(text[start - 1])) or (
        text[end - 1].isdecimal() and _is_ascii_sign(text[end : end + 1])
    )


def _is_ascii_sign(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _tail_pattern(tail: str, language: Language) -> str:
    """What follows the first gap of a word; it may hold further gaps."""
    pieces = [re.escape(piece.strip()) for piece in tail.removesuffix("*").split("…")]
    end = r"\w*" if tail.endswith("*") else _edge(tail[-1], language)
    return "".join(GAPS[language] + piece for piece in pieces) + end


def _any_of(words: Iterable[str], language: Language) -> str:
    """One pattern for all the words. A word that begins with a letter begins at a word's edge."""
    by_edge: dict[str, list[str]] = {}
    for word in words:
        by_edge.setdefault(_edge(word[0], language), []).append(word)
    tries = (edge + _emit(_trie(group, language)) for edge, group in by_edge.items())
    return "|".join(tries) or r"(?!)"


def _edge(sign: str, language: Language) -> str:
    """Chinese has no word edges; English words are matched whole, signs such as `!!` anywhere."""
    return r"\b" if language == "en" and sign.isalnum() else ""


def _trie(words: Iterable[str], language: Language) -> Trie:
    trie: Trie = {}
    for word in words:
        stem, final = (
            (word[:-1], r"\w*") if word.endswith("*") else (word, _edge(word[-1], language))
        )
        node = trie
        for sign in stem:
            node = cast(Trie, node.setdefault(re.escape(sign), {}))
        node[final] = None
    return trie


def _emit(node: Trie) -> str:
    """The pattern of a tree of letters: longer words first, so that the longest one matches."""
    branches = [
        sign + _emit(cast(Trie, below)) for sign, below in node.items() if below is not None
    ]
    branches += [final for final, below in node.items() if below is None]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
