from datetime import date

import pytest

from storage.rules.desk import load_desk
from storage.rules.public_holidays import PublicHolidays

CHINA = PublicHolidays("CN")


@pytest.mark.parametrize("day", [date(2026, 10, 1), date(2026, 10, 7), date(2026, 2, 23)])
def test_chinas_holidays_and_their_bridging_days_are_free(day: date) -> None:
    assert CHINA.off(day)


@pytest.mark.parametrize("day", [date(2026, 10, 10), date(2026, 9, 20), date(2026, 2, 28)])
def test_chinas_make_up_days_are_known(day: date) -> None:
    assert CHINA.make_up(day)
    assert not CHINA.make_up(day.replace(year=2025))


def test_a_make_up_day_of_the_year_before_is_known() -> None:
    assert CHINA.make_up(date(2011, 12, 31))  # for 3 January 2012


def test_a_year_that_china_has_not_announced_is_not_official() -> None:
    assert CHINA.official(2026)
    assert not CHINA.official(2100)


def test_years_of_a_country_that_moves_no_working_days_are_official() -> None:
    assert PublicHolidays("DE", "BY").official(2050)


def test_feasts_reckoned_by_the_moon_are_not_official() -> None:
    assert not PublicHolidays("AE").official(2060)


def test_a_desk_can_vouch_for_a_year_itself() -> None:
    desk = load_desk("general")
    hours = desk.hours.model_copy(update={"confirmed_years": (2100,)})
    assert not desk.calendar.official(2100)
    assert desk.model_copy(update={"hours": hours}).calendar.official(2100)


@pytest.mark.parametrize(("country", "part"), [("XX", None), ("DE", "XX")])
def test_an_unknown_country_or_part_is_refused(country: str, part: str | None) -> None:
    with pytest.raises(ValueError, match="no public holidays are known"):
        PublicHolidays(country, part)
