"""Tickets by the last four digits of the customer's number, which callers are asked for."""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from storage.base import ring_of
from storage.kept_from import shown_to
from storage.people import ENDING, find_by_ending
from storage.queues import Scope, in_hands, of_department
from storage.rules.grams import folded
from storage.tickets import OPEN, Ticket

NAMESAKES = 50
"""People with one ending whose tickets are looked through."""
_ENDING = re.compile(rf"\D{{0,4}}(\d{{{ENDING}}})", re.ASCII)


def ending_in(words: str) -> str | None:
    """The last four digits of a number, where the words are no more than these (尾号1234)."""
    found = _ENDING.fullmatch("".join(folded(words).split()))
    return None if found is None else found[1]


def tickets_by_ending(
    session: Session, numbers: Scope, digits: str, limit: int
) -> Sequence[Ticket]:
    """Those whose customer's number ends with ``digits``, as far as its reader may see ``numbers``:
    the open ones first, the newest of them first."""
    people = find_by_ending(session, ring_of(session), digits, NAMESAKES)
    if not people:
        return []
    theirs = Ticket.customer_id.in_([each.id for each in people])
    wanted = select(Ticket).where(theirs, _number_shown(numbers))
    order = (Ticket.state.in_(OPEN).desc(), Ticket.id.desc())
    return session.scalars(wanted.order_by(*order).limit(limit)).all()


def _number_shown(numbers: Scope) -> ColumnElement[bool]:
    """Of a ticket in their hands, or that they filed; for superiors, of their departments."""
    own = or_(in_hands(Ticket.handler_id, numbers), Ticket.filed_by_id == numbers.person_id)
    seen = or_(own, of_department(numbers)) if numbers.others else own
    return and_(seen, shown_to(numbers.person_id))
