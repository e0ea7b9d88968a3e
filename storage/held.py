"""What the ledger holds of one person, row by row, whatever table it stands in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, inspect, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.audit import Entry
from storage.later import write_now
from storage.people import Person
from storage.role_changes import RoleChange
from storage.tickets import Ticket

LOOKS = ("see_phone", "find_phone")
"""What the trail calls it when somebody looks at a customer's number."""


class Deeds(NamedTuple):
    """How often somebody did something to others' tickets."""

    action: str
    times: int
    last: datetime


def rows_with(session: Session, person: Person, *columns: InstrumentedAttribute[Any]) -> Any:
    """The rows of one table in which one of ``columns`` is the person, in the order they came."""
    table = columns[0].class_
    theirs = or_(*(column == person.id for column in columns))
    return session.scalars(select(table).where(theirs).order_by(*inspect(table).primary_key)).all()


def rows_about_tickets(
    session: Session, person: Person, *columns: InstrumentedAttribute[Any]
) -> Sequence[tuple[Any, str]]:
    """Likewise of a table of what is about tickets, with the number; of the tickets of others."""
    table = columns[0].class_
    theirs = or_(*(column == person.id for column in columns))
    wanted = select(table, Ticket.number).join(Ticket, Ticket.id == table.ticket_id)
    others = wanted.where(theirs, Ticket.customer_id != person.id)
    found = session.execute(others.order_by(*inspect(table).primary_key))
    return [(row, number) for row, number in found]


def numbers_with(
    session: Session, person: Person, column: InstrumentedAttribute[Any]
) -> Sequence[str]:
    """The numbers of the tickets in which that ``column`` is the person."""
    wanted = select(Ticket.number).where(column == person.id, Ticket.customer_id != person.id)
    return session.scalars(wanted.order_by(Ticket.id)).all()


def looks_of(session: Session, person: Person) -> Sequence[tuple[Entry, str]]:
    """When they looked at the number of a customer, each with that of the ticket."""
    write_now(session)
    looks = rows_about_tickets(session, person, Entry.actor_id)
    return sorted((each for each in looks if each[0].action in LOOKS), key=lambda each: each[0].at)


def deeds_of(session: Session, person: Person) -> Sequence[Deeds]:
    """What else they did to tickets of others, by what it was."""
    write_now(session)
    wanted = (
        select(Entry.action, func.count(), func.max(Entry.at, type_=Entry.at.type))
        .join(Ticket, Ticket.id == Entry.ticket_id)
        .where(Entry.actor_id == person.id, Ticket.customer_id != person.id)
        .group_by(Entry.action)
        .order_by(Entry.action)
    )
    return [Deeds(*row) for row in session.execute(wanted) if row[0] not in LOOKS]


def has_worked_here(session: Session, person: Person) -> bool:
    """Whether they are, or ever were, on the staff."""
    if person.is_staff or person.suspended_from is not None:
        return True
    theirs = select(RoleChange.id).where(RoleChange.person_id == person.id)
    return session.scalar(theirs.limit(1)) is not None
