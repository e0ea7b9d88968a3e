"""Where a person stands in the talk with the bot: the step, and the draft they are writing.

Kept beside the records and changed in the same transaction, so that no restart, retry or second
worker can part the two (aiogram's own storages write apart).
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, bindparam, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.at_once import write_at_once
from storage.base import Base, Instant, SealedJson
from storage.people import Person

_HAS_DRAFT = text("draft IS NOT NULL")
_TO_ASK = text("ask_at IS NOT NULL")


class Conversation(Base):
    """One person's talk with the bot."""

    __tablename__ = "conversation"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    step: Mapped[str | None] = mapped_column(String(40))
    """What the next message is taken for; None: a new matter, or talk."""
    data: Mapped[dict[str, Any]] = mapped_column(SealedJson("conversation.data"))
    """What the step needs to know."""
    draft: Mapped[dict[str, Any] | None] = mapped_column(SealedJson("conversation.draft"))
    """The matter being written, not filed yet; stands beside whatever step the person is in."""
    draft_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it was last written on; what they do beside it keeps no draft alive."""
    changed_at: Mapped[datetime] = mapped_column(Instant)
    ask_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the person is asked after the draft, if they leave it lying until then."""

    __table_args__ = (
        Index("conversation_to_ask", "ask_at", sqlite_where=_TO_ASK, postgresql_where=_TO_ASK),
        Index(
            "conversation_with_draft",
            "draft_at",
            sqlite_where=_HAS_DRAFT,
            postgresql_where=_HAS_DRAFT,
        ),
    )


def to_ask(session: Session, now: datetime, limit: int) -> Sequence[Conversation]:
    """Who is to be asked by now whether they go on with their draft, the longest waiting first."""
    due = Conversation.ask_at.is_not(None) & (Conversation.ask_at <= now)
    wanted = select(Conversation).where(due).order_by(Conversation.ask_at).limit(limit)
    return session.scalars(wanted).all()


def recall(session: Session, telegram_ids: Collection[int]) -> None:
    """Look up at once everybody behind these accounts and where they stand, for :func:`talking`."""
    found = session.execute(_TALKING, {"accounts": list(telegram_ids)})
    recalled: _Recalled = dict.fromkeys(telegram_ids, (None, None))
    for person, talk in found:
        recalled[person.account] = (person, talk)
    session.info[_RECALLED] = recalled


def talking(session: Session, telegram_id: int) -> tuple[Person | None, Conversation | None]:
    """Who is behind a Telegram account, and where they stand in the talk; one look at both."""
    recalled: _Recalled = session.info.get(_RECALLED, {})
    if telegram_id in recalled:
        return recalled[telegram_id]
    with session.no_autoflush:
        found = session.execute(_TALKING, {"accounts": [telegram_id]}).one_or_none()
    return (None, None) if found is None else (found[0], found[1])


def conversation_of(session: Session, person_id: int, now: datetime) -> Conversation:
    """The person's conversation, begun if there is none."""
    # What the transaction has changed so far can wait: a new conversation is written at once.
    with session.no_autoflush:
        found = session.get(Conversation, person_id)
    if found is None:
        found = Conversation(person_id=person_id, step=None, data={}, draft=None, changed_at=now)
        write_at_once(session, found)
    return found


_TALKING = (
    select(Person, Conversation)
    .outerjoin(Conversation, Conversation.person_id == Person.id)
    .where(Person.telegram_id.in_(bindparam("accounts", expanding=True)))
)


def leave_step(session: Session, person_id: int) -> None:
    """What they were in the middle of is over; a draft of theirs stays."""
    talk = session.get(Conversation, person_id)
    if talk is not None:
        talk.step, talk.data = None, {}


_RECALLED = "who talks in this transaction, and who was not known when it began"
_Recalled = dict[int, tuple[Person | None, Conversation | None]]
