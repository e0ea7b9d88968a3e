"""What a reader makes of a customer's free text, and what any reader must be able to do.

Two readers share this interface: the offline rules (`offline.OfflineReader`) and the language
model. Whoever asks gets a `Reading`; which of the two made it stands in `Reading.reader`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol

from storage.rules.desk import Desk
from storage.rules.facts import FactType as FactType

from .language import Language


class MessageKind(StrEnum):
    """What a message is. The first six are filed as tickets, the others never are."""

    COMPLAINT = "complaint"
    APPEAL = "appeal"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    INQUIRY = "inquiry"
    FAULT_REPORT = "fault_report"
    ANSWER = "answer"  # to a question of ours
    ADDITION = "addition"  # to an open ticket
    CHAT = "chat"  # hello, thanks, a thumb: friendly talk without a matter
    ABUSE = "abuse"  # insults and nothing else
    SPAM = "spam"  # advertising, scams


TICKET_KINDS: Collection[MessageKind] = frozenset(
    {
        MessageKind.COMPLAINT,
        MessageKind.APPEAL,
        MessageKind.SUGGESTION,
        MessageKind.PRAISE,
        MessageKind.INQUIRY,
        MessageKind.FAULT_REPORT,
    }
)


class Sentiment(StrEnum):
    """How the person feels, by their words. Politeness alone says nothing."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class Outcome(StrEnum):
    """What the customer wants to happen."""

    FIX = "fix"
    REPLY = "reply"
    REFUND = "refund"
    REPLACEMENT = "replacement"
    COMPENSATION = "compensation"
    WAIVE = "waive"
    APOLOGY = "apology"
    EXPLANATION = "explanation"
    PUNISH = "punish"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and its place: `value == text[start:end]`, counted in characters.

    `norm` is the ISO date of a date (resolved in the desk's zone), `HH:MM` of a time, the
    number in the currency's unit of an amount (a percentage keeps its number), else None.
    """

    type: FactType
    value: str
    start: int
    end: int
    norm: str | float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a reader understood of one message.

    `category` is an id of the desk file, `grade` 1 (critical) to 4 (minor), `grade_words` the
    words of the text that raised it (none when it is the default), `confidence` 0 to 1 in the
    kind: below `UNSURE` the desk should ask rather than assume.
    """

    kind: MessageKind
    category: str
    grade: int
    grade_words: tuple[str, ...]
    sentiment: Sentiment
    facts: tuple[Fact, ...]
    outcome: tuple[Outcome, ...]
    confidence: float
    language: Language
    reader: Literal["offline", "llm"]


UNSURE = 0.5


class Reader(Protocol):
    """Reads free text. Never raises for what a person wrote."""

    async def read(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        """`now` is the aware UTC instant at which the message was received."""
        ...
