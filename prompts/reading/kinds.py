"""What kind of message a text is."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .language import Language
from .lexicon import lexicon
from .reading import MessageKind

_WORD = re.compile(r"[\u3400-\u9fff]|\w+")


class Kind(NamedTuple):
    """A kind and how sure it is, 0 to 1."""

    kind: MessageKind
    confidence: float


def read_kind(text: str, languages: Iterable[Language]) -> Kind:
    """The kind of a lower-cased text. Unsure, it is a complaint: better asked about than lost."""
    scores: dict[str, float] = {}
    for language in languages:
        for label, weight in lexicon("kinds", language).score(text).items():
            scores[label] = scores.get(label, 0.0) + weight
    best = max(scores, key=scores.__getitem__, default="complaint")
    return Kind(MessageKind(best), 0.6)
