"""再要两天，等木工师傅排期; "until wednesday": how much more time a handler wants, in words."""

import re
from datetime import date
from typing import NamedTuple

from prompts.helping.coming_days import find_coming
from prompts.reading.chinese_numbers import whole
from prompts.reading.plain import plain
from storage.rules.worktime import WorkCalendar

_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LENGTH = re.compile(
    r"(?:再|还|要|给|延|延长|加|多|申请|需要|需|[+])(?:我|要|给|加|延|延长|期|多|个)*\s?"
    r"(?P<zh>\d{1,2}|[一两二三四五六七八九十]{1,3})\s?个?(?:工作)?[天日]"
    r"|\A\W*(?P<bare>\d{1,2}|[一两二三四五六七八九十]{1,3})\s?个?(?:工作)?[天日](?=\W|\Z|就|够|吧)"
    rf"|(?:\A\W*|\b(?:needs?|wants?|give me|another|by|for|have|please|plus|\+)\s+)"
    rf"(?P<en>\d{{1,2}}|{'|'.join(_ENGLISH)}|an?(?=\s+(?:more|day|working|extra)))"
    r"\s+(?:more |extra |working |additional |other )*days?\b"
    r"|\b(?P<one>another|one more) (?:working )?day\b"
    r"|\A\s*[+＋]\s?(?P<plus>\d{1,2})\s*\Z"
)
_UNTIL = re.compile(r"到|至|截止|之前|以前|为止|\b(?:until|till|by|to)\b")
_SMALL = re.compile(
    r"再|还|要|给|我|延长?|加|多|申请|需要?|请|个|工作|[天日]|到|至|截止|之前|以前|为止|前|就|够|吧|了|可以|行|期|麻烦|\d+"
    r"|\b(?:until|till|by|to|need|want|give|me|i|we|please|more|extra|working|additional|other|another"
    r"|days?|for|the|end|of|next|this|is|enough|have|would|like|plus|an?)\b"
)
_WORD = re.compile(r"\w")
_FIRST = re.compile(r"\A(?P<said>[^,，.。;；:：\n]+)[,，.。;；:：\n]\s*(?=\S)")
_LAST = re.compile(r"(?<=\S)[,，.。;；:：\n](?P<said>[^,，.。;；:：\n]+)[.。!！]?\s*\Z")


class Wanted(NamedTuple):
    """What of it the words say."""

    days: int | None
    """So many days more; None: a day is named."""
    until: date | None
    alone: bool
    """Nothing else is said: no reason."""


def time_wanted(text: str, today: date, calendar: WorkCalendar) -> Wanted | None:
    """None: they don't say."""
    words = plain(text)
    length = _LENGTH.search(words)
    if length is not None:
        rest = words[: length.start()] + " " + words[length.end() :]
        return Wanted(_number(length), None, _is_small(rest))
    until = _UNTIL.search(words)
    if until is None:
        return None
    ahead = find_coming(words, today, calendar)
    coming = next((each for each in ahead if each.start >= until.start()), None)
    if coming is None or not _is_small(words[until.end() : coming.start]):
        return None
    return Wanted(None, coming.day, _is_small(words[: coming.start] + " " + words[coming.end :]))


def without_time(text: str, today: date, calendar: WorkCalendar) -> str:
    """The reason in "1 day, waiting for the bank": without a first or a last clause that says how
    much more time, and nothing else."""
    for clause in (_FIRST.match(text), _LAST.search(text)):
        wanted = None if clause is None else time_wanted(clause["said"], today, calendar)
        if clause is not None and wanted is not None and wanted.alone:
            return (text[: clause.start()] + text[clause.end() :]).strip()
    return text


def _number(found: re.Match[str]) -> int:
    said = found["zh"] or found["bare"] or found["en"] or found["plus"] or "1"
    if said.isdigit():
        return int(said)
    if said in ("a", "an"):
        return 1
    return _ENGLISH.index(said) + 1 if said in _ENGLISH else whole(said) or 0


def _is_small(words: str) -> bool:
    return _WORD.search(_SMALL.sub(" ", words)) is None
