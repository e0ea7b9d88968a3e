"""改类别: what a ticket is, put right: its kind, and what it is about."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.rules.kinds import Kind
from storage.tickets import Ticket


def reclassify(
    session: Session,
    ticket: Ticket,
    *,
    kind: Kind,
    category: str,
    actor: Person,
    at: datetime,
) -> None:
    """Change what it is; number, owner, department and grade stay."""
    audit.record(
        session,
        ticket,
        "reclassify",
        actor_id=actor.id,
        at=at,
        kind_before=ticket.kind.value,
        kind_after=kind.value,
        category_before=ticket.category,
        category_after=category,
    )
    ticket.kind, ticket.category = kind, category
