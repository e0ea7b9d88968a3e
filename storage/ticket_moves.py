"""What is done to a ticket, from the assignment to the close.

Every change of state goes through :func:`_act`: the move is looked up, the trail is written, the
owner's load is kept, the version counts on.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import (
    Session,
)

from storage import audit
from storage.loads import add_load, give
from storage.people import Person
from storage.rules.closing import ClosedWhy
from storage.rules.moves import Action, move
from storage.search_words import note_words
from storage.tickets import Ticket

STOP, GO = "stop", "go"
"""What the trail calls it when the clock stops and goes on."""


def assign(
    session: Session, ticket: Ticket, handler: Person, *, actor: Person | None, at: datetime
) -> None:
    """Make ``handler`` the ticket's owner."""
    if ticket.is_open:
        give(session, handler, at)
    _hand_over(session, ticket, handler, actor, at)


def pass_on(
    session: Session,
    ticket: Ticket,
    handler: Person | None,
    *,
    accept_by: datetime | None,
    at: datetime,
) -> None:
    """Nobody accepted it in time: it goes to ``handler``, to whose load it is counted already
    (None: to the pool), to be accepted until ``accept_by``."""
    ticket.accept_by = accept_by
    if handler is not None:
        _hand_over(session, ticket, handler, None, at)
    elif ticket.handler is not None:
        add_load(session, ticket.handler, -1)
        ticket.handler = None
        _record(session, ticket, "to_pool", None, at)


def hand_on(
    session: Session,
    ticket: Ticket,
    heir: Person,
    actor: Person | None,
    *,
    accept_by: datetime | None,
    at: datetime,
) -> None:
    """转派: somebody decides (None: at the command line) that ``heir`` has it from now on;
    nothing else of it changes.

    Raises :class:`storage.rules.moves.NotPossible` where there is nothing more to do with it.
    """
    ticket.state = move(ticket.state, Action.HAND_ON)
    if ticket.is_open:
        give(session, heir, at)
        ticket.version += 1  # else its customer judges the outcome by a button made before
    ticket.accept_by = accept_by
    _hand_over(session, ticket, heir, actor, at)


def return_dispatch(
    session: Session, ticket: Ticket, department: str, actor: Person, at: datetime
) -> None:
    """退单: it belongs to ``department``, where it is to be accepted anew; until then it is in that
    department's pool."""
    before = ticket.department
    ticket.state = move(ticket.state, Action.RETURN)
    ticket.department, ticket.accept_by = department, None
    ticket.version += 1
    ticket.transfers += 1
    if ticket.handler is not None:
        add_load(session, ticket.handler, -1)
        ticket.handler = None
    _record(session, ticket, Action.RETURN.value, actor, at, before=before, after=department)


def _hand_over(
    session: Session, ticket: Ticket, handler: Person, actor: Person | None, at: datetime
) -> None:
    if ticket.handler is not None:
        ticket.transfers += 1
        if ticket.is_open:
            add_load(session, ticket.handler, -1)
    ticket.handler = handler
    _record(session, ticket, "assign", actor, at, handler=handler.id)


def accept(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """接单: the handler takes the ticket on; from the pool, the first to accept has it."""
    if ticket.handler is None:
        assign(session, ticket, handler, actor=handler, at=at)
    ticket.accept_by = None
    _act(session, ticket, Action.ACCEPT, handler, at)


def ask_customer(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """A question goes to the customer: the ticket waits."""
    _act(session, ticket, Action.ASK, handler, at)


def add(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer adds to the matter; nothing moves."""
    _record(session, ticket, Action.ADD.value, customer, at)


def reply(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """The handler writes to the customer; nothing moves."""
    _record(session, ticket, Action.REPLY.value, handler, at)


def take_answer(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer answered: work goes on and so does the clock."""
    _act(session, ticket, Action.CUSTOMER_ANSWERS, customer, at)
    go(session, ticket, at)


def resolve(
    session: Session,
    ticket: Ticket,
    handler: Person,
    *,
    solution: str,
    cause: str,
    at: datetime,
    cause_source: int | None = None,
) -> None:
    """办结: the outcome goes to the customer, who may judge it once they know it.

    ``cause_source``: Telegram's id of the message that gave the cause."""
    _act(session, ticket, Action.RESOLVE, handler, at)
    go(session, ticket, at)
    ticket.solution, ticket.cause = solution, cause
    note_words(session, ticket.id, cause)
    ticket.cause_source = cause_source
    ticket.resolved_at, ticket.verdict_due = at, None


def change_cause(
    session: Session, ticket: Ticket, handler: Person, cause: str, at: datetime
) -> None:
    """The cause was something else, says who gave it."""
    ticket.cause = cause
    note_words(session, ticket.id, cause)
    audit.record(session, ticket, "change_cause", actor_id=handler.id, at=at)


def accept_outcome(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """满意: the customer accepts the outcome."""
    _act(session, ticket, Action.SATISFIED, customer, at)
    _close(ticket, at)


def lapse(session: Session, ticket: Ticket, at: datetime) -> None:
    """No verdict came in time: the desk closes the ticket."""
    _act(session, ticket, Action.LAPSE, None, at)
    _close(ticket, at)


def reject_outcome(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """不满意: back to work, counted as a rework; the clock goes on from where it stood."""
    _act(session, ticket, Action.NOT_SATISFIED, customer, at)
    _rework(session, ticket, at)


def take_back_verdict(
    session: Session, ticket: Ticket, customer: Person, at: datetime, *, resolved_at: datetime
) -> None:
    """点错了: the customer meant no 不满意; the outcome of ``resolved_at`` is judged again."""
    _act(session, ticket, Action.TAKE_BACK_VERDICT, customer, at)
    ticket.reworks -= 1
    ticket.resolved_at = resolved_at


def reopen(
    session: Session,
    ticket: Ticket,
    customer: Person,
    at: datetime,
    *,
    before: Mapping[str, str],
    anew: bool = False,
) -> None:
    """After the close the customer said that it is not solved; ``anew``: who had it is not there
    any more, so that somebody has to accept it first. The trail keeps how it was ``before``."""
    action = Action.REOPEN_ANEW if anew else Action.REOPEN
    _act(session, ticket, action, customer, at, **before)
    _rework(session, ticket, at)


class Closed(NamedTuple):
    """How a ticket was closed."""

    at: datetime
    resolved_at: datetime | None
    why: ClosedWhy | None


def close_again(
    session: Session, ticket: Ticket, customer: Person, at: datetime, before: Closed
) -> None:
    """The customer meant no reopening: it is closed as ``before``."""
    _act(session, ticket, Action.TAKE_BACK_REOPENING, customer, at)
    stop(session, ticket, at, until=None)
    ticket.reworks -= 1
    ticket.accept_by, ticket.resolved_at, ticket.closed_why = None, before.resolved_at, before.why
    _close(ticket, before.at)


def withdraw(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer takes the matter back."""
    _act(session, ticket, Action.WITHDRAW, customer, at)
    ticket.closed_at, ticket.verdict_due = at, None
    ticket.accept_by = ticket.pause_ends = None


def close(
    session: Session,
    ticket: Ticket,
    superior: Person,
    why: ClosedWhy,
    at: datetime,
    *,
    same: Ticket | None = None,
) -> None:
    """不再办理: it can't be carried on, or is what ``same`` is about as well; until it is opened
    again its clock stands."""
    about = {"why": why.value} if same is None else {"why": why.value, "same": same.number}
    _act(session, ticket, Action.CLOSE, superior, at, **about)
    stop(session, ticket, at, until=None)
    ticket.accept_by = None
    ticket.closed_why = why
    _close(ticket, at)


def stop(session: Session, ticket: Ticket, at: datetime, *, until: datetime | None) -> None:
    """The clock stops, unless it stands already; it goes on ``until`` then at the latest: each
    question gets the customer's whole time."""
    ticket.pause_ends = until
    if ticket.paused_at is None:
        ticket.paused_at = at
        _record(session, ticket, STOP, None, at)


def go(session: Session, ticket: Ticket, at: datetime) -> None:
    """The clock goes on, if it stood.

    The answer may have been received before word came that the question had arrived; then the
    clock stood for no time at all.
    """
    if ticket.paused_at is not None:
        _record(session, ticket, GO, None, max(ticket.paused_at, at))
        ticket.paused_at = ticket.pause_ends = None


def lose_customer(session: Session, ticket: Ticket, at: datetime) -> None:
    """失联: the customer can't be reached in chat."""
    ticket.unreachable_at = at
    _record(session, ticket, "unreachable", None, at)


def find_customer_again(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer can be reached again."""
    ticket.unreachable_at = None
    _record(session, ticket, "reachable", None, at)


def phone(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """The handler has phoned the customer."""
    _record(session, ticket, "phone", handler, at)


def miss_by_phone(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """The handler has phoned, and the customer wasn't reached."""
    _record(session, ticket, "not_reached", handler, at)


def raise_up(session: Session, ticket: Ticket, at: datetime) -> None:
    """It was reworked or transferred too often: the leaders have to know."""
    _record(session, ticket, "raise", None, at)


def _act(
    session: Session,
    ticket: Ticket,
    action: Action,
    actor: Person | None,
    at: datetime,
    **detail: str,
) -> None:
    """Move the ticket; raises :class:`storage.rules.moves.NotPossible` before anything changed."""
    before, was_open = ticket.state, ticket.is_open
    ticket.state = move(ticket.state, action)
    ticket.version += 1
    if ticket.handler is not None and ticket.is_open != was_open:
        add_load(session, ticket.handler, 1 if ticket.is_open else -1)
    moved = {"before": before.value, "after": ticket.state.value}
    _record(session, ticket, action.value, actor, at, **moved, **detail)


def _close(ticket: Ticket, at: datetime) -> None:
    ticket.closed_at, ticket.verdict_due = at, None


def _rework(session: Session, ticket: Ticket, at: datetime) -> None:
    ticket.reworks += 1
    ticket.resolved_at = ticket.closed_at = ticket.verdict_due = None
    ticket.closed_why = None
    go(session, ticket, at)


def _record(
    session: Session,
    ticket: Ticket,
    action: str,
    actor: Person | None,
    at: datetime,
    **detail: str | int | bool | None,
) -> None:
    actor_id = None if actor is None else actor.id
    audit.record(session, ticket, action, actor_id=actor_id, at=at, **detail)
