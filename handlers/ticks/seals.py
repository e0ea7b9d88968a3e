"""The audit trail of each day is sealed when the day is over."""

from datetime import date, datetime, time, timedelta

from handlers.work import Work
from storage.audit import first_entry_at, last_seal, seal_day


def seal_days(work: Work, limit: int) -> int:
    """Seal finished days in order, at most ``limit``; returns how many.

    A day is given a day's grace: an update that waited in the inbox is recorded under the instant
    at which it was received.
    """
    today = work.now.astimezone(work.desk.zone).date() - _DAY
    day, sealed = _first_unsealed(work), 0
    while day is not None and day < today and sealed < limit:
        seal_day(
            work.session,
            day,
            since=_midnight(work, day),
            until=_midnight(work, day + _DAY),
            now=work.now,
        )
        day, sealed = day + _DAY, sealed + 1
    return sealed


_DAY = timedelta(days=1)


def _first_unsealed(work: Work) -> date | None:
    last = last_seal(work.session)
    if last is not None:
        return date.fromisoformat(last.day) + _DAY
    first = first_entry_at(work.session)
    return None if first is None else first.astimezone(work.desk.zone).date()


def _midnight(work: Work, day: date) -> datetime:
    return datetime.combine(day, time(), work.desk.zone)
