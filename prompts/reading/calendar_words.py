"""The calendar day that a word or a part of a date names, seen from the day of the message."""

from datetime import date, timedelta

from .chinese_numbers import whole

MONTHS = 12  # of a year
_RELATIVE = {
    -3: "大前天",
    -2: "前天|the day before yesterday|day before yesterday",
    -1: "昨天|昨日|昨晚|昨夜|昨早|yesterday|last night",
    0: "今天|今日|今早|今晨|今晚|today|tonight|this morning|this afternoon|this evening",
    1: "明天|明日|明早|明晚|tomorrow",
    2: "后天|the day after tomorrow|day after tomorrow",
    3: "大后天",
}
_RELATIVE_DAYS = {word: days for days, words in _RELATIVE.items() for word in words.split("|")}
_WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6, "末": 5}
_WEEKDAYS |= {
    sign: number for number, sign in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKS = {"上上": -2, "上": -1, "上个": -1, "这": 0, "这个": 0, "本": 0, "下": 1, "下个": 1}
_ENGLISH_NUMBERS = {
    word: number
    for number, words in enumerate(("a an one", "two", "three", "four", "five", "six", "seven"), 1)
    for word in words.split()
}
_UNITS = {"天": 1, "日": 1, "day": 1, "周": 7, "星期": 7, "个星期": 7, "week": 7}


def month_number(name: str) -> int:
    """1 to 12 of an English month, written out or short."""
    return _MONTH_NAMES.index(name[:3]) + 1


def full_year(year: int) -> int:
    """The year that two digits mean: 98 is 1998, 08 is 2008."""
    if year >= 100:
        return year
    return year + (1900 if year >= 50 else 2000)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest(month: int, day: int, today: date) -> date | None:
    """The latest such day that isn't after today."""
    for year in (today.year, today.year - 1):
        found = day_of(year, month, day)
        if found and found <= today:
            return found
    return day_of(today.year - 1, month, day)


def coming(month: int, day: int, today: date) -> date | None:
    """The next such day, today included."""
    for year in (today.year, today.year + 1):
        found = day_of(year, month, day)
        if found and found >= today:
            return found
    return None


def next_day_of_month(day: int, today: date) -> date | None:
    """The next such day of a month, today included."""
    months = today.year * MONTHS + today.month - 1 + (day < today.day)
    return day_of(months // MONTHS, months % MONTHS + 1, day)


def latest_day_of_month(day: int, today: date) -> date | None:
    """The latest such day of a month that isn't after today."""
    if day <= today.day:
        return day_of(today.year, today.month, day)
    before = today.replace(day=1) - timedelta(days=1)
    return day_of(before.year, before.month, day)


def weekday_in_week(week: str, sign: str, today: date) -> date:
    """上周三: the day of the week before today's; weeks begin on Monday."""
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(weeks=_WEEKS[week], days=_WEEKDAYS[sign])


def latest_weekday(sign: str, today: date) -> date:
    """The latest such weekday, today included."""
    return today - timedelta(days=(today.weekday() - _WEEKDAYS[sign[:3]]) % 7)


def coming_weekday(name: str, today: date) -> date:
    """The next such weekday, today included."""
    return latest_weekday(name, today - timedelta(days=1)) + timedelta(days=7)


def english_weekday(which: str | None, name: str, today: date) -> date:
    """Friday: the latest; this Friday: of this week; last, next Friday: before, after today."""
    day = latest_weekday(name, today)
    if which == "this":
        return weekday_in_week("本", name[:3], today)
    if which == "next":
        return day + timedelta(days=7)
    return day - timedelta(days=7) if which == "last" and day == today else day


def relative_day(word: str, today: date) -> date:
    """昨天, yesterday: counted from today."""
    return today + timedelta(days=_RELATIVE_DAYS[" ".join(word.split())])


def days_ago(count: str, unit: str, today: date) -> date | None:
    """3天前, 2 weeks ago; None for months and years, which don't name a day."""
    days = _UNITS.get(unit)
    if days is None:
        return None
    return today - timedelta(days=days * (_ENGLISH_NUMBERS.get(count) or whole(count) or 0))
