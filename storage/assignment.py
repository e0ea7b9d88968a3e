"""派单: of those who could have a new ticket, the one whom it fits best; found and counted in one
statement, so that of two processes none overlooks what the other has just given."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    String,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from storage.base import Instant, table_of
from storage.people import Person
from storage.profiles import OwnHours
from storage.rules.roles import Role


@dataclass(frozen=True, slots=True)
class Need:
    """What a new ticket asks of whoever gets it."""

    department: str
    language: str
    """The customer's."""
    minute: int
    """Of the desk's week, beginning with 0 on Monday at midnight; -1: a public holiday."""
    open: bool
    """Whether the desk works just then."""
    at_any_hour: bool = False
    """A matter that doesn't wait for anybody's working hours."""


def give_to_fittest(
    session: Session, need: Need, at: datetime, *, without: Collection[int] = ()
) -> Person | None:
    """One more ticket for a handler at work in the department, or for who stands in for one.

    Of those the ones below their capacity go before the others, then those within their working
    hours, then who speaks the customer's language, then the least loaded, then
    who waited longest. So of these wishes the last is given up first.
    None: there is nobody at all. ``without`` holds the ids of those who are passed over.
    """
    asked = {
        "where": need.department,
        "speaking": f"%{need.language}%",
        "minute": need.minute,
        "open": need.open,
        "at_any_hour": need.at_any_hour,
        "without": list(without),
        "at": at,
    }
    with session.no_autoflush:
        person: Person | None = session.scalar(_GIVE, asked)
    if person is not None:
        session.expire(person, ["load", "assigned_at"])
    return person


_PERSON = table_of(Person)
_HOURS = table_of(OwnHours)
_other = _PERSON.alias("other")
_acting = _PERSON.alias("acting")
_minute = bindparam("minute", type_=Integer)

_their_hours = exists().where(_HOURS.c.person_id == _acting.c.id)
_within_hours = case(
    (_their_hours, _their_hours.where(_HOURS.c.begins <= _minute, _HOURS.c.ends > _minute)),
    else_=bindparam("open", type_=Boolean),
)


def _first(wish: ColumnElement[Any]) -> ColumnElement[Any]:
    """Those for whom it holds come before the others."""
    return case((wish, 0), else_=1)


# Made once, since making a statement costs more than running it.
_FITTEST = (
    select(_acting.c.id)
    .select_from(_other)
    .join(_acting, _acting.c.id == func.coalesce(_other.c.stand_in_id, _other.c.id))
    .where(
        _other.c.role == Role.HANDLER,
        or_(
            _other.c.department == bindparam("where", type_=String),
            _other.c.department.is_(None),
        ),
        or_(_other.c.on_duty, _other.c.stand_in_id.is_not(None)),
        _acting.c.on_duty,
        _acting.c.away_until.is_(None),
        _acting.c.blocked_at.is_(None),
        _acting.c.role != Role.CUSTOMER,
        _acting.c.id.not_in(bindparam("without", expanding=True)),
    )
    .order_by(
        _first(or_(_acting.c.capacity.is_(None), _acting.c.load < _acting.c.capacity)),
        _first(or_(bindparam("at_any_hour", type_=Boolean), _within_hours)),
        _first(or_(_acting.c.languages.is_(None), _acting.c.languages.like(bindparam("speaking")))),
        _acting.c.load,
        _acting.c.assigned_at.nulls_first(),
        _acting.c.id,
    )
    .limit(1)
)
_GIVE = select(Person).from_statement(
    update(_PERSON)
    .where(_PERSON.c.id == _FITTEST.scalar_subquery())
    .values(load=_PERSON.c.load + 1, assigned_at=bindparam("at", type_=Instant))
    .returning(*_PERSON.c)
)
