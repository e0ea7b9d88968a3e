"""What the doctor finds, and what there is to be done about it."""

from collections.abc import Generator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, TypeVar


class Status(StrEnum):
    """How a thing stands."""

    GOOD = "good"
    WARNING = "warning"  # the desk works, but somebody must see to it
    PROBLEM = "problem"  # the desk doesn't work, or not as it should

    @property
    def mark(self) -> str:
        return _MARKS[self]


_MARKS = {Status.GOOD: "✓", Status.WARNING: "!", Status.PROBLEM: "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str
    status: Status
    found: str
    advice: str = ""
    """What to do; empty when all is well."""

    @property
    def is_good(self) -> bool:
        return self.status is Status.GOOD

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def good(check: str, found: str) -> Finding:
    return Finding(check, Status.GOOD, found)


def warning(check: str, found: str, advice: str) -> Finding:
    return Finding(check, Status.WARNING, found, advice)


def problem(check: str, found: str, advice: str) -> Finding:
    return Finding(check, Status.PROBLEM, found, advice)


Known = TypeVar("Known")
Look = Generator[Finding, None, Known]
"""Findings, and at the end what later looks build on."""
