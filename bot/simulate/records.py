"""What the desk has written down since one looked last: new tickets, trails, promises."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, select
from sqlalchemy.orm import Session

from storage.audit import Entry
from storage.base import Instant
from storage.inbox import InboxRow
from storage.outbox import OutboxRow, Sending
from storage.people import Person
from storage.promises import Promise
from storage.rules.roles import Role
from storage.tickets import Ticket

AnyRow = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of a ticket's trail."""

    ticket: int
    running: int
    at: datetime
    actor: int | None
    action: str
    detail: dict[str, Any]


class Records:
    """Reads the ledger, each thing once, in the order in which it was done."""

    def __init__(self) -> None:
        self._since = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
        self._last_ticket = 0
        self._seen: dict[int, int] = {}

    def new_tickets(self, session: Session) -> list[AnyRow]:
        """Tickets filed since."""
        found = list(session.execute(_NEW_TICKETS, {"last": self._last_ticket}))
        if found:
            self._last_ticket = found[-1].id
        return found

    def new_notes(self, session: Session, now: datetime) -> list[Note]:
        """What was done since, each trail in its order."""
        ends: dict[int, int] = {}
        for ticket, running in session.execute(_RECORDED, {"since": self._since}):
            ends[ticket] = max(running, ends.get(ticket, 0))
        grown = {each for each, end in ends.items() if end > self._seen.get(each, 0)}
        found = list(self._read(session, grown))
        self._since = now
        return found

    def _read(self, session: Session, tickets: Collection[int]) -> Iterator[Note]:
        for row in session.execute(_TRAILS, {"tickets": list(tickets)}):
            note = Note(*row)
            if note.running > self._seen.get(note.ticket, 0):
                self._seen[note.ticket] = note.running
                yield note


def chats_of_staff(session: Session) -> dict[int, int]:
    """The chats of the staff, by the ids under which the ledger knows them."""
    wanted = select(Person.id, Person.telegram_id).where(Person.role != Role.CUSTOMER)
    return {row.id: row.telegram_id for row in session.execute(wanted)}


def promises_of(session: Session, tickets: Collection[int]) -> Iterator[AnyRow]:
    """The promises of these tickets as the desk has written them down."""
    yield from session.execute(_PROMISES, {"tickets": list(tickets)})


def failures(session: Session) -> list[str]:
    """Updates and messages with which the desk had trouble of its own."""
    updates = session.scalars(select(InboxRow.error).where(InboxRow.error.is_not(None)))
    found = [f"an update failed: {error}" for error in updates]
    settled = OutboxRow.state != Sending.PENDING
    messages = session.scalars(
        select(OutboxRow.error).where(OutboxRow.error.is_not(None), settled).distinct()
    )
    return found + [f"a message failed: {each}" for each in messages if not _excused(each or "")]


def _excused(error: str) -> bool:
    """Whether Telegram, and not the desk, is to blame."""
    return not error or "Forbidden" in error or "TimedOut" in error


_TICKETS = bindparam("tickets", expanding=True, type_=Integer)
_NEW_TICKETS = (
    select(
        Ticket.id,
        Ticket.number,
        Ticket.kind,
        Ticket.category,
        Ticket.grade,
        Ticket.customer_group,
        Ticket.department,
        Ticket.supplier,
        Ticket.opened_at,
        Ticket.level,
        Ticket.about_ids,
        Ticket.barred,
        Person.telegram_id,
    )
    .join(Ticket.customer)
    .where(Ticket.id > bindparam("last"))
    .order_by(Ticket.id)
)
_RECORDED = select(Entry.ticket_id, Entry.running).where(
    Entry.at >= bindparam("since", type_=Instant)
)
_TRAILS = (
    select(
        Entry.ticket_id,
        Entry.running,
        Entry.at,
        Entry.actor_id,
        Entry.action,
        Entry.detail,
    )
    .where(Entry.ticket_id.in_(_TICKETS))
    .order_by(Entry.ticket_id, Entry.running)
)
_PROMISES = (
    select(Promise.ticket_id, Promise.name, Promise.round, Promise.due_at, Promise.met_at)
    .where(Promise.ticket_id.in_(_TICKETS))
    .order_by(Promise.ticket_id, Promise.id)
)
