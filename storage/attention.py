"""What a line of the staff's lists says of a ticket: whom and what it is about, what falls due
first, and what of it wants attention. Looked up for the few tickets of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.confirmations import Confirmation, ConfirmationState
from storage.lateness import GRAVEST_FIRST, waits_for_customer
from storage.later import write_now
from storage.messages import BY_STAFF, Message, Purpose
from storage.people import Person
from storage.promise_clock import FIRST
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
    text: str
    """What the customer filed; empty where it was erased."""
    grade: int
    next: Awaited | None
    """The promise that falls due first; None: the clock stands, or all is kept."""
    missed: Awaited | None
    """The gravest promise for which the ticket is overdue; None: it isn't."""
    reminded: bool
    """The first reminder of what falls due first has gone out."""
    urges: int
    """How often the customer has pressed for it, the last time since somebody wrote to them;
    0: they haven't."""
    reworks: int
    """How often the outcome was rejected, of what is worked on again."""
    unanswered: bool
    """The customer wrote something, and nobody has answered."""
    confirming: bool
    """Its outcome waits for a superior's word."""


def about_among(session: Session, tickets: Sequence[int], now: datetime) -> dict[int, About]:
    """What is to be said of the ``tickets`` (ids) at ``now``."""
    write_now(session)
    promises, words = _promises(session, tickets), _last_words(session, tickets)
    return {
        row.id: _about(row, promises.get(row.id, []), words.get(row.id, _NOTHING), now)
        for row in session.execute(_FACTS.where(Ticket.id.in_(tickets)))
    }


class _Promised(NamedTuple):
    name: PromiseName
    due_at: datetime
    met_at: datetime | None
    milestone: str | None


class _Words(NamedTuple):
    """When each side last wrote."""

    customer: datetime | None
    staff: datetime | None


_NOTHING = _Words(None, None)
_FACTS = (
    select(
        Ticket.id,
        Ticket.category,
        Ticket.text,
        Ticket.grade,
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
    said = (Promise.name, Promise.due_at, Promise.met_at, Promise.milestone)
    theirs = select(Promise.ticket_id, *said).where(Promise.ticket_id.in_(tickets))
    found: dict[int, list[_Promised]] = {}
    for ticket, name, due_at, met_at, milestone in session.execute(theirs):
        found.setdefault(ticket, []).append(_Promised(name, due_at, met_at, milestone))
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


def _about(row: Any, promises: Sequence[_Promised], words: _Words, now: datetime) -> About:
    # Who was told by telephone was answered as well.
    kept = (each.met_at for each in promises if each.name in _ANSWERS)
    answered = _latest((words.staff, *kept))
    is_open = row.state in OPEN
    first = _first(promises, row.paused_at) if is_open else None
    return About(
        row.category,
        row.name,
        row.text,
        row.grade,
        None if first is None else Awaited(first.name, first.due_at),
        _gravest(row, promises, now),
        first is not None and first.milestone != FIRST,
        row.urges if is_open and _is_after(row.urged_at, answered) else 0,
        row.reworks if is_open else 0,
        row.state in UNFINISHED and _is_after(words.customer, answered),
        is_open and row.confirmation is not None,
    )


def _first(promises: Sequence[_Promised], paused_at: datetime | None) -> _Promised | None:
    running = [
        each for each in promises if each.met_at is None and runs(each.name, each.due_at, paused_at)
    ]
    return min(running, key=lambda each: each.due_at, default=None)


def _gravest(row: Any, promises: Sequence[_Promised], now: datetime) -> Awaited | None:
    """As :func:`storage.lateness.is_missed` and :func:`~storage.lateness.overdue_since` find it."""
    if row.state not in UNFINISHED or waits_for_customer(row.state, row.paused_at):
        return None
    missed = [each for each in promises if each.met_at is None and each.due_at <= now]
    found = min(
        missed, key=lambda each: (GRAVEST_FIRST.index(each.name), each.due_at), default=None
    )
    return None if found is None else Awaited(found.name, found.due_at)


def _latest(instants: Iterable[datetime | None]) -> datetime | None:
    return max((each for each in instants if each is not None), default=None)


def _is_after(at: datetime | None, before: datetime | None) -> bool:
    return at is not None and (before is None or at > before)
