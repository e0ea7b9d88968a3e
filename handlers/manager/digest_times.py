"""When digests come: at an hour of the desk's clock."""

from datetime import UTC, date, datetime, time, timedelta

from handlers.work import Work
from storage.rules.desk import Desk


def midnight(work: Work) -> datetime:
    """The beginning of the desk's day."""
    return datetime.combine(work.now.astimezone(work.desk.zone).date(), time(), work.desk.zone)


def next_digest(desk: Desk, now: datetime, at: time | None = None) -> datetime:
    """The next instant (UTC) after ``now`` at which the desk's clock shows ``at``, or the desk
    file's time for the digest."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today, at)
    return due if due > now else _digest_of(desk, today + timedelta(days=1), at)


def last_digest(desk: Desk, now: datetime, at: time | None = None) -> datetime:
    """The latest instant (UTC) up to ``now`` at which the desk's clock showed that time."""
    today = now.astimezone(desk.zone).date()
    due = _digest_of(desk, today, at)
    return due if due <= now else _digest_of(desk, today - timedelta(days=1), at)


def _digest_of(desk: Desk, day: date, at: time | None) -> datetime:
    return datetime.combine(day, at or desk.digest.at, desk.zone).astimezone(UTC)
