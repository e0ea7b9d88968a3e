"""Which value that was told is put right, and what stands there instead."""

import re
from collections.abc import Sequence
from datetime import date

from storage.rules.facts import FactType

from .amendments import Amendment, Told, What, standing
from .chinese_numbers import chinese_number
from .dates import find_dates
from .mistakes import field_of, likest, slip_in
from .roles import FactRole, role_in, role_of

_NUMBER = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+")
_DATE = re.compile(
    r"(?:\d{4}[年/-])?(?:\d{1,2}|[一二三十]{1,3})[月/-](?:\d{1,2}|[一二三十]{1,3})[日号]?"
)
_OF = re.compile(r"(?:购?买|下单|付款?|寄|发货?|(?:才|送|收)?到货?|送[来达]?|签收)?(?:的|了)$")
_PIECE = re.compile(r"\d+(?P<what>[^\W\d_]{1,3})")
_DAY = re.compile(r"(\d{1,2}|[一二三十]{1,3})(?:号|日|st|nd|rd|th)")
_LAST_FIGURES = re.compile(r"\W*(\d{2,5})")
_LONG_NUMBER = re.compile(r"[A-Za-z\d-]{7,}\d$")
"""One that nobody says whole twice."""
_MONTH_EN = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"[我你您他她它这那]们?|这个|那个|it|this|that|i|you|he|she|they|we", re.I)
_ANY_DAY = date(2000, 1, 1)
_SAME_DAY = {
    "today": "今天",
    "yesterday": "昨天",
    "day before yesterday": "前天",
    "tomorrow": "明天",
}
"""In the other language."""


def swapped(told: Told, old: str, new: str, field: FactType | None) -> Amendment | None:
    """``old``, which has to be there: as a fact, else as it was said, else as the same number."""
    if not old or not new or old == new or _PRONOUN.fullmatch(old):
        return None
    if not standing(old).search(told.text):
        old = _SAME_DAY.get(old.lower(), old)
    among = [str(fact["value"]) for fact in told.facts if field in (None, fact["type"])]
    whole = next((value for value in among if value.lower() == old.lower()), None)
    if whole is None and (by_end := _swapped_by_end(among, old, new)) is not None:
        return by_end
    there = standing(old).search(told.text)
    if field is None and whole is None and there and not number_of(old):
        return Amendment(What.WORDS, there.group(), new)
    if whole is not None:
        return Amendment(What.WORDS, whole, _like(whole, _sum_in(told, whole, new)))
    swaps = {_number_swapped(value, old, new) for value in among} - {None}
    if len(swaps) == 1:
        return swaps.pop()
    if not swaps and field is None and there:
        return Amendment(What.WORDS, there.group(), _like(there.group(), new))
    return None


def _sum_in(told: Told, old: str, new: str) -> str:
    """Of the words in place of a sum, the sum: 多扣的是250."""
    sums = [each["value"] for each in told.facts if each["type"] == FactType.AMOUNT]
    numbers = list(_NUMBER.finditer(new))
    is_one = old in sums and old[0].isdigit() and len(numbers) == 1
    return new[numbers[0].start() :] if is_one else new


def _swapped_by_end(among: Sequence[str], old: str, new: str) -> Amendment | None:
    """The long number of which only the last figures are said, "not ...890", for another as
    long."""
    said, right = _LAST_FIGURES.fullmatch(old), _LONG_NUMBER.search(new)
    if said is None or right is None:
        return None
    ends = [each for each in among if each.endswith(said[1]) and _LONG_NUMBER.fullmatch(each)]
    return Amendment(What.WORDS, ends[0], right[0]) if len(ends) == 1 else None


def _number_swapped(value: str, old: str, new: str) -> Amendment | None:
    """The fact in which the number of ``old`` stands, with that of ``new``."""
    numbers = [
        found for found in _NUMBER.finditer(value) if _value(found.group()) == number_of(old)
    ]
    if number_of(old) is None or len(numbers) != 1:
        return None
    there = numbers[0]
    if number_of(new) is None:
        return Amendment(What.WORDS, value, new)
    head, tail = value[: there.start()], value[there.end() :]
    digits = _NUMBER.search(new)
    after = "" if digits is None else new[digits.end() :]
    if re.match(r"(?:st|nd|rd|th)\b", tail):
        tail = after + tail[2:] if re.match(r"(?:st|nd|rd|th)\b", after) else tail
    return Amendment(What.WORDS, value, f"{head}{digits.group() if digits else new}{tail}")


def set_anew(told: Told, field: FactType | None, new: str, how: str = "") -> Amendment | None:
    """The only fact of that field gets another value; without a field a day is that of the date.
    Of several it is the one of which the words tell: when it was bought, when it was delivered."""
    role, new = role_in(how or new), _OF.sub("", new)
    field = _field_meant(told, field, new)
    values = {str(fact["value"]) for fact in told.facts if fact["type"] == field}
    if role is not None and len(values) > (field is FactType.AMOUNT):
        values = _of_role(told, values, role)
        if not values:
            return None
    if not values:
        return _house_number(told, new) or _slip(told, new)
    value = values.pop() if len(values) == 1 else likest(values, new)
    if value is None:
        return None
    other = _like(value, new)
    return None if other == value else Amendment(What.WORDS, value, other)


def _field_meant(told: Told, field: FactType | None, new: str) -> FactType | None:
    """What kind of detail ``new`` is, where it isn't said, or only that it is a time."""
    day = _DAY.fullmatch(new) or _DATE.fullmatch(new) or _is_day(new)
    if field in (None, FactType.TIME) and day:
        return FactType.DATE
    if field is None and _is_sum(told, new):
        return FactType.AMOUNT
    return field or field_of(new)


def _slip(told: Told, new: str) -> Amendment | None:
    """What was mistyped in the text, with what is right."""
    slip = slip_in(told.text, new)
    return None if slip is None else Amendment(What.WORDS, slip, new)


def _house_number(told: Told, new: str) -> Amendment | None:
    """7号 in the only place that has such a number: no day was told."""
    if not re.fullmatch(r"\d+号", new):
        return None
    places = [str(fact["value"]) for fact in told.facts if fact["type"] == FactType.PLACE]
    numbered = [(place, found) for place in places if (found := re.search(r"\d+号", place))]
    if len(numbered) != 1:
        return None
    place, there = numbered[0]
    return Amendment(What.WORDS, place, place[: there.start()] + new + place[there.end() :])


def _of_role(told: Told, values: set[str], role: FactRole) -> set[str]:
    """Those of which the text tells that; else those of which it tells nothing."""
    starts = {value: told.text.find(value) for value in values}
    roles = {
        value: role_of(told.text, start, start + len(value)) for value, start in starts.items()
    }
    same = {value for value in values if roles[value] is role}
    return same or {value for value in values if roles[value] is None}


def _is_day(words: str) -> bool:
    days = find_dates(words.lower(), _ANY_DAY)
    return any((day.start, day.end) == (0, len(words)) for day in days)


def _is_sum(told: Told, new: str) -> bool:
    """Whether the bare number can only be the sum that was told: it has as many digits."""
    sums = [str(fact["value"]) for fact in told.facts if fact["type"] == FactType.AMOUNT]
    there = _NUMBER.search(sums[0]) if len(sums) == 1 else None
    if there is None or not _NUMBER.fullmatch(new) or not new[0].isdigit():
        return False
    return len(new.partition(".")[0]) == len(there.group().partition(".")[0])


def _like(value: str, new: str) -> str:
    """``new`` in place of a fact: a bare number keeps what stands around it, a day its month."""
    numbers = list(_NUMBER.finditer(value))
    bare_number = _NUMBER.fullmatch(new) is not None
    if bare_number and len(numbers) == 1:
        return f"{value[: numbers[0].start()]}{new}{value[numbers[0].end() :]}"
    day, days = _DAY.fullmatch(new), list(_DAY.finditer(value))
    if day and len(days) == 1 and days[0].end() == len(value):
        return value[: days[0].start()] + new
    return _with_day(value, new) or _with_piece(value, new) or new


def _with_day(value: str, new: str) -> str | None:
    """Another day of the same month: the 10th, in place of 9 November."""
    day, there = _DAY.fullmatch(new), list(_NUMBER.finditer(value))
    if day is None or len(there) != 1 or not _MONTH_EN.search(value):
        return None
    return value[: there[0].start()] + day.group(1) + value[there[0].end() :]


def _with_piece(value: str, new: str) -> str | None:
    """``new``, a number and what it counts (3号楼), in place of that piece of a longer value."""
    piece = _PIECE.fullmatch(new)
    if piece is None or piece["what"] in ("号", "日"):
        return None
    there = list(re.finditer(rf"\d+{piece['what']}", value))
    return value[: there[0].start()] + new + value[there[0].end() :] if len(there) == 1 else None


def in_place_of(old: str, new: str) -> str:
    """Of a sentence in which a day is put right, the day: it should have come on the 14th."""
    days = list(find_dates(new.lower(), _ANY_DAY)) if _DAY.fullmatch(old) else []
    return new[days[0].start :] if len(days) == 1 and days[0].end == len(new) else new


def number_of(words: str) -> float | None:
    """The number, if the words are hardly more than one: 13th, 13号, 三十元."""
    numbers = _NUMBER.findall(words)
    return _value(numbers[0]) if len(numbers) == 1 else None


def _value(number: str) -> float | None:
    if number[0].isdigit():
        return float(number)
    value = chinese_number(number)
    return None if value is None else float(value)
