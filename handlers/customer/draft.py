"""The matter a customer is writing: kept in the conversation until it is filed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from prompts.reading.reading import TICKET_KINDS, MessageKind, Reading, Sentiment
from storage.messages import Enclosure
from storage.rules.desk import Desk
from storage.rules.kinds import Kind

NO_MATTER = frozenset({MessageKind.CHAT, MessageKind.ABUSE, MessageKind.SPAM})
"""Kinds of message that are not filed unless the person insists."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of the draft, by Telegram's id of it."""

    source: int
    text: str
    file: Enclosure | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What the reader made of the whole text."""

    kind: str = MessageKind.COMPLAINT.value
    category: str = "other"
    grade: int | None = None
    """Only where words of the text made it graver than the usual."""
    facts: list[dict[str, Any]] = field(default_factory=list)
    sentiment: str = Sentiment.NEUTRAL.value


@dataclass(frozen=True, slots=True)
class Draft:
    """A matter that is not filed yet."""

    id: int
    """The inbox id of its first message."""
    parts: tuple[Part, ...] = ()
    understood: Understood = Understood()
    kind: str | None = None
    """As the customer chose it; None: as understood."""
    category: str | None = None
    insisted: bool = False
    """The person said that it is a matter, though it reads like talk."""

    @property
    def text(self) -> str:
        """All that was written, in order."""
        return joined(part.text for part in self.parts)

    @property
    def files(self) -> list[Enclosure]:
        """All that was attached, in order."""
        return [part.file for part in self.parts if part.file is not None]

    @property
    def slot(self) -> str:
        """The name of its card in the chat."""
        return f"draft:{self.id}"

    @property
    def is_talk(self) -> bool:
        """Whether it is no matter to be filed."""
        talk = self.understood.kind in NO_MATTER
        return talk and not (self.insisted or self.files or self.kind)

    def with_part(self, part: Part) -> "Draft":
        """The draft with one more message, or with a message changed."""
        if any(known.source == part.source for known in self.parts):
            parts = tuple(part if known.source == part.source else known for known in self.parts)
            return replace(self, parts=parts)
        return replace(self, parts=(*self.parts, part))

    def as_read(self, reading: Reading | None) -> "Draft":
        """The draft as the reader understands its text now."""
        return self if reading is None else replace(self, understood=_understood(reading))

    def ticket_kind(self) -> Kind:
        """The kind it will be filed as."""
        kind = self.kind or self.understood.kind
        return Kind(kind) if kind in TICKET_KINDS else Kind.COMPLAINT

    def ticket_category(self, desk: Desk) -> str:
        """The category it will be filed under; one the desk file does not know is "other"."""
        return desk.category(self.category or self.understood.category).id

    def ticket_grade(self, desk: Desk) -> int:
        """The grade it will get: what its words demand, or else what is usual."""
        if self.understood.grade is not None:
            return self.understood.grade
        return desk.usual_grade(self.ticket_kind(), self.ticket_category(desk))

    def to_json(self) -> dict[str, Any]:
        """As the conversation keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Draft":
        """As it was kept."""
        parts = tuple(_part(part) for part in kept["parts"])
        understood = Understood(**kept["understood"])
        return cls(**{**kept, "parts": parts, "understood": understood})


def joined(texts: Iterable[str]) -> str:
    """Several messages as one text."""
    return "\n".join(text for text in texts if text)


def _part(kept: dict[str, Any]) -> Part:
    file = kept["file"]
    return Part(kept["source"], kept["text"], None if file is None else Enclosure(**file))


def _understood(reading: Reading) -> Understood:
    return Understood(
        kind=reading.kind.value,
        category=reading.category,
        grade=reading.grade if reading.grade_words else None,
        facts=[asdict(fact) for fact in reading.facts],
        sentiment=reading.sentiment.value,
    )
