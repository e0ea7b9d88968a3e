"""Numbers as people write them: 1,070, 11万, 两千, 二十五, 二〇二六."""

import re

CHINESE_DIGITS = "零〇一二两三四五六七八九"
CHINESE_NUMBER = f"[{CHINESE_DIGITS}十百千万亿]"

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_BELOW = {"百": "十", "千": "百", "万": "千", "亿": "千万"}
_SHORTENED = re.compile("[百千万亿][一二三四五六七八九]$")  # 三千五 is 3500, 三千零五 3005
_CHINESE = re.compile(f"{CHINESE_NUMBER}+")


def chinese_number(text: str) -> int | None:
    """The value of 二十五, 三千五, 一百零三 or 二〇二六; None when it isn't a Chinese number."""
    if not _CHINESE.fullmatch(text):
        return None
    if not any(sign in _UNITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    if _SHORTENED.search(text):
        text += _BELOW[text[-2]]
    total, part, digit = 0, 0, 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif (unit := _UNITS[sign]) >= _UNITS["万"]:
            total, part, digit = (total + part + digit) * unit, 0, 0
        else:
            part, digit = part + (digit or 1) * unit, 0
    return total + part + digit


def whole(text: str) -> int | None:
    """A whole number in digits (of any width) or in Chinese."""
    return int(text) if text.isdecimal() else chinese_number(text)


def decimal(text: str) -> float | None:
    """A number such as 1,070.50, 11万, 1.5千 or 三百; None when it is none, as 几百."""
    if (value := chinese_number(text)) is not None:
        return float(value)
    unit = _UNITS.get(text[-1:], 1)
    digits = text.replace(",", "").replace("，", "").rstrip("".join(_UNITS))
    try:
        return float(digits) * unit
    except ValueError:
        return None
