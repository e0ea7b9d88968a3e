"""Telegram's limits of length, kept before anything is sent.

Telegram counts UTF-16 units: a smiley is two. Nobody's words are cut silently: what is shown
short says so ("…") and can be opened in full.
"""

from html import unescape
from re import compile as pattern

from prompts.texts import Html

MESSAGE_LIMIT = 4096
PART_LIMIT = 3600
"""Somebody's words in one message; the rest is left for the line above them."""
_TAG = pattern(r"<[^>]+>")


class TooLong(ValueError):
    """A screen was built that Telegram would refuse: a mistake in the code."""


def units(text: str) -> int:
    """The length of ``text`` as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def fits(text: Html) -> Html:
    """``text``, if Telegram takes it as one message."""
    if len(text) * 2 > MESSAGE_LIMIT and units(unescape(_TAG.sub("", text))) > MESSAGE_LIMIT:
        raise TooLong(f"{len(text)} characters for one message")
    return text


def excerpt(text: str, limit: int) -> str:
    """``text``, or its beginning with "…" where it has more than ``limit`` units."""
    return text if units(text) <= limit else _beginning(text, limit - 1).rstrip() + "…"


def parts_of(text: str) -> list[str]:
    """``text`` in parts that each fit a message, cut at the end of a line where there is one."""
    parts = []
    while units(text) > PART_LIMIT:
        head = _beginning(text, PART_LIMIT)
        cut = head.rfind("\n") + 1 or len(head)
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]


def _beginning(text: str, limit: int) -> str:
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
