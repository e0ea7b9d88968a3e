"""Which tickets there are: those of a customer, of a handler, of the pool, and those that wait for
something that falls due."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.orm import (
    Session,
    joinedload,
)

from storage.base import Instant
from storage.later import write_now
from storage.people import Person
from storage.promises import Promise
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import OPEN, Ticket


class TicketLine(NamedTuple):
    """As much of a ticket as a button names."""

    id: int
    number: str
    state: State


def open_tickets_of(session: Session, customer_id: int, limit: int) -> list[TicketLine]:
    """The customer's tickets that somebody works on, those with an open question first."""
    # Their states as the transaction found them will do: what is offered is checked when pressed.
    with session.no_autoflush:
        found = session.execute(_OPEN_TICKETS, {"customer": customer_id, "limit": limit})
    return [TicketLine(*line) for line in found]


_OPEN_TICKETS = (
    select(Ticket.id, Ticket.number, Ticket.state)
    .where(Ticket.customer_id == bindparam("customer"), Ticket.state.in_(OPEN))
    .order_by(Ticket.state != State.WAITING, Ticket.opened_at.desc())
    .limit(bindparam("limit"))
)


def ticket_filed_with(session: Session, customer_id: int, source: int) -> Ticket | None:
    """The customer's open ticket that was filed with their Telegram message ``source``."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id, Ticket.state.in_(OPEN))
    return next((found for found in session.scalars(wanted) if source in found.sources), None)


def filed_with(session: Session, telegram_id: int, source: int) -> Sequence[Ticket]:
    """All tickets that were filed with one Telegram message: one, if all is well."""
    wanted = select(Ticket).join(Person, Ticket.customer_id == Person.id)
    theirs = session.scalars(wanted.where(Person.telegram_id == telegram_id)).all()
    return [ticket for ticket in theirs if source in ticket.sources]


def tickets_of(session: Session, customer_id: int, *, offset: int, limit: int) -> Sequence[Ticket]:
    """A page of the customer's tickets, the newest first."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id)
    newest = wanted.order_by(Ticket.opened_at.desc(), Ticket.id.desc())
    return session.scalars(newest.offset(offset).limit(limit)).all()


def queue_of(session: Session, handler_id: int, *, offset: int, limit: int) -> Sequence[Ticket]:
    """A page of what the handler has in hand, the nearest deadline first."""
    wanted = select(Ticket).where(Ticket.handler_id == handler_id, Ticket.state.in_(OPEN))
    return session.scalars(wanted.order_by(Ticket.due_at).offset(offset).limit(limit)).all()


def pool_of(
    session: Session, department: str | None, *, offset: int, limit: int
) -> Sequence[Ticket]:
    """A page of what nobody has in hand, of one department or (None) of all."""
    wanted = select(Ticket).where(Ticket.handler_id.is_(None), Ticket.state.in_(OPEN))
    if department is not None:
        wanted = wanted.where(Ticket.department == department)
    return session.scalars(wanted.order_by(Ticket.due_at).offset(offset).limit(limit)).all()


class Scope(NamedTuple):
    """Whose tickets somebody of the staff answers for: always their own."""

    person_id: int
    department: str | None
    """None: all of them."""
    others: bool
    """Also what colleagues have in hand; else only what nobody has."""


class Overdue(NamedTuple):
    """A ticket with a missed promise, as a button names it."""

    id: int
    number: str
    version: int
    due_at: datetime
    """When the first of its missed promises was due."""


def overdue_of(
    session: Session, scope: Scope, now: datetime, *, offset: int, limit: int
) -> Sequence[Overdue]:
    """A page of the open tickets of ``scope`` with a promise missed by ``now``, the longest first.

    While the clock stands nothing more is missed, but for the outer limit.
    """
    write_now(session)
    ran = or_(
        Ticket.paused_at.is_(None),
        Promise.due_at <= Ticket.paused_at,
        Promise.name == PromiseName.OUTER,
    )
    missed = and_(Promise.met_at.is_(None), Promise.due_at <= now, ran)
    since = func.min(Promise.due_at, type_=Instant)
    wanted = (
        select(Ticket.id, Ticket.number, Ticket.version, since)
        .join(Promise, Promise.ticket_id == Ticket.id)
        .where(Ticket.state.in_(OPEN), missed, _within(scope))
        .group_by(Ticket.id, Ticket.number, Ticket.version)
        .order_by(since, Ticket.id)
    )
    return [Overdue(*line) for line in session.execute(wanted.offset(offset).limit(limit))]


def _within(scope: Scope) -> ColumnElement[bool]:
    theirs = true() if scope.department is None else Ticket.department == scope.department
    if not scope.others:
        theirs = and_(theirs, Ticket.handler_id.is_(None))
    return or_(theirs, Ticket.handler_id == scope.person_id)


def customers_waiting(session: Session) -> Sequence[Person]:
    """Customers with a ticket that is worked on, or whose outcome they may judge."""
    having = select(Ticket.customer_id).where(Ticket.state.in_((*OPEN, State.RESOLVED)))
    return session.scalars(select(Person).where(Person.id.in_(having)).order_by(Person.id)).all()


def give_time_to_judge(session: Session, until: datetime) -> None:
    """A verdict may have been lost: nobody's time to judge is over before ``until``."""
    session.execute(
        update(Ticket)
        .where(Ticket.verdict_due < until)
        .values(verdict_due=until, revision=Ticket.revision + 1)
        .execution_options(synchronize_session=False)
    )


def awaiting_verdict(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Resolved tickets whose customer has been silent until their verdict was due."""
    due = select(Ticket).where(Ticket.verdict_due <= now).order_by(Ticket.verdict_due).limit(limit)
    return session.scalars(due.options(joinedload(Ticket.customer))).all()


def unaccepted(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Tickets whose handler has let the time to accept them pass."""
    due = select(Ticket).where(Ticket.accept_by <= now).order_by(Ticket.accept_by).limit(limit)
    return session.scalars(
        due.options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    ).all()


def waiting_for_acceptance(session: Session, since: datetime, until: datetime) -> Sequence[Ticket]:
    """Tickets whose handler's time to accept them ended between the two instants."""
    wanted = select(Ticket).where(Ticket.accept_by >= since, Ticket.accept_by <= until)
    return session.scalars(wanted.order_by(Ticket.accept_by)).all()


def long_waits(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Tickets whose clock has stood for as long as it may."""
    due = select(Ticket).where(Ticket.pause_ends <= now).order_by(Ticket.pause_ends).limit(limit)
    return session.scalars(
        due.options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    ).all()


def unfinished_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    """The customer's tickets about which the desk still has something to say to them."""
    wanted = select(Ticket).where(
        Ticket.customer_id == customer_id, Ticket.state.in_((*OPEN, State.RESOLVED))
    )
    return session.scalars(wanted.options(joinedload(Ticket.handler))).all()
