"""All checks in order, each told as soon as it is known."""

from collections.abc import Iterator
from datetime import datetime

from bot.doctor.desk import look_at_desk
from bot.doctor.findings import Finding
from bot.doctor.ledger import look_at_ledger
from bot.doctor.model import look_at_calls, look_at_model
from bot.doctor.places import look_at_places
from bot.doctor.telegram import look_at_telegram
from bot.doctor.traffic import (
    look_at_heartbeat,
    look_at_inbox,
    look_at_outbox,
    look_at_people,
)
from bot.doctor.trails import Progress, look_at_seals, look_at_trails
from bot.settings import Settings
from storage.database import Database

_TRAFFIC = (look_at_heartbeat, look_at_inbox, look_at_outbox, look_at_people, look_at_calls)


def examine(settings: Settings, *, now: datetime, progress: Progress) -> Iterator[Finding]:
    """Look at everything, beside a running desk or without one; ``now`` is aware UTC.

    Nothing is made, migrated or mended: that is what the findings advise.
    """
    desk = yield from look_at_desk(settings, now)
    ring = yield from look_at_ledger(settings)
    if ring is not None:
        database = Database(settings.ledger_url, ring)
        try:
            for look in _TRAFFIC:
                with database.reading() as session:
                    found = look(session, now)
                yield found
            if desk is not None:
                with database.reading() as session:
                    places = look_at_places(session, desk)
                yield places
            yield look_at_trails(database, progress)
            if desk is not None:
                yield look_at_seals(database, desk.zone, progress)
        finally:
            database.close()
    yield from look_at_telegram(settings)
    yield from look_at_model(settings)
