"""日报: sent once a day at the set time by the desk's clock."""

from datetime import timedelta

from handlers.manager.digest import digest_screen, last_digest, next_digest
from handlers.ticks.one_by_one import one_by_one
from handlers.turn import Work
from storage.people import Person, awaiting_digest

_DAY = timedelta(days=1)


def send_digests(work: Work, limit: int) -> int:
    """Send the summary to every manager whose time has come; returns how many.

    It covers the time from the last one to the latest that was due, however late it is sent: no
    hour is in none of them, after a stop either. ``once`` names manager and date: two processes,
    or a clock that is set back, send it once.
    """
    return one_by_one(work, awaiting_digest(work.session, work.now, limit), _send, _set_aside)


def _send(work: Work, manager: Person) -> None:
    until = last_digest(work.desk, work.now)
    since = (manager.digest_due or until) - _DAY
    once = f"digest:{manager.id}:{until.astimezone(work.desk.zone).date().isoformat()}"
    work.send(manager, digest_screen(work, manager, since, until), once=once)
    manager.digest_due = next_digest(work.desk, work.now)


def _set_aside(work: Work, manager: Person) -> None:
    manager.digest_due = next_digest(work.desk, work.now)
