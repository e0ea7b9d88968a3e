"""What stands on buttons, for those who write it instead of pressing it.

Whether a text may be such a label is told by the texts and the desk file alone, so that for nearly
all that people write nothing has to be looked up.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import Any
from unicodedata import category, normalize

from fluent.syntax import ast

from prompts.dates import say_weekday
from prompts.texts import LANGUAGES, texts
from storage.rules.desk import Desk
from storage.rules.facts import FactType

LONGEST = 64
"""Characters of a label that is written: a longer text is none."""
_BLANK = "\N{LATIN LETTER DENTAL CLICK}"
"""Stands for what is filled in: a letter that no language of the desk has."""
_FILLED_IN = ("btn-", "away-until-day", "extend-by")
"""How the keys of texts begin that stand on buttons with something filled in."""
_MADE_OF_NO_TEXT = (
    r"\d{1,2}",  # the place of one of several
    r"\d{1,2}\. .+",  # a file
    r"\d{1,2}:\d{2}",
    r"[a-z]\d{8}-\d{4}(?: · .+)?",  # a ticket
    r"★+",
)
_FACTS = {f"fact-{each.value.replace('_', '-')}" for each in FactType}
_A_WEEK = [date(2026, 11, day) for day in range(16, 23)]
_EMOJI = "So"
_PUNCTUATION = " .,;:!?。、~…·'\"“”„«»「」『』《》〈〉【】()[]{}<>"
_SPACES = re.compile(r"\s+")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_PLACE = re.compile(r"(\d{1,2})\. ")
_SAME = str.maketrans("’‘", "''", "\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}")


def signed(label: str) -> str:
    """The label with its emoji, whatever its case, its spaces, the width of its signs, and the
    punctuation around it."""
    plain = normalize("NFKC", label).translate(_SAME).casefold()
    return _SPACES.sub(" ", plain).strip(_PUNCTUATION)


def unsigned(label: str) -> str:
    """The same without its emoji and what else stands before and behind its words; what has no
    words stays as it is."""
    plain = signed(label)
    return _AROUND.sub("", plain) or plain


def says(written: str, label: str) -> bool:
    """Whether that is what stands on the button, with its emoji or without, or the number with
    which it begins where several are offered."""
    words, place = unsigned(written), _PLACE.match(unsigned(label))
    if place is not None and words == place[1]:
        return True
    return words == unsigned(label)


def is_short(written: str) -> bool:
    """Whether it is no longer than what stands on a button."""
    return len(written) <= LONGEST


class Labels:
    """What may stand on the buttons of a desk, in each language."""

    def __init__(self, desk: Desk) -> None:
        self._fixed = _fixed() | {unsigned(word) for word in _words_of(desk)}

    def may_be(self, written: str) -> bool:
        """Whether that may be a label; of one with somebody's name only with its emoji."""
        if not is_short(written):
            return False
        plain = signed(written)
        words = _AROUND.sub("", plain) or plain
        return words in self._fixed or self._looks_like_one(plain, words)

    def _looks_like_one(self, plain: str, words: str) -> bool:
        begins_with_emoji = category(plain[:1] or " ") == _EMOJI
        return begins_with_emoji or _shapes().fullmatch(words) is not None


def _words_of(desk: Desk) -> Iterator[str]:
    """What of the desk file stands on buttons."""
    for named in (desk.categories, desk.departments, desk.suppliers):
        yield from (each.name.text(language) for each in named.values() for language in LANGUAGES)
    for each in desk.departments.values():
        yield from (*each.places.zh, *each.places.en)
    for number, grade in desk.grades.items():
        for language in LANGUAGES:
            name = grade.name.text(language)
            yield texts(language).label("grade", grade=str(number), name=name)


@cache
def _fixed() -> frozenset[str]:
    """Every short text into which nothing is filled: those that stand on buttons are among them."""
    said = (form for _, form in _forms() if _BLANK not in form and len(form) <= LONGEST)
    days = (say_weekday(day, language=language) for day in _A_WEEK for language in LANGUAGES)
    return frozenset(map(unsigned, (*said, *days)))


@cache
def _shapes() -> re.Pattern[str]:
    """What labels look like that are not always the same."""
    filled = {unsigned(form) for key, form in _forms() if key.startswith(_FILLED_IN)}
    filled = {form for form in filled if _BLANK in form and form != _BLANK}
    facts = {unsigned(f"{form}: {_BLANK}") for key, form in _forms() if key in _FACTS}
    shapes = (re.escape(form).replace(_BLANK, ".+") for form in sorted(filled | facts))
    return re.compile("|".join((*_MADE_OF_NO_TEXT, *shapes)))


@cache
def _forms() -> Sequence[tuple[str, str]]:
    """Every way of saying every text, with its key."""
    return [
        (key, form)
        for language in LANGUAGES
        for key, pattern in texts(language).patterns.items()
        for form in _ways_to_say(pattern)
    ]


def _ways_to_say(pattern: ast.Pattern) -> Iterator[str]:
    return map("".join, product(*map(_ways, pattern.elements)))


def _ways(element: Any) -> Sequence[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    if isinstance(element.expression, ast.SelectExpression):
        return [way for each in element.expression.variants for way in _ways_to_say(each.value)]
    return [_BLANK]
