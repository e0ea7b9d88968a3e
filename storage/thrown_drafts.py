"""What somebody wrote and threw away before it was filed: it can be had back for as long as drafts
are kept, and is deleted then."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, SealedJson
from storage.people import Person


class ThrownDraft(Base):
    """One matter that was cancelled."""

    __tablename__ = "thrown_draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    draft_id: Mapped[int] = mapped_column(BigInteger)
    """As the buttons of its card name it."""
    draft: Mapped[dict[str, Any]] = mapped_column(SealedJson("thrown_draft.draft"))
    thrown_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (
        Index("thrown_draft_by_person", "person_id", "draft_id"),
        Index("thrown_draft_by_age", "thrown_at"),
    )


def throw_away(session: Session, person: Person, draft: dict[str, Any], at: datetime) -> None:
    """Keep it as it was when it was cancelled."""
    thrown = ThrownDraft(person_id=person.id, draft_id=draft["id"], draft=draft, thrown_at=at)
    session.add(thrown)


def bring_back(session: Session, person: Person, draft_id: int) -> dict[str, Any] | None:
    """Take it out again; None: that person threw none away with that id, or it is deleted."""
    theirs = (ThrownDraft.person_id == person.id) & (ThrownDraft.draft_id == draft_id)
    latest = select(ThrownDraft).where(theirs).order_by(ThrownDraft.id.desc()).limit(1)
    thrown = session.scalars(latest).first()
    if thrown is None:
        return None
    session.delete(thrown)
    return thrown.draft


def thrown_by(session: Session, person: Person) -> list[dict[str, Any]]:
    """All that can still be had back, in the order in which it was thrown away."""
    theirs = select(ThrownDraft).where(ThrownDraft.person_id == person.id)
    return [each.draft for each in session.scalars(theirs.order_by(ThrownDraft.id))]


def forget_thrown_by(session: Session, person_id: int) -> None:
    """Delete all that somebody threw away."""
    session.execute(delete(ThrownDraft).where(ThrownDraft.person_id == person_id))


def forget_thrown(session: Session, before: datetime, limit: int) -> int:
    """Delete what was thrown away before that instant, the oldest first; returns how many."""
    old = select(ThrownDraft.id).where(ThrownDraft.thrown_at < before)
    ids = session.scalars(old.order_by(ThrownDraft.thrown_at).limit(limit)).all()
    if ids:
        session.execute(delete(ThrownDraft).where(ThrownDraft.id.in_(ids)))
    return len(ids)
