"""Who is kept from a ticket as one of the staff, whatever their role: whom it complains about, and
whose own matter it is.

One rule in two words: for a ticket at hand (cards, presses, who is told), and for questions to the
ledger (lists, searches, counts, exports).
"""

from sqlalchemy import ColumnElement, String, and_, cast, func, not_, or_
from sqlalchemy.orm import InstrumentedAttribute

from storage.tickets import Ticket


def kept_from(ticket: Ticket) -> frozenset[int]:
    """The ids of those who have no part in it."""
    return frozenset({ticket.customer_id, *(ticket.about_ids or ())})


def shown_to(person_id: int) -> ColumnElement[bool]:
    """The ticket isn't one that this person is kept from."""
    return and_(not_among(Ticket.about_ids, person_id), Ticket.customer_id != person_id)


def not_among(
    people: InstrumentedAttribute[list[int] | None], person_id: int
) -> ColumnElement[bool]:
    """The list of ``people`` doesn't name this person. It is looked through as JSON writes it,
    "[3, 7]", which both databases know: only the few tickets that have such a list are."""
    written = func.replace(cast(people, String), "[", ", ")
    named = func.replace(written, "]", ", ").like(f"%, {person_id}, %")
    return or_(people.is_(None), not_(named))
