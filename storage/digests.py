"""日报: when and of what somebody wants it; without a wish it is as the desk file says."""

from datetime import datetime, time

from sqlalchemy import ForeignKey, String, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant
from storage.people import Person


class DigestWish(Base):
    """How one person wants their digest."""

    __tablename__ = "digest_wish"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    at: Mapped[str | None] = mapped_column(String(5))
    """The time of day by the desk's clock, "08:30"; None: the desk file's."""
    department: Mapped[str | None] = mapped_column(String(40))
    """Whose figures, of those they may see; None: all that they may see."""
    since: Mapped[datetime | None] = mapped_column(Instant)
    """Where the last digest ended; None: a day before the next."""

    @property
    def time(self) -> time | None:
        """The time of day they chose."""
        return None if self.at is None else time.fromisoformat(self.at)


def wish_of(session: Session, person: Person) -> DigestWish | None:
    """What they chose, if they have chosen anything."""
    return session.get(DigestWish, person.id)


def wish_for(session: Session, person: Person) -> DigestWish:
    """What they chose, to be changed."""
    wish = wish_of(session, person)
    if wish is None:
        wish = DigestWish(person_id=person.id)
        session.add(wish)
    return wish


def forget_wish(session: Session, person_id: int) -> None:
    """Who is erased gets no digest."""
    session.execute(delete(DigestWish).where(DigestWish.person_id == person_id))
