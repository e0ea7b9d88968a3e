"""Numbers and names that aren't in a ticket: they may be another customer's."""

import re
from collections.abc import Collection, Iterator

from prompts.reading.numbers import find_order_numbers, find_phones
from prompts.reading.plain import plain

from .clauses import sentences
from .findings import Concern, Finding

_TICKET = re.compile(r"(?<![A-Za-z0-9])[CASPQFI]20\d{6}-\d{4}(?!\d)", re.IGNORECASE)
# An account, a card, an identity number, though nothing says so.
_LONG_NUMBER = re.compile(r"(?<![A-Za-z0-9*])[A-Za-z]{0,4}\d{9,20}[A-Za-z]?(?![A-Za-z0-9*])")
_HOTLINE = re.compile(r"[48]00|95\d{3}|1\d{4}$")
_SEPARATOR = re.compile(r"(?<=\d)[\s().-]{1,2}(?=\d)")
# What is sent anew has a number that the ticket doesn't know yet.
_NEW = re.compile(
    r"补发|补寄|重发|重寄|重新[发寄下]|寄出|发出|换货|新的?(?:订单|运单|快递|单号|物流)|"
    r"\bre-?sent\b|\breplacement\b|\bnew (?:tracking|order|parcel|shipment)\b|\bshipped\b|"
    r"\bsent (?:out|again)\b",
    re.IGNORECASE,
)


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万覃武钱戴严莫孔向汤"
)
_CHINESE_NAME = re.compile(rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_OTHER_NAME = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*)+")


def is_full_name(name: str) -> bool:
    """Whether it names somebody beyond doubt: 林晓, Mary Smith; not Mary, nor a pen name."""
    return bool(_CHINESE_NAME.fullmatch(name) or _OTHER_NAME.fullmatch(name))


def find_others_data(text: str, known: str, own_tickets: Collection[str]) -> Iterator[Finding]:
    """Tickets that aren't of ``own_tickets``; phone, order and other long numbers that don't stand
    in ``known``, which is all that was said in the ticket."""
    said = _bare(known)
    for words in dict.fromkeys(_strangers(text, said, own_tickets)):
        yield Finding(Concern.OTHERS, words)


def find_names(text: str, names: Collection[str]) -> Iterator[Finding]:
    """Those of ``names``, of other customers, that stand in the text by themselves."""
    for name in names:
        edge = r"\b" if name.isascii() else ""
        if re.search(f"{edge}{re.escape(name)}{edge}", text):
            yield Finding(Concern.OTHERS, name)


def _strangers(text: str, said: str, own_tickets: Collection[str]) -> Iterator[str]:
    for match in _TICKET.finditer(text):
        if match.group().upper() not in own_tickets:
            yield match.group()
    without_tickets = _TICKET.sub(lambda match: " " * len(match.group()), text)
    for sentence in sentences(without_tickets):
        yield from (number for number in _numbers(sentence.text) if _bare(number) not in said)


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
