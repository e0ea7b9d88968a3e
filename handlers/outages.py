"""After a long stop: Telegram keeps messages for a day only, what came later never reached us."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.turn import Screen, Work
from storage.people import Person, staff
from storage.promises import LATE
from storage.rules.desk import Desk
from storage.ticket_lists import customers_waiting, give_time_to_accept, give_time_to_judge

TELEGRAM_KEEPS = timedelta(hours=24)


def own_up(session: Session, desk: Desk, *, stopped_at: datetime, now: datetime) -> None:
    """Say so to the staff and to customers with an open matter, once for each such stop.

    After any stop handlers get their time to accept anew: nobody could press a button.
    """
    if now - stopped_at > LATE:
        until = desk.calendar.add(now, desk.assignment.accept_within)
        give_time_to_accept(session, stopped_at, until)
    if now - stopped_at <= TELEGRAM_KEEPS:
        return
    work = Work(session, now, desk)
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
