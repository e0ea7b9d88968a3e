"""Administrators are warned of years whose public holidays nobody has announced yet."""

from datetime import datetime, timedelta

import pytest

from storage.rules.desk import load_desk
from tests.conversations.people import Actor
from tests.conversations.town import FRIDAY, SHANGHAI, Town

CALENDAR = load_desk("general").calendar
YEARS = range(FRIDAY.year, FRIDAY.year + 50)
GUESS = next(year for year in YEARS if not CALENDAR.official(year))
"""The first year that isn't announced; the one before it is."""


def at_work(year: int, month: int) -> datetime:
    """An hour of work in the second half of that month."""
    return CALENDAR.next_working(datetime(year, month, 21, 10, tzinfo=SHANGHAI))


def the_day_before(moment: datetime) -> datetime:
    """In the time of the desk."""
    return (moment - timedelta(days=1)).astimezone(SHANGHAI)


@pytest.mark.parametrize("begins", [the_day_before(at_work(GUESS - 1, 11))])
async def test_of_the_coming_year_they_are_warned_once_a_month(town: Town) -> None:
    boss = await town.staff("罗敏", "admin")
    await town.waits_until(at_work(GUESS - 1, 11))
    await town.waits(minutes=20)
    await town.restarts()
    assert boss.times_heard(f"⚠️ {GUESS} 年的节假日和调休") == 1

    await town.waits_until(at_work(GUESS - 1, 12))
    assert boss.times_heard(f"⚠️ {GUESS} 年的节假日和调休") == 2
    await boss.hears("[[holidays]]", "confirmed_years")


@pytest.mark.parametrize("begins", [the_day_before(at_work(GUESS, 2))])
async def test_of_the_current_year_they_are_warned_too(town: Town) -> None:
    boss = await town.staff("Ann", "admin", language="en")
    await town.waits_until(at_work(GUESS, 2))
    await boss.hears(f"🚨 The public holidays of this year, {GUESS}, are not official")


@pytest.mark.parametrize("begins", [the_day_before(at_work(GUESS - 1, 12))])
async def test_who_becomes_an_administrator_later_is_warned_too(town: Town) -> None:
    await town.staff("罗敏", "admin")
    await town.waits_until(at_work(GUESS - 1, 12))
    late = await town.staff("何静", "admin")
    await town.waits(minutes=10)
    await late.hears(f"⚠️ {GUESS} 年的节假日和调休")


@pytest.mark.parametrize("begins", [the_day_before(at_work(GUESS, 2))])
async def test_others_are_not_worried(town: Town, wang: Actor, chen: Actor) -> None:
    await town.waits_until(at_work(GUESS, 2))

    assert str(GUESS) not in wang.chat() + chen.chat()
