"""The follow-up visit: some time after the close the customer is asked how it went."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, Select, false, func, or_, select, text
from sqlalchemy.orm import (
    Mapped,
    Session,
    contains_eager,
    joinedload,
    mapped_column,
    relationship,
)

from storage.base import Base, Instant, SealedText
from storage.choices import choice
from storage.kept_from import shown_to
from storage.people import Person
from storage.queues import Scope, of_department
from storage.tickets import OPEN, Ticket
from storage.versioned import Versioned

HAS_WORD = text("word_by_id IS NOT NULL")
"""Word for word in the question as in the index, else SQLite doesn't use it."""


class FollowUpState(StrEnum):
    """How far the follow-up visit has come."""

    PLANNED = "planned"
    ASKED = "asked"
    ANSWERED = "answered"
    """The last question was answered or skipped."""
    EXPIRED = "expired"
    """No answer came in time."""
    DROPPED = "dropped"
    """The ticket was reopened first: there is nothing to ask about."""


class FollowUp(Versioned, Base):
    """One follow-up visit; a ticket that is closed again gets another."""

    __tablename__ = "follow_up"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Whose work it is about, whoever has the ticket later."""
    state: Mapped[FollowUpState] = mapped_column(choice(FollowUpState))
    due_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it is asked (planned) or put away (asked); None: over."""
    solved: Mapped[bool | None]
    stars: Mapped[int | None]
    """One to five."""
    word: Mapped[str | None] = mapped_column(SealedText("follow_up.word"))
    word_source: Mapped[int | None]
    """Telegram's id of the message with the word, in the chat of whoever wrote it, to follow its
    edits."""
    word_by_id: Mapped[int | None]
    """Who wrote it: the customer, or who noted down what they said on the telephone."""
    rated_at: Mapped[datetime | None] = mapped_column(Instant, index=True)
    """When the stars came."""
    about_delay: Mapped[bool] = mapped_column(default=False, server_default=false())
    """No visit: a call by which somebody without a chat learns that the desk is late."""

    ticket: Mapped[Ticket] = relationship()
    handler: Mapped[Person | None] = relationship()

    @property
    def tells_closing(self) -> bool:
        """Whether it is but the call by which the customer learns that it was closed without an
        outcome: after that nobody asks how it went."""
        return self.ticket.closed_why is not None and not self.about_delay

    @property
    def is_waited_for(self) -> bool:
        """Whether somebody has to ask, or to phone, still: of a delay as long as it lasts."""
        return self.state is FollowUpState.ASKED and (not self.about_delay or self.ticket.is_open)

    __table_args__ = (
        Index("follow_up_by_due", "due_at"),
        Index(
            "follow_up_by_word",
            "word_by_id",
            "word_source",
            sqlite_where=HAS_WORD,
            postgresql_where=HAS_WORD,
        ),
    )


def plan_follow_up(session: Session, ticket: Ticket, due_at: datetime) -> None:
    """Ask the customer at ``due_at`` how it went."""
    session.add(
        FollowUp(
            ticket_id=ticket.id,
            handler_id=ticket.handler_id,
            state=FollowUpState.PLANNED,
            due_at=due_at,
        )
    )


def plan_call(
    session: Session, ticket: Ticket, until: datetime, *, about_delay: bool = False
) -> FollowUp:
    """Somebody phones the customer, at once; it is put away at ``until``."""
    call = FollowUp(
        ticket=ticket,
        handler_id=ticket.handler_id,
        state=FollowUpState.ASKED,
        due_at=until,
        about_delay=about_delay,
    )
    session.add(call)
    session.flush()
    return call


def call_about_delay(session: Session, ticket: Ticket) -> FollowUp | None:
    """The call about the ticket's delay that nobody has made yet."""
    waits = (FollowUp.state == FollowUpState.ASKED, FollowUp.about_delay)
    return session.scalar(select(FollowUp).where(FollowUp.ticket_id == ticket.id, *waits).limit(1))


def drop_follow_up(session: Session, ticket: Ticket) -> None:
    """The ticket is open again: an unanswered form dies."""
    alive = (FollowUpState.PLANNED, FollowUpState.ASKED)
    for visit in session.scalars(
        select(FollowUp).where(FollowUp.ticket_id == ticket.id, FollowUp.state.in_(alive))
    ):
        visit.state, visit.due_at = FollowUpState.DROPPED, None


def plan_follow_up_anew(session: Session, ticket: Ticket, due_at: datetime) -> None:
    """It is closed as before: where the newest visit died with the reopening, it is made at
    ``due_at``."""
    visits = visits_of(session, ticket.id)
    if visits and visits[-1].state is FollowUpState.DROPPED:
        visits[-1].state, visits[-1].due_at = FollowUpState.PLANNED, due_at


def due_follow_ups(session: Session, now: datetime, limit: int) -> Sequence[FollowUp]:
    """Visits to begin or to put away at ``now``."""
    due = select(FollowUp).where(FollowUp.due_at <= now).order_by(FollowUp.due_at).limit(limit)
    return session.scalars(
        due.options(joinedload(FollowUp.ticket).joinedload(Ticket.customer))
    ).all()


def visits_of(session: Session, ticket_id: int) -> Sequence[FollowUp]:
    """The ticket's visits in order."""
    wanted = select(FollowUp).where(FollowUp.ticket_id == ticket_id).order_by(FollowUp.id)
    return session.scalars(wanted).all()


def asked_visit(session: Session, customer_id: int) -> FollowUp | None:
    """The newest visit that waits for the customer's answer."""
    waits = (
        FollowUp.state == FollowUpState.ASKED,
        ~FollowUp.about_delay,
        Ticket.customer_id == customer_id,
    )
    wanted = select(FollowUp).join(FollowUp.ticket).where(*waits).order_by(FollowUp.id.desc())
    people = contains_eager(FollowUp.ticket).joinedload(Ticket.customer)
    return session.scalars(wanted.options(people).limit(1)).first()


def find_visit(session: Session, visit_id: int) -> FollowUp | None:
    """The visit with its ticket and the customer."""
    people = joinedload(FollowUp.ticket).joinedload(Ticket.customer)
    return session.get(FollowUp, visit_id, options=[people])


def calls_to_make(
    session: Session, scope: Scope, *, without: Collection[int], offset: int, limit: int
) -> Sequence[FollowUp]:
    """A page of the visits for which somebody has to phone, in the scope's departments, the longest
    due first; not those with these ids (``without``)."""
    page = _calls(scope).where(FollowUp.id.not_in(without)).offset(offset).limit(limit)
    return session.scalars(page).all()


def calls_about(session: Session, scope: Scope) -> Sequence[FollowUp]:
    """Those of them that are about the work of the person whose scope it is."""
    return session.scalars(_calls(scope).where(FollowUp.handler_id == scope.person_id)).all()


def count_calls(session: Session, scope: Scope, *, without: Collection[int]) -> int:
    """How many such visits there are."""
    asked = _by_phone(select(func.count()).select_from(FollowUp), scope)
    count: int = session.execute(asked.where(FollowUp.id.not_in(without))).scalar_one()
    return count


def _calls(scope: Scope) -> Select[Any]:
    wanted = _by_phone(select(FollowUp), scope).options(
        contains_eager(FollowUp.ticket).contains_eager(Ticket.customer)
    )
    return wanted.order_by(FollowUp.due_at, FollowUp.id)


def _by_phone(wanted: Select[Any], scope: Scope) -> Select[Any]:
    cut_off = or_(Person.telegram_id.is_(None), Person.blocked_at.is_not(None))
    return (
        wanted.join(FollowUp.ticket)
        .join(Ticket.customer)
        .where(FollowUp.state == FollowUpState.ASKED, FollowUp.due_at.is_not(None))
        .where(cut_off, Person.phone.is_not(None), of_department(scope))
        .where(or_(~FollowUp.about_delay, Ticket.state.in_(OPEN)))
        .where(shown_to(scope.person_id))
    )


def begin(visit: FollowUp, expires_at: datetime) -> None:
    """The questions are asked now."""
    visit.state, visit.due_at = FollowUpState.ASKED, expires_at


def expire(visit: FollowUp) -> None:
    """No answer came in time."""
    visit.state, visit.due_at = FollowUpState.EXPIRED, None


def rate(visit: FollowUp, stars: int, at: datetime) -> None:
    """The customer gave ``stars``, one to five."""
    visit.stars, visit.rated_at = stars, at


def put_word(visit: FollowUp, word: str | None, writer: Person, source: int | None) -> None:
    """The customer's own word, as the message with that id in the writer's chat says it."""
    visit.word, visit.word_by_id, visit.word_source = word, writer.id, source


def visit_with_word(session: Session, writer: Person, source: int) -> FollowUp | None:
    """The visit whose word that message of the writer's is."""
    theirs = (FollowUp.word_by_id == writer.id) & (FollowUp.word_source == source)
    wanted = select(FollowUp).where(HAS_WORD, theirs).order_by(FollowUp.id.desc())
    return session.scalars(wanted.limit(1)).first()


def finish(visit: FollowUp) -> None:
    """The last question was answered or skipped."""
    visit.state, visit.due_at = FollowUpState.ANSWERED, None
