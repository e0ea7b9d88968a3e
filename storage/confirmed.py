"""Finished tickets as they stand: what nobody put right was read rightly."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.rules.kinds import Kind
from storage.tickets import Ticket


class Confirmed(NamedTuple):
    """What was written, and as what it was handled."""

    ticket_id: int
    text: str
    kind: Kind
    category: str
    grade: int


def confirmed(session: Session, limit: int) -> list[Confirmed]:
    """The latest that have an outcome and words. Those of a group are left out: their grade is
    not that of their words alone."""
    wanted = (
        select(Ticket.id, Ticket.text, Ticket.kind, Ticket.category, Ticket.grade)
        .where(Ticket.resolved_at.isnot(None), Ticket.erased_at.is_(None))
        .where(Ticket.customer_group.is_(None))
        .order_by(Ticket.resolved_at.desc())
        .limit(limit)
    )
    found = (Confirmed(*row) for row in session.execute(wanted))
    return [ticket for ticket in found if ticket.text]


def erased_among(session: Session, ticket_ids: Collection[int]) -> bool:
    """Whether the words of one of these tickets have been erased."""
    wanted = select(Ticket.id).where(Ticket.id.in_(ticket_ids), Ticket.erased_at.isnot(None))
    return session.scalar(wanted.limit(1)) is not None
