"""Numbers of tickets: ``C20261120-0001`` is the first complaint of 20 November 2026."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from storage.rules.kinds import Kind

_NUMBER = re.compile(r"([A-Z])([0-9]{8})-([0-9]{4,})", re.ASCII)
_SPOKEN = re.compile(
    r"#?\s*([A-Z])?[\s#-]*(?:([0-9]{8})(?:\s*-\s*|\s+)([0-9]{4,})|([0-9]{4}))\s*号?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class TicketNumber:
    """What a ticket's number says; ``str()`` writes it."""

    kind: Kind
    day: date  # in the desk's zone
    running: int  # from 1, anew each day

    def __str__(self) -> str:
        return f"{self.kind.letter}{self.day:%Y%m%d}-{self.running:04d}"


def ticket_number(kind: Kind, day: date, running: int) -> str:
    """The number of the ``running``-th ticket (from 1) of ``day``, a date in the desk's zone."""
    return str(TicketNumber(kind, day, running))


def parse(text: str) -> TicketNumber:
    """Reads a number as people type it (small letters, spaces around); ValueError if it is none."""
    match = _NUMBER.fullmatch(text.strip().upper())
    try:
        if match is None:
            raise ValueError
        kind, day = Kind.of_letter(match[1]), date.fromisoformat(match[2])
    except ValueError:
        raise ValueError(f"{text!r} is not a ticket number such as C20261120-0001") from None
    return TicketNumber(kind, day, int(match[3]))


class Spoken(NamedTuple):
    """As much of a ticket's number as somebody says of it."""

    kind: Kind | None
    day: date | None
    running: int


def spoken(text: str) -> Spoken | None:
    """Reads a number as people say it: without its letter, or its last four digits, with the letter
    or not ("20261120-0001", "F-0006", "0006", "#0006"); None: it is none."""
    match = _SPOKEN.fullmatch(normalize("NFKC", text).strip().upper())
    if match is None:
        return None
    letter, day, running, last = match.groups()
    try:
        kind = None if letter is None else Kind.of_letter(letter)
        return Spoken(kind, date.fromisoformat(day) if day else None, int(running or last))
    except ValueError:
        return None
