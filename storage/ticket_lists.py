"""Which tickets there are: those of a customer, and those that wait for something that falls due.
What the staff have to do stands in :mod:`storage.queues`."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    bindparam,
    select,
    update,
)
from sqlalchemy.orm import (
    Session,
    joinedload,
)

from storage.appeals import appeal_against
from storage.base import table_of
from storage.people import Person
from storage.queues import Scope, within
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import IS_OPEN, OPEN, UNFINISHED, Ticket


class OpenMatter(NamedTuple):
    """As much of a ticket as a customer's further message is compared with."""

    id: int
    number: str
    state: State
    kind: Kind
    category: str
    text: str
    facts: list[dict[str, Any]]
    urged_at: datetime | None
    """Aware UTC; None: the customer never pressed for it."""
    grade: int
    opened_at: datetime
    """Aware UTC."""


def open_matters_of(session: Session, customer_id: int, limit: int) -> list[OpenMatter]:
    """The customer's tickets that somebody works on, those with an open question first."""
    # Their states as the transaction found them will do: what is offered is checked when pressed.
    with session.no_autoflush:
        found = session.execute(_OPEN_MATTERS, {"customer": customer_id, "limit": limit})
    return [OpenMatter._make(line) for line in found]


_TICKET = table_of(Ticket)
_OPEN_MATTERS = (
    select(
        _TICKET.c.id,
        _TICKET.c.number,
        _TICKET.c.state,
        _TICKET.c.kind,
        _TICKET.c.category,
        _TICKET.c.text,
        _TICKET.c.facts,
        _TICKET.c.urged_at,
        _TICKET.c.grade,
        _TICKET.c.opened_at,
    )
    .where(_TICKET.c.customer_id == bindparam("customer"), IS_OPEN)
    .order_by(_TICKET.c.state != State.WAITING, _TICKET.c.opened_at.desc())
    .limit(bindparam("limit"))
)


def has_filed_within(
    session: Session, customer_id: int, departments: Collection[str] | None
) -> bool:
    """Whether a ticket of theirs is one of ``departments``' (None: any, also none at all)."""
    if departments is None:
        return True
    theirs = select(Ticket.id).where(Ticket.customer_id == customer_id)
    return session.scalar(theirs.where(Ticket.department.in_(departments)).limit(1)) is not None


def ticket_filed_with(session: Session, customer_id: int, source: int) -> Ticket | None:
    """The customer's unfinished ticket that was filed with their Telegram message ``source``."""
    ticket = newest_filed_with(session, customer_id, source)
    return ticket if ticket is not None and ticket.state in UNFINISHED else None


def newest_filed_with(session: Session, customer_id: int, source: int) -> Ticket | None:
    """The same, where none is unfinished the newest that is over."""
    wanted = select(Ticket.id, Ticket.state, Ticket.sources)
    theirs = session.execute(wanted.where(Ticket.customer_id == customer_id))
    found = [(state in UNFINISHED, id_) for id_, state, sources in theirs if source in sources]
    return session.get(Ticket, max(found)[1]) if found else None


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
    """Tickets whose handler has let the time to accept them pass; what another transaction has in
    hand just now, it may be the acceptance, is left to the next look."""
    due = select(Ticket).where(Ticket.accept_by <= now).order_by(Ticket.accept_by).limit(limit)
    due = due.options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    return session.scalars(due.with_for_update(of=Ticket, skip_locked=True, key_share=True)).all()


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


def of_customer(session: Session, scope: Scope, customer_id: int, limit: int) -> Sequence[Ticket]:
    """What the customer raised, as far as ``scope`` holds it; the newest first."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id, within(scope))
    newest = wanted.order_by(Ticket.opened_at.desc(), Ticket.id.desc())
    return session.scalars(newest.limit(limit)).all()


def all_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    """All the customer's tickets, in the order they came."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id)
    return session.scalars(wanted.order_by(Ticket.id)).all()


def unfinished_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    """The customer's tickets about which the desk still has something to say to them."""
    wanted = select(Ticket).where(
        Ticket.customer_id == customer_id, Ticket.state.in_((*OPEN, State.RESOLVED))
    )
    return session.scalars(wanted.options(joinedload(Ticket.handler))).all()


def with_cause_from(session: Session, handler_id: int, source: int) -> Sequence[Ticket]:
    """The handler's tickets whose cause came with a message of that id in some chat, the newest
    first."""
    theirs = (Ticket.handler_id == handler_id) & (Ticket.cause_source == source)
    return session.scalars(select(Ticket).where(theirs).order_by(Ticket.id.desc())).all()


def resolved_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    """The customer's tickets whose outcome they may judge, the newest first."""
    resolved = session.scalars(_RESOLVED, {"customer": customer_id}).all()
    return [each for each in resolved if appeal_against(session, each) is None]


_RESOLVED = (
    select(Ticket)
    .where(Ticket.customer_id == bindparam("customer"), Ticket.state == State.RESOLVED)
    .order_by(Ticket.id.desc())
)


def named_of(session: Session, customer_id: int, numbers: Collection[str]) -> Sequence[Ticket]:
    """The customer's tickets of those numbers, the newest first."""
    wanted = select(Ticket).where(Ticket.number.in_(numbers), Ticket.customer_id == customer_id)
    return session.scalars(wanted.order_by(Ticket.opened_at.desc(), Ticket.id.desc())).all()


def numbers_of(session: Session, customer_id: int) -> set[str]:
    """The numbers of all the customer's tickets."""
    return set(session.scalars(select(Ticket.number).where(Ticket.customer_id == customer_id)))


def in_hands_of(session: Session, handler_id: int) -> Sequence[Ticket]:
    """The tickets of an owner about which there is still something to do or to say, the nearest
    deadline first."""
    wanted = select(Ticket).where(
        Ticket.handler_id == handler_id, Ticket.state.in_((*OPEN, State.RESOLVED))
    )
    return session.scalars(
        wanted.options(joinedload(Ticket.handler)).order_by(Ticket.due_at, Ticket.id)
    ).all()
