"""What staff say of themselves: the languages they answer in, their own hours, how much they take.

The rest of it stands with the person; here are the hours, in minutes of the desk's week.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.people import Person
from storage.rules.hours import Shift, Shifts
from storage.rules.own_hours import stretches, weekly


class OwnHours(Base):
    """A stretch of somebody's own working hours; who has none works when the desk does."""

    __tablename__ = "own_hours"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    begins: Mapped[int] = mapped_column(primary_key=True)
    """In minutes of the desk's week, beginning with 0 on Monday at midnight."""
    ends: Mapped[int]


def set_languages(session: Session, person: Person, languages: Collection[str]) -> None:
    """The languages in which they answer customers; none: in any."""
    person.languages = ",".join(sorted(languages)) or None
    session.flush()


def languages_of(person: Person) -> frozenset[str]:
    """The languages in which they answer customers; empty: in any."""
    return frozenset(filter(None, (person.languages or "").split(",")))


def set_capacity(session: Session, person: Person, capacity: int | None) -> None:
    """How many tickets they want in hand at most; None: any number."""
    person.capacity = capacity
    session.flush()


def set_hours(session: Session, person: Person, hours: Mapping[int, Sequence[Shift]]) -> None:
    """Their own hours by weekday (Monday is 0); without any the desk's are theirs."""
    forget_hours(session, person.id)
    for begins, ends in stretches(hours):
        session.add(OwnHours(person_id=person.id, begins=begins, ends=ends))
    session.flush()


def hours_of(session: Session, person: Person) -> dict[int, Shifts]:
    """Their own hours by weekday, as they were set; empty: the desk's."""
    wanted = select(OwnHours.begins, OwnHours.ends).where(OwnHours.person_id == person.id)
    return weekly((begins, ends) for begins, ends in session.execute(wanted))


def forget_hours(session: Session, person_id: int) -> None:
    """As if they had never had any."""
    session.execute(delete(OwnHours).where(OwnHours.person_id == person_id))
