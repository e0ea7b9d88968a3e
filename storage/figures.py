"""The figures of a day, and the lists behind them: each number opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from storage.audit import Entry
from storage.departments import among
from storage.follow_ups import FollowUp
from storage.kept_from import shown_to
from storage.lateness import is_due_soon, is_overdue
from storage.later import write_now
from storage.promises import Promise
from storage.rules.moves import REOPENED, Action
from storage.rules.promises import PromiseName
from storage.tickets import IS_OPEN, WITHOUT_OUTCOME, Ticket
from storage.was_open import was_open


class Figure(StrEnum):
    """A number of the digest."""

    RECEIVED = "received"
    ANSWERED = "answered"
    """The first message of the staff reached the customer that day."""
    RESOLVED = "resolved"
    REWORKED = "reworked"
    """The customer sent the outcome back that day, or had the ticket opened again."""
    OPEN = "open"
    """Somebody still has work to do with it."""
    WAS_OPEN = "was_open"
    """Somebody had work to do with it when the span ended, whatever came of it since."""
    OVERDUE = "overdue"
    """A promise is missed, and somebody here has to act."""
    DUE_SOON = "due_soon"
    """Open, nothing is missed, what falls due first ends soon and was reminded of."""
    CLOSED_WITHOUT = "closed_without"
    """A superior closed it that day without an outcome."""
    RATED = "rated"
    """The customer gave stars that day."""
    SATISFIED = "satisfied"
    """The customer accepted the outcome that day, by 👍 or in words, and left it at that."""
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


class OnTime(NamedTuple):
    """How many promises of a kind were decided within the span, and how many kept in time.

    Each is decided once: by being kept in time, or by falling due unkept.
    """

    decided: int
    in_time: int


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
    """A page of the figure's list: first what falls due first, by the promise that does; of what
    is overdue the gravest grade before."""
    write_now(session)
    gravest = (Ticket.grade,) if figure is Figure.OVERDUE else ()
    first = (*gravest, Ticket.next_due_at, Ticket.id)
    wanted = select(Ticket).where(_within(figure, span)).order_by(*first)
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


def on_time(session: Session, name: PromiseName, span: Span) -> OnTime:
    """How many of the ``name`` promises were kept in time within the span, of these and of those
    that were missed within it, whether they were kept late or aren't yet."""
    write_now(session)
    in_time, late, open_ = (
        _promises(session, found, span)
        for found in (_kept_in_time(name, span), _kept_late(name, span), _missed(name, span))
    )
    return OnTime(in_time + late + open_, in_time)


def _promises(session: Session, found: ColumnElement[bool], span: Span) -> int:
    asked = select(func.count()).select_from(Promise).join(Ticket)
    asked = asked.where(found, _scope_of_found(span))
    if span.reader is not None:
        asked = asked.where(shown_to(span.reader))
    return session.execute(asked).scalar_one()


def _kept_in_time(name: PromiseName, span: Span) -> ColumnElement[bool]:
    return and_(_kept(name, span), Promise.met_at <= Promise.due_at)


def _kept_late(name: PromiseName, span: Span) -> ColumnElement[bool]:
    """Found by when it was kept, which is later than when it fell due."""
    late = (Promise.met_at >= span.since, Promise.met_at > Promise.due_at)
    return and_(Promise.name == name, *late, *_fell_due(span))


def _missed(name: PromiseName, span: Span) -> ColumnElement[bool]:
    """Not kept yet; what was closed, or whose clock stood, before it fell due isn't missed."""
    closed_later = Ticket.closed_at.is_(None) | (Ticket.closed_at > Promise.due_at)
    stood_later = Ticket.paused_at.is_(None) | (Ticket.paused_at >= Promise.due_at)
    unkept = and_(Promise.name == name, Promise.met_at.is_(None), *_fell_due(span))
    return unkept & closed_later & stood_later


def _fell_due(span: Span) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Promise.due_at >= span.since, Promise.due_at < span.until


def _kept(name: PromiseName, span: Span) -> ColumnElement[bool]:
    met = (Promise.met_at >= span.since) & (Promise.met_at < span.until)
    return and_(Promise.name == name, met)


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
    return Ticket.id.in_(select(Promise.ticket_id).where(_kept(PromiseName.FIRST_RESPONSE, span)))


def _resolved(span: Span) -> ColumnElement[bool]:
    return (Ticket.resolved_at >= span.since) & (Ticket.resolved_at < span.until)


def _reworked(span: Span) -> ColumnElement[bool]:
    return _stands(_SENT_BACK, span)


def _open(span: Span) -> ColumnElement[bool]:
    return and_(IS_OPEN, Ticket.opened_at < span.until)


def _was_open(span: Span) -> ColumnElement[bool]:
    return was_open(span.until)


def _overdue(span: Span) -> ColumnElement[bool]:
    return is_overdue(span.until)


def _due_soon(span: Span) -> ColumnElement[bool]:
    """What falls due first decides: nothing is counted as overdue and as due soon."""
    return and_(IS_OPEN, is_due_soon(span.until, span.soon))


def _closed_without(span: Span) -> ColumnElement[bool]:
    closed = (Ticket.closed_at >= span.since) & (Ticket.closed_at < span.until)
    return and_(WITHOUT_OUTCOME, closed)


def _rated(span: Span) -> ColumnElement[bool]:
    return (FollowUp.rated_at >= span.since) & (FollowUp.rated_at < span.until)


def _was_rated(span: Span) -> ColumnElement[bool]:
    return Ticket.id.in_(select(FollowUp.ticket_id).where(_rated(span)))


def _satisfied(span: Span) -> ColumnElement[bool]:
    """Only of whom didn't have it opened again by the end of the span."""
    later = aliased(Entry)
    reopened = exists().where(
        later.ticket_id == Entry.ticket_id,
        later.running > Entry.running,
        later.action.in_(REOPENED),
        later.at < span.until,
        ~_taken_back(later),
    )
    accepted = select(Entry.ticket_id).where(_done((Action.SATISFIED,), span), ~reopened)
    return Ticket.id.in_(accepted)


def _not_satisfied(span: Span) -> ColumnElement[bool]:
    return _stands((Action.NOT_SATISFIED,), span)


def _stands(actions: Sequence[Action], span: Span) -> ColumnElement[bool]:
    """Done within the span; only what wasn't taken back."""
    stands = select(Entry.ticket_id).where(_done(actions, span), ~_taken_back(Entry))
    return Ticket.id.in_(stands)


def _taken_back(sent: type[Entry]) -> ColumnElement[bool]:
    """Whether what was ``sent`` back was not meant so: nothing was sent back in between."""
    later, between = aliased(Entry), aliased(Entry)
    again = exists().where(
        between.ticket_id == sent.ticket_id,
        between.running > sent.running,
        between.running < later.running,
        between.action.in_(_SENT_BACK),
    )
    again = again.correlate(sent, later)  # by itself it would look no further than one select out
    return exists().where(
        later.ticket_id == sent.ticket_id,
        later.running > sent.running,
        later.action.in_(_TAKEN_BACK),
        ~again,
    )


def _done(actions: Sequence[Action], span: Span) -> ColumnElement[bool]:
    """An entry of the trail, found by its time: silence gives no verdict."""
    return and_(Entry.at >= span.since, Entry.at < span.until, Entry.action.in_(actions))


_SENT_BACK = (Action.NOT_SATISFIED, *REOPENED)
_TAKEN_BACK = (Action.TAKE_BACK_VERDICT, Action.TAKE_BACK_REOPENING)
_FOUND_ELSEWHERE = frozenset(
    {
        Figure.ANSWERED,
        Figure.REWORKED,
        Figure.OPEN,
        Figure.WAS_OPEN,
        Figure.DUE_SOON,
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
    Figure.REWORKED: _reworked,
    Figure.OPEN: _open,
    Figure.WAS_OPEN: _was_open,
    Figure.OVERDUE: _overdue,
    Figure.DUE_SOON: _due_soon,
    Figure.RATED: _was_rated,
    Figure.CLOSED_WITHOUT: _closed_without,
    Figure.SATISFIED: _satisfied,
    Figure.NOT_SATISFIED: _not_satisfied,
}
