"""Times of the day in a text: 13:15, 晚上8点半, 两点到四点, 15时30分, 8:05am, noon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .chinese_numbers import whole
from .patterns import DIGITS, pattern
from .reading import Fact, FactType

_AFTERNOON = frozenset({"下午", "晚上", "晚", "傍晚", "夜里", "深夜"})
_NIGHT = frozenset({"凌晨", "晚上", "夜里", "深夜", "半夜"})
_PART = "(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|半夜|晚|早)"
_TO = r"[到至~～—–-]"
_ENGLISH_TO = r"\s?(?:-|–|to|till|until|and)\s?"

_CLOCK = pattern(
    r"(?P<h>\d\d?)\s?[:：]\s?(?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])(?:\s?(?P<half>[ap])\.?m\b)?",
    needs=": ：",
    not_after=f"{DIGITS}.:：/",
)
# "between 2 and 4 pm": the first one takes its half of the day from the second one.
_ENGLISH = pattern(
    rf"(?P<h>\d\d?)(?:\s?(?P<half>[ap])\.?m\b"
    rf"|(?={_ENGLISH_TO}\d\d?(?:[:.][0-5]\d)?\s?(?P<later>[ap])\.?m\b))",
    needs="am pm a.m p.m",
    not_after=f"{DIGITS}.:/$",
)
_O_CLOCK = pattern(
    r"(?P<h>\d\d?)\s?o'?clock\b(?:\s(?:in the\s|at\s)?(?P<when>morning|afternoon|evening|night))?",
    needs="clock",
    not_after=DIGITS,
)
_NAMED = pattern(r"\b(?:at|by|until|till|around|since|before|after)\s(?P<name>noon|midnight)\b")
_CHINESE = pattern(
    r"(?P<h>[\d一两二三四五六七八九十][\d一二三十]?[一二三]?)(?:点"
    r"(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<m>\d\d(?![\d栋幢号楼单个])|\d\d?(?=分)"
    r"|[二三四五]?十[一二三四五六七八九]?)分?|钟(?!头)|整)?"
    r"|时(?![间候刻常期不])(?:(?P<minutes>[0-5]?\d)分)?"
    rf"|(?={_TO}[\d一两二三四五六七八九十]{{1,3}}点))",
    needs="点 时",
    not_after=f"{DIGITS}.第几:：",
)
_BEFORE = re.compile(_PART + r"\s?$")
_RANGE = re.compile(rf"{_TO}\s?$")
# 一点 by itself is "a little", 3点 may be three points: only what stands beside it makes it a time.
_COUNTED = re.compile(
    r"意见|建议|问题|要求|原因|理由|不足|看法|疑问|希望|诉求|说明|感受|想法|体会|共识|水|东西|小|事"
)
_AROUND = re.compile(r"多|过|起|就|[来去到出起睡送等打]|才|还|都|也|能|可以|[，。,；;！!？?\s]|$")
_SURELY = re.compile(
    r"左右|之?[前后]|以[前后]|就?(?:[开关]|上班|下班|上课|营业)"
    rf"|{_TO}[\d一两二三四五六七八九十]{{1,3}}点"
)
# 下午等到6点: the part of the day stands a few signs before.
_EARLIER = re.compile(_PART + r"[^\d早晚天日，。！？,.!?;；\s]{1,4}$")
_LEADING = re.compile(
    r"(?:(?<![降升涨跌])[到至从约在天号日晨末一二三四五六早晚等于过是]|[~～—–-])\s?$"
)


class _Read(NamedTuple):
    """A time that was found, and where."""

    start: int
    end: int
    hour: int
    minute: int
    part: str | None


def find_times(text: str) -> Iterator[Fact]:
    """The times of a text in plain form, as HH:MM."""
    for match in _CLOCK.find(text):
        yield from _fact(text, _read(text, match, int(match["h"]), int(match["m"])), match["half"])
    for match in _ENGLISH.find(text):
        half = match["half"] or match["later"]
        yield from _fact(text, _read(text, match, int(match["h"]), 0), half)
    for match in _O_CLOCK.find(text):
        half = {None: None, "morning": "a"}.get(match["when"], "p")
        yield from _fact(text, _read(text, match, int(match["h"]), 0), half)
    for match in _NAMED.find(text):
        start, end = match.span("name")
        hour = 12 if match["name"] == "noon" else 0
        yield from _fact(text, _Read(start, end, hour, 0, None), None)
    yield from _chinese(text)


def _chinese(text: str) -> Iterator[Fact]:
    """A second time of a range goes on with the part of the day of the first."""
    earlier: _Read | None = None
    for match in _CHINESE.find(text):
        read = _read(text, match, whole(match["h"]) or 0, _minute(match))
        goes_on = earlier is not None and _RANGE.fullmatch(text[earlier.end : read.start])
        if not (goes_on or _is_time(text, match, read)):
            continue
        if goes_on and earlier is not None and read.part is None:
            read = _after(earlier, read)
        earlier = read if read.part else read._replace(part=_part_before(text, match.start()))
        yield from _fact(text, earlier, None)


def _part_before(text: str, place: int) -> str | None:
    before = _EARLIER.search(text, max(0, place - 6), place)
    return before["part"] if before else None


def _after(earlier: _Read, later: _Read) -> _Read:
    part = earlier.part
    if part in {"上午", "早上", "中午"} and later.hour < earlier.hour:
        part = "下午"
    return later._replace(part=part)


def _is_time(text: str, match: re.Match[str], read: _Read) -> bool:
    if match["h"] == "一" and match[0].endswith("点"):  # 早一点 is "a little earlier"
        return read.part is not None and len(read.part) > 1
    if read.part or not match[0].endswith("点"):
        return read.hour < 24
    if _COUNTED.match(text, match.end()):
        return False
    if read.hour > 12 or _SURELY.match(text, match.end()) or match[0] == text.strip():
        return True
    before = _LEADING.search(text, max(0, match.start() - 2), match.start())
    return bool(before) and bool(_AROUND.match(text, match.end()))


def _read(text: str, match: re.Match[str], hour: int, minute: int) -> _Read:
    before = _BEFORE.search(text, max(0, match.start() - 3), match.start())
    # In 昨晚八点 the 晚 belongs to the date.
    own = before and text[before.start() - 1 : before.start()] not in ("昨", "今", "明", "前")
    start = before.start() if before and own else match.start()
    return _Read(start, match.end(), hour, minute, before["part"] if before else None)


def _fact(text: str, read: _Read, half: str | None) -> Iterator[Fact]:
    hour = _hour(read.hour, read.part, half)
    if hour < 24 and read.minute < 60:
        value = text[read.start : read.end]
        yield Fact(FactType.TIME, value, read.start, read.end, f"{hour:02}:{read.minute:02}")


def _minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * (whole(match["quarter"]) or 0)
    minutes = match["m"] or match["minutes"]
    return whole(minutes) or 0 if minutes else 0


def _hour(hour: int, part: str | None, half: str | None) -> int:
    if hour == 12 and (half == "a" or part in _NIGHT):
        return 0
    late = half == "p" or part in _AFTERNOON or (part == "中午" and hour < 3)
    return hour + 12 if late and hour < 12 else hour
