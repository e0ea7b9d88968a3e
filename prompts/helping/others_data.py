"""Numbers and addresses that aren't in a ticket: they may be another customer's."""

import re
from collections.abc import Collection, Iterator

from prompts.reading.numbers import find_order_numbers, find_phones, find_vehicles
from prompts.reading.plain import plain

from .clauses import sentences
from .findings import Concern, Finding

_TICKET = re.compile(r"(?<![A-Za-z0-9])[CASPQFI]20\d{6}-\d{4}(?!\d)", re.IGNORECASE)
# An account, a card, an identity number, though nothing says so.
_LONG_NUMBER = re.compile(r"(?<![A-Za-z0-9*])[A-Za-z]{0,4}\d{9,20}[A-Za-z]?(?![A-Za-z0-9*])")
_HOTLINE = re.compile(r"[48]00|95\d{3}|1\d{4}$")
_SEPARATOR = re.compile(r"(?<=\d)[\s().-]{1,2}(?=\d)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z]")
# 建国路88号, 5栋301; a house alone (8号楼) is in every estate.
_ADDRESSES = (
    re.compile(
        r"[\u4e00-\u9fff]{1,8}?(?:路|街|大道|巷|弄|胡同|里)\s?"
        r"(?P<no>\d{1,5}|[一二三四五六七八九十百]{1,4})(?:号|弄)"
    ),
    re.compile(r"(?P<no>\d{1,4})(?:栋|幢|座|号楼)[^，。；\s]{0,4}?\d{1,2}?(?:单元)?\d{3,4}(?!\d)"),
    re.compile(
        r"\b(?P<no>\d{1,5}[A-Za-z]?) (?:[A-Z][\w'’.-]{1,20} ){1,3}"
        r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Boulevard|Blvd|"
        r"Way|Place|Terrace|Close|Crescent|Gardens)\b"
    ),
)
_STREET_END = 5  # signs
_OUR_PLACE = re.compile(
    r"请[您你]?(?:们)?(?:直接|可以)?(?:到|去|来|寄|前往|携|带|把|将|移步)|寄回|寄到我|到店|门店|营业厅|"
    r"(?:服务|维修|办事|接待|售后)(?:中心|点|处|台|网点|大厅)|网点|[本我]们?店|我们的?地址|我司|公司地址|"
    r"\bour (?:\w+ )?(?:shop|store|office|branch|desk|warehouse|address|cent(?:er|re)|counter)|"
    r"\b(?:please|to) (?:come|send|bring|visit|return|go|post|drop)\b|\bvisit us\b|"
    r"\b(?:service|repair) (?:cent(?:er|re)|point|desk)"
)
# What is sent anew has a number that the ticket doesn't know yet.
_NEW = re.compile(
    r"补发|补寄|重发|重寄|重新[发寄下]|寄出|发出|换货|新的?(?:订单|运单|快递|单号|物流)|"
    r"\bre-?sent\b|\breplacement\b|\bnew (?:tracking|order|parcel|shipment)\b|\bshipped\b|"
    r"\bsent (?:out|again)\b",
    re.IGNORECASE,
)


def find_others_data(text: str, known: str, own_tickets: Collection[str]) -> Iterator[Finding]:
    """Tickets that aren't of ``own_tickets``; phone, order and other long numbers that don't stand
    in ``known``, which is all that was said in the ticket."""
    said = _bare(known)
    for words in dict.fromkeys(_strangers(text, said, own_tickets)):
        yield Finding(Concern.OTHERS, words)


def _strangers(text: str, said: str, own_tickets: Collection[str]) -> Iterator[str]:
    for match in _TICKET.finditer(text):
        if match.group().upper() not in own_tickets:
            yield match.group()
    without_tickets = _TICKET.sub(lambda match: " " * len(match.group()), text)
    for sentence in sentences(without_tickets):
        yield from (number for number in _numbers(sentence.text) if _bare(number) not in said)
        yield from _contacts(sentence.text, said)


def _contacts(sentence: str, said: str) -> Iterator[str]:
    """Mail addresses, number plates, and where somebody lives, unless it is where the desk is."""
    yield from (each for each in _MAIL.findall(sentence) if _bare(each) not in said)
    for fact in find_vehicles(sentence):
        if _PLATE.match(fact.value) and _bare(fact.value) not in said:
            yield fact.value
    if _OUR_PLACE.search(plain(sentence)):
        return
    without_blanks = re.sub(r"\s", "", said)
    for address in _ADDRESSES:
        for match in address.finditer(sentence):
            street = re.sub(r"\s", "", plain(match.group()))
            if not _said_before(street, without_blanks):
                yield match.group()


def _said_before(street: str, said: str) -> bool:
    """Whether the house is known. Where its street begins is not written in Chinese, so that the
    last signs decide."""
    return street in said or street[-_STREET_END:] in said


def _numbers(sentence: str) -> Iterator[str]:
    phones = [fact.value for fact in find_phones(sentence)]
    yield from (phone for phone in phones if "*" not in phone and not _HOTLINE.match(phone))
    if _NEW.search(sentence):
        return
    for fact in find_order_numbers(sentence, plain(sentence)):
        yield sentence[fact.start : fact.end]
    for match in _LONG_NUMBER.finditer(sentence):
        if match.group() not in phones and not _HOTLINE.match(match.group()):
            yield match.group()


def _bare(text: str) -> str:
    """As it is compared: in lower case, digits next to each other, without China's country code."""
    return _SEPARATOR.sub("", plain(text)).removeprefix("+86")
