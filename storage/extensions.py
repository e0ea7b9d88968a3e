"""延期: more time for a promise, asked for with a reason and decided by a superior."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import audit
from storage.base import SealedText
from storage.choices import choice
from storage.decisions import ASKED, REPLACED, Decision, decide, one_waits, undecided
from storage.people import Person
from storage.rules.durations import Duration
from storage.rules.extending import together
from storage.rules.moves import Action
from storage.tickets import Ticket

GRANT = "grant_extension"
"""What the trail calls it when more time is granted."""


class ExtensionState(StrEnum):
    """What became of the wish for more time."""

    ASKED = ASKED
    """Somebody has to decide; chases go on meanwhile."""
    GRANTED = "granted"
    REFUSED = "refused"
    REPLACED = REPLACED
    """The handler asked anew, with another amount or another reason, before it was decided."""


class Extension(Decision):
    """One wish for more time to resolve a ticket."""

    __tablename__ = "extension"
    stands_while = Action.EXTEND

    amount: Mapped[str] = mapped_column(String(10))
    """How much more, as the desk file writes durations: "2wd"."""
    reason: Mapped[str] = mapped_column(SealedText("extension.reason"))
    """The superiors read it, and the customer when it is granted."""
    state: Mapped[ExtensionState] = mapped_column(choice(ExtensionState))

    __table_args__ = (one_waits("extension"),)

    @property
    def more(self) -> Duration:
        """How much more time was asked for."""
        return Duration.parse(self.amount)


def granted_to(ticket: Ticket) -> Duration | None:
    """What the promise to resolve ``ticket`` has been extended by so far, in all."""
    return Duration.parse(ticket.extended_by) if ticket.extended_by else None


def ask_extension(
    session: Session, ticket: Ticket, asker: Person, more: Duration, reason: str, at: datetime
) -> Extension:
    """申请延期: ask for ``more`` time; what was asked before and not decided is replaced."""
    earlier = undecided(session, Extension, ticket)
    if earlier is not None:
        decide(session, earlier, ExtensionState.REPLACED, None, at)
    extension = Extension(
        ticket=ticket,
        asker=asker,
        amount=str(more),
        reason=reason,
        state=ExtensionState.ASKED,
        asked_at=at,
    )
    session.add(extension)
    session.flush()
    audit.record(session, ticket, "ask_extension", actor_id=asker.id, at=at, more=str(more))
    return extension


def grant(
    session: Session, extension: Extension, decider: Person, at_most: Duration, at: datetime
) -> None:
    """同意: the promise is extended, by no more than ``at_most`` in all (BeyondLimit)."""
    ticket = extension.ticket
    ticket.extended_by = str(together(at_most, granted_to(ticket), extension.more))
    decide(session, extension, ExtensionState.GRANTED, decider, at)
    audit.record(
        session,
        ticket,
        GRANT,
        actor_id=decider.id,
        at=at,
        more=extension.amount,
        extended_by=ticket.extended_by,
    )


def refuse(session: Session, extension: Extension, decider: Person, at: datetime) -> None:
    """不同意: the promise stays as it is."""
    decide(session, extension, ExtensionState.REFUSED, decider, at)
    audit.record(session, extension.ticket, "refuse_extension", actor_id=decider.id, at=at)
