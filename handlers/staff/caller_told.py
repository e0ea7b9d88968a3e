"""Who calls, and what they said already, while their number is asked for."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CallerTold:
    """What the step keeps that waits for the number."""

    name: str
    text: str
    source: int
    """The message it was told in."""
    draft: int
    """The inbox id of that: the id of the draft it would have been without a number."""
    doubted: str | None = None
    """A number that looked like a slip."""

    @classmethod
    def from_kept(cls, kept: dict[str, Any]) -> "CallerTold":
        """As it was kept, also by a desk that kept words and message together and had no id for
        the draft yet."""
        text, source = kept["said"] if "said" in kept else (kept["text"], kept["source"])
        return cls(kept["name"], text, source, kept.get("draft", source), kept.get("doubted"))
