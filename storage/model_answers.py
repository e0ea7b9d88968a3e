"""What a language model was asked and answered, what that took, and what each person has left.

A call is kept whatever came of it, with the version of its prompt and what it cost. The answer
itself holds people's words (with placeholders for personal data): it is sealed, and forgotten with
the other words. It is found again by a keyed hash of the whole question, so that an update that is
worked a second time is not paid for twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, SealedText
from storage.keys import KeyRing


class ModelAnswer(Base):
    """One call of the model."""

    __tablename__ = "model_answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """A keyed hash of all that was sent; None once the answer is forgotten."""
    prompt: Mapped[str] = mapped_column(String(40))
    """Name and version of the prompt: "understand.1"."""
    model: Mapped[str] = mapped_column(String(200))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Whose budget it was."""
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The customer whose words were sent."""
    asked_at: Mapped[datetime] = mapped_column(Instant)
    outcome: Mapped[str] = mapped_column(String(20))
    """"answered", or what went wrong (prompts.model.calls.Outcome)."""
    answer: Mapped[str | None] = mapped_column(SealedText("model_answer.answer"))
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    cost: Mapped[float] = mapped_column(Float)
    """In the currency of the prices in the settings; 0 where there are none."""
    milliseconds: Mapped[int]

    __table_args__ = (
        Index("model_answer_by_question", "question"),
        Index("model_answer_by_time", "asked_at"),
        Index("model_answer_by_person", "person_id", "asked_at"),
        Index("model_answer_about", "about_id"),
        Index(
            "model_answer_with_words",
            "asked_at",
            sqlite_where=answer.isnot(None),
            postgresql_where=answer.isnot(None),
        ),
    )


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens, sent and answered, since some moment."""

    by_person: int
    by_all: int


@dataclass(frozen=True, slots=True)
class Use:
    """What the model was used for since some moment."""

    calls: int
    answered: int
    tokens: int
    cost: float


def keep(session: Session, keys: KeyRing, question: str, call: ModelAnswer) -> None:
    """Keep a call, whatever came of it."""
    # An answer that can't be used is no answer: nobody looks for it again.
    call.question = None if call.answer is None else keys.lookup(question)
    session.add(call)
    session.flush()


def answer_to(session: Session, keys: KeyRing, question: str) -> str | None:
    """What the model answered to exactly this question before."""
    asked = select(ModelAnswer.answer).where(
        ModelAnswer.question == keys.lookup(question), ModelAnswer.answer.is_not(None)
    )
    return session.scalar(asked.order_by(ModelAnswer.id.desc()).limit(1))


def spent(session: Session, person_id: int | None, since: datetime) -> Spent:
    """What the calls since then took, those of one person and all of them."""
    tokens = func.coalesce(func.sum(ModelAnswer.tokens_in + ModelAnswer.tokens_out), 0)
    recent: ColumnElement[bool] = ModelAnswer.asked_at >= since
    by_all = session.scalar(select(tokens).where(recent)) or 0
    theirs = ModelAnswer.person_id == person_id
    by_person = session.scalar(select(tokens).where(recent, theirs)) or 0
    return Spent(int(by_person), int(by_all))


def calls_about(session: Session, person_id: int) -> Sequence[ModelAnswer]:
    """All calls in which one customer's words were sent, in order."""
    theirs = select(ModelAnswer).where(ModelAnswer.about_id == person_id)
    return session.scalars(theirs.order_by(ModelAnswer.id)).all()


def use_since(session: Session, since: datetime) -> Use:
    """All calls since then."""
    answered = func.count().filter(ModelAnswer.outcome == literal_column("'answered'"))
    tokens = func.coalesce(func.sum(ModelAnswer.tokens_in + ModelAnswer.tokens_out), 0)
    cost = func.coalesce(func.sum(ModelAnswer.cost), 0.0)
    asked = select(func.count(), answered, tokens, cost).where(ModelAnswer.asked_at >= since)
    calls, good, taken, paid = session.execute(asked).one()
    return Use(calls, good, int(taken), float(paid))


def forget_answers(session: Session, *, asked_before: datetime, limit: int) -> int:
    """Forget what was answered before then; the figures stay. Returns how many that were."""
    # Word for word the condition of the partial index, else SQLite doesn't use it.
    has_words = ModelAnswer.answer.is_not(literal_column("NULL"))
    old = select(ModelAnswer.id).where(has_words, ModelAnswer.asked_at < asked_before)
    ids = list(session.scalars(old.limit(limit)))
    _forget(session, ModelAnswer.id.in_(ids))
    return len(ids)


def forget_answers_to(session: Session, person_id: int) -> None:
    """Forget all that was answered to the words of one customer; the figures stay."""
    _forget(session, ModelAnswer.about_id == person_id)


def _forget(session: Session, those: ColumnElement[bool]) -> None:
    session.execute(update(ModelAnswer).where(those).values(answer=None, question=None))
