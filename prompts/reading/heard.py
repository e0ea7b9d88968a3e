"""What a short message is like among many of our own writing: kind and matter, by sound alone.

The words of the lists say what they say; but nobody can list all words for a thing that came late
or broke. So there are a thousand sentences in each language, in many trades, from which the reader
learns at its start what the pairs of signs (zh) and words (en) speak for: regularised least squares
(Rifkin, Yeo and Poggio 2003) on TF-IDF, which needs one linear system and no more than numpy.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .language import Language

Floats = NDArray[np.float32]

_SOFTNESS = 1.0  # how little is made of a single sentence
_SHORTNESS = 150.0  # what a message of a word or two lacks to be like anything
_RUN = re.compile(r"[\u3400-\u9fffa-z0-9]+")
_WORD = re.compile(r"[a-z']+|0|\?")
_NUMBER = re.compile(r"\d+")
_STEMS = (4, 6)  # letters, by which "delivered" is like "delivery"
_SHORTEST = {"zh": 5, "en": 12}  # a bare word is about anything
_LONGEST = {"zh": 80, "en": 160}  # characters; what is longer is a letter
_MATTERS = ("complaint", "fault_report")
TALK = "talk"  # a kind that is none: what people write who neither ask nor complain


class Likeness(NamedTuple):
    """How much a text sounds like each kind and each matter; near 0: it doesn't."""

    kinds: Mapping[str, float]
    matters: Mapping[str, float]


UNLIKE = Likeness({}, {})


class _Sentence(NamedTuple):
    grams: frozenset[str]
    kind: str
    matter: str


class Heard:
    """The sentences of one language, learnt."""

    def __init__(self, sentences: Sequence[_Sentence], language: Language) -> None:
        self._language: Language = language
        counts = Counter(gram for sentence in sentences for gram in sentence.grams)
        self._places = {gram: place for place, gram in enumerate(counts)}
        rarity = 1 + np.log((1 + len(sentences)) / (1 + np.array([*counts.values()])))
        self._rarity: Floats = rarity.astype(np.float32)
        self._unheard = 1 + log(1 + len(sentences))
        rows = [self._row(sentence.grams) for sentence in sentences]
        alike = _alike(rows, len(counts))
        self._kinds, kinds = _solved(alike, [sentence.kind for sentence in sentences])
        told = [at for at, sentence in enumerate(sentences) if sentence.kind in _MATTERS]
        matters = [sentences[at].matter for at in told]
        self._matters, pulls = _solved(alike[np.ix_(told, told)], matters)
        everywhere = np.zeros((len(sentences), len(self._matters)), np.float32)
        everywhere[told] = pulls
        self._weights = self._gathered(rows, np.hstack([kinds, everywhere]))

    def like(self, text: str) -> Likeness:
        """Of a text in plain form."""
        places, values = self._row(_grams(text, self._language))
        said = (values @ self._weights[places]).tolist()
        return Likeness(
            dict(zip(self._kinds, said, strict=False)),
            dict(zip(self._matters, said[len(self._kinds) :], strict=True)),
        )

    def _row(self, grams: Collection[str]) -> tuple[NDArray[np.int_], Floats]:
        known = self._places
        places = np.array([known[gram] for gram in grams if gram in known], np.int_)
        values = self._rarity[places]
        unheard = self._unheard**2 * (len(grams) - len(places))
        return places, values / sqrt(float(values @ values) + unheard + _SHORTNESS)

    def _gathered(self, rows: Sequence[tuple[NDArray[np.int_], Floats]], pulls: Floats) -> Floats:
        weights = np.zeros((len(self._places), pulls.shape[1]), np.float32)
        for (places, values), pull in zip(rows, pulls, strict=True):
            weights[places] += np.outer(values, pull)
        return weights


def like_heard(text: str, languages: Collection[Language]) -> Likeness:
    """Of a text in plain form, by its main language; of a letter nothing."""
    language = next(iter(languages))
    if not _SHORTEST[language] <= len(text) <= _LONGEST[language]:
        return UNLIKE
    return heard(language).like(text)


@cache
def heard(language: Language) -> Heard:
    """The sentences of `words/heard.{language}.toml`, learnt once per process."""
    return Heard([*_sentences(language)], language)


def _sentences(language: Language) -> Iterator[_Sentence]:
    source = resources.files(__package__).joinpath("words", f"heard.{language}.toml")
    for kind, matters in tomllib.loads(source.read_text("utf-8")).items():
        for matter, listed in matters.items():
            for text in listed.strip().splitlines():
                yield _Sentence(frozenset(_grams(text.lower(), language)), kind, matter)


def _alike(rows: Sequence[tuple[NDArray[np.int_], Floats]], grams: int) -> Floats:
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
