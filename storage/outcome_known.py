"""Once the customer knows the outcome: which promises that keeps, and their time to judge it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from storage.promises import MET_BY_OUTCOME, meet, promises_of, put_in_line
from storage.rules.desk import Desk
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.ticket_moves import stop
from storage.tickets import Ticket


def phoned(session: Session, ticket: Ticket, desk: Desk, at: datetime) -> None:
    """The customer was told by telephone: what was promised to be said has been said."""
    meet(session, ticket, PromiseName.FIRST_RESPONSE, at)
    meet(session, ticket, PromiseName.NEXT_RESPONSE, at)
    if ticket.state is State.RESOLVED:
        resolution_told(session, ticket, at)
        begin_judging(session, ticket, desk, at)


def resolution_told(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer knows the outcome: the clock stands until they reject it."""
    for name in MET_BY_OUTCOME:
        meet(session, ticket, name, at)
    stop(session, ticket, at, until=None)


def outcome_known(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer has judged the outcome: they know it, and so were answered."""
    for name in (PromiseName.FIRST_RESPONSE, *MET_BY_OUTCOME):
        meet(session, ticket, name, at)


def begin_judging(session: Session, ticket: Ticket, desk: Desk, at: datetime) -> None:
    """The customer's time to judge begins when they know the outcome and are owed no answer."""
    if ticket.state is not State.RESOLVED or ticket.verdict_due is not None:
        return
    made = promises_of(session, ticket)
    awaited = made.get(PromiseName.NEXT_RESPONSE)
    answered = awaited is None or awaited.met_at is not None
    if answered and made[PromiseName.RESOLVE].met_at is not None:
        ticket.verdict_due = desk.calendar.add(at, desk.closing.verdict_within)


def kept_so_far(session: Session, ticket: Ticket) -> dict[PromiseName, datetime]:
    """When each promise that was kept was, to be put back by :func:`keep_as_before`."""
    made = promises_of(session, ticket)
    return {name: each.met_at for name, each in made.items() if each.met_at is not None}


def keep_as_before(
    session: Session, ticket: Ticket, desk: Desk, met: Mapping[PromiseName, datetime], at: datetime
) -> None:
    """The outcome wasn't rejected after all: what was kept then is kept, and it is judged anew."""
    made = promises_of(session, ticket)
    for name in met.keys() & made.keys():
        made[name].met_at, made[name].chase_at = met[name], None
    put_in_line(ticket, made.values())
    begin_judging(session, ticket, desk, at)
