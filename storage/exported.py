"""What stands of a ticket in an export: figures and words of the desk, nothing that a customer
wrote and nobody's name but the handler's."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from storage.departments import among
from storage.follow_ups import FollowUp
from storage.kept_from import shown_to
from storage.later import write_now
from storage.people import Person
from storage.promises import Promise
from storage.rules.assessing import Justified, Responsible
from storage.rules.closing import ClosedWhy
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import Ticket

PROMISES = (PromiseName.ACKNOWLEDGE, PromiseName.FIRST_RESPONSE, PromiseName.RESOLVE)


class Whose(NamedTuple):
    """Which tickets somebody may have, opened from ``since`` on and before ``until``."""

    since: datetime
    until: datetime
    departments: tuple[str, ...] | None
    """None: of any."""
    reader: int


class Kept(NamedTuple):
    """Until when something was promised, and when it was done."""

    due_at: datetime
    met_at: datetime | None


class Exported(NamedTuple):
    """One ticket's own columns, in the order in which they are asked for."""

    id: int
    number: str
    kind: Kind
    category: str
    grade: int
    department: str
    handler: str | None
    opened_at: datetime
    due_at: datetime
    resolved_at: datetime | None
    closed_at: datetime | None
    state: State
    closed_why: ClosedWhy | None
    reworks: int
    supplier: str | None
    responsible: Responsible | None
    justified: Justified | None


class Line(NamedTuple):
    """A ticket with what was promised for it and how content its customer was."""

    ticket: Exported
    promises: dict[PromiseName, Kept]
    stars: int | None


def lines_after(session: Session, whose: Whose, last: Exported | None, limit: int) -> list[Line]:
    """The next lines behind ``last`` (None: the first), in the order in which they were opened."""
    write_now(session)
    wanted = _TICKETS.where(*_within(whose)).order_by(Ticket.opened_at, Ticket.id).limit(limit)
    if last is not None:
        wanted = wanted.where(_behind(last))
    tickets = [Exported._make(row) for row in session.execute(wanted)]
    ids = [each.id for each in tickets]
    promises, stars = _promises(session, ids), _stars(session, ids)
    return [Line(each, promises.get(each.id, {}), stars.get(each.id)) for each in tickets]


_TICKETS = (
    select(
        Ticket.id,
        Ticket.number,
        Ticket.kind,
        Ticket.category,
        Ticket.grade,
        Ticket.department,
        Person.name,
        Ticket.opened_at,
        Ticket.due_at,
        Ticket.resolved_at,
        Ticket.closed_at,
        Ticket.state,
        Ticket.closed_why,
        Ticket.reworks,
        Ticket.supplier,
        Ticket.responsible,
        Ticket.justified,
    )
    .select_from(Ticket)
    .outerjoin(Person, Person.id == Ticket.handler_id)
)


def _within(whose: Whose) -> Sequence[ColumnElement[bool]]:
    return (
        Ticket.opened_at >= whose.since,
        Ticket.opened_at < whose.until,
        among(Ticket.department, whose.departments),
        shown_to(whose.reader),
    )


def _behind(last: Exported) -> ColumnElement[bool]:
    """The first part finds the place in the index; of the same instant the id decides."""
    later = or_(Ticket.opened_at > last.opened_at, Ticket.id > last.id)
    return and_(Ticket.opened_at >= last.opened_at, later)


def _promises(session: Session, ids: Collection[int]) -> dict[int, dict[PromiseName, Kept]]:
    found: dict[int, dict[PromiseName, Kept]] = {}
    wanted = select(Promise.ticket_id, Promise.name, Promise.due_at, Promise.met_at).where(
        Promise.ticket_id.in_(ids), Promise.name.in_(PROMISES)
    )
    for ticket_id, name, due_at, met_at in session.execute(wanted.order_by(Promise.round)):
        found.setdefault(ticket_id, {})[name] = Kept(due_at, met_at)
    return found


def _stars(session: Session, ids: Collection[int]) -> dict[int, int]:
    """Of several visits the latest."""
    given = select(FollowUp.ticket_id, FollowUp.stars).where(
        FollowUp.ticket_id.in_(ids), FollowUp.stars.is_not(None)
    )
    rows = session.execute(given.order_by(FollowUp.id))
    return {ticket_id: stars for ticket_id, stars in rows if stars is not None}
