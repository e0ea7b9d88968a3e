"""What a line of the staff's lists says of a ticket: whom and what it is about, what falls due
first, and what of it wants attention. Looked up for the few tickets of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.confirmations import Confirmation, ConfirmationState
from storage.later import write_now
from storage.messages import BY_STAFF, Message, Purpose
from storage.people import Person
from storage.promises import Awaited, Promise, runs
from storage.rules.promised import PromiseName
from storage.tickets import OPEN, UNFINISHED, Ticket

_ANSWERS = (PromiseName.FIRST_RESPONSE, PromiseName.NEXT_RESPONSE)
_NEW_WORDS = (Purpose.ADDITION, Purpose.ANSWER)


@dataclass(frozen=True, slots=True)
class About:
    """What a line says of a ticket beside its number and its state."""

    category: str
    customer: str
    next: Awaited | None
    """The promise that falls due first; None: the clock stands, or all is kept."""
    urges: int
    """How often the customer has pressed for it, the last time since somebody wrote to them;
    0: they haven't."""
    reworks: int
    """How often the outcome was rejected, of what is worked on again."""
    unanswered: bool
    """The customer wrote something, and nobody has answered."""
    confirming: bool
    """Its outcome waits for a superior's word."""


def about_among(session: Session, tickets: Sequence[int]) -> dict[int, About]:
    """What is to be said of the ``tickets`` (ids)."""
    write_now(session)
    promises, words = _promises(session, tickets), _last_words(session, tickets)
    return {
        row.id: _about(row, promises.get(row.id, []), words.get(row.id, _NOTHING))
        for row in session.execute(_FACTS.where(Ticket.id.in_(tickets)))
    }


class _Promised(NamedTuple):
    name: PromiseName
    due_at: datetime
    met_at: datetime | None


class _Words(NamedTuple):
    """When each side last wrote."""

    customer: datetime | None
    staff: datetime | None


_NOTHING = _Words(None, None)
_FACTS = (
    select(
        Ticket.id,
        Ticket.category,
        Ticket.state,
        Ticket.paused_at,
        Ticket.urges,
        Ticket.urged_at,
        Ticket.reworks,
        Person.name,
        Confirmation.id.label("confirmation"),
    )
    .join(Person, Person.id == Ticket.customer_id)
    .outerjoin(
        Confirmation,
        (Confirmation.ticket_id == Ticket.id) & (Confirmation.state == ConfirmationState.ASKED),
    )
)


def _promises(session: Session, tickets: Sequence[int]) -> dict[int, list[_Promised]]:
    theirs = select(Promise.ticket_id, Promise.name, Promise.due_at, Promise.met_at)
    found: dict[int, list[_Promised]] = {}
    for ticket, name, due_at, met_at in session.execute(
        theirs.where(Promise.ticket_id.in_(tickets))
    ):
        found.setdefault(ticket, []).append(_Promised(name, due_at, met_at))
    return found


def _last_words(session: Session, tickets: Sequence[int]) -> dict[int, _Words]:
    theirs = (
        select(Message.ticket_id, Message.purpose, func.max(Message.said_at))
        .where(Message.ticket_id.in_(tickets), Message.purpose.in_((*_NEW_WORDS, *BY_STAFF)))
        .group_by(Message.ticket_id, Message.purpose)
    )
    found: dict[int, list[tuple[Purpose, datetime]]] = {}
    for ticket, purpose, at in session.execute(theirs):
        found.setdefault(ticket, []).append((purpose, at))
    return {
        ticket: _Words(
            _latest(at for purpose, at in said if purpose in _NEW_WORDS),
            _latest(at for purpose, at in said if purpose in BY_STAFF),
        )
        for ticket, said in found.items()
    }


def _about(row: Any, promises: Sequence[_Promised], words: _Words) -> About:
    # Who was told by telephone was answered as well.
    kept = (each.met_at for each in promises if each.name in _ANSWERS)
    answered = _latest((words.staff, *kept))
    is_open = row.state in OPEN
    return About(
        row.category,
        row.name,
        _first(promises, row.paused_at) if is_open else None,
        row.urges if is_open and _is_after(row.urged_at, answered) else 0,
        row.reworks if is_open else 0,
        row.state in UNFINISHED and _is_after(words.customer, answered),
        is_open and row.confirmation is not None,
    )


def _first(promises: Sequence[_Promised], paused_at: datetime | None) -> Awaited | None:
    running = [
        Awaited(each.name, each.due_at)
        for each in promises
        if each.met_at is None and runs(each.name, each.due_at, paused_at)
    ]
    return min(running, key=lambda each: each.due_at, default=None)


def _latest(instants: Iterable[datetime | None]) -> datetime | None:
    return max((each for each in instants if each is not None), default=None)


def _is_after(at: datetime | None, before: datetime | None) -> bool:
    return at is not None and (before is None or at > before)
