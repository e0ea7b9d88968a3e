"""C20261120-0001, 0001号, "no. 0001", c-0001: the numbers of tickets, as people say them."""

import re

from prompts.reading.plain import plain

NUMBER = re.compile(
    r"(?:#|no\.?\s*|number\s*|编?号\s*)?(?<![\w-])"
    r"(?:([a-z])\s?(20\d{6})\s?-\s?(\d{4})|(?:[a-z]-)?(\d{4}))(?![\w-]|\s*[年元块])(?:\s*号)?",
    re.ASCII,
)
"""In the plain form of a text."""


def as_number(found: re.Match[str]) -> str:
    """What `NUMBER` found: the whole number as tickets have it, or its last four figures."""
    letter, day, place, short = found.groups()
    return short or f"{letter}{day}-{place}".upper()


def numbers_in(text: str) -> set[str]:
    """All that stand in it, whole or by their last four figures."""
    return {as_number(found) for found in NUMBER.finditer(plain(text))}
