"""What the forms of speech of a short message say of its matter."""

from collections.abc import Iterable, Sequence

from . import category_signs_en, category_signs_zh
from .language import Language
from .signs import shown

_SIGNS = {"zh": category_signs_zh.SIGNS, "en": category_signs_en.SIGNS}
_MESSAGE = {"zh": 80, "en": 160}  # characters; what is longer is a letter

About = Sequence[tuple[str, float]]
"""Ids of categories that general knowledge has, each with what it weighs."""


def about(text: str, languages: Iterable[Language]) -> About:
    """Of a text in plain form; of a letter nothing, it says more than its turns of phrase."""
    return [
        found
        for language in languages
        if len(text) <= _MESSAGE[language]
        for found in shown(text, _SIGNS[language])
    ]
