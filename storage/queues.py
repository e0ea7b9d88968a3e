"""What is to be done, by what falls due first: a handler's own tickets, the pool, a department;
page by page.

A page begins behind (or ends before) a place, that instant and the id of a ticket: the hundredth
page costs what the first does, and nothing is skipped or shown twice where tickets came or went.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from storage.base import Instant
from storage.departments import Column, among
from storage.kept_from import not_among, shown_to
from storage.lateness import is_due_soon, is_missed, is_overdue, overdue_since
from storage.later import write_now
from storage.people import Person
from storage.promises import Promise
from storage.rules.levels import Level
from storage.rules.moves import State
from storage.tickets import IS_OPEN, WAITS_ON_LEVEL, Ticket

COUNTED = 1000
"""So many are counted; of more it is said that there are more."""


class Scope(NamedTuple):
    """Whose tickets somebody of the staff answers for: always their own."""

    person_id: int
    departments: tuple[str, ...] | None
    """The one they belong to first, then those within it, as far as they answer for them; None:
    all there are."""
    others: bool
    """Also what colleagues have in hand; else only what nobody has."""
    stands_in_for: tuple[int, ...] = ()
    """Whose tickets are theirs as well, since these people are away."""
    level: int = Level.OFFICE
    """The highest level of tickets that they can take from the pool."""

    @property
    def department(self) -> str | None:
        """The one they belong to, by which the scope is called; None: the whole desk."""
        return None if self.departments is None else self.departments[0]


class View(StrEnum):
    """Whose tickets a queue shows."""

    MINE = "mine"
    POOL = "pool"
    """What nobody has in hand."""
    SCOPE = "scope"
    """All that somebody answers for."""


class Only(StrEnum):
    """What a queue is narrowed down to."""

    OVERDUE = "overdue"
    """A promise is missed."""
    SOON = "soon"
    """What falls due first does so soon."""
    UNACCEPTED = "new"
    """Nobody has accepted it yet."""
    WAITING = "waiting"
    """The customer is asked something."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a queue is to show."""

    view: View
    only: Only | None = None
    grade: int | None = None
    departments: tuple[str, ...] | None = None
    category: str | None = None
    soon: datetime | None = None
    """Up to when something falls due soon; needed for :attr:`Only.SOON`."""


class Place(NamedTuple):
    """Between two tickets of a queue."""

    due_at: datetime
    ticket_id: int
    back: bool = False
    """The page before it is meant, not the one behind."""
    grade: int = 0
    """Of the ticket; for the list of what is overdue, which begins with the gravest."""


class Line(NamedTuple):
    """As much of a ticket as its line and its button need."""

    id: int
    number: str
    version: int
    state: State
    next_due_at: datetime
    """Of the promise that falls due first; in a list of what is missed, of the gravest that was."""
    paused_at: datetime | None
    grade: int
    handler: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, and whether there are others before and behind them."""

    lines: Sequence[Line]
    before: bool
    behind: bool


def queue_page(
    session: Session,
    scope: Scope,
    wanted: Wanted,
    now: datetime,
    place: Place | None,
    limit: int,
) -> Page:
    """A page of open tickets, by what is to be done first."""
    write_now(session)
    asked = _LINES.where(IS_OPEN, *_conditions(scope, wanted, now))
    order = (Ticket.next_due_at, Ticket.id)
    if place is not None:
        asked = asked.where(_beyond(place, order))
    return _page(session, asked, order, place, limit)


def count_queue(
    session: Session, scope: Scope, wanted: Wanted, now: datetime, first: Line | None = None
) -> int:
    """How many tickets the queue holds, or (``first``) how many of them come before that one;
    COUNTED where there are as many or more."""
    write_now(session)
    some = select(Ticket.id).where(IS_OPEN, *_conditions(scope, wanted, now))
    if first is not None:
        some = some.where(_beyond(_before(first), (Ticket.next_due_at, Ticket.id)))
    return _count(session, some)


def overdue_page(
    session: Session, scope: Scope, now: datetime, place: Place | None, limit: int
) -> Page:
    """A page of the tickets of ``scope`` that are overdue at ``now``: the gravest grade first, of
    these the longest overdue."""
    write_now(session)
    since = overdue_since()
    order = (Ticket.grade, since, Ticket.id)
    asked = _missed(_lines(since), scope, now).group_by(*_NAMED, Person.name)
    if place is not None:
        asked = asked.having(_beyond(place, order))
    return _page(session, asked, order, place, limit)


def count_overdue(session: Session, scope: Scope, now: datetime, first: Line | None = None) -> int:
    """How many tickets of ``scope`` are overdue at ``now``; ``first`` as for
    :func:`count_queue`."""
    write_now(session)
    if first is None:
        return _count(session, select(Ticket.id).where(is_overdue(now), within(scope)))
    some = _missed(select(Ticket.id), scope, now).group_by(Ticket.id, Ticket.grade)
    order = (Ticket.grade, overdue_since(), Ticket.id)
    return _count(session, some.having(_beyond(_before(first), order)))


def _missed(asked: Select[Any], scope: Scope, now: datetime) -> Select[Any]:
    joined = asked.join(Promise, Promise.ticket_id == Ticket.id)
    return joined.where(is_missed(now), within(scope))


def _before(line: Line) -> Place:
    return Place(line.next_due_at, line.id, back=True, grade=line.grade)


def _count(session: Session, some: Select[Any]) -> int:
    counted = select(func.count()).select_from(some.limit(COUNTED).subquery())
    return session.execute(counted).scalar_one()


def waiting_on_level(session: Session, scope: Scope, limit: int) -> Sequence[Ticket]:
    """What goes to a higher level and nobody has begun to decide, the nearest deadline first: in
    the hands of whoever asks, or in a pool from which they could take it."""
    write_now(session)
    theirs = or_(in_hands(Ticket.handler_id, scope), and_(_pooled(scope), of_department(scope)))
    wanted = select(Ticket).where(WAITS_ON_LEVEL, theirs, shown_to(scope.person_id))
    return session.scalars(wanted.order_by(Ticket.due_at, Ticket.id).limit(limit)).all()


_NAMED = (
    Ticket.id,
    Ticket.number,
    Ticket.version,
    Ticket.state,
    Ticket.next_due_at,
    Ticket.paused_at,
    Ticket.grade,
)


def _lines(due: Any) -> Select[Any]:
    named = [due if column is Ticket.next_due_at else column for column in _NAMED]
    return (
        select(*named, Person.name)
        .select_from(Ticket)
        .outerjoin(Person, Person.id == Ticket.handler_id)
    )


_LINES = _lines(Ticket.next_due_at)


_Order = tuple[Any, ...]
"""By what a list is sorted: (the grade,) the due instant, the id."""


def _page(
    session: Session, asked: Select[Any], order: _Order, place: Place | None, limit: int
) -> Page:
    back = place is not None and place.back
    by = [each.desc() for each in order] if back else order
    found = [Line(*line) for line in session.execute(asked.order_by(*by).limit(limit + 1))]
    more, lines = len(found) > limit, found[:limit]
    if back:
        return Page(lines[::-1], before=more, behind=True)
    return Page(lines, before=place is not None, behind=more)


def _beyond(place: Place, order: _Order) -> ColumnElement[bool]:
    at = [literal(place.grade), literal(place.due_at, Instant), literal(place.ticket_id)]
    here, there = tuple_(*at[-len(order) :]), tuple_(*order)
    return there < here if place.back else there > here


def _conditions(scope: Scope, wanted: Wanted, now: datetime) -> list[ColumnElement[bool]]:
    found = [_seen(scope, wanted.view), shown_to(scope.person_id)]
    if wanted.only is Only.OVERDUE:
        found.append(is_overdue(now))
    if wanted.only is Only.SOON:
        found.append(is_due_soon(now, wanted.soon or now))
    if wanted.only is Only.UNACCEPTED:
        found.append(Ticket.state == State.NEW)
    if wanted.only is Only.WAITING:
        found.append(Ticket.state == State.WAITING)
    if wanted.grade is not None:
        found.append(Ticket.grade == wanted.grade)
    if wanted.category is not None:
        found.append(Ticket.category == wanted.category)
    if wanted.departments is not None:
        found.append(among(Ticket.department, wanted.departments))
    return found


def _seen(scope: Scope, view: View) -> ColumnElement[bool]:
    if view is View.MINE:
        return in_hands(Ticket.handler_id, scope)
    if view is View.POOL:
        return and_(_pooled(scope), of_department(scope))
    return within(scope)


def within(scope: Scope) -> ColumnElement[bool]:
    """The ticket is one that ``scope`` holds, in whatever state."""
    theirs = of_department(scope)
    if not scope.others:
        theirs = and_(theirs, _pooled(scope))
    held = or_(theirs, in_hands(Ticket.handler_id, scope))
    return and_(held, shown_to(scope.person_id))


def known_to_reader(person_id: int, scope: Scope | None) -> ColumnElement[bool]:
    """The ticket is a matter of their own, or one that ``scope`` holds, where they have one, or
    that they filed."""
    own = Ticket.customer_id == person_id
    return own if scope is None else or_(own, within_or_filed(scope))


def within_or_filed(scope: Scope) -> ColumnElement[bool]:
    """The ticket is one that ``scope`` holds, or that they filed for a customer."""
    filed = and_(Ticket.filed_by_id == scope.person_id, shown_to(scope.person_id))
    return or_(within(scope), filed)


def in_hands(handler: Column, scope: Scope) -> ColumnElement[bool]:
    """The owner is the one whose scope it is, or somebody for whom they stand in."""
    if not scope.stands_in_for:
        return handler == scope.person_id
    return handler.in_((scope.person_id, *scope.stands_in_for))


def _pooled(scope: Scope) -> ColumnElement[bool]:
    """Nobody has it, and they could take it."""
    free = or_(Ticket.level == 0, not_among(Ticket.barred, scope.person_id))
    return and_(Ticket.handler_id.is_(None), Ticket.level <= scope.level, free)


def of_department(scope: Scope) -> ColumnElement[bool]:
    """The ticket is of a department that ``scope`` is about."""
    return among(Ticket.department, scope.departments)
