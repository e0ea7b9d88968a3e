"""Feasts by which people say when: 春节前, 国庆后, after Christmas."""

import re
from datetime import date
from functools import cache

import holidays

from .coming import From, Resolve

# By the names of the `holidays` package; those that move with the moon are looked up there.
_MOVING = {
    ("CN", "Chinese New Year (Spring Festival)"): (
        "春节|大年初一|大年|农历新?年|chinese new year|lunar new year|spring festival"
    ),
    ("CN", "Tomb-Sweeping Day"): "清明节?",
    ("CN", "Dragon Boat Festival"): "端午节?",
    ("CN", "Mid-Autumn Festival"): "中秋节?|mid-autumn(?: festival)?",
    ("GB", "Good Friday"): "easter",
    ("US", "Thanksgiving Day"): "thanksgiving",
}
_FIXED = {
    (1, 1): "元旦|新年|new year(?:'s(?: day| eve)?)?",
    (5, 1): "五一|劳动节|labou?r day",
    (10, 1): "国庆节?|十一(?=前|后|长假)|national day",
    (11, 11): "双十一|双11",
    (12, 12): "双十二|双12",
    (12, 25): "圣诞节?|christmas|xmas",
}
_WORDS = "|".join((*_MOVING.values(), *_FIXED.values()))
_YEAR = r"(?P<year>明年|来年|后年|去年|前年|上个?)?(?:的)?"
_SIDE = r"(?:节|假期?|长假|过)?(?:之|以)?(?:前|后)|完(?:年|节)?"


def _feast(match: re.Match[str], since: From) -> date | None:
    """The next one; 明年春节 is the one of the next year, though this year's lies ahead."""
    said = match.groupdict()
    if said.get("year") in ("去年", "前年", "上", "上个"):
        return None
    year = since.today.year + (1 if said.get("year") in ("明年", "来年") else 0)
    year += 2 if said.get("year") == "后年" else 0
    days = (_day_of(match["feast"], each) for each in (year, year + 1))
    return next((day for day in days if day is not None and day > since.today), None)


def _new_year_by_the_moon(_: re.Match[str], since: From) -> date | None:
    """年后, 过完年: after the Spring Festival, whose name isn't said."""
    days = (_day_of("春节", since.today.year + more) for more in (0, 1))
    return next((day for day in days if day is not None and day > since.today), None)


FEASTS: tuple[tuple[str, Resolve], ...] = (
    (rf"{_YEAR}(?P<feast>{_WORDS})(?:{_SIDE})", _feast),
    (rf"(?:过了?|等到?){_YEAR}(?P<feast>{_WORDS})", _feast),
    (
        r"\b(?:by|before|after|until|till|around|past)\s(?:the\s)?"
        rf"(?P<feast>{_WORDS})\b(?!\s(?:sale|order|gift|card|calendar))",
        _feast,
    ),
    (
        r"过完[年节]|过了年|(?<![\d一二两三四五六七八九十几多半今明去成青少中老每周往同当])年[前后](?![来者悔])",
        _new_year_by_the_moon,
    ),
)


def _day_of(word: str, year: int) -> date | None:
    for (month, day), words in _FIXED.items():
        if re.fullmatch(words.replace("(?=前|后|长假)", ""), word):
            return date(year, month, day)
    country, name = next(key for key, words in _MOVING.items() if re.fullmatch(words, word))
    days = _public(country, year).get_named(name, lookup="exact")
    return min(days, default=None)


@cache
def _public(country: str, year: int) -> holidays.HolidayBase:
    return holidays.country_holidays(country, years=year, expand=False, language="en_US")
