"""Public holidays and make-up working days of a country, from the `holidays` package."""

from datetime import date
from functools import cache

import holidays

from storage.rules.desk_words import Name


class PublicHolidays:
    """The public holidays of one country (ISO 3166 code), optionally of one of its parts.

    Raises ValueError for a country or part that the `holidays` package doesn't know.
    """

    def __init__(self, country: str, part: str | None = None) -> None:
        self._country = country
        self._part = part
        try:
            self._year(date.max.year)
        except NotImplementedError:
            raise ValueError(f'no public holidays are known for "{country}" {part or ""}') from None

    def off(self, day: date) -> bool:
        """Whether ``day`` is a public holiday."""
        return day in self._year(day.year)

    def name(self, day: date) -> Name | None:
        """What the holiday on ``day`` is called; in English where Chinese isn't known."""
        english, chinese = (
            _load(self._country, self._part, day.year, language).get(day)
            for language in ("en_US", "zh_CN")
        )
        return Name(zh=chinese, en=english) if english and chinese else None

    def make_up(self, day: date) -> bool:
        """Whether ``day`` is worked, by order of the government, though its weekday is free."""
        return day in self._year(day.year).weekend_workdays

    def official(self, year: int) -> bool:
        """Whether the year's holidays are announced, and not only reckoned.

        Where a government moves working days about (China's State Council does so each November
        for the next year), a year after the last one announced is a guess. So is one of which the
        package itself says that it estimates a feast by the moon.
        """
        known = self._year(year)
        return year <= _last_announced(known) and not any(
            "estimated" in name for name in known.values()
        )

    def _year(self, year: int) -> holidays.HolidayBase:
        return _load(self._country, self._part, year, "en_US")


@cache
def _load(country: str, part: str | None, year: int, language: str) -> holidays.HolidayBase:
    return holidays.country_holidays(
        country, subdiv=part, years=year, expand=False, language=language
    )


def _last_announced(known: holidays.HolidayBase) -> int:
    if known.has_substituted_holidays:
        announced: dict[int, object] = known.special_public_holidays
        return max(announced)
    return known.end_year
