"""供应商时限: by whose limit a ticket is promised; a superior decides where that makes it later.

Naming the supplier moves the ticket at once; the customer's promises wait for that word.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import audit
from storage.changes import hold_to, unless_earlier
from storage.choices import choice
from storage.courses import course_of
from storage.decisions import ASKED, REPLACED, Decision, decide, one_waits, undecided
from storage.moved import Moved, moved_by
from storage.people import Person
from storage.rules.course import Course
from storage.rules.desk import Desk
from storage.rules.moves import Action
from storage.tickets import Ticket


class LimitState(StrEnum):
    """What became of it."""

    ASKED = ASKED
    """Somebody has to decide; the earlier promises hold meanwhile."""
    GRANTED = "granted"
    REFUSED = "refused"
    REPLACED = REPLACED
    """Another supplier was named, or theirs answered, before it was decided."""


class SupplierLimit(Decision):
    """That a ticket be promised by the limit of the supplier who was named."""

    __tablename__ = "supplier_limit"
    stands_while = Action.LIMIT

    supplier: Mapped[str | None] = mapped_column(String(40))
    """None: by no supplier's, as before one was named."""
    state: Mapped[LimitState] = mapped_column(choice(LimitState))

    __table_args__ = (one_waits("supplier_limit"),)


def moved_by_limit(
    session: Session, desk: Desk, ticket: Ticket, supplier: str | None, at: datetime
) -> list[Moved]:
    """Which promises the limit of ``supplier`` (None: nobody's) would move."""
    return moved_by(session, desk, ticket, _limited(session, desk, ticket, supplier, at))


def take_limit(
    session: Session, desk: Desk, ticket: Ticket, supplier: str | None, at: datetime
) -> None:
    """Promise it by that limit from now on; what was promised is to be reckoned anew."""
    hold_to(ticket, _limited(session, desk, ticket, supplier, at))


def _limited(
    session: Session, desk: Desk, ticket: Ticket, supplier: str | None, at: datetime
) -> Course:
    """Nothing may be due before it could have been promised with that supplier."""
    course = replace(course_of(session, ticket), supplier=supplier)
    return unless_earlier(session, desk, ticket, course, at)


def ask_limit(session: Session, ticket: Ticket, asker: Person, at: datetime) -> SupplierLimit:
    """Ask that the ticket be promised by the limit of the supplier it names now."""
    wish = SupplierLimit(
        ticket=ticket,
        asker=asker,
        supplier=ticket.supplier,
        state=LimitState.ASKED,
        asked_at=at,
    )
    session.add(wish)
    session.flush()
    audit.record(session, ticket, "ask_limit", actor_id=asker.id, at=at, supplier=ticket.supplier)
    return wish


def drop_limit(session: Session, ticket: Ticket, at: datetime) -> None:
    """What was asked for before is nobody's wish any more."""
    earlier = undecided(session, SupplierLimit, ticket)
    if earlier is not None:
        decide(session, earlier, LimitState.REPLACED, None, at)


def grant_limit(session: Session, wish: SupplierLimit, decider: Person, at: datetime) -> None:
    """同意: the supplier's limit may hold (see :func:`take_limit`), though it is later."""
    ticket = wish.ticket
    decide(session, wish, LimitState.GRANTED, decider, at)
    audit.record(session, ticket, "grant_limit", actor_id=decider.id, at=at, supplier=wish.supplier)


def refuse_limit(session: Session, wish: SupplierLimit, decider: Person, at: datetime) -> None:
    """不同意: the promises stay as they are; the supplier stays named."""
    ticket = wish.ticket
    decide(session, wish, LimitState.REFUSED, decider, at)
    audit.record(
        session, ticket, "refuse_limit", actor_id=decider.id, at=at, supplier=wish.supplier
    )
