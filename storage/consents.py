"""What people were told about their data and what they agreed to: each time, with when."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, table_of
from storage.choices import choice
from storage.later import write_later, write_now
from storage.people import Person


class About(StrEnum):
    """What somebody was told or asked."""

    NOTICE = "notice"
    """The privacy notice was shown; filing needs no more than that."""
    MODEL = "model"
    """Whether a language model may read what they write."""
    VOICE = "voice"
    """Whether it may be sent their voice as well, in which nothing can be masked."""


class Consent(Base):
    """Once told or asked, and the answer; a later one about the same takes its place."""

    __tablename__ = "consent"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    what: Mapped[About] = mapped_column(choice(About))
    version: Mapped[str | None] = mapped_column(String(20))
    """Of the notice that held then."""
    given: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Instant)


def show_notice(session: Session, person: Person, version: str, at: datetime) -> None:
    """They are shown the privacy notice of that version."""
    person.notice_version, person.notice_at = version, at
    _keep(session, person, About.NOTICE, given=True, at=at)


def ask_for_model(person: Person, at: datetime) -> None:
    """They are asked whether a language model may read what they write; never again."""
    person.model_asked_at = at


def answer_for_model(session: Session, person: Person, at: datetime, *, given: bool) -> None:
    """Whether a language model may read what they write from now on; without it, no voice leaves
    either."""
    person.model_consent_at = at if given else None
    person.model_asked_at = person.model_asked_at or at
    _keep(session, person, About.MODEL, given=given, at=at)
    if not given and person.voice_consent_at is not None:
        answer_for_voice(session, person, at, given=False)


def answer_for_voice(session: Session, person: Person, at: datetime, *, given: bool) -> None:
    """Whether it may be sent their voice; being asked counts as a no until they agree."""
    person.voice_consent_at = at if given else None
    _keep(session, person, About.VOICE, given=given, at=at)


def was_told_of_voice(session: Session, person: Person) -> bool:
    """Whether they were ever asked about their voice."""
    return any(each.what is About.VOICE for each in consents_of(session, person.id))


def consents_of(session: Session, person_id: int) -> Sequence[Consent]:
    """All of one person's, in order."""
    write_now(session)
    wanted = select(Consent).where(Consent.person_id == person_id).order_by(Consent.id)
    return session.scalars(wanted).all()


def _keep(session: Session, person: Person, what: About, *, given: bool, at: datetime) -> None:
    row = {
        "person_id": person.id,
        "what": what,
        "version": person.notice_version,
        "given": given,
        "at": at,
    }
    write_later(session, _KEEP, [row])


_KEEP = insert(table_of(Consent))
