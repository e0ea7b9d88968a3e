"""What happened to a ticket's clocks, rebuilt from its trail, so that nothing can drift."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from storage.audit import Entry, entries_of
from storage.extensions import GRANT
from storage.rules.course import Course
from storage.rules.durations import Duration
from storage.rules.promised import PromiseName
from storage.ticket_moves import GO, STOP
from storage.tickets import Ticket

REGRADE = "regrade"
"""What the trail calls a change of the grade."""
_LATE = "late_"
BRIEF = timedelta(minutes=5)
"""An answer that came sooner than this moves no deadline from the close of business to the next
morning, and a deadline that moved by less isn't worth telling."""


def course_of(session: Session, ticket: Ticket) -> Course:
    """The ticket's course so far. A pause that lasts is not in it: nothing is reckoned in it."""
    return courses_of(session, [ticket])[ticket.id]


def courses_of(session: Session, tickets: Iterable[Ticket]) -> dict[int, Course]:
    """The courses of several tickets, by their ids, from one look at the trail."""
    asked = {ticket.id: ticket for ticket in tickets}
    events: dict[int, list[Entry]] = {ticket_id: [] for ticket_id in asked}
    for entry in entries_of(session, asked, (STOP, GO, REGRADE, GRANT)):
        events[entry.ticket_id].append(entry)
    return {ticket_id: _course(ticket, events[ticket_id]) for ticket_id, ticket in asked.items()}


def late_details(late: Iterable[tuple[PromiseName, datetime]]) -> dict[str, str]:
    """What the trail keeps of what was missed when the grade changed, and when it was due."""
    return {f"{_LATE}{name.value}": due.isoformat() for name, due in late}


def _course(ticket: Ticket, trail: Sequence[Entry]) -> Course:
    extended_by = ticket.extended_by
    return Course(
        kind=ticket.promised_kind or ticket.kind,
        category=ticket.promised_category or ticket.category,
        grade=ticket.grade,
        group=ticket.customer_group,
        supplier=ticket.limit_supplier,
        opened=ticket.opened_at,
        pauses=tuple(_pauses(trail)),
        brief=BRIEF,
        regraded_at=ticket.regraded_at,
        accept_not_before=ticket.accept_not_before,
        extended_by=None if extended_by is None else Duration.parse(extended_by),
        extended_at=max((each.at for each in trail if each.action == GRANT), default=None),
        late=dict(_late(trail)),
    )


def _pauses(trail: Iterable[Entry]) -> Iterable[tuple[datetime, datetime]]:
    stopped_at: datetime | None = None
    for entry in trail:
        if entry.action == STOP:
            stopped_at = entry.at
        elif entry.action == GO and stopped_at is not None:
            yield stopped_at, entry.at
            stopped_at = None


def _late(trail: Iterable[Entry]) -> Iterable[tuple[PromiseName, datetime]]:
    for entry in trail:
        for key, said in entry.detail.items() if entry.action == REGRADE else ():
            if key.startswith(_LATE):
                yield PromiseName(key.removeprefix(_LATE)), datetime.fromisoformat(str(said))
