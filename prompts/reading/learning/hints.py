"""What the rules found, for the model to weigh together with the characters."""

from collections.abc import Collection
from math import tanh

from ..language import languages_in
from ..plain import plain
from ..sentiment import feelings
from .lessons import Field

Hints = dict[str, float]

# Characters weigh 1 together; more than this and the model only repeats the rules.
_WEIGHT = 0.3
_FELT = {Field.SENTIMENT, Field.KIND}


def hints_of(field: Field, text: str, said: str, labels: Collection[str]) -> Hints:
    """By name, each between -0.3 and 0.3. `said` is the label that the offline rules give.

    Of labels in another scheme than the rules' there is none: it would only be noise.
    """
    hints = {f"rules {said}": _WEIGHT} if said in labels else {}
    return hints | _feelings(text) if field in _FELT else hints


def _feelings(text: str) -> Hints:
    words = plain(text)
    felt = [weight for language in languages_in(text) for _, weight in feelings(words, language)]
    glad = sum(weight for weight in felt if weight > 0)
    sad = -sum(weight for weight in felt if weight < 0)
    return {
        "balance": _WEIGHT * tanh((glad - sad) / 2),
        "glad": _WEIGHT * tanh(glad / 3),
        "sad": _WEIGHT * tanh(sad / 3),
    }
