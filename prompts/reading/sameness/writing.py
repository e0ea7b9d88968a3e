"""One way of writing what people write in several: 三号楼 and 3号楼, 昨晚八点 and 昨天晚上20:00."""

import re

from ..chinese_numbers import chinese_number
from ..plain import plain

# 一点 is "a little" far more often than one o'clock.
_NUMBER = re.compile(
    r"(?!一点(?![半钟\d]))[零一二两三四五六七八九十百千]{1,7}"
    r"(?=号|栋|幢|单元|楼|层|点|时|刻|月|日|路|线|室|元|块|次|天|小时|分钟|周|星期|期|区|单|户|辆|人|岁|件|年)"
)
_SAID_OTHERWISE = {
    "昨晚": "昨天晚上",
    "今晚": "今天晚上",
    "明晚": "明天晚上",
    "前晚": "前天晚上",
    "昨夜": "昨天晚上",
    "昨日": "昨天",
    "今日": "今天",
    "明日": "明天",
    "今早": "今天早上",
    "今晨": "今天早上",
    "昨早": "昨天早上",
    "明早": "明天早上",
    "早晨": "早上",
    "夜里": "晚上",
    "礼拜": "周",
    "星期": "周",
    "幢": "栋",
    "号楼": "栋",
    "#楼": "栋",
    "last night": "yesterday evening",
    "elevator": "lift",
    "apartment": "flat",
}
_OTHERWISE = re.compile("|".join(sorted(map(re.escape, _SAID_OTHERWISE), key=len, reverse=True)))
_HALF = re.compile(r"(\d{1,2})点半")
_CLOCK = re.compile(
    r"(早上|上午|中午|下午|晚上|凌晨)?(\d{1,2})(?:[:：点时](?:([0-5]\d)(?:分|(?![\d栋号楼单]))|([0-5]?\d)分)|点钟?整?)"
)
_LATE = {"下午", "晚上"}
_ENGLISH_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])\.?m\b\.?")


def one_way(text: str) -> str:
    """Lower case, simplified signs; numbers that count or name in digits, times as 20:00."""
    told = _OTHERWISE.sub(lambda match: _SAID_OTHERWISE[match[0]], plain(text))
    told = _HALF.sub(r"\1:30", _NUMBER.sub(_in_digits, told))
    return _ENGLISH_CLOCK.sub(_english_time, _CLOCK.sub(_time, told))


def _in_digits(match: re.Match[str]) -> str:
    number = chinese_number(match[0])
    return match[0] if number is None else str(number)


def _time(match: re.Match[str]) -> str:
    hour = int(match[2])
    part = match[1] or ""
    if part in _LATE and hour < 12:
        hour += 12
    return f"{part}{hour}:{int(match[3] or match[4] or 0):02} "


def _english_time(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
    return f"{hour}:{int(match[2] or 0):02}"
