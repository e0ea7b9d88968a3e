"""What a change of a draft is, and what was told before it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from storage.rules.facts import FactType

from .amending_words import field_named


class What(StrEnum):
    """What of a draft is changed."""

    WORDS = "words"  # `old` stands in the text, `new` takes its place; "": nothing does
    ALL_WORDS = "all_words"  # `new` is the message that takes the place of all the others
    KIND = "kind"  # `new` is a `Kind`
    CATEGORY = "category"  # `new` is an id of the desk file
    FACT = "fact"  # that with the key `old` is no fact of it
    FACT_WORDS = "fact_words"  # those of type `old`, or with that key, go with their words
    GIVEN = "given"  # `new`, in the last message, is a fact of type `old`
    FILES = "files"  # those of Telegram's kinds `old` are taken away: all, or those in places `new`
    EXCHANGED = "exchanged"  # the file of Telegram's message `old` gives way to one sent later
    LANGUAGE = "language"  # `new` is "zh" or "en"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change."""

    what: What
    old: str = ""
    new: str = ""
    """Of several things each, with spaces between."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was told before."""

    text: str
    facts: Sequence[Mapping[str, str | int | float | None]] = ()
    """Each with its `type` and its `value`, as `Fact` has them."""
    files: Sequence[str] = ()
    """Their kinds, as Telegram calls them, in their order."""


def field_told(word: str, facts: Sequence[Mapping[str, Any]]) -> FactType | None:
    """The fact that is called so; 时间 is the day where no time of day was told."""
    type_ = field_named(word.lower())
    types = {fact["type"] for fact in facts}
    vague = type_ is FactType.TIME and FactType.TIME not in types and FactType.DATE in types
    return FactType.DATE if vague else type_


def replaced(text: str, old: str, new: str) -> str:
    """``text`` with ``new`` wherever ``old`` stands, but not within longer words or numbers."""
    return standing(old).sub(lambda _: new, text)


def standing(old: str) -> re.Pattern[str]:
    """Finds ``old`` where it stands by itself. Chinese is written without spaces: of its signs
    none belongs to a word."""
    before = r"(?<![A-Za-z0-9_.])" if re.match(r"[a-z0-9]", old, re.IGNORECASE) else ""
    after = r"(?![A-Za-z0-9_]|\.\d)" if re.search(r"[a-z0-9]$", old, re.IGNORECASE) else ""
    return re.compile(f"{before}{re.escape(old)}{after}", re.IGNORECASE)
