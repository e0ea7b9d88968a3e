"""What a draft is made of: its messages, what was read of them, what was changed, whose it is."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from prompts.reading.reading import MessageKind, Reading, Sentiment
from storage.attachments import Enclosure
from storage.rules.facts import FactType


@dataclass(frozen=True, slots=True)
class Part:
    """One message of the draft, by Telegram's id of it."""

    source: int
    text: str
    file: Enclosure | None = None
    facts: tuple[dict[str, Any], ...] = ()
    """What it is by itself: a place that was pinned, somebody's number that was shared."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was last changed in a draft, to be shown with a way back."""

    what: str
    """A :class:`prompts.reading.amendments.What`."""
    old: str
    new: str
    said: str = ""
    """The words that were taken for it; "": it was pressed."""
    source: int = 0
    """Telegram's id of them."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose matter a member of the staff writes down: somebody on the telephone, at the counter."""

    name: str
    phone: str | None
    """As :func:`storage.rules.phones.number_in` gives it."""
    known: int | None = None
    """Who of those the desk knows, where it is plain: by an earlier ticket of theirs."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What the reader made of the whole text."""

    kind: str = MessageKind.COMPLAINT.value
    category: str = "other"
    grade: int | None = None
    """Only where words of the text made it graver than the usual."""
    facts: list[dict[str, Any]] = field(default_factory=list)
    sentiment: str = Sentiment.NEUTRAL.value
    confidence: float = 1.0
    """In the kind; 0 to 1."""

    @property
    def tone(self) -> str:
        """The key of what is answered to it where it is talk."""
        if self.kind == MessageKind.SPAM:
            return "talk-spam"
        if self.kind == MessageKind.ABUSE or self.sentiment == Sentiment.NEGATIVE:
            return "talk-upset"
        return "talk-thanks" if self.sentiment == Sentiment.POSITIVE else "talk"


UNREAD = Understood()
"""No reader has seen it."""


def joined(texts: Iterable[str]) -> str:
    """Several messages as one text."""
    return "\n".join(text for text in texts if text)


def key_of(fact: Mapping[str, Any]) -> str:
    """A fact by what it is and says."""
    return f"{fact['type']}:{fact['value']}"


def as_kept(thing: Any) -> dict[str, Any]:
    """All that it holds, by name; what is JSON already is not copied: nobody changes it."""
    return {each.name: getattr(thing, each.name) for each in fields(thing)}


def part_to_json(part: Part) -> dict[str, Any]:
    """As the conversation keeps it."""
    return {**as_kept(part), "file": None if part.file is None else asdict(part.file)}


def part_from_json(kept: dict[str, Any]) -> Part:
    """As it was kept."""
    file, facts = kept["file"], tuple(kept.get("facts", ()))
    return Part(kept["source"], kept["text"], None if file is None else Enclosure(**file), facts)


def both(one: Understood, other: Understood) -> Understood:
    """What was read of two texts that are one now: a matter is as grave as the graver of them."""
    grades = [each.grade for each in (one, other) if each.grade is not None]
    facts = [*one.facts, *other.facts]
    return replace(one, grade=min(grades, default=None), facts=facts)


def understood_from(reading: Reading) -> Understood:
    """What of a reading a draft keeps."""
    return Understood(
        kind=reading.kind.value,
        category=reading.category,
        grade=reading.grade if reading.grade_words else None,
        facts=[as_kept(fact) for fact in reading.facts],
        sentiment=reading.sentiment.value,
        confidence=reading.confidence,
    )


def days_as_before(now: Understood, before: Understood) -> Understood:
    """``now``, with the days that had been read ``before`` as they were: 昨天, written on a Sunday,
    doesn't become that Sunday once a line of Monday is added."""
    known: dict[str, list[Any]] = {}
    for fact in before.facts:
        if fact["type"] == FactType.DATE:
            known.setdefault(key_of(fact), []).append(fact.get("norm"))
    facts = [
        {**fact, "norm": known[key].pop(0)} if known.get(key := key_of(fact)) else fact
        for fact in now.facts
    ]
    return replace(now, facts=facts)
