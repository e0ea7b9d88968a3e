"""改类别: what a ticket is, put right: its kind, and what it is about."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from storage import audit
from storage.changes import hold_to, unless_earlier
from storage.courses import course_of
from storage.people import Person
from storage.rules.course import Course
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.tickets import Ticket


def by_class(
    session: Session, desk: Desk, ticket: Ticket, kind: Kind, category: str, at: datetime
) -> Course:
    """What would be promised from ``at`` on, if that is what it is."""
    course = replace(course_of(session, ticket), kind=kind, category=category)
    return unless_earlier(session, desk, ticket, course, at)


def reclassify(
    session: Session,
    ticket: Ticket,
    *,
    kind: Kind,
    category: str,
    actor: Person,
    promised: Course,
    at: datetime,
) -> None:
    """Change what it is; number, owner, department and grade stay. Its promises are ``promised``
    from then on, and to be reckoned anew."""
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
    hold_to(ticket, promised)
