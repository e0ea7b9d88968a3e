"""申诉, and other tickets that refer to an earlier one: what they refer to, and who decides."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from storage import audit
from storage.base import Instant, table_of
from storage.people import Person
from storage.role_changes import role_at
from storage.rules.duties import Part, acts_of
from storage.rules.kinds import Kind
from storage.rules.levels import Level, above
from storage.rules.moves import State
from storage.rules.roles import Role
from storage.tickets import REFERS, UNFINISHED, Ticket

APPEALABLE = (State.RESOLVED, State.CLOSED)
UPHELD = "upheld"
"""What the trail of a ticket calls it that an appeal against its outcome was right."""
_DECIDED = acts_of(Part.DECIDED)
_HANDLED = acts_of(Part.DECIDED, Part.HANDLED)
_GRANTED = acts_of(Part.GRANTED)
_MET = ("ask", "reply", "phone", "resolve")
"""What of it the customer has seen somebody do."""
_NOT_CONTESTED = (Kind.PRAISE, Kind.INCIDENT)


class Route(NamedTuple):
    """Where a ticket that refers to another one goes."""

    level: int
    about_ids: list[int] | None
    barred: list[int] | None
    spared: frozenset[int] = frozenset()
    """Who decided something else in it: barred as well, where the level has anybody else."""


class Handled(NamedTuple):
    """As much of a ticket as is asked about whoever has it."""

    id: int
    number: str
    kind: Kind
    handler_id: int
    handler_name: str
    acting_name: str | None
    """Who stands in for them."""


def referring_to(session: Session, ticket: Ticket) -> Sequence[Ticket]:
    """The tickets that refer to it, the oldest first."""
    wanted = select(Ticket).where(REFERS, Ticket.refers_to_id == ticket.id)
    return session.scalars(wanted.order_by(Ticket.id)).all()


def appeal_against(session: Session, ticket: Ticket) -> Ticket | None:
    """The appeal against it that was not withdrawn: there is one at most, since whoever doesn't
    accept its outcome appeals against that. What was upheld is over: the outcome is another."""
    appeals = [each for each in referring_to(session, ticket) if each.kind is Kind.APPEAL]
    standing = [each for each in appeals if each.state is not State.WITHDRAWN]
    upheld = _upheld(session, ticket) if standing else []
    over = {entry.detail["appeal"] for entry in upheld}
    return next((each for each in standing if each.number not in over), None)


def contested_by(appeal: Ticket) -> Ticket | None:
    """The matter whose outcome an appeal is about in the end, also where it contests what another
    appeal decided; None: it isn't known."""
    ticket = appeal.refers_to
    while ticket is not None and ticket.kind is Kind.APPEAL:
        ticket = ticket.refers_to
    return ticket


def uphold_appeal(
    session: Session, contested: Ticket, appeal: Ticket, decider: Person, at: datetime
) -> bool:
    """申诉成立: keep that the outcome doesn't stand; False where that was said of it before."""
    if any(entry.detail["appeal"] == appeal.number for entry in _upheld(session, contested)):
        return False
    audit.record(session, contested, UPHELD, actor_id=decider.id, at=at, appeal=appeal.number)
    return True


def _upheld(session: Session, ticket: Ticket) -> Sequence[audit.Entry]:
    return audit.entries_of(session, [ticket.id], (UPHELD,))


def is_final(ticket: Ticket) -> bool:
    """Whether what is decided about it can't be appealed against."""
    return ticket.kind is Kind.APPEAL and ticket.level == Level.OFFICE


def may_be_appealed(session: Session, ticket: Ticket) -> bool:
    """Whether the customer can appeal against its outcome."""
    contested = ticket.kind not in _NOT_CONTESTED and not is_final(ticket)
    return contested and ticket.state in APPEALABLE and appeal_against(session, ticket) is None


def route_of_appeal(session: Session, ticket: Ticket) -> Route:
    """To the level above whoever decided, and above the level it was on; none who had a part in it
    may work on the appeal."""
    trail = audit.trail_of(session, ticket.id)
    handled = {each.actor_id for each in trail if each.action in _HANDLED}
    granted = {each.actor_id for each in trail if each.action in _GRANTED and each.actor_id}
    barred = {*handled, *(ticket.barred or ()), ticket.handler_id} - {None, ticket.customer_id}
    levels = [_above_who_did(session, each) for each in trail if each.action in _DECIDED]
    further = ticket.level + 1 if ticket.level else Level.SUPERVISOR
    level = min(Level.OFFICE, max([*levels, further]))
    no_part = sorted(each for each in barred if each is not None)
    return Route(level, ticket.about_ids, no_part, frozenset(granted - barred))


def met_by_customer(session: Session, ticket: Ticket) -> list[Person]:
    """Of whom a complaint about how it is handled may tell: who has it, who stands in for them, and
    of whom the customer heard last."""
    met = [each.actor_id for each in audit.trail_of(session, ticket.id) if each.action in _MET]
    last = session.get(Person, met[-1]) if met else None
    found = {each.id: each for each in (ticket.handler, ticket.worker, last) if each is not None}
    return [each for each in found.values() if each.id != ticket.customer_id]


def acted_on(session: Session, ticket_ids: Sequence[int]) -> dict[int, list[Person]]:
    """Of each of the tickets whoever had it in hand, talked to the customer or decided."""
    acted: dict[int, list[Person]] = {each: [] for each in ticket_ids}
    done = audit.entries_of(session, ticket_ids, _HANDLED) if ticket_ids else ()
    for ticket_id, actor in sorted({(each.ticket_id, each.actor_id or 0) for each in done}):
        if (person := session.get(Person, actor)) is not None:
            acted[ticket_id].append(person)
    return acted


def route_of_complaint(session: Session, about: Sequence[int], at: datetime) -> Route:
    """To the level above all whom it may be about, as they are at ``at`` or were before
    they left."""
    highest = max(above(_role(session, each, at)) for each in about)
    return Route(highest, sorted(about), None)


def route_of_untied(session: Session, decided: Sequence[Ticket]) -> Route:
    """Of an appeal that doesn't say against which of ``decided``: as high as for any of them, and
    to nobody who had a part in one."""
    routes = [route_of_appeal(session, each) for each in decided]
    barred = {each for route in routes for each in route.barred or ()}
    spared = frozenset(each for route in routes for each in route.spared) - barred
    return Route(max(route.level for route in routes), None, sorted(barred), spared)


def _above_who_did(session: Session, entry: audit.Entry) -> Level:
    """Above what they were then, and above what they have become: no subordinate is to judge
    them."""
    if entry.actor_id is None:
        return Level.DESK
    person = session.get_one(Person, entry.actor_id)
    then = _role(session, person.id, entry.at)
    return max(above(then), above(person.suspended_from or person.role))


def _role(session: Session, person_id: int, at: datetime) -> Role:
    """Of who was made one of the staff without a trail: what they are."""
    person = session.get_one(Person, person_id)
    return role_at(session, person_id, at) or person.suspended_from or person.role


def lately_handled(
    session: Session, customer_id: int, since: datetime, limit: int
) -> list[Handled]:
    """The customer's tickets in somebody's hands, or closed after ``since``, the newest first."""
    asked = {"customer": customer_id, "since": since, "limit": limit}
    # Whose they are as the transaction found it will do: what is offered is checked when pressed.
    with session.no_autoflush:
        return [Handled(*line) for line in session.execute(_LATELY_HANDLED, asked)]


_TICKET = table_of(Ticket)
_PERSON = table_of(Person)
_ACTING = _PERSON.alias("acting")
_LATELY_HANDLED = (
    select(
        _TICKET.c.id,
        _TICKET.c.number,
        _TICKET.c.kind,
        _PERSON.c.id,
        _PERSON.c.name,
        _ACTING.c.name,
    )
    .join_from(_TICKET, _PERSON, _TICKET.c.handler_id == _PERSON.c.id)
    .outerjoin(_ACTING, _ACTING.c.id == _PERSON.c.stand_in_id)
    .where(
        _TICKET.c.customer_id == bindparam("customer"),
        or_(
            _TICKET.c.state.in_(UNFINISHED),
            _TICKET.c.closed_at >= bindparam("since", type_=Instant),
        ),
    )
    .order_by(_TICKET.c.opened_at.desc(), _TICKET.c.id.desc())
    .limit(bindparam("limit"))
)


def decided_lately(session: Session, customer_id: int, limit: int) -> Sequence[Ticket]:
    """The customer's tickets whose outcome was told, the newest first."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id, Ticket.state.in_(APPEALABLE))
    return session.scalars(wanted.order_by(Ticket.opened_at.desc()).limit(limit)).all()
