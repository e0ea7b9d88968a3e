"""改级别: a matter is judged graver, or lighter, than it was filed."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.changes import from_now_on, hold_to
from storage.courses import REGRADE, course_of, late_details
from storage.people import Person
from storage.promises import promises_of, runs
from storage.rules.course import Course
from storage.rules.desk import Desk
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


def by_grade(session: Session, desk: Desk, ticket: Ticket, grade: int, at: datetime) -> Course:
    """What would be promised from ``at`` on, in that grade."""
    course = replace(course_of(session, ticket), grade=grade)
    return from_now_on(session, desk, ticket, course, at)


def regrade(
    session: Session,
    desk: Desk,
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
    late = late_details(_missed(session, ticket, at))
    moved: dict[str, int | str] = {"before": before, "after": grade, **late, **why}
    audit.record(session, ticket, REGRADE, actor_id=actor_id, at=at, **moved)
    course = by_grade(session, desk, ticket, grade, at)
    ticket.grade = grade
    hold_to(ticket, course)


def _missed(session: Session, ticket: Ticket, at: datetime) -> list[tuple[PromiseName, datetime]]:
    """What was promised before ``at`` and is late by then: another grade makes it late no less."""
    return [
        (name, promise.due_at)
        for name, promise in promises_of(session, ticket).items()
        if promise.met_at is None
        and promise.due_at <= at
        and runs(name, promise.due_at, ticket.paused_at)
    ]
