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
    recipient: Mapped[str | None] = mapped_column(String(200))
    """Of a model: which one, and where."""
    given: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Instant)


def show_notice(session: Session, person: Person, version: str, at: datetime) -> None:
    """They are shown the privacy notice of that version."""
    person.notice_version, person.notice_at = version, at
    _keep(session, person, About.NOTICE, given=True, at=at)


def may_be_read(person: Person, recipient: str | None) -> bool:
    """Whether they agreed that this very model is sent what they write."""
    agreed = person.model_consent_at is not None
    return agreed and recipient is not None and person.model_recipient == recipient


def ask_for_model(person: Person, recipient: str, at: datetime) -> None:
    """They are asked whether that model may read what they write; of that one never again. What
    they agreed to for another one is over: until they answer, nothing leaves."""
    person.model_asked_at, person.model_recipient = at, recipient
    person.model_consent_at = person.voice_consent_at = None


def answer_for_model(
    session: Session, person: Person, at: datetime, *, recipient: str | None, given: bool
) -> None:
    """Whether that model may read what they write from now on; without it, no voice leaves
    either."""
    person.model_consent_at = at if given else None
    person.model_asked_at = person.model_asked_at or at
    person.model_recipient = recipient or person.model_recipient
    _keep(session, person, About.MODEL, recipient=recipient, given=given, at=at)
    if not given and person.voice_consent_at is not None:
        answer_for_voice(session, person, at, given=False)


def settle_for(session: Session, person: Person, recipient: str) -> bool:
    """The desk has another model than the one that they were asked about. Whether they needn't be
    asked: they have refused, which is an answer for good, or agreed to this one before."""
    said = [each for each in consents_of(session, person.id) if each.what is not About.NOTICE]
    answers = [each for each in said if each.what is About.MODEL]
    since = next((i for i, each in enumerate(reversed(answers)) if not each.given), len(answers))
    agreed = [each for each in answers[len(answers) - since :] if each.recipient == recipient]
    if answers and since and not agreed:
        return False
    if not answers and person.model_consent_at is not None:
        return False
    voices = [each for each in said if each.what is About.VOICE]
    person.model_recipient = recipient
    person.model_consent_at = agreed[-1].at if agreed else None
    heard = bool(agreed and voices and voices[-1].given)
    person.voice_consent_at = voices[-1].at if heard else None
    return True


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


def _keep(
    session: Session,
    person: Person,
    what: About,
    *,
    given: bool,
    at: datetime,
    recipient: str | None = None,
) -> None:
    row = {
        "person_id": person.id,
        "what": what,
        "version": person.notice_version,
        "recipient": recipient,
        "given": given,
        "at": at,
    }
    write_later(session, _KEEP, [row])


_KEEP = insert(table_of(Consent))
