"""Who gets a new ticket: one statement on the database, whatever else is in the ledger."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from threading import Thread

from sqlalchemy import text
from sqlalchemy.orm import Session

from storage import people
from storage.absences import absence_of, begin, finish, plan_absence, settle
from storage.assignment import Need, give_to_fittest
from storage.database import Database
from storage.employment import set_duty
from storage.people import Person
from storage.profiles import hours_of, set_capacity, set_hours, set_languages
from storage.regions import forget_regions, regions_named_in, regions_of, set_regions
from storage.rules.desk import load_desk
from storage.rules.hours import Shift
from storage.rules.roles import Role
from tests.conversations.desks import CITY, desk_with

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
    near = replace(NEED, near=("余杭",))
    with database.writing() as session:
        full, asleep, foreign, fit, far = (handler(session, 11 + number) for number in range(5))
        set_capacity(session, full, 0)
        set_hours(session, asleep, {0: NIGHT})
        set_languages(session, foreign, ["zh"])
        set_languages(session, fit, ["en", "zh"])
        set_regions(session, far, ["西湖"])
        set_regions(session, foreign, ["余杭", "西湖"])
        fit.load = 50
        session.flush()
        order = []
        for _ in range(5):
            order += given(session, near)
            person = people.find(session, order[-1] or 0)
            assert person is not None
            set_duty(session, person, on_duty=False)
        assert given(session, near) == [None]

    assert order == [14, 13, 15, 12, 11]


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


def test_of_two_processes_none_overlooks_what_the_other_gave(on_postgres: Database) -> None:
    with on_postgres.writing() as session:
        handler(session, 11)
        handler(session, 12)

    def give() -> None:
        for _ in range(20):
            with on_postgres.writing() as session:
                given(session)

    threads = [Thread(target=give) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with on_postgres.reading() as session:
        loads = [people.find(session, account) for account in (11, 12)]
        assert sum(person.load for person in loads if person is not None) == 40


def test_who_answers_for_the_place_goes_first_and_else_nobody_s_places_count(
    database: Database,
) -> None:
    with database.writing() as session:
        near, elsewhere = handler(session, 11), handler(session, 12)
        set_regions(session, near, ["余杭"])
        set_regions(session, elsewhere, ["西湖"])
        near.load = 3
        session.flush()
        assert given(session, replace(NEED, near=("余杭",))) == [11]
        assert given(session) == [12]
        assert list(regions_of(session, near)) == ["余杭"]
        forget_regions(session, near.id)
        set_capacity(session, elsewhere, 0)
        assert given(session, replace(NEED, near=("西湖",))) == [11]


def test_a_place_is_found_by_all_the_desk_file_s_words_for_it(
    database: Database, tmp_path: Path
) -> None:
    desk = load_desk(desk_with(tmp_path, {}, CITY))

    def named(text: str, later: timedelta = timedelta()) -> set[str]:
        return set(regions_named_in(session, desk, text, NOW + later))

    with database.writing() as session:
        assert named("余杭的灯坏了") == set()
        person = handler(session, 11)
        set_regions(session, person, ["余杭", "Ely", "文一西路"])
        assert named("余杭的灯坏了") == {"余杭"}
        assert named("the lamp in YUHANG, on the way to Ely") == {"余杭", "Ely"}
        assert named("I rely on 文一西路") == {"文一西路"}
        set_regions(session, person, [])
        assert named("余杭") == set()


def test_another_process_s_places_are_known_within_a_minute(
    database: Database, tmp_path: Path
) -> None:
    desk = load_desk("general")
    with database.writing() as session:
        person = handler(session, 11)
        assert regions_named_in(session, desk, "余杭", NOW) == ()
        session.execute(
            text("INSERT INTO region (person_id, name) VALUES (:who, '余杭')"), {"who": person.id}
        )
        assert regions_named_in(session, desk, "余杭", NOW + timedelta(seconds=59)) == ()
        assert regions_named_in(session, desk, "余杭", NOW + timedelta(seconds=61)) == ("余杭",)


def test_two_filings_at_once_give_nobody_more_than_they_have_room_for(
    on_postgres: Database,
) -> None:
    """The second finds the same one before the first is committed, and waits for it."""
    with on_postgres.writing() as session:
        set_capacity(session, handler(session, 11), 1)
        handler(session, 12).load = 5
    second: list[int | None] = []

    def give() -> None:
        with on_postgres.writing() as session:
            second.extend(given(session))

    later = Thread(target=give)
    with on_postgres.writing() as session:
        first = given(session)
        later.start()
        assert any(islice((_waits(on_postgres) for _ in iter(int, 1)), 20_000))
    later.join()

    assert (first, second) == ([11], [12])


def test_where_somebody_was_faster_but_there_is_room_they_get_the_next_one_too(
    on_postgres: Database,
) -> None:
    with on_postgres.writing() as session:
        set_capacity(session, handler(session, 11), 2)
    second: list[int | None] = []

    def give() -> None:
        with on_postgres.writing() as session:
            second.extend(given(session))

    later = Thread(target=give)
    with on_postgres.writing() as session:
        first = given(session)
        later.start()
        assert any(islice((_waits(on_postgres) for _ in iter(int, 1)), 20_000))
    later.join()
    with on_postgres.reading() as session:
        person = people.find(session, 11)
        assert person is not None
        assert person.load == 2

    assert (first, second) == ([11], [11])


def _waits(ledger: Database) -> bool:
    """Whether somebody waits for a row that another transaction has changed."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with ledger.reading() as session:
        return bool(session.execute(text(asked)).scalar())
