"""Who changed whose role, and when: a trail of the staff, which is only added to."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant
from storage.choices import choice
from storage.people import Person
from storage.rules.roles import Role


class RoleDeed(StrEnum):
    """What happened."""

    JOINED = "joined"
    """By a code; ``by`` confirmed it, where that was needed."""
    CHANGED = "changed"
    SUSPENDED = "suspended"
    READMITTED = "readmitted"
    APPOINTED = "appointed"
    """An administrator by the desk's settings."""


class RoleChange(Base):
    """One change."""

    __tablename__ = "role_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """None: at the command line, or nobody."""
    deed: Mapped[RoleDeed] = mapped_column(choice(RoleDeed))
    role: Mapped[Role] = mapped_column(choice(Role))
    """Which they have from then on; of who is suspended, which they had."""
    department: Mapped[str | None] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(Instant)

    person: Mapped[Person] = relationship(foreign_keys=person_id)
    by: Mapped[Person | None] = relationship(foreign_keys=by_id)

    __table_args__ = (Index("role_change_of_person", "person_id", "id"),)


def note_role(
    session: Session, person: Person, deed: RoleDeed, by: Person | None, at: datetime
) -> None:
    """Put down that ``person`` is now what they are, and by whom."""
    session.add(
        RoleChange(
            person_id=person.id,
            by_id=None if by is None else by.id,
            deed=deed,
            role=person.suspended_from or person.role,
            department=person.department,
            at=at,
        )
    )
    session.flush()


def role_at(session: Session, person_id: int, at: datetime) -> Role | None:
    """Which role they had then; None: nothing is known of it."""
    of_theirs = select(RoleChange.role).where(
        RoleChange.person_id == person_id, RoleChange.at <= at
    )
    return session.scalar(of_theirs.order_by(RoleChange.id.desc()).limit(1))


def role_changes(
    session: Session, people: Sequence[Person] | None = None, *, limit: int
) -> Sequence[RoleChange]:
    """The newest changes of ``people`` (None: of anybody), the newest first."""
    wanted = select(RoleChange).options(joinedload(RoleChange.person), joinedload(RoleChange.by))
    if people is not None:
        wanted = wanted.where(RoleChange.person_id.in_([person.id for person in people]))
    return session.scalars(wanted.order_by(RoleChange.id.desc()).limit(limit)).all()
