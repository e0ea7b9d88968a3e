"""日报: sent once a day at the set time by the desk's clock."""

from handlers.manager.digest import digest_screen, next_digest, today
from handlers.turn import Work
from storage.people import awaiting_digest


def send_digests(work: Work, limit: int) -> int:
    """Send the summary to every manager whose time has come; returns how many.

    ``once`` names manager and date: two processes, or a clock that is set back, send it once.
    """
    due = awaiting_digest(work.session, work.now, limit)
    for manager in due:
        day = today(work)
        once = f"digest:{manager.id}:{day.isoformat()}"
        work.send(manager, digest_screen(work, manager, day), once=once)
        manager.digest_due = next_digest(work.desk, work.now)
    return len(due)
