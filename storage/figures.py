"""The figures of a day, and the lists behind them: each number opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from storage.audit import Entry
from storage.departments import among
from storage.follow_ups import FollowUp
from storage.later import write_now
from storage.promises import Promise
from storage.queues import shown_to
from storage.rules.moves import Action
from storage.rules.promises import PromiseName
from storage.tickets import OPEN, WITHOUT_OUTCOME, Ticket


class Figure(StrEnum):
    """A number of the digest."""

    RECEIVED = "received"
    ANSWERED = "answered"
    """The first message of the staff reached the customer that day."""
    RESOLVED = "resolved"
    OVERDUE = "overdue"
    """Open, and a promise is missed."""
    DUE_SOON = "due_soon"
    """Open, and a promise ends soon."""
    CLOSED_WITHOUT = "closed_without"
    """A superior closed it that day without an outcome."""
    RATED = "rated"
    """The customer gave stars that day."""
    SATISFIED = "satisfied"
    """The customer accepted the outcome that day, by 👍 or in words."""
    NOT_SATISFIED = "not_satisfied"
    """The customer rejected it, and didn't take that back."""


@dataclass(frozen=True, slots=True)
class Span:
    """The day the figures are about, and what "soon" means at its end; aware instants."""

    since: datetime
    until: datetime
    soon: datetime
    departments: tuple[str, ...] | None = None
    """The scope: a department and those within it; None: the whole desk."""
    reader: int | None = None
    """Whose digest it is: what is about themselves is left out of it."""

    @property
    def department(self) -> str | None:
        """The one by which the scope is called; None: the whole desk."""
        return None if self.departments is None else self.departments[0]


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The mean of the stars given, and how many customers gave them."""

    mean: float | None
    answers: int


def count(session: Session, figure: Figure, span: Span) -> int:
    """How many tickets the figure's list holds."""
    write_now(session)
    return session.execute(
        select(func.count(func.distinct(Ticket.id)))
        .select_from(Ticket)
        .where(_within(figure, span))
    ).scalar_one()


def tickets_behind(
    session: Session, figure: Figure, span: Span, *, offset: int, limit: int
) -> Sequence[Ticket]:
    """A page of the figure's list, the nearest deadline first."""
    write_now(session)
    wanted = select(Ticket).where(_within(figure, span)).order_by(Ticket.due_at, Ticket.id)
    return session.scalars(wanted.offset(offset).limit(limit)).all()


def satisfaction(session: Session, span: Span) -> Satisfaction:
    """How content the customers were who gave stars within the span."""
    rated = _rated(span)
    mean, answers = session.execute(
        select(func.avg(FollowUp.stars), func.count())
        .join(Ticket)
        .where(rated, _scope_of_found(span))
    ).one()
    return Satisfaction(None if mean is None else float(mean), answers)


def _within(figure: Figure, span: Span) -> ColumnElement[bool]:
    scope = _scope_of_found if figure in _FOUND_ELSEWHERE else _scope
    found = _CONDITIONS[figure](span) & scope(span)
    return found if span.reader is None else found & shown_to(span.reader)


def _scope(span: Span) -> ColumnElement[bool]:
    return among(Ticket.department, span.departments)


def _scope_of_found(span: Span) -> ColumnElement[bool]:
    """The scope of tickets that are found by the day's rows of another table, or of a small index.

    An expression, no column: SQLite, which plans without statistics, would begin with the
    department's index and walk through all that the department ever had.
    """
    return among(Ticket.department.concat(""), span.departments)


def _received(span: Span) -> ColumnElement[bool]:
    return (Ticket.opened_at >= span.since) & (Ticket.opened_at < span.until)


def _answered(span: Span) -> ColumnElement[bool]:
    met = select(Promise.ticket_id).where(
        Promise.name == PromiseName.FIRST_RESPONSE,
        Promise.met_at >= span.since,
        Promise.met_at < span.until,
    )
    return Ticket.id.in_(met)


def _resolved(span: Span) -> ColumnElement[bool]:
    return (Ticket.resolved_at >= span.since) & (Ticket.resolved_at < span.until)


def _runs() -> ColumnElement[bool]:
    return Ticket.state.in_(OPEN) & Ticket.paused_at.is_(None)


def _due(*when: ColumnElement[bool]) -> ColumnElement[bool]:
    open_promises = select(Promise.ticket_id).where(Promise.met_at.is_(None), *when)
    return _runs() & Ticket.id.in_(open_promises)


def _overdue(span: Span) -> ColumnElement[bool]:
    return _due(Promise.due_at <= span.until)


def _due_soon(span: Span) -> ColumnElement[bool]:
    return _due(Promise.due_at > span.until, Promise.due_at <= span.soon)


def _closed_without(span: Span) -> ColumnElement[bool]:
    closed = (Ticket.closed_at >= span.since) & (Ticket.closed_at < span.until)
    return and_(WITHOUT_OUTCOME, closed)


def _rated(span: Span) -> ColumnElement[bool]:
    return (FollowUp.rated_at >= span.since) & (FollowUp.rated_at < span.until)


def _was_rated(span: Span) -> ColumnElement[bool]:
    return Ticket.id.in_(select(FollowUp.ticket_id).where(_rated(span)))


def _satisfied(span: Span) -> ColumnElement[bool]:
    return Ticket.id.in_(select(Entry.ticket_id).where(_said(Action.SATISFIED, span)))


def _not_satisfied(span: Span) -> ColumnElement[bool]:
    later = aliased(Entry)
    taken_back = exists().where(
        later.ticket_id == Entry.ticket_id,
        later.running > Entry.running,
        later.action == Action.TAKE_BACK_VERDICT,
    )
    said = select(Entry.ticket_id).where(_said(Action.NOT_SATISFIED, span), ~taken_back)
    return Ticket.id.in_(said)


def _said(verdict: Action, span: Span) -> ColumnElement[bool]:
    """An entry of the trail, found by its time: silence gives no verdict."""
    return and_(Entry.at >= span.since, Entry.at < span.until, Entry.action == verdict.value)


_FOUND_ELSEWHERE = frozenset(
    {
        Figure.ANSWERED,
        Figure.RATED,
        Figure.CLOSED_WITHOUT,
        Figure.SATISFIED,
        Figure.NOT_SATISFIED,
    }
)
_CONDITIONS = {
    Figure.RECEIVED: _received,
    Figure.ANSWERED: _answered,
    Figure.RESOLVED: _resolved,
    Figure.OVERDUE: _overdue,
    Figure.DUE_SOON: _due_soon,
    Figure.RATED: _was_rated,
    Figure.CLOSED_WITHOUT: _closed_without,
    Figure.SATISFIED: _satisfied,
    Figure.NOT_SATISFIED: _not_satisfied,
}
