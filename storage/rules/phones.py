"""Telephone numbers that people give: how one is written down, and shown to others."""

import re

FEWEST, MOST = 7, 15
"""Digits of a number that can be dialled (ITU-T E.164 has 15 at most)."""
_NUMBER = re.compile(r"(?:\+|00)?\s?\(?\d[\d\s().\-–－（）]{5,24}\d", re.ASCII)
_BESIDE = re.compile(
    r"(?:电话|手机|号码|联系方式)号?(?:码)?是?|\b(?:phone|mobile|tel|number)\b", re.I
)
_ALMOST = re.compile(r"(?:\+?86)?1[3-9](?:\d{7,8}|\d{10,11})|07(?:\d{8}|\d{10})", re.ASCII)
"""One or two digits short of a mobile number of China or Britain, or beyond it."""
_MOBILE = re.compile(r"(?:\+?86)?(1[3-9]\d{9})", re.ASCII)


def number_in(text: str) -> str | None:
    """The only telephone number of a short text, as it is dialled: digits, perhaps with a plus.

    A mobile number of China is given its country code, so that the same one is always written the
    same. None: there is none, or more than one.
    """
    found = [_plain(match.group()) for match in _NUMBER.finditer(text.strip())]
    possible = [each for each in found if FEWEST <= len(each.lstrip("+")) <= MOST]
    return possible[0] if len(possible) == len(found) == 1 else None


def is_slip(number: str) -> bool:
    """Whether it begins as a mobile number does, and has too few digits or too many."""
    return _MOBILE.fullmatch(number) is None and _ALMOST.fullmatch(number) is not None


def without_number(text: str) -> str:
    """What stands beside the numbers of a short text: 刘大爷 of "刘大爷，电话 13900001111"."""
    rest = _BESIDE.sub(" ", _NUMBER.sub(" ", text))
    return " ".join(rest.split()).strip(" ,，.。:：;；/|-")


def masked(number: str) -> str:
    """The number as others are shown it: 138****1234."""
    local = _local(number)
    kept = 4 if len(local) >= 10 else 2
    shown = 3 if len(local) >= 10 else 2
    return f"{local[:shown]}{'*' * (len(local) - shown - kept)}{local[-kept:]}"


def dialled(number: str) -> str:
    """The number as it is dialled by who may see it."""
    return _local(number)


def _plain(written: str) -> str:
    digits = "".join(sign for sign in written if sign in "0123456789")
    if written.lstrip().startswith("00"):
        return f"+{digits.removeprefix('00')}"
    plain = f"+{digits}" if written.lstrip().startswith("+") else digits
    mobile = _MOBILE.fullmatch(plain)
    return f"+86{mobile[1]}" if mobile else plain


def _local(number: str) -> str:
    mobile = _MOBILE.fullmatch(number)
    return mobile[1] if mobile else number
