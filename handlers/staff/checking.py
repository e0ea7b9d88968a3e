"""What staff write to a customer is looked at first. Where something is found, nothing is sent:
they are shown what and why, and decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self

from aiogram.types import Message

from handlers.buttons import button
from handlers.incoming import file_of, words_of
from handlers.limits import excerpt, parts_of
from handlers.presses.writing import HeldPress
from handlers.relay import slot_of_story
from handlers.staff.for_customer import for_customer, without_whom
from handlers.turn import Turn
from handlers.work import Screen
from prompts.helping.checking import Around, check
from prompts.helping.findings import Concern, Finding
from prompts.texts import Html, copyable
from prompts.wishes.causes import told_of_cause
from prompts.wishes.postponing import postpones
from prompts.wishes.to_customer import is_to_be_asked, without_address
from storage.attachments import Enclosure
from storage.message_parts import Piece
from storage.messages import messages_of
from storage.namesakes import customers_named_in
from storage.rules.roles import Right
from storage.teams import staff
from storage.ticket_lists import numbers_of
from storage.tickets import Ticket

HELD = "held"
"""Step: a text is held back; the next message takes its place."""
WORDS_SHOWN = 40
_COMPARED = re.compile(r"\d|@|[\u4e00-\u9fff]号")


class Way(StrEnum):
    """By which way a text gets to the customer."""

    QUESTION = "question"
    REPLY = "reply"
    CORRECTION = "correction"
    SOLUTION = "solution"
    REASON = "reason"
    """Of more time: the customer is told once it is granted."""
    CLOSING = "closing"
    """Why it is closed without an outcome."""


_MAY_ASK = (Way.QUESTION, Way.REPLY, Way.CORRECTION)
"""Ways on which a question to the customer can go."""
RIGHTS = {
    Way.QUESTION: Right.ASK,
    Way.REPLY: Right.REPLY,
    Way.CORRECTION: Right.REPLY,
    Way.SOLUTION: Right.RESOLVE,
    Way.REASON: Right.EXTEND,
    Way.CLOSING: Right.CLOSE,
}
"""What whoever writes must be allowed."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a member of the staff wrote, before it is sent."""

    text: str
    source: int | None = None
    """Telegram's id of their message; None: it was suggested to them."""
    files: tuple[Enclosure, ...] = ()
    replies_to: int | None = None
    """Telegram's id of the message that theirs is a reply to."""
    pieces: tuple[Piece, ...] = ()
    """The messages it was written in."""
    upholds: bool = False
    """It says that an appeal is right."""

    @classmethod
    def of(cls, message: Message, way: Way = Way.REPLY) -> Self:
        """As it came, but for what says that it is for the customer."""
        file, quoted = file_of(message), message.reply_to_message
        text = without_address(words_of(message), asks=way in _MAY_ASK)
        return cls(
            text,
            message.message_id,
            () if file is None else (file,),
            None if quoted is None else quoted.message_id,
            ((message.message_id, text),),
        )

    def kept(self) -> dict[str, Any]:
        """As it is kept in a conversation."""
        return {
            "text": self.text,
            "source": self.source,
            "files": [file.kept() for file in self.files],
            "replies_to": self.replies_to,
            "pieces": self.pieces,
            "upholds": self.upholds,
        }

    @classmethod
    def from_kept(cls, kept: dict[str, Any]) -> Self:
        """The other way round."""
        files = tuple(Enclosure(*file) for file in kept["files"])
        pieces = tuple((source, text) for source, text in kept.get("pieces", ()))
        upholds = kept.get("upholds", False)
        return cls(kept["text"], kept["source"], files, kept.get("replies_to"), pieces, upholds)

    def is_made_of(self, source: int) -> bool:
        """Whether it was written in that message of theirs, among others."""
        return self.source == source or any(each == source for each, _ in self.pieces)

    def says(self, words: str) -> bool:
        """Whether it is just these words, and no file."""
        return self.text == words and not self.files

    def and_more(self, more: Self) -> Self:
        """With what was written after it, as a whole."""
        pieces = (*self.pieces, *more.pieces)
        text = "\n".join(part for part in (self.text, more.text) if part)
        return replace(self, text=text, files=(*self.files, *more.files), pieces=pieces)

    def changed_by(
        self, message: Message, way: Way = Way.REPLY, *, about: Ticket | None = None
    ) -> Self:
        """With the message ``about`` that ticket (None: it isn't known) as it was changed; a
        solution must have some words."""
        keep_words = way is Way.SOLUTION
        text = for_customer(words_of(message), about, self.text, asks=way in _MAY_ASK)
        file, source = file_of(message), message.message_id
        pieces = tuple((each, text if each == source else was) for each, was in self.pieces)
        if len(pieces) > 1:
            text = "\n".join(said for _, said in pieces if said)
        files = tuple(
            file if file is not None and each.source == file.source else each for each in self.files
        )
        if file is not None and file not in files:
            files = (*files, file)
        text = text or (self.text if keep_words else "")
        return replace(self, text=text, files=files, pieces=pieces)

    def about(self, ticket: Ticket) -> Self:
        """Without the ticket's own number before it, which says only for whom it is."""
        text = without_whom(self.text, ticket)
        pieces = tuple((each, text if said == self.text else said) for each, said in self.pieces)
        return replace(self, text=text, pieces=pieces)

    def or_files_of(self, earlier: Self) -> Self:
        """With the files of what it takes the place of, where it has none itself."""
        return self if self.files else replace(self, files=earlier.files)


def passes(turn: Turn, ticket: Ticket, way: Way, written: Written, **more: Any) -> bool:
    """Whether it may go straight. If not it is held back, with what ``more`` the way needs."""
    found = _look(turn, ticket, way, written.text)
    if not found:
        return True
    wait_for_changed(turn, ticket, way, written, more, found)
    _show(turn, ticket, found)
    return False


def joins_held(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """The rest of an album whose first picture is held back waits with it."""
    data = turn.conversation.data
    if turn.conversation.step != HELD or data["ticket"] != ticket.id:
        return False
    held, joining = Written.from_kept(data), Written.of(message)
    turn.go(HELD, **{**data, **held.and_more(joining).kept()})
    return True


def hand_back(turn: Turn, ticket: Ticket, text: str, key: str) -> None:
    """Ask for another text (the text ``key``) in place of ``text``, which a tap copies."""
    turn.ask(key, number=ticket.number)
    for part in parts_of(text):
        turn.send(turn.person, Screen(copyable(part)), slot=slot_of_story(ticket))


def wait_for_changed(
    turn: Turn,
    ticket: Ticket,
    way: Way,
    written: Written,
    more: dict[str, Any],
    found: Sequence[Finding] = (),
) -> None:
    """The next message takes the place of what was written; then goes on what was before."""
    turn.go(
        HELD,
        ticket=ticket.id,
        way=way.value,
        held=turn.inbox_id or 0,
        found=sorted({each.concern.value for each in found}),
        before=_before(turn),
        more=more,
        **written.kept(),
    )


def _before(turn: Turn) -> list[Any]:
    """What they were in the middle of, to go on with afterwards."""
    talk = turn.conversation
    if talk.step == HELD:
        return list(talk.data["before"])
    return [talk.step, talk.data]


def _show(turn: Turn, ticket: Ticket, found: Sequence[Finding]) -> None:
    texts = turn.texts
    lines = [
        texts.say("check-title", number=ticket.number),
        *(_line(turn, ticket, finding) for finding in found),
    ]
    held = turn.inbox_id or 0
    row = [
        button(texts.label("btn-send-anyway"), HeldPress(do="send", held=held)),
        button(texts.label("btn-change"), HeldPress(do="change", held=held)),
    ]
    turn.send(turn.person, Screen(Html("\n".join(lines)), [row, [turn.way_out()]]))


def _line(turn: Turn, ticket: Ticket, finding: Finding) -> Html:
    words = excerpt(finding.words, WORDS_SHOWN)
    if finding.concern in (Concern.LATE, Concern.PROMISE):
        due = turn.by(ticket.due_at, turn.person) if _stands(turn, ticket) else "none"
        return turn.texts.say(f"check-{finding.concern.value}", words=words, due=due)
    return turn.texts.say(f"check-{finding.concern.value}", words=words)


def _look(turn: Turn, ticket: Ticket, way: Way, text: str) -> Sequence[Finding]:
    if not text:
        return ()
    if way in (Way.SOLUTION, Way.CLOSING):
        comes_first = postpones(text) or is_to_be_asked(text)
        muttered = text if comes_first else told_of_cause(text)
        if muttered is not None:
            return (Finding(Concern.DESK, muttered),)
    return check(text, _around(turn, ticket, way, text), turn.desk, turn.now)


def _around(turn: Turn, ticket: Ticket, way: Way, text: str) -> Around:
    named = customers_named_in(turn.session, text)
    # Most texts have neither a number nor a name in them: then there is nothing to compare.
    known = _known(turn, ticket) if named or _COMPARED.search(text) else ""
    others = [each.name for each in named if each.id != ticket.customer_id]
    return Around(
        known="\n".join((known, *_colleagues(turn))) if others else known,
        tickets=numbers_of(turn.session, ticket.customer_id) if known else (),
        names=others,
        promised=None if way is Way.REASON else _promised(turn, ticket),
    )


def _known(turn: Turn, ticket: Ticket) -> str:
    customer = ticket.customer
    said = (message.text for message in messages_of(turn.session, ticket.id))
    return "\n".join((customer.name, customer.phone or "", ticket.text, *said))


def _colleagues(turn: Turn) -> list[str]:
    """Whoever bears one of their names is not given away by it."""
    return [person.name for person in staff(turn.session)]


def _promised(turn: Turn, ticket: Ticket) -> date | None:
    """The day by which it is to be resolved; a promise that is missed, or whose clock stands,
    is no measure."""
    return ticket.due_at.astimezone(turn.desk.zone).date() if _stands(turn, ticket) else None


def _stands(turn: Turn, ticket: Ticket) -> bool:
    """Whether there is a promise to resolve it that can still be kept, and whose clock runs."""
    return ticket.is_open and ticket.paused_at is None and ticket.due_at > turn.now
