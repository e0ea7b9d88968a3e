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
    Select,
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

from storage.at_once import returned
from storage.base import Instant, table_of
from storage.people import Person
from storage.profiles import OwnHours
from storage.regions import Region
from storage.rules.duties import FALLS_TO, Duty
from storage.rules.roles import STAFF


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
    near: tuple[str, ...] = ()
    """The places it names, of those that anybody answers for (:mod:`storage.regions`)."""


def give_to_fittest(
    session: Session, need: Need, at: datetime, *, without: Collection[int] = ()
) -> Person | None:
    """One more ticket for a handler at work in the department, or for who stands in for one.

    Of those the ones below their capacity go before the others, then those within their working
    hours, then who answers for a place that the matter names, then who speaks the customer's
    language, then the least loaded, then who waited longest. So of these wishes the last is given
    up first. None: there is nobody at all. ``without`` holds the ids of those who are passed over.
    """
    gives, asked = _asked(session, need, at, without)
    with session.no_autoflush:
        given = session.execute(gives, asked).one_or_none()
        while given is None and _was_faster(session, need, asked):
            given = session.execute(gives, asked).one_or_none()
    return None if given is None else returned(session, Person, given, "load", "assigned_at")


def _was_faster(session: Session, need: Need, asked: dict[str, Any]) -> bool:
    """Whether somebody was found, whom another process gave a ticket to at the same moment: they
    may have no room for one more."""
    if _dialect(session) == "sqlite":  # which has one writer at a time
        return False
    fittest = _FITTEST_NEAR if need.near else _FITTEST
    return session.execute(fittest, asked).first() is not None


def _asked(
    session: Session, need: Need, at: datetime, without: Collection[int]
) -> tuple[Any, dict[str, Any]]:
    """The statement, and what it asks for."""
    asked = {
        "where": need.department,
        "speaking": f"%{need.language}%",
        "minute": need.minute,
        "open": need.open,
        "at_any_hour": need.at_any_hour,
        "without": list(without),
        "at": at,
    }
    if need.near:
        asked["near"] = list(need.near)
    return (_GIVE_NEAR if need.near else _GIVE)[_dialect(session)], asked


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


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


_region = table_of(Region)
_theirs = exists().where(_region.c.person_id == _acting.c.id)
_near = or_(
    ~_theirs, _theirs.where(_region.c.name.in_(bindparam("near", expanding=True, type_=String)))
)

_AVAILABLE = (
    select(_acting.c.id, _acting.c.load)
    .select_from(_other)
    .join(_acting, _acting.c.id == func.coalesce(_other.c.stand_in_id, _other.c.id))
    .where(
        _other.c.role.in_(FALLS_TO[Duty.TAKE]),
        or_(
            _other.c.department == bindparam("where", type_=String),
            _other.c.department.is_(None),
        ),
        or_(_other.c.on_duty, _other.c.stand_in_id.is_not(None)),
        _acting.c.on_duty,
        _acting.c.away_until.is_(None),
        _acting.c.blocked_at.is_(None),
        _acting.c.role.in_(STAFF),
        _acting.c.id.not_in(bindparam("without", expanding=True)),
    )
    .limit(1)
)


def _fittest(*places: ColumnElement[bool]) -> Select[Any]:
    """The one whom it fits best; the wish about ``places`` comes before that about the language."""
    return _AVAILABLE.order_by(
        _first(or_(_acting.c.capacity.is_(None), _acting.c.load < _acting.c.capacity)),
        _first(or_(bindparam("at_any_hour", type_=Boolean), _within_hours)),
        *map(_first, places),
        _first(or_(_acting.c.languages.is_(None), _acting.c.languages.like(bindparam("speaking")))),
        _acting.c.load,
        _acting.c.assigned_at.nulls_first(),
        _acting.c.id,
    )


def _giving(fittest: Select[Any]) -> dict[str, Any]:
    """The statement that gives them the ticket, for each database.

    On PostgreSQL two may find the same one at once, and the later waits for the earlier. Then they
    have one ticket more than when they were found: whether that still fits is to be found out anew.
    """
    given = update(_PERSON).values(
        load=_PERSON.c.load + 1, assigned_at=bindparam("at", type_=Instant)
    )
    found = fittest.subquery("fittest")
    here = given.where(_PERSON.c.id == fittest.with_only_columns(_acting.c.id).scalar_subquery())
    unchanged = given.where(_PERSON.c.id == found.c.id, _PERSON.c.load == found.c.load)
    return {
        dialect: statement.returning(*_PERSON.c)
        for dialect, statement in (("sqlite", here), ("postgresql", unchanged))
    }


# Made once, since making a statement costs more than running it.
_FITTEST, _FITTEST_NEAR = _fittest(), _fittest(_near)
_GIVE, _GIVE_NEAR = _giving(_FITTEST), _giving(_FITTEST_NEAR)
