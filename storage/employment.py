"""Who works for the desk: given a role, suspended, let in again, on duty or off."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage.people import Person
from storage.rules.duties import Duty, falls_to
from storage.rules.roles import Role
from storage.teams import administrators


def employ(
    session: Session, person: Person, role: Role, department: str | None, *, digest_due: datetime
) -> None:
    """Give ``person`` a role on the staff; managers get their next digest at ``digest_due``,
    unless they had chosen none. Who works for the desk already stays on duty, or off."""
    wants_none = person.has_digests and person.digest_due is None
    person.on_duty = person.on_duty or not person.is_staff
    person.role, person.department = role, department
    person.suspended_from = None
    person.as_customer = False
    person.digest_due = digest_due if person.has_digests and not wants_none else None
    session.flush()


def suspend(session: Session, person: Person) -> None:
    """They work for the desk no more until they are let in again; their tickets are handed over
    by whoever suspends them."""
    person.suspended_from, person.role = person.role, Role.CUSTOMER
    person.on_duty, person.digest_due = False, None
    session.flush()


def readmit(session: Session, person: Person, *, digest_due: datetime) -> None:
    """They are again what they were when they were suspended."""
    role = person.suspended_from or person.role
    employ(session, person, role, person.department, digest_due=digest_due)


def is_only_administrator(session: Session, person: Person) -> bool:
    """Whether nobody but them could look after the desk."""
    return falls_to(person.role, Duty.KEEP) and all(
        each.id == person.id for each in administrators(session)
    )


def set_duty(session: Session, person: Person, *, on_duty: bool) -> None:
    """Whether new tickets may be given to them."""
    person.on_duty = on_duty
    session.flush()
