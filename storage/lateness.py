"""What is overdue and what falls due soon: said once, for the lists, the figures, and for what is
named each morning.

Overdue is a ticket of which a promise is missed and somebody here has to act: not what waits for
the customer, and also what was resolved and whose customer wasn't told, or asked something since.
Due soon is what falls due within so many working hours (the desk file's ``digest.due_soon``) and
of which the first reminder has gone out: of a promise that was made a minute ago nothing presses.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_

from storage.base import Instant
from storage.promise_clock import FIRST
from storage.promises import Promise
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import UNFINISHED, Ticket

GRAVEST_FIRST = (
    PromiseName.OUTER,
    PromiseName.RESOLVE,
    PromiseName.FIRST_RESPONSE,
    PromiseName.NEXT_RESPONSE,
    PromiseName.ACKNOWLEDGE,
)
"""By which of those that were missed a ticket is called overdue, and since when."""


def waits_for_customer(state: State, paused_at: datetime | None) -> bool:
    """Whether the customer has to answer first, so that nobody here can do anything about it. What
    was asked after the outcome isn't waited for."""
    return paused_at is not None and state is not State.RESOLVED


def is_missed(now: datetime) -> ColumnElement[bool]:
    """Of a promise with its ticket: it makes the ticket overdue at ``now``."""
    waits = and_(Ticket.paused_at.is_not(None), Ticket.state != State.RESOLVED)
    missed = (Promise.met_at.is_(None), Promise.due_at <= now)
    return and_(*missed, Ticket.state.in_(UNFINISHED), ~waits)


def is_overdue(now: datetime) -> ColumnElement[bool]:
    """Of a ticket."""
    missed = exists().where(Promise.ticket_id == Ticket.id, is_missed(now))
    # Once more outside: by its state an index finds what is alive.
    return and_(Ticket.state.in_(UNFINISHED), missed)


def overdue_since() -> ColumnElement[datetime]:
    """When the gravest of a ticket's missed promises fell due, of these grouped by tickets."""
    by_name = [_first_due(name) for name in GRAVEST_FIRST]
    return func.coalesce(*by_name, type_=Instant)


def _first_due(name: PromiseName) -> ColumnElement[Any]:
    return func.min(case((Promise.name == name, Promise.due_at)), type_=Instant)


def is_due_soon(now: datetime, soon: datetime) -> ColumnElement[bool]:
    """Of an open ticket: ``soon`` is how far the working hours reach in which what falls due does
    so soon."""
    first = Ticket.next_due_at
    reminded = exists().where(
        Promise.ticket_id == Ticket.id,
        Promise.met_at.is_(None),
        Promise.due_at == first,
        or_(Promise.milestone.is_(None), Promise.milestone != FIRST),
    )
    return and_(Ticket.paused_at.is_(None), first > now, first <= soon, reminded)
