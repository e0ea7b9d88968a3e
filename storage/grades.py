"""改级别: a superior judges the matter graver, or lighter, than it was filed."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.tickets import Ticket


def regrade(session: Session, ticket: Ticket, grade: int, actor: Person, at: datetime) -> None:
    """Change the grade; what was promised is to be reckoned anew."""
    audit.record(
        session, ticket, "regrade", actor_id=actor.id, at=at, before=ticket.grade, after=grade
    )
    ticket.grade, ticket.regraded_at = grade, at
