"""What a short message sounds like among sentences of our own writing.

The words of the lists say what they say; but nobody can list all words for a thing that came late
or broke. So the reader learns at its start, from sentences in many trades, what the pairs of signs
(zh) and words (en) speak for: regularised least squares (Rifkin, Yeo and Poggio 2003) on TF-IDF,
which needs one linear system and no more than numpy.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .language import Language

Floats = NDArray[np.float32]
Row = tuple[NDArray[np.int_], Floats]
"""Which of the grams a text has, and what each counts."""

_SOFTNESS = 1.0  # how little is made of a single sentence
_SHORTNESS = 150.0  # what a message of a word or two lacks to be like anything
_RUN = re.compile(r"[\u3400-\u9fffa-z0-9]+")
_WORD = re.compile(r"[a-z']+|0|\?")
_NUMBER = re.compile(r"\d+")
_SHORTEST = {"zh": 5, "en": 12}  # a bare word is about anything
_LONGEST = {"zh": 80, "en": 160}  # characters; what is longer is a letter
_STEMS = (4, 6)  # letters, by which "delivered" is like "delivery"


def can_be_heard(text: str, language: Language) -> bool:
    """Whether it is neither a bare word nor a letter: of these the sound tells nothing."""
    return _SHORTEST[language] <= len(text) <= _LONGEST[language]


class Voice(NamedTuple):
    """What the grams speak for: a column of weights for each name."""

    names: Sequence[str]
    weights: Floats

    def says(self, row: Row) -> Mapping[str, float]:
        """How much a text sounds like each; near 0: it doesn't."""
        places, values = row
        return dict(zip(self.names, (values @ self.weights[places]).tolist(), strict=True))


class Sound:
    """The sentences of one language, and how alike each two of them are."""

    def __init__(self, sentences: Sequence[str], language: Language) -> None:
        self._language: Language = language
        grams = [frozenset(_grams(sentence.lower(), language)) for sentence in sentences]
        counts = Counter(gram for each in grams for gram in each)
        self._places = {gram: place for place, gram in enumerate(counts)}
        rarity = 1 + np.log((1 + len(sentences)) / (1 + np.array([*counts.values()])))
        self._rarity: Floats = rarity.astype(np.float32)
        self._unheard = 1 + log(1 + len(sentences))
        self._rows = [self._row(each) for each in grams]
        self._alike = _alike(self._rows, len(counts))

    def voice(self, labels: Mapping[int, str]) -> Voice:
        """What is learnt of the sentences at these places, which are so labelled."""
        told = [*labels]
        names, pulls = _solved(self._alike[np.ix_(told, told)], [*labels.values()])
        weights = np.zeros((len(self._places), len(names)), np.float32)
        for at, pull in zip(told, pulls, strict=True):
            places, values = self._rows[at]
            weights[places] += np.outer(values, pull)
        return Voice(names, weights)

    def row(self, text: str) -> Row:
        """Of a text in plain form."""
        return self._row(_grams(text, self._language))

    def _row(self, grams: Collection[str]) -> Row:
        known = self._places
        places = np.array([known[gram] for gram in grams if gram in known], np.int_)
        values = self._rarity[places]
        unheard = self._unheard**2 * (len(grams) - len(places))
        return places, values / sqrt(float(values @ values) + unheard + _SHORTNESS)


def _alike(rows: Sequence[Row], grams: int) -> Floats:
    """The cosine of each two sentences."""
    holders: list[list[tuple[int, float]]] = [[] for _ in range(grams)]
    for at, (places, values) in enumerate(rows):
        for place, value in zip(places.tolist(), values.tolist(), strict=True):
            holders[place].append((at, value))
    alike = np.zeros((len(rows), len(rows)), np.float32)
    for holding in holders:
        if len(holding) > 1:
            which = [at for at, _ in holding]
            shares = [value for _, value in holding]
            alike[np.ix_(which, which)] += np.outer(shares, shares)
    np.fill_diagonal(alike, 1.0)
    return alike


def _solved(alike: Floats, labels: Sequence[str]) -> tuple[list[str], Floats]:
    """The labels, and how much each sentence pulls towards each of them."""
    names = sorted(set(labels))
    own = np.array([names.index(label) for label in labels])
    truths = (own[:, None] == np.arange(len(names))) - 1 / len(names)
    shares = len(labels) / (len(names) * np.bincount(own)[own])  # the rare count for more
    softened = alike + np.diag(_SOFTNESS / np.sqrt(shares))
    return names, np.linalg.solve(softened, truths).astype(np.float32)


def _grams(text: str, language: Language) -> set[str]:
    text = _NUMBER.sub("0", text)
    if language == "zh":
        return {gram for run in _RUN.findall(text) for gram in _signs(f"^{run}$")}
    words = _WORD.findall(text)
    stems = {word[:length] + "*" for word in words for length in _STEMS if len(word) > length}
    return stems.union(words, map(" ".join, pairwise(words)))


def _signs(run: str) -> Iterator[str]:
    yield from run[1:-1]
    yield from map("".join, pairwise(run))
