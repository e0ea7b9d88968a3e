"""The audit trail: nothing changed, added or taken out."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from bot.doctor.findings import Finding, good, problem
from storage.auditing import days_sealed, look_through, seal_fits, tickets_in_all
from storage.database import Database

Progress = Callable[[str, int, int], None]
"""Told: what is looked through, how much of it is done, of how much."""

_NAMED = 10
_CHANGED = (
    "Somebody changed the ledger past the desk. Keep it as it is, compare it with a backup, and"
    " find out who could write to the database."
)


def look_at_trails(database: Database, progress: Progress) -> Finding:
    """The chain of every ticket."""
    with database.reading() as session:
        total = tickets_in_all(session)
    last, done, broken = 0, 0, list[str]()
    while True:
        with database.reading() as session:
            stretch = look_through(session, last)
        if stretch is None:
            break
        last, done = stretch.last, done + stretch.tickets
        broken += stretch.broken
        progress("audit trails", min(done, total), total)
    if broken:
        return problem("audit trails", f"{len(broken)} BROKEN: {_named(broken)}", _CHANGED)
    return good("audit trails", f"{done} whole")


def look_at_seals(database: Database, zone: ZoneInfo, progress: Progress) -> Finding:
    """The seal of every day."""
    with database.reading() as session:
        days = days_sealed(session)
    broken: list[str] = []
    for done, day in enumerate(days, 1):
        with database.reading() as session:
            if not seal_fits(session, day, zone):
                broken.append(day)
        progress("audit seals", done, len(days))
    if broken:
        found = f"{len(broken)} DON'T FIT: {_named(broken)}"
        advice = f"{_CHANGED} (After a change of the desk's time zone no earlier seal fits.)"
        return problem("audit seals", found, advice)
    return good("audit seals", f"{len(days)} days sealed, all whole")


def _named(broken: list[str]) -> str:
    more = len(broken) - _NAMED
    return ", ".join(broken[:_NAMED]) + (f" and {more} more" if more > 0 else "")
