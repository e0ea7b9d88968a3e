"""Whether a desk is at work, what waits for it, and what got stuck."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.doctor.findings import Finding, good, warning
from storage import meta, troubles
from storage.teams import administrators

_ALIVE = timedelta(minutes=3)
"""A running desk leaves word each minute."""
_LATE = timedelta(minutes=5)
_WEEK = timedelta(days=7)


def look_at_heartbeat(session: Session, now: datetime) -> Finding:
    """When a desk was last alive."""
    left = meta.get(session, meta.HEARTBEAT)
    if left is None:
        return warning("desk", "none has left word here yet", "Start it: `duban run`.")
    last = datetime.fromisoformat(left)
    if last > now + _ALIVE:
        return good("desk", f"last alive {_said(last)} by the sandbox's clock, which was moved on")
    if now - last <= _ALIVE:
        return good("desk", f"alive {max(0, int((now - last).total_seconds()))} s ago")
    found = f"NOT RUNNING since {_said(last)} ({_span(now - last)})"
    return warning("desk", found, "Start it: `duban run`. What fell due meanwhile is then done.")


def look_at_inbox(session: Session, now: datetime) -> Finding:
    """Updates put aside, or waiting too long."""
    parked = troubles.parked_updates(session)
    if parked:
        found = f"{sum(parked.values())} updates put aside: {_listed(parked)}"
        advice = "The errors are in the desk's log; who wrote was told. Their words stay a week."
        return warning("inbox", found, advice)
    oldest = troubles.oldest_update(session)
    if oldest is not None and now - oldest > _LATE:
        advice = "See that a desk with the role `worker` runs, and its log."
        return warning("inbox", f"an update waits since {_said(oldest)}", advice)
    return good("inbox", "nothing put aside, nothing waits too long")


def look_at_outbox(session: Session, now: datetime) -> Finding:
    """Messages of the last week that Telegram refused, and those that wait too long."""
    failed = troubles.failed_messages(session, now - _WEEK)
    doubtful = troubles.messages_in_doubt(session, now - _WEEK)
    if failed:
        found = f"{sum(failed.values())} messages of the last week refused: {_listed(failed)}"
        return warning("outbox", found, "Telegram's words say why; they never arrived.")
    oldest = troubles.oldest_message(session)
    if oldest is not None and now - oldest > _LATE:
        advice = "See that a desk with the role `delivery` runs and reaches Telegram."
        return warning("outbox", f"a message waits since {_said(oldest)}", advice)
    doubts = f"; of {doubtful} nobody knows whether they arrived" if doubtful else ""
    return good("outbox", f"nothing of the last week refused, nothing waits too long{doubts}")


def look_at_people(session: Session, now: datetime) -> Finding:
    """Whether somebody hears of what goes wrong."""
    if administrators(session):
        return good("administrators", "there is one who is told when the desk needs care")
    advice = "Set DUBAN_ADMINS, or `duban invite admin`, and let them write /start to the bot."
    return warning("administrators", "there are none: nobody is told of such things", advice)


def _listed(counted: dict[str, int]) -> str:
    return "; ".join(f"{number} × {words or 'unknown'}" for words, number in counted.items())


def _said(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _span(time: timedelta) -> str:
    hours, minutes = divmod(int(time.total_seconds()) // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
