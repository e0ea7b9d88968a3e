"""Rows of buttons that can be read on a phone: a long label is cut off where it shares its row.

A label's width is counted in Latin letters; a Chinese character is as wide as two. The sign in
front of it doesn't count.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from handlers.buttons import Button, Rows

_MOST = ((3, 5), (5, 4), (8, 3), (16, 2))
"""Labels that are no wider than this may share a row with so many; any wider stands alone.

Measured where a screen is 390 points wide: a message has 318 of them, a key needs 12 for its
edges, and the widest of our labels of 3, 5, 8 and 16 letters are 43, 62, 88 and 140 with their
sign."""


def roomy(rows: Rows) -> list[Sequence[Button]]:
    """``rows``, those in which labels would be cut off spread over several; no empty ones."""
    return [part for row in rows if row for part in _parts(row)]


def most_in_a_row(labels: Sequence[str]) -> int:
    """How many buttons with these labels fit one row."""
    widest = max(width_of(label) for label in labels)
    return next((most for width, most in _MOST if widest <= width), 1)


@lru_cache(4096)
def width_of(label: str) -> int:
    """How wide the label is, without the sign it begins with."""
    words = label[next((at for at, each in enumerate(label) if each.isalnum()), 0) :]
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in words)


def shortened(text: str, width: int) -> str:
    """``text``, or as much of it as is no wider than ``width``, with "…"."""
    if width_of(text) <= width:
        return text
    cut = text
    while cut and width_of(cut) > width - 1:
        cut = cut[:-1]
    return f"{cut.rstrip()}…"


def _parts(row: Sequence[Button]) -> Iterator[Sequence[Button]]:
    """The row in as few parts as it takes, as even as may be."""
    if len(row) == 1:
        yield row
        return
    count = -(-len(row) // most_in_a_row([each["text"] for each in row]))
    for part in range(count):
        yield row[part * len(row) // count : (part + 1) * len(row) // count]
