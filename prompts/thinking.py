"""What must be thought out before an update is worked, while no transaction is open.

Reading a text, help for staff and hearing a voice message may take a language model's seconds.
The worker finds out what is needed by a look at the ledger (a `Thought`), has it thought out by a
`Thinker`, and hands the `Thoughts` to the handler, which decides alone what becomes of them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from prompts.reading.reading import Reader, Reading
from storage.rules.desk import Desk


@dataclass(frozen=True, slots=True)
class ToRead:
    """Understand this text."""

    text: str
    person: int
    """The id of whose words and whose budget it is; 0: unknown yet."""
    may_leave: bool
    """Whether they agreed that a language model is sent their words."""
    names: tuple[str, ...] = ()
    """Their own, to be masked."""
    patience: float = 1.0
    """The part of the time-out that may be spent on it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a ticket's talk."""

    who: Literal["customer", "staff"]
    text: str


@dataclass(frozen=True, slots=True)
class ToHelp:
    """Help a member of the staff with one ticket."""

    wish: Literal["summary", "reply"]
    lines: tuple[Line, ...]
    """The talk, oldest first."""
    language: str
    """Of the customer for a reply, of the reader for a summary."""
    person: int
    """The id of the member of the staff: their budget pays."""
    may_leave: bool
    """Whether the ticket's customer agreed that a language model is sent their words."""
    about: int = 0
    """The id of the ticket's customer: whose words are sent, and forgotten with them."""
    names: tuple[str, ...] = ()
    """Of people in the talk, to be masked."""


@dataclass(frozen=True, slots=True)
class ToHear:
    """Put a voice message into words, and read them."""

    file_id: str
    person: int
    may_leave: bool
    names: tuple[str, ...] = ()
    before: str = ""
    """What they wrote before it in the same matter: read together with it."""
    patience: float = 0.6
    """The part of the time-out that may be spent on it; the rest is for reading what was heard."""


@dataclass(frozen=True, slots=True)
class ToFetch:
    """Fetch a file that somebody sent: nothing to think about, but it takes as long."""

    file_id: str


@dataclass(frozen=True, slots=True)
class Help:
    """What was thought out for somebody: a summary, a reply, the words of a voice message."""

    text: str
    """Empty: there is none to be had, the way without a model stands."""
    reader: Literal["offline", "llm"]


Thought = ToRead | ToHelp | ToHear
NO_HELP = Help("", "offline")


class Thoughts(NamedTuple):
    """What came of a `Thought`."""

    reading: Reading | None = None
    help: Help | None = None
    file: bytes | None = None
    """The content of what was to be fetched; None: it isn't to be had."""


class Thinker(Protocol):
    """Thinks things out. Never raises for what people wrote, nor for what a model answers.

    `now` is the aware UTC instant at which the update was received.
    """

    async def read(self, wish: ToRead, *, now: datetime, desk: Desk) -> Reading:
        """What a text says."""
        ...

    async def help(self, wish: ToHelp, *, now: datetime, desk: Desk) -> Help:
        """A summary or a reply to be looked through by staff."""
        ...

    async def hear(self, wish: ToHear, *, now: datetime, desk: Desk) -> Help:
        """The words of a voice message."""
        ...


class OfflineThinker:
    """Reads by rules and by what the desk was taught; has no other help to give."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def read(self, wish: ToRead, *, now: datetime, desk: Desk) -> Reading:
        """See `Thinker`."""
        return await self._reader.read(wish.text, now=now, desk=desk)

    async def help(self, wish: ToHelp, *, now: datetime, desk: Desk) -> Help:
        """See `Thinker`."""
        return NO_HELP

    async def hear(self, wish: ToHear, *, now: datetime, desk: Desk) -> Help:
        """See `Thinker`."""
        return NO_HELP


def spoken(words: str) -> str:
    """Words that were made out of a voice message, marked as such: as they are read and kept."""
    return f"🎙 {words}"


async def think(thinker: Thinker, thought: Thought, *, now: datetime, desk: Desk) -> Thoughts:
    """Have it thought out. What was heard is read as if it had been written."""
    match thought:
        case ToRead():
            return Thoughts(reading=await thinker.read(thought, now=now, desk=desk))
        case ToHelp():
            return Thoughts(help=await thinker.help(thought, now=now, desk=desk))
        case ToHear():
            return await _hear(thinker, thought, now, desk)


async def _hear(thinker: Thinker, thought: ToHear, now: datetime, desk: Desk) -> Thoughts:
    heard = await thinker.hear(thought, now=now, desk=desk)
    if not heard.text:
        return Thoughts(help=heard)
    text = "\n".join(part for part in (thought.before, spoken(heard.text)) if part)
    left = 1.0 - thought.patience
    wish = ToRead(text, thought.person, thought.may_leave, thought.names, patience=left)
    return Thoughts(await thinker.read(wish, now=now, desk=desk), heard)
