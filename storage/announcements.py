"""公告: what was said to all staff of a scope, and how many of them got it.

The words themselves are in the outbox only, which forgets them.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Instant
from storage.departments import among
from storage.outbox import Outcome
from storage.people import IS_STAFF, Person


class Announcement(Base):
    """One announcement."""

    __tablename__ = "announcement"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    message: Mapped[int] = mapped_column(BigInteger)
    """Telegram's id of the author's message: it is announced once."""
    department: Mapped[str | None] = mapped_column(String(40))
    """Whose staff it is for, with all that is within it; None: everybody's."""
    made_at: Mapped[datetime] = mapped_column(Instant)
    people: Mapped[int]
    """For how many it is."""
    delivered: Mapped[int] = mapped_column(default=0)
    blocked: Mapped[int] = mapped_column(default=0)
    """How many have blocked the bot."""
    failed: Mapped[int] = mapped_column(default=0)
    """How many it didn't reach for another reason."""

    author: Mapped[Person] = relationship()

    __table_args__ = (UniqueConstraint("author_id", "message"),)

    @property
    def is_settled(self) -> bool:
        """Whether it is known of everybody whether they got it."""
        return self.delivered + self.blocked + self.failed >= self.people


def staff_within(
    session: Session, departments: Collection[str] | None, *, without: Person
) -> list[Person]:
    """Who works for one of ``departments``, or for the desk (None), except ``without``; also those
    who can't be reached."""
    wanted = select(Person).where(IS_STAFF, Person.id != without.id)
    if departments is not None:
        theirs = among(Person.department, departments)
        wanted = wanted.where(or_(theirs, Person.department.is_(None)))
    return list(session.scalars(wanted.order_by(Person.id)))


def announce(
    session: Session,
    author: Person,
    department: str | None,
    *,
    message: int,
    people: int,
    at: datetime,
) -> Announcement:
    """Keep that the author's ``message`` is announced to so many."""
    announcement = Announcement(
        author=author, message=message, department=department, made_at=at, people=people
    )
    announcement.delivered = announcement.blocked = announcement.failed = 0
    session.add(announcement)
    session.flush()
    return announcement


def count_copy(session: Session, announcement_id: int, outcome: Outcome) -> Announcement | None:
    """One of its copies arrived or never will; the announcement as it stands then."""
    if outcome.sent:
        column = Announcement.delivered
    else:
        column = Announcement.blocked if outcome.blocked else Announcement.failed
    # Added up by the database: copies are settled by several processes at once.
    session.execute(
        update(Announcement).where(Announcement.id == announcement_id).values({column: column + 1})
    )
    return session.get(Announcement, announcement_id, populate_existing=True)
