"""休假: somebody is away for a time, and another stands in for them.

An absence is one row that knows when it is due next: it begins and ends by a tick, whatever happens
to the desk meanwhile. Who really stands in is reckoned from all absences that last just now, each
time one of them or the staff changes, and kept with the person.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, delete, select, text
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant
from storage.choices import choice
from storage.people import Person
from storage.regions import regions_of
from storage.rules.roles import Reach, Right, reach_of
from storage.rules.standing_in import end_of_chain
from storage.rules.tree import Tree
from storage.teams import staff
from storage.versioned import Versioned

_UNFINISHED = text("state IN ('planned', 'running')")
_IS_DUE = text("due_at IS NOT NULL")


class AbsenceState(StrEnum):
    """How far it is."""

    PLANNED = "planned"
    RUNNING = "running"
    OVER = "over"
    """It ended in time, or they came back earlier."""
    DROPPED = "dropped"
    """It was put off, or another took its place, before it began."""


class Absence(Versioned, Base):
    """One time in which somebody is away."""

    __tablename__ = "absence"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who was chosen; None: nobody, so that the superiors see to it."""
    begins_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[AbsenceState] = mapped_column(choice(AbsenceState))
    due_at: Mapped[datetime | None] = mapped_column(Instant)
    """When it begins or ends, whichever comes next."""

    person: Mapped[Person] = relationship(foreign_keys=person_id)
    substitute: Mapped[Person | None] = relationship(foreign_keys=substitute_id)

    __table_args__ = (
        # Of a person at most one, also when two processes plan one at once.
        Index(
            "absence_unfinished",
            "person_id",
            unique=True,
            sqlite_where=_UNFINISHED,
            postgresql_where=_UNFINISHED,
        ),
        Index("absence_by_due", "due_at", sqlite_where=_IS_DUE, postgresql_where=_IS_DUE),
    )


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody else stands in for ``person`` from now on than ``before``."""

    person: Person
    before: Person | None
    now: Person | None


def plan_absence(
    session: Session,
    person: Person,
    substitute: Person | None,
    *,
    begins_at: datetime,
    ends_at: datetime,
) -> Absence:
    """They will be away; one that they had planned or that lasts is replaced by it."""
    earlier = absence_of(session, person)
    if earlier is not None:
        finish(session, earlier)
    absence = Absence(
        person=person,
        substitute=substitute,
        begins_at=begins_at,
        ends_at=ends_at,
        state=AbsenceState.PLANNED,
        due_at=begins_at,
    )
    session.add(absence)
    session.flush()
    return absence


def begin(session: Session, absence: Absence) -> None:
    """They are away from now on; who stands in for them is settled next."""
    absence.state, absence.due_at = AbsenceState.RUNNING, absence.ends_at
    absence.person.away_until = absence.ends_at
    session.flush()


def finish(session: Session, absence: Absence) -> None:
    """They are back, or don't go at all; who stands in for whom is settled next."""
    ran = absence.state is AbsenceState.RUNNING
    absence.state, absence.due_at = AbsenceState.OVER if ran else AbsenceState.DROPPED, None
    if ran:
        absence.person.away_until = None
    session.flush()


def absence_of(session: Session, person: Person) -> Absence | None:
    """The one that lasts, or that is planned."""
    theirs = select(Absence).where(_UNFINISHED, Absence.person_id == person.id)
    return session.scalar(theirs.options(joinedload(Absence.substitute)))


def absences_of(session: Session, people: Sequence[Person]) -> dict[int, Absence]:
    """Theirs that last or are planned, by the person's id."""
    theirs = select(Absence).where(_UNFINISHED, Absence.person_id.in_([each.id for each in people]))
    return {absence.person_id: absence for absence in session.scalars(theirs)}


def give_up(session: Session, person: Person) -> None:
    """They don't work for the desk any more, so they can't be away from it either."""
    absence = absence_of(session, person)
    if absence is not None:
        finish(session, absence)


def forget_absences(session: Session, person_id: int) -> None:
    """When somebody was away is nobody's business once they are erased."""
    session.execute(delete(Absence).where(Absence.person_id == person_id))


def due_absences(session: Session, now: datetime, limit: int) -> Sequence[Absence]:
    """What is to begin or to end by ``now``, the longest due first."""
    due = select(Absence).where(_IS_DUE, Absence.due_at <= now).order_by(Absence.due_at)
    people = (joinedload(Absence.person), joinedload(Absence.substitute))
    return session.scalars(due.options(*people).limit(limit)).all()


def settle(session: Session, tree: Tree) -> list[Change]:
    """Reckon anew who stands in for whom; returns what is different."""
    session.flush()
    running = session.scalars(select(Absence).where(Absence.state == AbsenceState.RUNNING)).all()
    chosen = {absence.person_id: absence.substitute_id for absence in running}
    before = {each.id: each for each in session.scalars(_STOOD_IN_FOR)}
    away = {absence.person_id: absence.person for absence in running}
    changes = []
    for person in {**before, **away}.values():
        acting = _acting(session, tree, person, chosen) if person.id in away else None
        if acting is not person.stand_in:
            changes.append(Change(person, person.stand_in, acting))
    for change in changes:
        change.person.stand_in = change.now
    session.flush()
    _look_anew(session, changes)
    return changes


def superior_for(session: Session, tree: Tree, person: Person) -> Person | None:
    """Who stands in if nobody is chosen: the next superior who isn't away; of those of one rank
    who is on duty, then who has least in hand, then who is nearest by department and places."""
    away = select(Absence.person_id).where(Absence.state == AbsenceState.RUNNING)
    return _next_superior(session, tree, person, session.scalars(away).all())


def substitutes_for(session: Session, tree: Tree, person: Person) -> list[Person]:
    """Who could be chosen: at least of their rank, since only those may do what they do, and of
    their department or above it; colleagues before superiors, of both those of the department
    itself before others, those at work first."""
    found = [each for each in staff(session) if _could(each, person, tree)]

    def nearness(other: Person) -> tuple[bool, bool, bool, int, int]:
        elsewhere = other.department != person.department
        return (
            _rank(other) > _rank(person),
            elsewhere,
            not other.at_work,
            other.load,
            other.id,
        )

    return sorted(found, key=nearness)


def _acting(
    session: Session, tree: Tree, person: Person, chosen: Mapping[int, int | None]
) -> Person | None:
    """At the end of the chain, if they can; else the next superior who is there."""
    last = end_of_chain(person.id, chosen)
    acting = None if last is None else session.get(Person, last)
    if acting is not None and acting.blocked_at is None and _can(acting, person):
        return acting
    return _next_superior(session, tree, person, chosen)


def _next_superior(
    session: Session, tree: Tree, person: Person, away: Collection[int]
) -> Person | None:
    superiors = [
        each
        for each in staff(session)
        if each.id not in away and each.role.leads and _could(each, person, tree)
    ]
    own = set(regions_of(session, person))

    def fitness(each: Person) -> tuple[int, bool, int, int, int, int]:
        shared = len(own.intersection(regions_of(session, each))) if own else 0
        away_from = _distance(tree, person, each)
        return _rank(each), not each.on_duty, each.load, away_from, -shared, each.id

    return min(superiors, key=fitness, default=None)


def _distance(tree: Tree, person: Person, superior: Person) -> int:
    """So many steps up from where ``person`` works; who leads the whole desk is furthest off."""
    above = () if person.department is None else tree.above(person.department)
    return above.index(superior.department) if superior.department in above else len(above)


def _can(acting: Person, person: Person) -> bool:
    """Whether who was chosen may do still what ``person`` does: they may have another role."""
    return acting.is_staff and _rank(acting) >= _rank(person)


def _could(other: Person, person: Person, tree: Tree) -> bool:
    if other.id == person.id or _rank(other) < _rank(person):
        return False
    if other.department is None or reach_of(other.role, Right.ASSIGN) is Reach.ALL:
        return True
    if person.department is None:
        return not person.role.leads  # a handler's tickets may be anybody's
    theirs = tree.above(person.department) if other.role.leads else (person.department,)
    return other.department in theirs


def _rank(person: Person) -> int:
    return person.role.rank


def _look_anew(session: Session, changes: Sequence[Change]) -> None:
    """What the people know of each other is read again."""
    for change in changes:
        for each in (change.before, change.now):
            if each is not None:
                session.expire(each, ["stands_in_for"])


_STOOD_IN_FOR = select(Person).where(Person.stand_in_id.is_not(None))
