"""Tickets with a trail, written as plain rows."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import Ticket


def filed(session: Session, customer: Person, at: datetime, count: int) -> None:
    """So many tickets of ``customer``, each opened, accepted and replied to at ``at``."""
    for number in range(1, count + 1):
        ticket = _ticket(customer, at, number)
        session.add(ticket)
        session.flush()
        for action in ("open", "accept", "reply"):
            audit.record(session, ticket, action, actor_id=customer.id, at=at)


def _ticket(customer: Person, at: datetime, number: int) -> Ticket:
    return Ticket(
        number=f"C{at:%Y%m%d}-{number:04}",
        draft=number,
        kind=Kind.COMPLAINT,
        category="delay",
        grade=3,
        state=State.IN_PROGRESS,
        department="logistics",
        language="zh",
        customer=customer,
        text="迟到了",
        facts=[],
        sources=[],
        opened_at=at,
        due_at=at,
        trail_head=audit.BEGINNING,
        trail_length=0,
    )
