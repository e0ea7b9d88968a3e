"""A text in sentences and clauses, for whoever asks what is said together."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# 58.5 and "no. 17" hold no end of a sentence.
_SENTENCE = re.compile(r"(?:[^。！？!?\n.]|\.(?!\s|$)|(?<=\b[Nn]o)\.)+[。！？!?.]*")
_CLAUSE = re.compile(r"[^，,；;：:]+")
_QUESTION = re.compile(r"[?？]\s*$|[吗呢么]\s*[。.！!]?\s*$")


class Part(NamedTuple):
    """A sentence or a clause, and where it begins in the text."""

    text: str
    start: int


def sentences(text: str) -> Iterator[Part]:
    """The sentences of a text with the signs at their end, blank ones left out."""
    for match in _SENTENCE.finditer(text):
        if match.group().strip():
            yield Part(match.group(), match.start())


def clauses(sentence: Part) -> Iterator[Part]:
    """The clauses of a sentence."""
    for match in _CLAUSE.finditer(sentence.text):
        yield Part(match.group(), sentence.start + match.start())


def is_question(sentence: Part) -> bool:
    """Whether something is asked: then nothing is promised."""
    return bool(_QUESTION.search(sentence.text))
