"""What is personal in a text: numbers, names, addresses, accounts, codes."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from prompts.reading.facts import find_facts
from prompts.reading.reading import FactType
from storage.rules.desk import Desk

from .introductions import introduced
from .mentions import mentioned

KINDS = ("PHONE", "NUMBER", "PLATE", "MAIL", "NAME", "ACCOUNT", "ADDRESS")
_FACTS = {
    FactType.PHONE: "PHONE",
    FactType.ORDER_NO: "NUMBER",
    FactType.VEHICLE_NO: "PLATE",
    FactType.STAFF: "NAME",
}
_HARMLESS = {FactType.DATE, FactType.TIME, FactType.AMOUNT}
_DIGIT = "[0-9零〇一二三四五六七八九幺]"
_NUMBERS = tuple(
    re.compile(regex)
    for regex in (
        # Seven digits and more, however they are parted; letters around them belong to it.
        r"[A-Za-z]{0,4}\d(?:[ \-]?\d){6,30}[A-Za-z]?",
        r"(?<![\d.])\d{2,4}(?:\.\d{3,4}){2,4}(?![\d.])",
        rf"{_DIGIT}{{7,20}}",
        r"(?<![A-Za-z0-9])[A-Za-z]{1,4}(?:[/-]\d{1,10}){1,3}(?<=\d{4})(?!\d)",
        r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]{0,20}\d)(?=\d{0,20}[A-Za-z])[A-Za-z0-9]{8,40}",
    )
)
_OTHERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("MAIL", re.compile(r"(?P<it>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")),
    (
        "ACCOUNT",
        re.compile(
            r"(?i:微信|wechat|weixin|qq|whatsapp|telegram|抖音|微博|支付宝|skype|line id|账号|帐号)"
            r"(?:号|ID|id)?\s?(?:是|为|is|[:：])?\s?(?P<it>@?[A-Za-z0-9][\w.-]{4,40})"
        ),
    ),
    ("ACCOUNT", re.compile(r"(?<![\w@.])(?P<it>@[A-Za-z]\w{3,40})")),
    (
        "NUMBER",
        re.compile(
            r"(?:(?:验证|动态|取件|提货)码|密码|口令)\s?(?:是|为|[:：])?\s?(?P<it>[A-Za-z0-9]{4,30})"
            r"|\b(?i:pin|pass ?code|password|(?:security|verification) code)\s?(?:is|was|:|=)\s?"
            r"(?P<en>(?=\D{0,29}\d)\S{3,30})"
        ),
    ),
    (
        "PLATE",
        re.compile(
            r"(?<![A-Za-z0-9-])(?P<it>[A-Z]{3}[ -]?\d{3,4}|\d[A-Z]{3}\d{3}|[A-Z]{2}\d{2} ?[A-Z]{3})"
            r"(?![A-Za-z0-9-])"
        ),
    ),
    (
        "ADDRESS",  # where somebody lives: the house with the door, not the house alone
        re.compile(
            r"(?P<it>(?:\d{1,5}(?:号楼?|弄|栋|幢|座|单元|楼|层)[\s-]?){1,4}\d{2,5}(?:室|户|号房|房|$)?"
            r"(?!\d|[元块年月点时分人次个天号层楼栋幢单座]))"
            r"|\b(?P<en>(?i:flat|apt\.?|apartment|unit|suite|room)\s#?\d{1,5}[A-Za-z]?)\b"
            r"|\b(?P<road>\d{1,5}[A-Za-z]?(?:\s[A-Z][\w'’.-]{1,20}){1,3}\s"
            r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Close|Terrace))\b"
        ),
    ),
)
_SHORTEST_DATE = len("2026-1-2")
_SHORTEST_NAME = 2
_DIGITS = 7


class Personal(NamedTuple):
    """One value, and what sort of value it is: one of `KINDS`."""

    kind: str
    value: str


def find_personal(
    text: str, *, names: Iterable[str], now: datetime, desk: Desk
) -> Iterator[Personal]:
    """What is personal in the text; ``names`` are those that are known. `now` is aware."""
    for name in names:
        yield from (Personal("NAME", part) for part in _parts(name) if part in text)
    own = list(introduced(text))
    yield from (Personal("NAME", name) for name in own)
    for kind, pattern in _OTHERS:
        for match in pattern.finditer(text):
            yield Personal(kind, next(filter(None, match.groupdict().values())))
    yield from _in_numbers(text, now, desk)
    others = (name for name in mentioned(text) if not any(name in each for each in own))
    yield from (Personal("NAME", name) for name in others)


def _in_numbers(text: str, now: datetime, desk: Desk) -> Iterator[Personal]:
    facts = find_facts(text, now=now, zone=desk.zone)
    for fact in facts:
        if fact.type in _FACTS:
            yield Personal(_FACTS[fact.type], fact.value)
    harmless = [fact.value for fact in facts if fact.type in _HARMLESS]
    for pattern in _NUMBERS:
        for match in pattern.finditer(text):
            if not _is_harmless(match.group(), harmless):
                yield Personal("NUMBER", match.group())


def _is_harmless(number: str, harmless: Iterable[str]) -> bool:
    """Whether it is a date or a sum, or a date with the hour behind it."""
    rest = number
    for value in harmless:
        if number in value:
            return True
        if len(value) >= _SHORTEST_DATE:
            rest = rest.replace(value, "")
    return rest != number and sum(sign.isdigit() for sign in rest) < _DIGITS


def _parts(name: str) -> Iterator[str]:
    """The name as a whole and, of one in letters, the words of it."""
    whole = name.strip()
    for part in dict.fromkeys((whole, *whole.split())):
        if len(part) >= _SHORTEST_NAME and not part.isdigit():
            yield part
