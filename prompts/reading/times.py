"""Times of the day in a text: 13:15, 晚上8点半, 8:05am."""

import re
from collections.abc import Iterator

from .chinese_numbers import whole
from .reading import Fact, FactType

_LATE = ("下午", "晚上", "晚", "傍晚", "夜里", "夜间", "深夜")
_HOUR = r"(?:\d{1,2}|十[一二]?|二十[一二三]?|[一二两三四五六七八九])"
_ZH = re.compile(
    rf"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|深夜|晚|早)?(?P<h>{_HOUR})"
    r"(?:点(?!钟头|[个击评赞开名餐菜单外了的])(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<m>\d{1,2}|[二三四五]?十[一二三四五六七八九]?)分?|钟|整)?"
    r"|时(?:(?P<m2>\d{1,2})分|许|左右))"
)
_CLOCK = re.compile(
    r"(?:(?P<part>凌晨|早上|上午|中午|下午|晚上|晚)\s?)?(?<![\d.:：/])(?P<h>[01]?\d|2[0-3])\s?[:：]\s?(?P<m>[0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
_AM_PM = re.compile(r"(?<![\d.:/$])(?P<h>1[0-2]|0?[1-9])\s?(?P<half>[ap])\.?m\b")


def find_times(text: str) -> Iterator[Fact]:
    """The times of a text in plain form, as HH:MM."""
    for match in _CLOCK.finditer(text):
        minute = int(match["m"])
        yield _fact(match, _hour(int(match["h"]), match["part"], match["half"]), minute)
    for match in _AM_PM.finditer(text):
        yield _fact(match, _hour(int(match["h"]), None, match["half"]), 0)
    for match in _ZH.finditer(text):
        hour = _hour(whole(match["h"]) or 0, match["part"], None)
        if hour < 24 and (match["part"] or match[0][-1] != "点" or len(match[0]) > 2):
            yield _fact(match, hour, _minute(match))


def _fact(match: re.Match[str], hour: int, minute: int) -> Fact:
    return Fact(FactType.TIME, match.group(), *match.span(), f"{hour:02}:{minute:02}")


def _minute(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * (whole(match["quarter"]) or 0)
    return whole(match["m"] or match["m2"] or "0") or 0


def _hour(hour: int, part: str | None, half: str | None) -> int:
    late = half == "p" or part in _LATE or (part == "中午" and hour < 3)
    if late and hour < 12:
        return hour + 12
    if hour == 12 and (half == "a" or part in ("凌晨", "晚上", "夜里", "深夜")):
        return 0
    return hour
