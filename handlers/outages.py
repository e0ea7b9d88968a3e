"""After a long stop: Telegram keeps messages for a day only, what came later never reached us."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.dispatching import accept_by
from handlers.work import Screen, Work
from storage.chases import LATE
from storage.people import Person
from storage.rules.desk import Desk
from storage.teams import staff
from storage.ticket_lists import customers_waiting, give_time_to_judge, waiting_for_acceptance

TELEGRAM_KEEPS = timedelta(hours=24)


def own_up(session: Session, desk: Desk, *, stopped_at: datetime, now: datetime) -> None:
    """Say so to the staff and to customers with an open matter, once for each such stop.

    After any stop handlers get their time to accept anew: nobody could press a button.
    """
    work = Work(session, now, desk)
    if now - stopped_at > LATE:
        for ticket in waiting_for_acceptance(session, stopped_at, now):
            ticket.accept_by = accept_by(work, ticket.grade, now)
    if now - stopped_at <= TELEGRAM_KEEPS:
        return
    for person in staff(session):
        _tell(work, person, "outage-staff", stopped_at)
    give_time_to_judge(session, now + TELEGRAM_KEEPS)
    for person in customers_waiting(session):
        _tell(work, person, "outage-customer", stopped_at)


def _tell(work: Work, person: Person, key: str, stopped_at: datetime) -> None:
    since = work.when(stopped_at, person)
    until = work.when(work.now - TELEGRAM_KEEPS, person)
    text = work.texts_for(person).say(key, since=since, until=until)
    once = f"outage:{person.id}:{stopped_at.isoformat()}"
    work.send(person, Screen(text), once=once)
