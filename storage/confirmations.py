"""办结确认: an outcome that a superior confirms before the customer is told."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import audit
from storage.base import SealedJson, SealedText
from storage.choices import choice
from storage.decisions import ASKED, Decision, decide, one_waits
from storage.people import Person
from storage.rules.moves import Action
from storage.tickets import Ticket


class ConfirmationState(StrEnum):
    """What became of an outcome that was to be confirmed."""

    ASKED = ASKED
    """Somebody has to decide; the ticket is in progress and its promises are chased."""
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    """Sent back to the handler with a reason."""
    UNDONE = "undone"
    """Taken back by its handler before anybody decided."""
    REPLACED = "replaced"
    """The handler wrote another outcome before it was decided."""
    DROPPED = "dropped"
    """The ticket was withdrawn, or is somebody else's by now."""


class Confirmation(Decision):
    """One outcome that waits, or waited, for a superior's word."""

    __tablename__ = "confirmation"
    stands_while = Action.RESOLVE

    solution: Mapped[str] = mapped_column(SealedText("confirmation.solution"))
    cause: Mapped[str] = mapped_column(SealedText("confirmation.cause"))
    written: Mapped[dict[str, Any]] = mapped_column(SealedJson("confirmation.written"))
    """The handler's message with the solution: its id, and the files that came with it."""
    evidence: Mapped[int] = mapped_column(default=0)
    """How many files were given as evidence."""
    reason: Mapped[str | None] = mapped_column(SealedText("confirmation.reason"))
    """Why it was sent back."""
    state: Mapped[ConfirmationState] = mapped_column(choice(ConfirmationState))

    __table_args__ = (one_waits("confirmation"),)


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
    """报上级确认: have the outcome confirmed that was ``written_at`` that instant; what was asked
    about the ticket before must be at its end (:func:`storage.decisions.decide`)."""
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


def confirm(session: Session, confirmation: Confirmation, decider: Person, at: datetime) -> None:
    """确认: the customer is to be told."""
    decide(session, confirmation, ConfirmationState.CONFIRMED, decider, at)
    _record(session, confirmation, "confirm_outcome", decider, at)


def send_back(
    session: Session, confirmation: Confirmation, decider: Person, reason: str, at: datetime
) -> None:
    """退回: the handler goes on working on it."""
    confirmation.reason = reason
    decide(session, confirmation, ConfirmationState.RETURNED, decider, at)
    _record(session, confirmation, "return_outcome", decider, at)


def take_back(session: Session, confirmation: Confirmation, handler: Person, at: datetime) -> None:
    """收回: its handler has it decided by nobody."""
    decide(session, confirmation, ConfirmationState.UNDONE, None, at)
    ticket = confirmation.ticket
    audit.record(session, ticket, "take_back_outcome", actor_id=handler.id, at=at)


def _record(
    session: Session, confirmation: Confirmation, action: str, decider: Person, at: datetime
) -> None:
    whose = {"asker": confirmation.asker_id}
    audit.record(session, confirmation.ticket, action, actor_id=decider.id, at=at, **whose)


def outcomes_of(session: Session, ticket_id: int) -> Sequence[Confirmation]:
    """All of the ticket's outcomes that were to be confirmed, in order."""
    theirs = select(Confirmation).where(Confirmation.ticket_id == ticket_id)
    return session.scalars(theirs.order_by(Confirmation.id)).all()
