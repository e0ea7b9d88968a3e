"""督办: a superior is told each step of a ticket, until they let go of it."""

from collections.abc import Iterator, Sequence

from handlers.cards.staff_buttons import open_row
from handlers.cards.staff_card import staff_card
from handlers.cards.telling import tell_handler
from handlers.errors import NotNow
from handlers.step_words import step_words
from handlers.steps import step_line
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.audit import Entry
from storage.people import Person
from storage.supervision import (
    LET_GO,
    SUPERVISE,
    Supervision,
    following_of,
    let_go,
    supervise,
)
from storage.ticket_moves import GO, STOP
from storage.tickets import UNFINISHED, Ticket

UNSAID = (SUPERVISE, LET_GO, STOP, GO, "see_phone", "find_phone")
"""Entries of the trail that are no steps, or follow from one that is told."""
LINES = 10
"""Steps in one message: more came together only where nobody could be told for long."""


def begin_supervising(turn: Turn, ticket: Ticket) -> None:
    """From now on each step is reported; the handler knows of it."""
    if ticket.state not in UNFINISHED:
        raise NotNow(number=ticket.number)
    if following_of(turn.session, ticket, turn.person) is None:
        supervise(turn.session, ticket, turn.person, turn.received_at)
        if not ticket.is_worked_on_by(turn.person):
            tell_handler(turn, ticket, "handler-supervised", superior=turn.person.name)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-supervised", number=ticket.number)


def end_supervising(turn: Turn, ticket: Ticket) -> None:
    """No more is reported to this superior."""
    following = following_of(turn.session, ticket, turn.person)
    if following is not None:
        let_go(turn.session, following, turn.received_at)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-let-go", number=ticket.number)


def report(work: Work, following: Supervision, steps: Sequence[Entry]) -> None:
    """Tell the superior the ``steps`` that others took, a line each, but for the chases that
    reached them already."""
    reader, ticket = following.person, following.ticket
    news = [step for step in steps if step.action not in UNSAID and step.actor_id != reader.id]
    told = [step for step in news if not _has_read(step, reader)]
    if not told:
        return
    texts = work.texts_for(reader)
    head = texts.say("supervised-steps", number=ticket.number)
    lines = [line for step in told[-LINES:] for line in _said(work, following, step)]
    more = ["…"] if len(told) > LINES else []
    text = Html("\n".join([head, *more, *lines]))
    work.send(reader, Screen(text, [open_row(work, ticket, reader)]))


def _has_read(step: Entry, reader: Person) -> bool:
    """Whether they were chased, or an escalation went to them, among others."""
    also = str(step.detail.get("also") or "").split(",")
    return step.detail.get("told") == reader.id or str(reader.id) in also


def _said(work: Work, following: Supervision, step: Entry) -> Iterator[Html]:
    """The step, and what was written in it."""
    yield step_line(work, following.ticket, step, following.person)
    words = step_words(work, step)
    if words:
        yield quote(words)
