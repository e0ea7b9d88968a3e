"""Places in a text: administrative names, streets, buildings, stations, airports."""

from collections.abc import Iterator

from . import places_en, places_zh
from .reading import Fact, FactType


def find_places(text: str) -> Iterator[Fact]:
    """The places of the original text."""
    for start, end in (*places_zh.spans(text), *places_en.spans(text)):
        yield Fact(FactType.PLACE, text[start:end], start, end)
