"""What happened to a ticket's clocks, rebuilt from its trail, so that nothing can drift."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from storage.audit import Entry, trail_of
from storage.rules.course import Course
from storage.rules.durations import Duration
from storage.ticket_moves import GO, STOP
from storage.tickets import Ticket


def course_of(session: Session, ticket: Ticket) -> Course:
    """The ticket's course so far. A pause that lasts is not in it: nothing is reckoned in it."""
    extended_by = ticket.extended_by
    return Course(
        kind=ticket.kind,
        category=ticket.category,
        grade=ticket.grade,
        group=ticket.customer_group,
        opened=ticket.opened_at,
        pauses=tuple(_pauses(trail_of(session, ticket.id))),
        regraded_at=ticket.regraded_at,
        extended_by=None if extended_by is None else Duration.parse(extended_by),
    )


def _pauses(trail: Iterable[Entry]) -> Iterable[tuple[datetime, datetime]]:
    stopped_at: datetime | None = None
    for entry in trail:
        if entry.action == STOP:
            stopped_at = entry.at
        elif entry.action == GO and stopped_at is not None:
            yield stopped_at, entry.at
            stopped_at = None
