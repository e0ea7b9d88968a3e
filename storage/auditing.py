"""Whether the audit trails and their seals are the ones that were written.

They are looked through a stretch at a time, each in a read of its own: a long look holds up
neither the desk nor its checkpoints, and a trail that grows meanwhile is seen with its head.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, load_only

from storage.audit import Entry, Seal, hash_of_day, is_whole
from storage.tickets import Ticket

STRETCH = 500
"""Tickets in one read."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tickets whose trails were looked through."""

    last: int
    """The id of the last of them: the next stretch begins after it."""
    tickets: int
    broken: list[str]
    """The numbers of those whose trail was changed."""


def tickets_in_all(session: Session) -> int:
    """How many trails there are."""
    return session.scalar(select(func.count()).select_from(Ticket)) or 0


def look_through(session: Session, after: int, limit: int = STRETCH) -> Stretch | None:
    """Check the trails of the next tickets after the id ``after``; None when there are none."""
    tickets = session.scalars(_heads(after, limit)).all()
    if not tickets:
        return None
    trails = _trails(session, tickets)
    broken = [each.number for each in tickets if not is_whole(each, trails.get(each.id, []))]
    return Stretch(tickets[-1].id, len(tickets), broken)


def days_sealed(session: Session) -> list[str]:
    """The sealed days in order, as ISO dates."""
    return list(session.scalars(select(Seal.day).order_by(Seal.day)))


def seal_fits(session: Session, day: str, zone: ZoneInfo) -> bool:
    """Whether the seal of ``day`` (of the desk's ``zone``) is that of the trail as it stands."""
    seal = session.get_one(Seal, day)
    before = session.scalar(select(Seal).where(Seal.day < day).order_by(Seal.day.desc()).limit(1))
    midnight = datetime.combine(date.fromisoformat(day), time(), zone)
    return hash_of_day(session, before, since=midnight, until=midnight + _DAY) == seal.sealed


def _heads(after: int, limit: int) -> Select[Ticket]:
    # Not the sealed words: opening them would take longer than all the rest.
    head = load_only(Ticket.number, Ticket.trail_head, Ticket.trail_length)
    wanted = select(Ticket).where(Ticket.id > after).order_by(Ticket.id)
    return wanted.limit(limit).options(head)


def _trails(session: Session, tickets: Sequence[Ticket]) -> dict[int, list[Entry]]:
    theirs = Entry.ticket_id.between(tickets[0].id, tickets[-1].id)
    entries = session.scalars(select(Entry).where(theirs).order_by(Entry.ticket_id, Entry.running))
    return {owner: list(trail) for owner, trail in groupby(entries, lambda each: each.ticket_id)}
