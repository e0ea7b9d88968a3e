"""日报: sent once a day to each manager, at the time of their choice by the desk's clock."""

from datetime import datetime, timedelta

from handlers.manager.digest import send_digest
from handlers.manager.digest_times import last_digest, next_digest
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.digests import DigestWish, wish_of
from storage.people import Person
from storage.teams import awaiting_digest

_DAY = timedelta(days=1)


def send_digests(work: Work, limit: int) -> int:
    """Send the summary to every manager whose time has come; returns how many.

    It covers the time from the last one to the latest that was due, however late it is sent: no
    hour is in none of them, after a stop either. ``once`` names manager and moment: two processes,
    or a clock that is set back, send it once.
    """
    return one_by_one(work, awaiting_digest(work.session, work.now, limit), _send, _set_aside)


def _send(work: Work, manager: Person) -> None:
    wish = wish_of(work.session, manager)
    at = None if wish is None else wish.time
    until = last_digest(work.desk, work.now, at)
    send_digest(
        work, manager, _since(wish, manager, until), until, once=_once(work, manager, until)
    )
    if wish is not None:
        wish.since = until
    manager.digest_due = next_digest(work.desk, work.now, at)


def _since(wish: DigestWish | None, manager: Person, until: datetime) -> datetime:
    """Where the last one ended."""
    if wish is not None and wish.since is not None:
        return wish.since
    return (manager.digest_due or until) - _DAY


def _once(work: Work, manager: Person, until: datetime) -> str:
    return f"digest:{manager.id}:{until.astimezone(work.desk.zone):%Y-%m-%dT%H:%M}"


def _set_aside(work: Work, manager: Person) -> None:
    wish = wish_of(work.session, manager)
    manager.digest_due = next_digest(work.desk, work.now, None if wish is None else wish.time)
