"""What a text can share with another one: runs of Chinese signs, words, pairs of words, numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from .writing import one_way

_RUN = re.compile(r"[^\W_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[。！？!?\n]|\.\s")
_LENGTHS = (2, 3, 4)
# Words that only join others; in Chinese their signs are too short to be a run of their own.
_JOINING_WORDS = (
    "a about after again all also am an and any are as at be because been before being but by"
    " can could did do does doing don down for from get got had has have having he her here"
    " him his how i if in into is it its just me more my no not now of off on only or our out"
    " over own please re s she should since so some still t than that the their them then"
    " there these they this to too up us ve very was we were what when where which who why"
    " will with would you your"
)
_JOINING = frozenset(_JOINING_WORDS.split())
# What every letter says, and what alone is no matter.
_COURTESY = re.compile(
    r"尊敬的|敬爱的|各位|领导|您好|你好|谢谢|感谢|请问|好的|辛苦了|"
    r"\b(?:thank you|thanks|dear|hello|hi|so much|very much|best regards|kind regards|sir|madam)\b"
)
_HEAD = 60  # characters


def traits_of(text: str) -> Counter[str]:
    """How often each occurs. The first sentence counts twice: it says what the matter is."""
    plain = _bare(text)
    head = _SENTENCE.split(plain, maxsplit=1)[0][:_HEAD]
    return Counter(_traits(plain)) + Counter(_traits(head))


def distinct_traits(text: str) -> frozenset[str]:
    """Those that occur, for who doesn't ask how often: counting costs as much as finding them."""
    return frozenset(_traits(_bare(text)))


def _bare(text: str) -> str:
    return _COURTESY.sub(" ", one_way(text)).strip()


def _traits(text: str) -> Iterator[str]:
    runs = _RUN.findall(text)
    for run in runs:
        if _CHINESE.search(run):
            for length in _LENGTHS:
                yield from (run[i : i + length] for i in range(len(run) - length + 1))
        elif run not in _JOINING:
            yield run
    yield from (f"{one} {two}" for one, two in pairwise(runs) if _are_words(one, two))


def _are_words(one: str, two: str) -> bool:
    if one in _JOINING and two in _JOINING:
        return False
    return not (_CHINESE.search(one) or _CHINESE.search(two))
