"""Patterns that are quick on texts which don't have what they look for.

A pattern is tried only where one of its `needs` occurs, and a match directly after a sign of
`not_after` doesn't count. Both could be said in the pattern itself, but a pattern that begins with
a plain sign or class lets `re` skip to it, which a look-behind or an edge in front prevents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

DIGITS = "0123456789"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with what must be in the text, and what may not stand before it."""

    regex: re.Pattern[str]
    needs: tuple[str, ...] = ()
    not_after: frozenset[str] = frozenset()

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text."""
        if self.needs and not any(needed in text for needed in self.needs):
            return
        for match in self.regex.finditer(text):
            start = match.start()
            if not start or text[start - 1] not in self.not_after:
                yield match


def pattern(regex: str, *, needs: str = "", not_after: str = "", flags: int = 0) -> Pattern:
    """A compiled pattern; `needs` are words separated by spaces, one of which must occur."""
    return Pattern(re.compile(regex, flags), tuple(needs.split()), frozenset(not_after))


class Span(NamedTuple):
    """From which sign of a text to which, the end not included."""

    start: int
    end: int


class Taken:
    """Which signs of a text belong to something already."""

    def __init__(self, length: int) -> None:
        self._signs = bytearray(length)

    def claim(self, start: int, end: int) -> bool:
        """Takes the signs from start to end; False when any of them was taken before."""
        if any(self._signs[start:end]):
            return False
        self._signs[start:end] = b"\x01" * (end - start)
        return True
