"""Rude and forbidden phrases in what staff write: those of any service, and the desk file's."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

from prompts.reading.plain import plain
from storage.rules.desk_words import Words

from .findings import Concern, Finding

_WORD_SIGN = re.compile(r"[a-z0-9]")


def find_rudeness(text: str, forbidden: Words) -> Iterator[Finding]:
    """Each such phrase once, as it stands in the text."""
    found = _pattern(forbidden).finditer(plain(text))
    said = {match.group(): text[match.start() : match.end()] for match in found}
    yield from (Finding(Concern.RUDE, words) for words in said.values())


@cache
def _pattern(forbidden: Words) -> re.Pattern[str]:
    phrases = {plain(phrase.strip()) for phrase in (*_of_any_service(), *_own(forbidden))}
    listed = map(_as_words, sorted(phrases, key=len, reverse=True))
    return re.compile("|".join((*listed, *_ways_of_speaking())))


def _own(forbidden: Words) -> Iterable[str]:
    return (*forbidden.zh, *forbidden.en)


def _as_words(phrase: str) -> str:
    """Letters next to it would make it another word; Chinese has no such edges."""
    before = r"(?<![a-z0-9])" if _WORD_SIGN.match(phrase[0]) else ""
    after = r"(?![a-z0-9])" if _WORD_SIGN.match(phrase[-1]) else ""
    return f"{before}{re.escape(phrase)}{after}"


def _of_any_service() -> tuple[str, ...]:
    listed = _file()
    return (*listed["zh"], *listed["en"])


def _ways_of_speaking() -> Iterable[str]:
    patterns = _file()["patterns"]
    # One edge for all: looked for at each sign, they would take thrice the time.
    return (*patterns["zh"], rf"\b(?:{'|'.join(patterns['en'])})\b")


@cache
def _file() -> dict[str, Any]:
    source = resources.files(__package__).joinpath("words", "rude.toml")
    return tomllib.loads(source.read_text("utf-8"))
