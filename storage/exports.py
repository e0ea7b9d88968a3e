"""导出: who had tickets written into a file, of which time, and how many there were."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, select, text
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant
from storage.departments import among
from storage.people import Person

_WAITS = text("made_at IS NULL")
"""Word for word in the question as in the index, else SQLite doesn't use it."""


class Export(Base):
    """One export. What stood in it isn't kept, but for as long as what was sent is."""

    __tablename__ = "export"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    since: Mapped[datetime] = mapped_column(Instant)
    until: Mapped[datetime] = mapped_column(Instant)
    """Of tickets opened from the one instant on and before the other."""
    asked_at: Mapped[datetime] = mapped_column(Instant)
    made_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the file was sent, or when it was refused; None: it is being made."""
    tickets: Mapped[int | None]
    """How many tickets it held; None: none was sent."""

    person: Mapped[Person] = relationship()

    __table_args__ = (
        Index("export_waits", "id", sqlite_where=_WAITS, postgresql_where=_WAITS),
        Index("export_by_person", "person_id", "id"),
    )


def ask_export(
    session: Session, person: Person, since: datetime, until: datetime, at: datetime
) -> Export:
    """Have the tickets opened in that time written into a file."""
    export = Export(person=person, since=since, until=until, asked_at=at)
    session.add(export)
    session.flush()
    return export


def next_export(session: Session) -> Export | None:
    """What is to be made next: what was asked for first."""
    return session.scalar(select(Export).where(_WAITS).order_by(Export.id).limit(1))


def waits_for_export(session: Session, person: Person) -> bool:
    """Whether one of theirs is being made."""
    theirs = select(Export.id).where(_WAITS, Export.person_id == person.id).limit(1)
    return session.scalar(theirs) is not None


def end_export(export: Export, tickets: int | None, at: datetime) -> None:
    """It was sent with so many tickets; None: it can't be made, or they mayn't have it any more."""
    export.tickets, export.made_at = tickets, at


def latest_exports(
    session: Session, departments: Collection[str] | None, limit: int
) -> Sequence[Export]:
    """The newest that were sent to somebody of ``departments`` (None: to anybody)."""
    wanted = (
        select(Export)
        .join(Export.person)
        .where(Export.tickets.is_not(None), among(Person.department, departments))
        .options(joinedload(Export.person))
    )
    return session.scalars(wanted.order_by(Export.id.desc()).limit(limit)).all()
