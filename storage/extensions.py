"""延期: more time for a promise, asked for with a reason and decided by a superior."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, select, text
from sqlalchemy.orm import Mapped, Session, contains_eager, joinedload, mapped_column, relationship

from storage import audit
from storage.base import Base, Instant, SealedText
from storage.choices import choice
from storage.departments import among
from storage.expressions import expressed
from storage.people import Person, administrators, managers_of, supervisors_of
from storage.queues import shown_to
from storage.rules.desk import Desk
from storage.rules.durations import Duration
from storage.rules.extending import together
from storage.rules.moves import MOVES, Action
from storage.tickets import Ticket
from storage.versioned import Versioned


class ExtensionState(StrEnum):
    """What became of the wish for more time."""

    ASKED = "asked"
    """Somebody has to decide; chases go on meanwhile."""
    GRANTED = "granted"
    REFUSED = "refused"
    REPLACED = "replaced"
    """The handler asked anew, with another amount or another reason, before it was decided."""


class Extension(Versioned, Base):
    """One wish for more time to resolve a ticket."""

    __tablename__ = "extension"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    amount: Mapped[str] = mapped_column(String(10))
    """How much more, as the desk file writes durations: "2wd"."""
    reason: Mapped[str] = mapped_column(SealedText("extension.reason"))
    """The superiors read it, and the customer when it is granted."""
    state: Mapped[ExtensionState] = mapped_column(choice(ExtensionState))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    decider_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    ticket: Mapped[Ticket] = relationship()
    asker: Mapped[Person] = relationship(foreign_keys=asker_id)
    decider: Mapped[Person | None] = relationship(foreign_keys=decider_id)

    __table_args__ = (
        # Of a ticket at most one waits for a decision, also when two processes ask at once.
        Index(
            "extension_undecided",
            "ticket_id",
            unique=True,
            sqlite_where=text("state = 'asked'"),
            postgresql_where=text("state = 'asked'"),
        ),
    )

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
    earlier = undecided(session, ticket)
    if earlier is not None:
        earlier.state, earlier.decided_at = ExtensionState.REPLACED, at
        session.flush()
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
    _decide(session, extension, ExtensionState.GRANTED, decider, at)
    audit.record(
        session,
        ticket,
        "grant_extension",
        actor_id=decider.id,
        at=at,
        more=extension.amount,
        extended_by=ticket.extended_by,
    )


def refuse(session: Session, extension: Extension, decider: Person, at: datetime) -> None:
    """不同意: the promise stays as it is."""
    _decide(session, extension, ExtensionState.REFUSED, decider, at)
    audit.record(session, extension.ticket, "refuse_extension", actor_id=decider.id, at=at)


def find_extension(session: Session, extension_id: int) -> Extension | None:
    """The wish with the people it concerns."""
    people = (joinedload(Extension.asker), joinedload(Extension.decider))
    return session.get(Extension, extension_id, options=people)


def deciders_for(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Who decides about more time in ``department``: its supervisors, else its managers, else those
    of what it is within, else the administrators; only those who ``may`` (never who asks)."""
    levels = (
        level(session, desk, each)
        for each in desk.tree.above(department)
        for level in (supervisors_of, managers_of)
    )
    others = (
        [person for person in level if may(person)] for level in (*levels, administrators(session))
    )
    return next(filter(None, others), [])


def undecided(session: Session, ticket: Ticket) -> Extension | None:
    """What was asked for the ticket and waits for a decision."""
    waiting = Extension.state == ExtensionState.ASKED
    return session.scalar(select(Extension).where(Extension.ticket_id == ticket.id, waiting))


def undecided_within(
    session: Session, departments: Collection[str] | None, *, without: Person, limit: int
) -> Sequence[Extension]:
    """What waits for a decision in ``departments`` (None: anywhere) and can still be decided, the
    nearest deadline first; nothing that ``without`` asked for, or that is about a ticket of theirs.
    """
    wanted = (
        select(Extension)
        .join(Extension.ticket)
        .where(
            _IS_ASKED,
            Extension.asker_id != without.id,
            Ticket.handler_id.is_distinct_from(without.id),
            expressed(Ticket.state).in_([state.value for state in _EXTENDABLE]),
            shown_to(without.id),
        )
        .options(contains_eager(Extension.ticket), joinedload(Extension.asker))
        .order_by(Ticket.due_at, Extension.id)
    )
    theirs = wanted.where(among(expressed(Ticket.department), departments))
    return session.scalars(theirs.limit(limit)).all()


_IS_ASKED = text("extension.state = 'asked'")
_EXTENDABLE = tuple(state for state, action in MOVES if action is Action.EXTEND)


def _decide(
    session: Session, extension: Extension, state: ExtensionState, decider: Person, at: datetime
) -> None:
    extension.state, extension.decider, extension.decided_at = state, decider, at
    session.flush()
