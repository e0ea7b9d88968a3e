"""Who works for a department and who answers for it, going up from it."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, String, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from storage.departments import among
from storage.people import IS_STAFF, STAFF_OR_SUSPENDED, Person
from storage.rules.desk import Desk
from storage.rules.duties import FALLS_TO, Duty, falls_to
from storage.rules.roles import LEADERS

_LEADS = Person.role.in_(LEADERS)


def staff_of(session: Session, departments: Collection[str] | None) -> list[Person]:
    """Who works for one of ``departments`` (None: for any), the suspended too, those with the
    highest role first."""
    theirs = among(Person.department, departments)
    found = session.scalars(select(Person).where(STAFF_OR_SUSPENDED, theirs)).all()
    return sorted(found, key=lambda person: (-person.role.rank, person.id))


def handlers_of(session: Session, department: str) -> list[Person]:
    """All handlers of ``department``, on duty or not: those who see its pool."""
    return present(_those(session, _falls_to(Duty.TAKE), _works_for(department)))


def colleagues_of(
    session: Session, desk: Desk, department: str, *, without: Collection[int]
) -> list[Person]:
    """Who can have a ticket of ``department`` in hand: its handlers, and the supervisors whose
    scope holds it; those at work first, the least loaded before the others; not those with these
    ids (``without``)."""
    above = _answers_for(desk.tree.above(department))
    scope = or_(_works_for(department), and_(_LEADS, above))
    found = _those(session, _falls_to(Duty.STEP_IN), scope, Person.id.not_in(without))
    return sorted(found, key=lambda person: (not person.at_work, person.load, person.id))


def working_within(
    session: Session, departments: Collection[str] | None, *, without: Collection[int]
) -> list[Person]:
    """Who works for one of ``departments`` (None: for any) and can be written to: handlers first,
    of them those at work, the least loaded before the others; not those with these ids."""
    theirs = among(Person.department, departments)
    found = _those(session, IS_STAFF, theirs, Person.id.not_in(without))
    return sorted(found, key=lambda each: (each.role.rank, not each.at_work, each.load, each.id))


def supervisors_of(session: Session, desk: Desk, department: str) -> list[Person]:
    """Who decides for ``department``: the nearest supervisors, going up from it, with those of the
    whole desk; the managers where there is none."""
    found = _nearest_supervisors(session, desk, department)
    return present(found) or managers_of(session, desk, department)


def members_of(session: Session, department: str) -> list[Person]:
    """Who works for ``department`` and no other, supervisors and up."""
    return present(_those(session, _LEADS, Person.department == department))


def managers_of(session: Session, desk: Desk, department: str) -> list[Person]:
    """The nearest managers, going up from ``department``, with those of the whole desk; the
    administrators where there is none."""
    return present(_nearest(_managers_over(session, desk, department), desk, department))


def managers_over(session: Session, desk: Desk, department: str) -> list[Person]:
    """All managers whose scope holds ``department``; the administrators where there is none."""
    return present(_managers_over(session, desk, department))


def _managers_over(session: Session, desk: Desk, department: str) -> list[Person]:
    asked = {"departments": list(desk.tree.above(department))}
    with session.no_autoflush:
        found = session.scalars(_MANAGERS, asked).all()
    return [each for each in found if falls_to(each.role, Duty.DIRECT)] or list(found)


def nearest_supervisors(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Who is told when ``department`` misses a promise: its supervisors, or the nearest above it;
    those of the whole desk where there is none nearer. Only who ``may`` be told, and is at work,
    or has somebody at work standing in; where nobody is, the nearest all the same."""
    found = _supervisors(session, desk, department)
    return _those_near(found, desk, department, may)


def nearest_managers(
    session: Session, desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """The same of the managers; the administrators where there is none."""
    found = _managers_over(session, desk, department)
    return _those_near(found, desk, department, may)


def leaders_out_of_reach(session: Session, desk: Desk, department: str) -> list[Person]:
    """Who would lead ``department`` but can't be written to: supervisors first, then managers, then
    administrators, of each the nearest going up from it."""
    above = desk.tree.above(department)
    leads = or_(and_(_LEADS, _answers_for(above)), _falls_to(Duty.KEEP))
    found = session.scalars(select(Person).where(Person.blocked_at.is_not(None), leads))
    way = [*above, None]

    def distance(person: Person) -> int:
        return way.index(person.department) if person.department in way else len(way)

    return sorted(found, key=lambda each: (each.role.rank, distance(each), each.id))


def least_loaded_supervisor(
    session: Session, desk: Desk, department: str, *, without: Collection[int] = ()
) -> Person | None:
    """Who takes on what no handler of ``department`` accepted, of the nearest; None: there is no
    supervisor, but for those with these ids (``without``)."""
    others = nearest_supervisors(session, desk, department, lambda each: each.id not in without)
    return min(others, key=lambda person: person.load, default=None)


def present(people: Sequence[Person]) -> list[Person]:
    """``people``, and in place of those who are away whoever stands in for them; each once."""
    acting = (person.stand_in or person for person in people)
    return list({person.id: person for person in acting}.values())


def _supervisors(session: Session, desk: Desk, department: str) -> list[Person]:
    above = _answers_for(desk.tree.above(department))
    return _those(session, _falls_to(Duty.OVERSEE), above)


def _nearest_supervisors(session: Session, desk: Desk, department: str) -> list[Person]:
    return _nearest(_supervisors(session, desk, department), desk, department)


def _those_near(
    people: Sequence[Person], desk: Desk, department: str, may: Callable[[Person], bool]
) -> list[Person]:
    """Those of the first department, going up, that has any; who works for all stands last."""
    levels = (
        [person for person in people if person.department == each]
        for each in (*desk.tree.above(department), None)
    )
    theirs = [[person for person in present(level) if may(person)] for level in levels]
    at_work = ([person for person in level if person.at_work] for level in theirs)
    return next(filter(None, (*at_work, *theirs)), [])


def _nearest(people: Sequence[Person], desk: Desk, department: str) -> list[Person]:
    """Those of the first department, going up, that has any; and who works for all of them."""
    theirs = {person.department for person in people}
    first = next((each for each in desk.tree.above(department) if each in theirs), None)
    if first is None:
        return list(people)
    return [person for person in people if person.department in (None, first)]


def staff(session: Session) -> list[Person]:
    """Everybody who works for the desk."""
    return _those(session, IS_STAFF)


def administrators(session: Session) -> list[Person]:
    """Who is told when the desk itself needs care."""
    with session.no_autoflush:
        return list(session.scalars(_ADMINISTRATORS))


def awaiting_digest(session: Session, now: datetime, limit: int) -> list[Person]:
    """People whose daily summary is due at ``now``, the longest due first."""
    due = select(Person).where(Person.digest_due <= now).order_by(Person.digest_due).limit(limit)
    return list(session.scalars(due))


def _falls_to(duty: Duty) -> ColumnElement[bool]:
    return Person.role.in_(FALLS_TO[duty])


def _works_for(department: str) -> ColumnElement[bool]:
    return or_(Person.department == department, Person.department.is_(None))


def _answers_for(departments: Collection[str] | BindParameter[str]) -> ColumnElement[bool]:
    """Whose scope holds something that is within ``departments``, the way up from it."""
    return or_(Person.department.in_(departments), Person.department.is_(None))


def _those(session: Session, *wanted: ColumnElement[bool]) -> list[Person]:
    reached = Person.blocked_at.is_(None)
    return list(session.scalars(select(Person).where(reached, *wanted).order_by(Person.id)))


# Asked at each filing: made once, since making a statement costs more than running it; and without
# writing first what else the transaction has changed: what they ask for is written at once.
_ABOVE: BindParameter[str] = bindparam("departments", expanding=True, type_=String)
_MANAGERS = (
    select(Person)
    .where(
        or_(
            and_(_falls_to(Duty.DIRECT), _answers_for(_ABOVE)),
            _falls_to(Duty.KEEP),
        ),
        Person.blocked_at.is_(None),
    )
    .order_by(Person.id)
)
_ADMINISTRATORS = (
    select(Person).where(_falls_to(Duty.KEEP), Person.blocked_at.is_(None)).order_by(Person.id)
)
