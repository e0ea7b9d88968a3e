"""Who gets a new ticket: one statement on the database, whatever else is in the ledger."""

from datetime import UTC, datetime, timedelta
from threading import Thread

from sqlalchemy.orm import Session

from storage import people
from storage.absences import absence_of, begin, finish, plan_absence, settle
from storage.assignment import Need, give_to_fittest
from storage.database import Database
from storage.keys import KeyRing
from storage.people import Person
from storage.profiles import hours_of, set_capacity, set_hours, set_languages
from storage.rules.desk import load_desk
from storage.rules.hours import Shift
from storage.rules.roles import Role

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
TREE = load_desk("general").tree
NEED = Need("logistics", "en", minute=600, open=True)
NIGHT = (Shift(1320, 1800),)


def handler(session: Session, account: int, department: str | None = "logistics") -> Person:
    person = people.meet(session, account, name=f"P{account}", language="zh", now=NOW)
    person.role, person.department = Role.HANDLER, department
    session.flush()
    return person


def given(session: Session, need: Need = NEED, times: int = 1) -> list[int | None]:
    """Whom so many tickets are given to."""
    found = [give_to_fittest(session, need, NOW + timedelta(minutes=each)) for each in range(times)]
    return [None if person is None else person.telegram_id for person in found]


def test_each_wish_goes_before_those_behind_it(database: Database) -> None:
    with database.writing() as session:
        full, asleep, foreign, fit = [handler(session, number) for number in (11, 12, 13, 14)]
        set_capacity(session, full, 0)
        set_hours(session, asleep, {0: NIGHT})
        set_languages(session, foreign, ["zh"])
        set_languages(session, fit, ["en", "zh"])
        fit.load = 50
        session.flush()
        order = []
        for _ in range(4):
            order += given(session)
            person = people.find(session, order[-1] or 0)
            assert person is not None
            people.set_duty(session, person, on_duty=False)
        assert given(session) == [None]

    assert order == [14, 13, 12, 11]


def test_a_critical_matter_asks_nobody_s_hours(database: Database) -> None:
    with database.writing() as session:
        asleep, awake = handler(session, 11), handler(session, 12)
        set_hours(session, asleep, {0: NIGHT})
        awake.load = 1
        session.flush()
        at_once = Need("logistics", "en", minute=600, open=True, at_any_hour=True)
        assert given(session) == [12]
        assert given(session, at_once) == [11]


def test_own_hours_go_over_midnight_and_over_the_week_s_end(database: Database) -> None:
    with database.writing() as session:
        person, other = handler(session, 11), handler(session, 12)
        set_hours(session, person, {6: NIGHT})
        assert hours_of(session, person)[6] == (Shift(1320, 1440),)
        other.load = -9  # would be next, if hours didn't go first
        session.flush()
        for minute, expected in ((0, 11), (359, 11), (360, 12), (6 * 1440 + 1320, 11)):
            need = Need("logistics", "en", minute=minute, open=False)
            assert given(session, need) == [expected], minute


def test_in_place_of_who_is_away_goes_who_stands_in(database: Database) -> None:
    with database.writing() as session:
        away, substitute = handler(session, 11), handler(session, 12, "finance")
        absence = plan_absence(
            session, away, substitute, begins_at=NOW, ends_at=NOW + timedelta(days=1)
        )
        begin(session, absence)
        settle(session, TREE)
        assert given(session, times=2) == [12, 12]
        finish(session, absence)
        settle(session, TREE)
        assert given(session) == [11]
        assert absence_of(session, away) is None


def test_of_two_processes_none_overlooks_what_the_other_gave(postgres_url: str) -> None:
    ledger = Database(postgres_url, KeyRing.generate())
    ledger.migrate()
    with ledger.writing() as session:
        handler(session, 11)
        handler(session, 12)

    def give() -> None:
        for _ in range(20):
            with ledger.writing() as session:
                given(session)

    threads = [Thread(target=give) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with ledger.reading() as session:
        loads = [people.find(session, account) for account in (11, 12)]
        assert sum(person.load for person in loads if person is not None) == 40
    ledger.close()
