"""What was done, by whom, when: appended, chained by hash per ticket, sealed each day.

An entry holds no personal text, so that deleting a person's data and keeping the trail don't
fight. Triggers of migration 0002 refuse to change or remove an entry; whoever gets around
them breaks a chain, and whoever mends the chain breaks the seal of the day.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import JSON, ForeignKey, LargeBinary, String, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, table_of
from storage.later import write_later, write_now

if TYPE_CHECKING:
    from storage.tickets import Ticket

BEGINNING = bytes(32)
"""What the first entry of a ticket, and the first seal, are chained to."""


class Entry(Base):
    """One thing that was done to a ticket."""

    __tablename__ = "audit_entry"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    running: Mapped[int] = mapped_column(primary_key=True)
    """1, 2, 3… within the ticket."""
    at: Mapped[datetime] = mapped_column(Instant, index=True)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who did it; None: the desk itself."""
    action: Mapped[str] = mapped_column(String(40))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Ids and words of fixed lists only."""
    chained: Mapped[bytes] = mapped_column(LargeBinary(32))


class Seal(Base):
    """The hash over all tickets' heads that moved on one day, chained to the day before."""

    __tablename__ = "audit_seal"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    """The ISO date in the desk's time zone."""
    made_at: Mapped[datetime] = mapped_column(Instant)
    sealed: Mapped[bytes] = mapped_column(LargeBinary(32))


def record(
    session: Session,
    ticket: "Ticket",
    action: str,
    *,
    actor_id: int | None,
    at: datetime,
    **detail: str | int | bool | None,
) -> None:
    """Append what was done to the ticket's trail."""
    append(session, ticket, [chain(ticket, action, actor_id=actor_id, at=at, **detail)])


def chain(
    ticket: "Ticket",
    action: str,
    *,
    actor_id: int | None,
    at: datetime,
    **detail: str | int | bool | None,
) -> Entry:
    """The next entry of the ticket's trail, not written yet; the ticket's head moves on to it."""
    ticket.trail_length += 1
    entry = Entry(
        running=ticket.trail_length, at=at, actor_id=actor_id, action=action, detail=detail
    )
    entry.chained = ticket.trail_head = _chain(ticket.trail_head, ticket.number, entry)
    return entry


def append(session: Session, ticket: "Ticket", entries: Iterable[Entry]) -> None:
    """Write entries made by :func:`chain`, with the commit."""
    rows = [
        {
            "ticket_id": ticket.id,
            "running": entry.running,
            "at": entry.at,
            "actor_id": entry.actor_id,
            "action": entry.action,
            "detail": entry.detail,
            "chained": entry.chained,
        }
        for entry in entries
    ]
    write_later(session, _APPEND, rows)


_APPEND = insert(table_of(Entry))


def trail_of(session: Session, ticket_id: int) -> list[Entry]:
    """The ticket's entries in order."""
    write_now(session)
    wanted = select(Entry).where(Entry.ticket_id == ticket_id).order_by(Entry.running)
    return list(session.scalars(wanted))


def entries_of(
    session: Session, ticket_ids: Collection[int], actions: Collection[str]
) -> Sequence[Entry]:
    """What of these ``actions`` was done to the tickets, in order."""
    write_now(session)
    wanted = select(Entry).where(Entry.ticket_id.in_(ticket_ids), Entry.action.in_(actions))
    return session.scalars(wanted.order_by(Entry.ticket_id, Entry.running)).all()


def is_whole(ticket: "Ticket", entries: Iterable[Entry]) -> bool:
    """Whether the trail is the one that was written: nothing changed, added or taken out."""
    head, length = BEGINNING, 0
    for entry in entries:
        head, length = _chain(head, ticket.number, entry), length + 1
        if entry.running != length or entry.chained != head:
            return False
    return head == ticket.trail_head and length == ticket.trail_length


def last_seal(session: Session) -> Seal | None:
    """The newest seal."""
    return session.scalar(select(Seal).order_by(Seal.day.desc()).limit(1))


def first_entry_at(session: Session) -> datetime | None:
    """When the first thing ever was recorded."""
    write_now(session)
    return session.scalar(select(Entry.at).order_by(Entry.at).limit(1))


def seal_day(
    session: Session, day: date, *, since: datetime, until: datetime, now: datetime
) -> Seal:
    """Seal what was recorded in [since, until), the desk's ``day``."""
    write_now(session)
    hashed = hash_of_day(session, last_seal(session), since=since, until=until)
    seal = Seal(day=day.isoformat(), made_at=now, sealed=hashed)
    session.add(seal)
    return seal


def hash_of_day(
    session: Session, before: Seal | None, *, since: datetime, until: datetime
) -> bytes:
    """What a seal holds: the hash over what was recorded in [since, until) and the seal before."""
    hashed = sha256(BEGINNING if before is None else before.sealed)
    entries = (
        select(Entry.ticket_id, Entry.running, Entry.chained)
        .where(Entry.at >= since, Entry.at < until)
        .order_by(Entry.ticket_id, Entry.running)
    )
    for ticket_id, running, chained in session.execute(entries):
        hashed.update(b"%d/%d:" % (ticket_id, running) + chained)
    return hashed.digest()


def _chain(before: bytes, number: str, entry: Entry) -> bytes:
    said = (
        number,
        entry.running,
        entry.at.timestamp(),
        entry.actor_id,
        entry.action,
        entry.detail,
    )
    return sha256(before + orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).digest()
