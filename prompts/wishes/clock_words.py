"""早上8点, "at 8 in the morning", 17:30, 八点半: a time of day, as people say it."""

import re
from datetime import time

from prompts.reading.chinese_numbers import whole
from prompts.reading.plain import plain

_CLOCK = re.compile(
    r"(?P<zh>早上|早晨|上午|凌晨|中午|下午|傍晚|晚上)?\s*(?<![\d:：])(?<![早晚快慢有])(?P<h>\d{1,2}|[一二两三四五六七八九十]{1,3})\s?"
    r"(?:[:：.h](?P<m>[0-5]\d)|[点时](?:(?P<half>半)|(?P<quarter>一刻)|(?P<min>[0-5]?\d)分?|整|钟)?"
    r"|(?=\s?(?:o'clock|am|pm|a\.m\.|p\.m\.|in the|noon|\W*\Z)))"
    r"\s?(?:o'clock)?\s?(?P<en>am|pm|a\.m\.|p\.m\.|in the (?:morning|afternoon|evening))?"
)
_LATER = ("下午", "傍晚", "晚上", "pm", "p.m.", "in the afternoon", "in the evening")


def clock_in(text: str) -> time | None:
    """The first time of day that is named; None: there is none."""
    for found in _CLOCK.finditer(plain(text)):
        hour = int(found["h"]) if found["h"].isdigit() else whole(found["h"]) or 0
        if (found["zh"] or found["en"]) in _LATER and hour < 12:
            hour += 12
        minute = int(found["m"] or found["min"] or 0)
        minute = 30 if found["half"] else 15 if found["quarter"] else minute
        if hour < 24:
            return time(hour, minute)
    return None
