"""What a short message says of its kind and its matter, beside the words of the lists."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from . import category_signs_en, category_signs_zh, matters_zh
from .heard import Likeness, like_heard
from .language import Language
from .signs import shown

_SIGNS = {
    "zh": category_signs_zh.SIGNS + matters_zh.SIGNS,
    "en": category_signs_en.SIGNS,
}
_MESSAGE = {"zh": 80, "en": 160}  # characters; what is longer is a letter


class About(NamedTuple):
    """Ids of categories that general knowledge has, each with what it weighs, by the forms of
    speech; and what the message sounds like."""

    forms: Sequence[tuple[str, float]]
    like: Likeness


def about(text: str, languages: Collection[Language]) -> About:
    """Of a text in plain form; of a letter nothing, it says more than its turns of phrase."""
    forms = [
        found
        for language in languages
        if len(text) <= _MESSAGE[language]
        for found in shown(text, _SIGNS[language])
    ]
    return About(forms, like_heard(text, languages))
