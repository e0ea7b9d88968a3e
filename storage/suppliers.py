"""供应商: the outsider who has to answer before a ticket can be settled.

A ticket that names one is with the department that answers for it, until it goes back with the
answer. Where it came from stands in its trail.
"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from storage import audit
from storage.loads import add_load
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.facts import FactType
from storage.rules.moves import Action, move
from storage.rules.routing import home_of
from storage.tickets import Ticket

SUPPLIER, ANSWERED = "supplier", "supplier_answered"
"""What the trail calls it."""


class Origin(NamedTuple):
    """Where a ticket was before it went to those who answer for its supplier."""

    department: str
    handler: int | None
    """Who had it in hand there."""


def name_supplier(
    session: Session, desk: Desk, ticket: Ticket, supplier: str | None, actor: Person, at: datetime
) -> bool:
    """Say which supplier has to answer (None: none has); returns whether the ticket has moved to
    where it belongs with that (see :func:`place_with`), to be accepted anew.

    Raises :class:`storage.rules.moves.NotPossible` where it would have to move and can't.
    """
    before = ticket.supplier
    there = place_with(session, desk, ticket, supplier)
    moves = there != ticket.department
    came_from = ticket.department, ticket.handler_id
    if moves:
        _move(session, ticket, there)
    ticket.supplier = supplier
    ticket.version += 1
    audit.record(
        session,
        ticket,
        SUPPLIER,
        actor_id=actor.id,
        at=at,
        before=before,
        after=supplier,
        came_from=came_from[0] if moves else None,
        handler=came_from[1] if moves else None,
    )
    return moves


def place_with(session: Session, desk: Desk, ticket: Ticket, supplier: str | None) -> str:
    """The department that answers for the supplier; without one, where the ticket came from."""
    if supplier is not None:
        return desk.suppliers[supplier].department
    origin = origin_of(session, desk, ticket)
    return ticket.department if origin is None else origin.department


def give_back(
    session: Session, ticket: Ticket, department: str, actor: Person, at: datetime
) -> None:
    """The supplier has answered: it is the ``department``'s again, in its pool."""
    _move(session, ticket, department)
    ticket.version += 1
    audit.record(session, ticket, ANSWERED, actor_id=actor.id, at=at, after=department)


def origin_of(session: Session, desk: Desk, ticket: Ticket) -> Origin | None:
    """Where the ticket goes back to; None: it has no supplier, or it belongs where it is."""
    if ticket.supplier is None:
        return None
    entries = audit.entries_of(session, [ticket.id], (SUPPLIER,))
    named = [each for each in entries if _left_its_place(desk, each)]
    if named:
        found = Origin(named[-1].detail["came_from"], named[-1].detail["handler"])
    else:
        places = [fact["value"] for fact in ticket.facts if fact["type"] == FactType.PLACE]
        found = Origin(home_of(desk, ticket.category, ticket.text, places), None)
    return None if found.department == ticket.department else found


def _left_its_place(desk: Desk, entry: audit.Entry) -> bool:
    """It moved then, and not from those who answered for another supplier."""
    came_from, before = entry.detail["came_from"], desk.suppliers.get(entry.detail["before"])
    return came_from is not None and (before is None or before.department != came_from)


def _move(session: Session, ticket: Ticket, department: str) -> None:
    """It stands before that department as if it had just come; no transfer is counted, since
    nobody was wrong."""
    ticket.state = move(ticket.state, Action.CALL_IN)
    ticket.department, ticket.accept_by = department, None
    if ticket.handler is not None:
        add_load(session, ticket.handler, -1)
        ticket.handler = None
