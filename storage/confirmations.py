"""办结确认: an outcome that a superior confirms before the customer is told."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, select, text
from sqlalchemy.orm import Mapped, Session, contains_eager, joinedload, mapped_column, relationship

from storage import audit
from storage.base import Base, Instant, SealedJson, SealedText
from storage.choices import choice
from storage.departments import among
from storage.expressions import expressed
from storage.extensions import deciders_for
from storage.people import Person, supervisors_of
from storage.queues import shown_to
from storage.rules.desk import Desk
from storage.rules.moves import MOVES, Action
from storage.rules.roles import Role
from storage.tickets import Ticket
from storage.versioned import Versioned


class ConfirmationState(StrEnum):
    """What became of an outcome that was to be confirmed."""

    ASKED = "asked"
    """Somebody has to decide; the ticket is in progress and its promises are chased."""
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    """Sent back to the handler with a reason."""
    REPLACED = "replaced"
    """The handler wrote another outcome before it was decided."""
    DROPPED = "dropped"
    """The ticket was withdrawn, or is somebody else's by now."""


class Confirmation(Versioned, Base):
    """One outcome that waits, or waited, for a superior's word."""

    __tablename__ = "confirmation"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    solution: Mapped[str] = mapped_column(SealedText("confirmation.solution"))
    cause: Mapped[str] = mapped_column(SealedText("confirmation.cause"))
    written: Mapped[dict[str, Any]] = mapped_column(SealedJson("confirmation.written"))
    """The handler's message with the solution: its id, and the files that came with it."""
    evidence: Mapped[int] = mapped_column(default=0)
    """How many files were given as evidence."""
    reason: Mapped[str | None] = mapped_column(SealedText("confirmation.reason"))
    """Why it was sent back."""
    state: Mapped[ConfirmationState] = mapped_column(choice(ConfirmationState))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    decider_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    ticket: Mapped[Ticket] = relationship()
    asker: Mapped[Person] = relationship(foreign_keys=asker_id)
    decider: Mapped[Person | None] = relationship(foreign_keys=decider_id)

    __table_args__ = (
        # Of a ticket at most one waits for a decision, also when two processes ask at once.
        Index(
            "confirmation_undecided",
            "ticket_id",
            unique=True,
            sqlite_where=text("state = 'asked'"),
            postgresql_where=text("state = 'asked'"),
        ),
    )


def confirmers_for(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Who confirms what is resolved in ``department``: those of its supervisors who ``may``; where
    none of them may (never the one who resolved it), those above. Nobody where it has no
    supervisor: there the outcome goes without."""
    found = supervisors_of(session, desk, department)
    leading = [each for each in found if each.role is Role.SUPERVISOR]
    others = [each for each in leading if may(each)]
    if others or not leading:
        return others
    return deciders_for(session, desk, department, may)


def ask_confirmation(
    session: Session,
    ticket: Ticket,
    asker: Person,
    *,
    solution: str,
    cause: str,
    written: dict[str, Any],
    evidence: int,
    written_at: datetime,
    at: datetime,
) -> Confirmation:
    """报主管确认: have the outcome confirmed that was ``written_at`` that instant; what was asked
    about the ticket before must be at its end (:func:`end`)."""
    confirmation = Confirmation(
        ticket=ticket,
        asker=asker,
        solution=solution,
        cause=cause,
        written=written,
        evidence=evidence,
        state=ConfirmationState.ASKED,
        asked_at=written_at,
    )
    session.add(confirmation)
    session.flush()
    audit.record(session, ticket, "ask_confirmation", actor_id=asker.id, at=at)
    return confirmation


def end(
    session: Session, confirmation: Confirmation, state: ConfirmationState, at: datetime
) -> None:
    """Nobody has to decide about it any more: it is replaced, or the ticket moved on."""
    confirmation.state, confirmation.decided_at = state, at
    session.flush()


def confirm(session: Session, confirmation: Confirmation, decider: Person, at: datetime) -> None:
    """确认: the customer is to be told."""
    _decide(session, confirmation, ConfirmationState.CONFIRMED, decider, at)
    audit.record(session, confirmation.ticket, "confirm_outcome", actor_id=decider.id, at=at)


def send_back(
    session: Session, confirmation: Confirmation, decider: Person, reason: str, at: datetime
) -> None:
    """退回: the handler goes on working on it."""
    confirmation.reason = reason
    _decide(session, confirmation, ConfirmationState.RETURNED, decider, at)
    audit.record(session, confirmation.ticket, "return_outcome", actor_id=decider.id, at=at)


def find_confirmation(session: Session, confirmation_id: int) -> Confirmation | None:
    """The outcome with the people it concerns."""
    people = (joinedload(Confirmation.asker), joinedload(Confirmation.decider))
    return session.get(Confirmation, confirmation_id, options=people)


def undecided_outcome(session: Session, ticket: Ticket) -> Confirmation | None:
    """The outcome of the ticket that waits for a decision."""
    return session.scalar(
        select(Confirmation).where(_IS_ASKED, Confirmation.ticket_id == ticket.id)
    )


def outcomes_of(session: Session, ticket_id: int) -> Sequence[Confirmation]:
    """All of the ticket's outcomes that were to be confirmed."""
    return session.scalars(select(Confirmation).where(Confirmation.ticket_id == ticket_id)).all()


def undecided_outcomes(
    session: Session, departments: Collection[str] | None, *, without: Person, limit: int
) -> Sequence[Confirmation]:
    """What waits for a decision in ``departments`` (None: anywhere), the nearest deadline first;
    nothing that ``without`` asked for, or that is about a ticket of theirs."""
    wanted = (
        select(Confirmation)
        .join(Confirmation.ticket)
        .where(
            _IS_ASKED,
            Confirmation.asker_id != without.id,
            Ticket.handler_id.is_distinct_from(without.id),
            expressed(Ticket.state).in_([state.value for state in _RESOLVABLE]),
            shown_to(without.id),
        )
        .options(contains_eager(Confirmation.ticket), joinedload(Confirmation.asker))
        .order_by(Ticket.due_at, Confirmation.id)
    )
    theirs = wanted.where(among(expressed(Ticket.department), departments))
    return session.scalars(theirs.limit(limit)).all()


_IS_ASKED = text("confirmation.state = 'asked'")
_RESOLVABLE = tuple(state for state, action in MOVES if action is Action.RESOLVE)


def _decide(
    session: Session,
    confirmation: Confirmation,
    state: ConfirmationState,
    decider: Person,
    at: datetime,
) -> None:
    confirmation.state, confirmation.decider, confirmation.decided_at = state, decider, at
    session.flush()
