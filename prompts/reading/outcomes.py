"""What the person wants to happen."""

from collections.abc import Iterable

from .language import Language
from .lexicon import lexicon
from .reading import Outcome


def read_outcome(text: str, languages: Iterable[Language]) -> tuple[Outcome, ...]:
    """The outcomes asked for in a lower-cased text, in the order in which they are named."""
    wanted: dict[int, Outcome] = {}
    for language in languages:
        for hit in lexicon("outcomes", language).find(text):
            for label in hit.weights:
                wanted.setdefault(hit.start, Outcome(label))
    return tuple(dict.fromkeys(wanted[start] for start in sorted(wanted)))
