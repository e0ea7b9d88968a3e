"""催单: the customer presses for progress."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.rules.desk import Desk
from storage.tickets import Ticket


def next_urge(urged_at: datetime | None, desk: Desk) -> datetime | None:
    """From when on a customer who urged at ``urged_at`` may do so again; None: at any time."""
    return None if urged_at is None else desk.calendar.add(urged_at, desk.urge.every)


def urge(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer urges at ``at``, one time more."""
    ticket.urged_at, ticket.urges = at, ticket.urges + 1
    audit.record(session, ticket, "urge", actor_id=customer.id, at=at, count=ticket.urges)
