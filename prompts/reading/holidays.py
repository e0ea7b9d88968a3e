"""Holidays by name, and the day they fall on in a year: 春节, 国庆节, 双十一, Christmas, Easter."""

from collections.abc import Callable
from datetime import date, timedelta

# By the almanac: a year's lunar new year, dragon boats, mid-autumn. What lies beyond has a name
# and no day.
_ALMANAC = """
2019 02-05 06-07 09-13
2020 01-25 06-25 10-01
2021 02-12 06-14 09-21
2022 02-01 06-03 09-10
2023 01-22 06-22 09-29
2024 02-10 06-10 09-17
2025 01-29 05-31 10-06
2026 02-17 06-19 09-25
2027 02-06 06-09 09-15
2028 01-26 05-28 10-03
2029 02-13 06-16 09-22
2030 02-03 06-05 09-12
2031 01-23 06-24 10-01
2032 02-11 06-12 09-19
2033 01-31 06-01 09-08
2034 02-19 06-20 09-27
2035 02-08 06-10 09-16
"""
_LUNAR = {int(row[:4]): row.split()[1:] for row in _ALMANAC.split("\n") if row}
_NEW_YEAR, _DRAGON_BOATS, _MID_AUTUMN = range(3)

_THURSDAY, _MONDAY = 3, 0
_FIXED = {
    "元旦|新年第一天|new year's day": (1, 1),
    "情人节|valentine's day": (2, 14),
    "妇女节|三八节": (3, 8),
    "愚人节": (4, 1),
    "劳动节|五一节|五一": (5, 1),
    "青年节": (5, 4),
    "儿童节|六一节|六一": (6, 1),
    "618": (6, 18),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆节|国庆|十一": (10, 1),
    "万圣节|halloween": (10, 31),
    "双十一|双11|双十1|光棍节": (11, 11),
    "双十二|双12": (12, 12),
    "平安夜|christmas eve": (12, 24),
    "圣诞节|圣诞|christmas day|christmas|xmas": (12, 25),
    "boxing day": (12, 26),
    "跨年夜|跨年|new year's eve": (12, 31),
    "independence day|4th of july|fourth of july": (7, 4),
}


def _lunar(festival: int, later: int = 0) -> Callable[[int], date | None]:
    def day(year: int) -> date | None:
        if year not in _LUNAR:
            return None
        return date.fromisoformat(f"{year}-{_LUNAR[year][festival]}") + timedelta(days=later)

    return day


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: date(year, month, day)


def _tomb_sweeping(year: int) -> date:
    """The sun's fifteenth degree, by the formula that holds for this century."""
    years = year % 100
    return date(year, 4, int(years * 0.2422 + 4.81) - years // 4)


def _nth(month: int, weekday: int, number: int, later: int = 0) -> Callable[[int], date | None]:
    """The nth such weekday of a month."""

    def day(year: int) -> date:
        first = date(year, month, 1)
        ahead = (weekday - first.weekday()) % 7 + 7 * (number - 1)
        return first + timedelta(days=ahead + later)

    return day


def _easter(later: int = 0) -> Callable[[int], date | None]:
    """The Gregorian Easter Sunday (the anonymous algorithm of 1876)."""

    def day(year: int) -> date:
        golden, century, rest = year % 19, year // 100, year % 100
        moon = (
            19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
        ) % 30
        week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
        shift = moon + week - 7 * ((golden + 11 * moon + 22 * week) // 451) + 114
        return date(year, shift // 31, shift % 31 + 1) + timedelta(days=later)

    return day


_NAMED: dict[str, Callable[[int], date | None]] = {
    **{names: _fixed(*day) for names, day in _FIXED.items()},
    "除夕夜|除夕|年三十|大年三十": _lunar(_NEW_YEAR, -1),
    "春节|大年初一|大年初1|年初一|lunar new year|chinese new year|spring festival": _lunar(
        _NEW_YEAR
    ),
    **{
        f"大年初{sign}|年初{sign}": _lunar(_NEW_YEAR, days)
        for days, sign in enumerate("二三四五六七八九十", 1)
    },
    "元宵节|元宵": _lunar(_NEW_YEAR, 14),
    "清明节|清明": _tomb_sweeping,
    "端午节|端午|dragon boat festival": _lunar(_DRAGON_BOATS),
    "中秋节|中秋|mid-autumn festival": _lunar(_MID_AUTUMN),
    "感恩节|thanksgiving day|thanksgiving": _nth(11, _THURSDAY, 4),
    "黑色星期五|黑五|black friday": _nth(11, _THURSDAY, 4, later=1),
    "cyber monday": _nth(11, _THURSDAY, 4, later=4),
    "labor day": _nth(9, _MONDAY, 1),
    "good friday": _easter(-2),
    "easter sunday|easter": _easter(),
    "easter monday": _easter(1),
}
_DAYS = {name: day for names, day in _NAMED.items() for name in names.split("|")}


def holiday_names(*, chinese: bool) -> list[str]:
    """The names in plain form, the longer ones first."""
    chosen = (name for name in _DAYS if (not name.isascii() or name.isdecimal()) is chinese)
    return sorted(chosen, key=len, reverse=True)


def holiday(name: str, year: int) -> date | None:
    """The day of that name in a year; None where the almanac ends."""
    return _DAYS[name](year)
