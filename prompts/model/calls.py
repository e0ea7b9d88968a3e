"""One call of a model: what is asked, what came of it, and where that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol


class Outcome(StrEnum):
    """What came of a call."""

    ANSWERED = "answered"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"  # no connection, or it broke off
    LIMITED = "limited"  # 429: too many calls, or no credit
    REFUSED = "refused"  # another 4xx: a wrong key, an unknown model, a question it won't take
    BROKEN = "broken"  # 5xx
    TOO_LONG = "too_long"  # an answer longer than any honest one
    UNFETCHED = "unfetched"  # the voice message itself wasn't to be had; the endpoint wasn't asked
    UNUSABLE = "unusable"  # an answer in which nothing was found that could be used


class NoAnswer(Exception):
    """The model brought nothing to use."""

    def __init__(
        self, outcome: Outcome, status: int | None = None, wait: float | None = None
    ) -> None:
        super().__init__(outcome.value if status is None else f"{outcome.value} ({status})")
        self.outcome = outcome
        self.status = status
        """The status of HTTP, where there was one."""
        self.wait = wait
        """Seconds for which the endpoint asks to be left alone."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, in the form of a prompt and of the data it is about."""

    prompt: str
    """Name and version: "understand.1"."""
    system: str
    user: str
    schema: Mapping[str, Any]
    """The JSON schema of the answer."""
    most: int
    """Tokens of the answer."""

    @property
    def tokens(self) -> int:
        """An estimate for where the endpoint doesn't count: a sign of Chinese is about one token,
        and so are four letters."""
        return sum(1 if sign > "\u2e80" else 0.25 for sign in self.system + self.user).__ceil__()


class Said(NamedTuple):
    """An answer and what it took."""

    text: str
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Call:
    """A call as it went, to be kept."""

    prompt: str
    model: str
    person_id: int | None
    about_id: int | None
    asked_at: datetime
    outcome: Outcome
    answer: str | None
    tokens_in: int
    tokens_out: int
    cost: float
    milliseconds: int


class Ledger(Protocol):
    """Keeps what was asked and answered. What can't be kept is lost, without a word."""

    def answer_to(self, question: str) -> str | None:
        """What was answered to exactly this before."""
        ...

    async def keep(self, question: str, call: Call) -> None:
        """Keep a call, whatever came of it."""
        ...

    def spent(self, person_id: int | None, since: datetime) -> tuple[int, int]:
        """Tokens since then, of this person and of all."""
        ...

    def staff_names(self) -> tuple[str, ...]:
        """The names of who works for the desk: they are masked."""
        ...


class NoLedger:
    """For commands: they keep nothing, and who runs them decides what it may cost."""

    def answer_to(self, question: str) -> str | None:
        """See `Ledger`."""
        return None

    async def keep(self, question: str, call: Call) -> None:
        """See `Ledger`."""

    def spent(self, person_id: int | None, since: datetime) -> tuple[int, int]:
        """See `Ledger`."""
        return (0, 0)

    def staff_names(self) -> tuple[str, ...]:
        """See `Ledger`."""
        return ()
