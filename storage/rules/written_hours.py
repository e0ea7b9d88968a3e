"""Hours as people write them: "周一至周五 9:00-12:00 13:30-18:00", "Mon-Thu 8 to 4, Fri 8 to 12",
"9 to 5 mon to fri". Night is said: by a clock of 24 hours, by "pm" or 晚上."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from storage.rules.hours import Shift, Shifts, in_order

_ZH = "一二三四五六日"
_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORKDAYS = range(5)
"""Meant where only hours are written."""
_OF_SEVERAL = {
    "工作日": _WORKDAYS,
    "weekday": _WORKDAYS,
    "workday": _WORKDAYS,
    "周末": range(5, 7),
    "weekend": range(5, 7),
    "每天": range(7),
    "天天": range(7),
    "every day": range(7),
    "daily": range(7),
}
_SEVERAL = r"工作日|周末|每天|天天|(?:weekday|workday|weekend)s?\b|every\s?day\b|daily\b"
_NAMED_DAY = (
    r"(?:周|星期|礼拜)?[一二三四五六日天]"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b"
)
_TO = r"\s*(?:-|–|—|~|至|到|to|till|until)\s*"
_MORNING = r"上午|早上|早晨|清晨|凌晨|早"
_CLOCK = (
    rf"(?:(?P<{{0}}am>{_MORNING})|(?P<{{0}}pm>下午|晚上|傍晚|中午|晚))?\s*"
    r"(?P<{0}h>\d{{1,2}})(?:[:：.点时](?P<{0}m>\d\d|半)?分?)?\s*(?P<{0}half>[ap]m\b)?"
)
_TOKEN = re.compile(
    rf"(?P<several>{_SEVERAL})|(?P<first>{_NAMED_DAY})(?:{_TO}(?P<last>{_NAMED_DAY}))?"
    rf"|{_CLOCK.format('')}{_TO}{_CLOCK.format('to_')}",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[\s,，、;；。.!！&和从我是的在为都每]|上班|工作|点钟"
    r"|\b(?:and|then|from|on|at|i|am|work|working|my|hours|are)\b",
    re.IGNORECASE,
)
_SPOKEN_HOUR = re.compile(
    r"(?:(?<![周期拜])二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])(?=[点时])"
)
_DIGITS = "一二三四五六七八九"
_NAMED_HOURS = ((r"([ap])\.\s?m\b\.?", r"\1m"), (r"\bnoon\b", "12:00"), (r"\bmidnight\b", "24:00"))
_HALF_A_DAY = 12 * 60

Token = re.Match[str]


def read_hours(text: str) -> dict[int, Shifts] | None:
    """Hours by weekday (Monday is 0) as somebody wrote them; None where not all of it can be
    understood."""
    tokens = _tokens(_in_figures(text))
    if not tokens:
        return None
    groups = [(of_days, list(each)) for of_days, each in groupby(tokens, key=_is_of_days)]
    if not groups[0][0] and groups[-1][0]:
        groups = [each for pair in zip(groups[1::2], groups[::2], strict=True) for each in pair]
    if groups[-1][0]:
        return None  # days without hours
    hours: dict[int, list[Shift]] = {}
    days: Sequence[int] = _WORKDAYS
    for of_days, each in groups:
        if of_days:
            days = [day for token in each for day in _days(token)]
            continue
        for day in days:
            hours.setdefault(day, []).extend(_shifts(each))
    return _ordered(hours)


def _in_figures(text: str) -> str:
    """八点 as 8点, noon as 12:00."""
    for written, figures in _NAMED_HOURS:
        text = re.sub(written, figures, text, flags=re.IGNORECASE)
    return _SPOKEN_HOUR.sub(lambda found: str(_number(found[0])), text)


def _number(spoken: str) -> int:
    tens, ten, ones = spoken.replace("两", "二").rpartition("十")
    last = _DIGITS.index(ones) + 1 if ones else 0
    return (10 * (_DIGITS.index(tens) + 1 if tens else 1) if ten else 0) + last


def _tokens(text: str) -> list[Token]:
    """Days and hours in order; nothing where anything else is written."""
    found, read = [], 0
    for match in _TOKEN.finditer(text):
        if _JOINED.sub("", text[read : match.start()]):
            return []
        read = match.end()
        found.append(match)
    return [] if _JOINED.sub("", text[read:]) else found


def _is_of_days(token: Token) -> bool:
    return token["h"] is None


def _days(token: Token) -> Sequence[int]:
    """From one weekday to another, over the weekend where the second comes before the first."""
    if token["several"]:
        named = token["several"].lower().replace("everyday", "every day")
        return _OF_SEVERAL[named.removesuffix("s")]
    first = _weekday(token["first"])
    last = _weekday(token["last"]) if token["last"] else first
    return [(first + each) % 7 for each in range((last - first) % 7 + 1)]


def _weekday(named: str) -> int:
    sign = named[-1].replace("天", "日")
    return _ZH.index(sign) if sign in _ZH else _EN.index(named[:3].lower())


def _shifts(tokens: Sequence[Token]) -> list[Shift]:
    """The shifts of one day; of "9-12, 1-6" the second is in the afternoon. Empty where there is no
    such time of day."""
    found: list[Shift] = []
    for token in tokens:
        shift = _shift(token)
        if shift is None:
            return []
        if found and shift.start < found[-1].start and _is_by_a_clock(token):
            shift = Shift(shift.start + _HALF_A_DAY, shift.end + _HALF_A_DAY)
        found.append(shift)
    return found


def _shift(token: Token) -> Shift | None:
    half, to_half = _halves(token)
    begins = _clock(token["h"], token["m"], half)
    ends = _clock(token["to_h"], token["to_m"], to_half)
    try:
        return Shift.parse(f"{begins}-{ends}")
    except ValueError:
        return None


def _halves(token: Token) -> tuple[str | None, str | None]:
    """Which half of the day each end is in, where that is said or follows: "8 to 4" ends in the
    afternoon, 下午1点到5点 too, and "1-5 pm" begins in it."""
    half, to_half = _half_said(token, ""), _half_said(token, "to_")
    begins, ends = int(token["h"]), int(token["to_h"])
    if max(begins, ends) > 12:
        return half, to_half
    if to_half is None and _is_by_twelve(token, "to_"):
        to_half = "pm" if _ends_in_the_afternoon(token, half, begins, ends) else None
    elif half is None and to_half == "pm" and begins < ends < 12:
        half = "pm"
    return half, to_half


def _ends_in_the_afternoon(token: Token, half: str | None, begins: int, ends: int) -> bool:
    """Whether the end, of which that isn't said, is in the afternoon: before what begins in the
    morning, or after what begins in the afternoon."""
    if half == "pm":
        return begins % 12 < ends
    return ends < begins and (half == "am" or _is_by_twelve(token, ""))


def _half_said(token: Token, end: str) -> str | None:
    if token[f"{end}half"]:
        return token[f"{end}half"].lower()
    return "am" if token[f"{end}am"] else "pm" if token[f"{end}pm"] else None


def _is_by_a_clock(token: Token) -> bool:
    """Whether both ends are as on a clock's face, and nothing more is said about them."""
    said = any(_half_said(token, end) for end in ("", "to_"))
    return not said and _is_by_twelve(token, "") and _is_by_twelve(token, "to_")


def _is_by_twelve(token: Token, end: str) -> bool:
    """Whether the hour may be of either half of the day: 08 is of a clock of 24 hours."""
    hour = token[f"{end}h"]
    return int(hour) <= 12 and not hour.startswith("0")


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    number = int(hour)
    if half:
        number = number % 12 + (12 if half == "pm" else 0)
    return f"{number:02}:{'30' if minute == '半' else minute or '00'}"


def _ordered(hours: Mapping[int, Sequence[Shift]]) -> dict[int, Shifts] | None:
    try:
        found = {day: in_order(shifts) for day, shifts in sorted(hours.items())}
    except ValueError:
        return None
    return found if found and all(found.values()) else None
