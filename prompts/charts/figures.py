"""What the pictures show: apart from the drawing, so that who counts needn't load matplotlib."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Day:
    """What came and what was finished on one day."""

    day: str
    """An ISO date of the desk's calendar."""
    received: int
    resolved: int


@dataclass(frozen=True, slots=True)
class DigestChart:
    """What the picture shows: the course of the week; the day's figures stand in the text."""

    language: str
    """The reader's; where there is no font for it the picture is in English."""
    scope: Mapping[str, str]
    """Whose figures these are, in each language."""
    days: Sequence[Day]
    """The week, the latest day last."""
    cut: str = ""
    """The time at which each day begins; empty: midnight."""

    def as_recipe(self) -> dict[str, Any]:
        """As it is kept until it is drawn."""
        return asdict(self)

    @classmethod
    def of_recipe(cls, recipe: dict[str, Any]) -> "DigestChart":
        """As it was kept."""
        days = [Day(**day) for day in recipe["days"]]
        return cls(recipe["language"], recipe["scope"], days, recipe.get("cut", ""))
