"""改级别: a matter is judged graver, or lighter, than it was filed."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.people import Person
from storage.tickets import Ticket


def regrade(
    session: Session,
    ticket: Ticket,
    grade: int,
    actor: Person | None,
    at: datetime,
    *,
    read: str | None = None,
) -> None:
    """Change the grade; what was promised is to be reckoned anew. By the desk itself (``actor``
    None) for what was ``read`` in the customer's words, in words of our own lists."""
    before, why = ticket.grade, {} if read is None else {"read": read}
    actor_id = None if actor is None else actor.id
    audit.record(
        session, ticket, "regrade", actor_id=actor_id, at=at, before=before, after=grade, **why
    )
    ticket.grade, ticket.regraded_at = grade, at
