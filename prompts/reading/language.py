"""Which language a text is in, and the plain form in which word lists are searched."""

import re
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_SAMPLE = 500  # characters; enough to tell


def language_of(text: str, default: Language) -> Language:
    """zh or en by the script; `default` when the text has neither (numbers, emoji)."""
    sample = text[:_SAMPLE]
    chinese = len(_CHINESE.findall(sample))
    latin = len(_LATIN_WORD.findall(sample))
    if not chinese and not latin:
        return default
    # A brand name or an order number doesn't make a Chinese sentence English.
    return "zh" if chinese >= latin else "en"


def languages_in(text: str) -> tuple[Language, ...]:
    """The languages whose word lists may find something: people mix them in one sentence."""
    chinese, latin = _CHINESE.search(text), _LATIN_WORD.search(text)
    if chinese and latin:
        return ("zh", "en")
    return ("zh",) if chinese else ("en",)
