"""Times of the day in a text: 13:15, 晚上8点半, 8:05am."""

import re
from collections.abc import Iterator

from .chinese_numbers import whole
from .patterns import DIGITS, pattern
from .reading import Fact, FactType

_AFTERNOON = frozenset({"下午", "晚上", "晚", "傍晚", "夜里", "深夜"})
_NIGHT = frozenset({"凌晨", "晚上", "夜里", "深夜", "半夜"})
_PART = "(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|半夜|晚|早)"

_CLOCK = pattern(
    r"(?P<h>\d\d?)\s?[:：]\s?(?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])(?:\s?(?P<half>[ap])\.?m\b)?",
    needs=": ：",
    not_after=f"{DIGITS}.:：/",
)
_ENGLISH = pattern(
    r"(?P<h>\d\d?)\s?(?P<half>[ap])\.?m\b", needs="am pm a.m p.m", not_after=f"{DIGITS}.:/$"
)
# 一点 by itself is "a little", and 几点 a question: a part of the day or minutes make it a time.
_CHINESE = pattern(
    r"(?P<h>[\d一两二三四五六七八九十][\d一二三十]?[一二三]?)点"
    r"(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<m>\d\d?|[二三四五]?十[一二三四五六七八九]?)分?|钟(?!头)|整)?",
    needs="点",
    not_after=DIGITS + ".",
)
_BEFORE = re.compile(_PART + r"\s?$")


def find_times(text: str) -> Iterator[Fact]:
    """The times of a text in plain form, as HH:MM."""
    for match in _CLOCK.find(text):
        yield from _fact(text, match, int(match["h"]), int(match["m"]), match["half"])
    for match in _ENGLISH.find(text):
        yield from _fact(text, match, int(match["h"]), 0, match["half"])
    for match in _CHINESE.find(text):
        if not match[0].endswith("点") or _BEFORE.search(
            text, max(0, match.start() - 3), match.start()
        ):
            yield from _fact(text, match, whole(match["h"]) or 0, _minute(match), None)


def _fact(
    text: str, match: re.Match[str], hour: int, minute: int, half: str | None
) -> Iterator[Fact]:
    before = _BEFORE.search(text, max(0, match.start() - 3), match.start())
    start = before.start() if before else match.start()
    hour = _hour(hour, before["part"] if before else None, half)
    if hour < 24 and minute < 60:
        value = text[start : match.end()]
        yield Fact(FactType.TIME, value, start, match.end(), f"{hour:02}:{minute:02}")


def _minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * (whole(match["quarter"]) or 0)
    return whole(match["m"]) or 0 if match["m"] else 0


def _hour(hour: int, part: str | None, half: str | None) -> int:
    if hour == 12 and (half == "a" or part in _NIGHT):
        return 0
    late = half == "p" or part in _AFTERNOON or (part == "中午" and hour < 3)
    return hour + 12 if late and hour < 12 else hour
