"""What a handler asks for about a ticket, and a superior decides: more time, an outcome."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from sqlalchemy import ForeignKey, Index, and_, or_, select, text
from sqlalchemy.orm import (
    Mapped,
    Session,
    contains_eager,
    declared_attr,
    joinedload,
    mapped_column,
    relationship,
)

from storage.base import Base, Instant
from storage.departments import among
from storage.expressions import expressed
from storage.kept_from import shown_to
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.duties import FALLS_TO, Duty
from storage.rules.moves import MOVES, Action
from storage.rules.roles import LEADERS, may_decide_for
from storage.teams import administrators, managers_of, supervisors_of
from storage.tickets import Ticket
from storage.versioned import Versioned

ASKED = "asked"
"""The state, in every list of states, of what waits for a superior's word."""
REPLACED = "replaced"
"""The state of what something else was asked for in place of."""


class Decision(Versioned, Base):
    """Who asked for what about which ticket, and who decided; the ``state`` is the table's own."""

    __abstract__ = True

    stands_while: ClassVar[Action]
    """It can be decided as long as this is possible for the ticket."""

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    decider_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[Any]

    @declared_attr
    @classmethod
    def ticket(cls) -> Mapped[Ticket]:
        """What it is about."""
        return relationship()

    @declared_attr
    @classmethod
    def asker(cls) -> Mapped[Person]:
        """The handler who asked."""
        return relationship(foreign_keys=f"{cls.__name__}.asker_id")

    @declared_attr
    @classmethod
    def decider(cls) -> Mapped[Person | None]:
        """The superior who decided."""
        return relationship(foreign_keys=f"{cls.__name__}.decider_id")


Some = TypeVar("Some", bound=Decision)


def one_waits(table: str) -> Index:
    """Of a ticket at most one waits for a decision, also when two processes ask at once."""
    waits = text(f"state = '{ASKED}'")
    return Index(
        f"{table}_undecided", "ticket_id", unique=True, sqlite_where=waits, postgresql_where=waits
    )


def decide(
    session: Session, decision: Decision, state: StrEnum, decider: Person | None, at: datetime
) -> None:
    """It waits no more; ``decider`` is None where nobody had to decide."""
    decision.state, decision.decider, decision.decided_at = state, decider, at
    session.flush()


def find_decision(session: Session, kind: type[Some], decision_id: int) -> Some | None:
    """The row of that ``kind`` with the people it concerns."""
    people = (joinedload(kind.asker), joinedload(kind.decider))
    return session.get(kind, decision_id, options=people)


def undecided(session: Session, kind: type[Some], ticket: Ticket) -> Some | None:
    """What waits for a decision about the ticket."""
    return session.scalar(select(kind).where(_waits(kind), kind.ticket_id == ticket.id))


def undecided_of(session: Session, kind: type[Some], asker: Person) -> Sequence[Some]:
    """What waits for a decision and was asked for by that person."""
    return session.scalars(select(kind).where(_waits(kind), kind.asker_id == asker.id)).all()


def undecided_within(
    session: Session,
    kind: type[Some],
    departments: Collection[str] | None,
    *,
    without: Person,
    limit: int,
) -> Sequence[Some]:
    """What waits for a decision in ``departments`` (None: anywhere) and can still be decided, the
    nearest deadline first; nothing that ``without`` asked for, or somebody above them, or that is
    about a ticket of theirs."""
    states = [state.value for state, possible in MOVES if possible is kind.stands_while]
    wanted = (
        select(kind)
        .join(kind.ticket)
        .where(
            _waits(kind),
            kind.asker_id != without.id,
            Ticket.handler_id.is_distinct_from(without.id),
            expressed(Ticket.state).in_(states),
            shown_to(without.id),
        )
        .options(contains_eager(kind.ticket), joinedload(kind.asker))
        .order_by(Ticket.due_at, kind.id)
    )
    theirs = wanted.where(among(expressed(Ticket.department), departments))
    found = session.scalars(theirs.limit(limit)).all()
    return [each for each in found if may_decide_for(without.role, each.asker.role)]


def deciders_for(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Who decides in ``department``: its supervisors, else its managers, else those of what it is
    within, else the administrators; only those who ``may`` (never who asks)."""
    levels = (
        level(session, desk, each)
        for each in desk.tree.above(department)
        for level in (supervisors_of, managers_of)
    )
    others = (
        [person for person in level if may(person)] for level in (*levels, administrators(session))
    )
    return next(filter(None, others), [])


def cut_off_deciders(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Who could decide in ``department`` and has blocked the bot; only those who ``may``."""
    above = desk.tree.above(department)
    theirs = or_(Person.department.in_(above), Person.department.is_(None))
    over = or_(Person.role.in_(FALLS_TO[Duty.KEEP]), and_(Person.role.in_(LEADERS), theirs))
    found = select(Person).where(Person.blocked_at.is_not(None), over).order_by(Person.id)
    return [person for person in session.scalars(found) if may(person)]


def _waits(kind: type[Decision]) -> Any:
    """Said in so many words, for the partial index to serve."""
    return text(f"{kind.__tablename__}.state = '{ASKED}'")
