"""In which months and at which hours a year that is a guess is spoken of."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from handlers.ticks.calendars import warn_of_guesses
from handlers.work import Work
from storage import people
from storage.database import Database
from storage.employment import employ
from storage.outbox import OutboxRow
from storage.rules.desk import Desk, load_desk
from storage.rules.roles import Role

SHANGHAI = ZoneInfo("Asia/Shanghai")


def desk(*confirmed: int) -> Desk:
    """The general desk; it vouches for the ``confirmed`` years, which nobody else knows yet."""
    general = load_desk("general")
    hours = general.hours.model_copy(update={"confirmed_years": confirmed})
    return general.model_copy(update={"hours": hours})


def warned(database: Database, desk: Desk, *moments: datetime) -> list[str]:
    """Of which year an administrator is warned in which month, when asked at these moments."""
    with database.writing() as session:
        boss = people.meet(session, 7, name="罗敏", language="zh", now=moments[0])
        employ(session, boss, Role.ADMIN, None, digest_due=moments[0])
    for now in moments:
        with database.writing() as session:
            warn_of_guesses(Work(session, now, desk), 200)
    with database.reading() as session:
        keys = session.scalars(select(OutboxRow.key).order_by(OutboxRow.id))
        return [str(key).split(":", 2)[2] for key in keys]


def at(month: int, day: int, hour: int = 10) -> datetime:
    """In 2099; 27 December is a Sunday, the other days below are worked."""
    return datetime(2099, month, day, hour, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(9, 30), []),
        (at(10, 8, hour=8), []),
        (at(10, 8), ["2100:2099-10"]),
        (at(12, 27), []),
        (at(12, 30), ["2100:2099-12"]),
    ],
)
def test_of_the_coming_year_from_october_on_in_working_hours(
    database: Database, now: datetime, expected: list[str]
) -> None:
    assert warned(database, desk(2099), now) == expected


def test_of_the_current_year_at_once(database: Database) -> None:
    assert warned(database, desk(), at(3, 1, hour=3)) == ["2099:2099-03"]


def test_once_a_month_however_often_it_is_looked_at(database: Database) -> None:
    found = warned(database, desk(2099), at(10, 8), at(10, 9), at(11, 2), at(11, 3))
    assert found == ["2100:2099-10", "2100:2099-11"]


def test_a_year_that_the_desk_vouches_for_is_no_guess(database: Database) -> None:
    assert warned(database, desk(2099, 2100), at(12, 30)) == []
