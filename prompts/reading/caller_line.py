"""What staff write about who calls, often in one breath: 张大爷 13900001111 说快递柜打不开."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storage.rules.phones import number_in, without_number

_SAYS = re.compile(
    r"[\s,，:：]{0,3}(?:来电|打电话)?(?:说|反映|投诉|咨询|建议|表扬)[\s,，:：]*(?=\S)"
    r"|[\s,:]{1,3}(?:(?:she|he|who)\s+)?(?:says|said|reports|reported|complains|wants|asks)\b"
    r"(?:\s+that\b)?[\s,:]*(?=\S)",
    re.I,
)
_NAME_BEFORE = 40
"""Signs: whoever is named at the beginning is named shortly."""
_LONGEST_ZH, _LONGEST_EN = 10, 4
"""Signs, and words, of a name that stands before the number by itself."""
_GAP = r"[\s().-]{0,2}"
_PHONES = re.compile(
    rf"(?<![\w+])(?:(?:\+|00)44(?:{_GAP}\d){{9,10}}|(?:\+|00)1(?:{_GAP}\d){{10}}"
    rf"|(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{{4}}[\s-]?\d{{4}}"
    rf"|(?:\+|00)[2-9]\d{{0,2}}(?:{_GAP}\d){{6,12}}"
    r"|[48]00[\s-]?\d{3}[\s-]?\d{4}|[(（]?0\d{2,3}[)）]?[\s-]?\d{4}[\s-]?\d{3,4}"
    rf"|[(（]?[2-9]\d\d[)）]?[\s.-]\d{{3}}[\s.-]\d{{4}}|0(?:{_GAP}\d){{9,10}}|[2-8]\d{{3}}[\s-]\d{{4}})"
    r"(?![\w-]*\d)",
    re.ASCII,
)
"""What looks like a telephone number of China, Britain, America, or one with a country's code."""
_ORDERS = re.compile(
    r"(?:(?:订单|运单|快递|快件|包裹|物流|工单|合同|保单|发票|账单)号?码?|单号|编号"
    r"|\b(?:order|parcel|tracking|shipment|package|invoice|booking|reference|ref|ticket|policy"
    r"|contract|consignment|account)(?: (?:number|no\.?|id))?)"
    r"(?:\s?(?:是|为|is|was))?\s?[:：#]?\s?(?P<no>[A-Za-z]{0,4}\d[\dA-Za-z-]{3,24})"
    r"|(?<![\w-])(?P<code>[A-Za-z]{1,4}\d{6,20}(?:-\d{4})?)(?![\w-])",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:电话|手机|联系方式|号码|\b(?:phone|mobile|tel|cell)(?: (?:number|no\.?))?)号?码?"
    r"(?:是|为| is)?\s?[:：]?\s?$",
    re.IGNORECASE,
)
_EDGES = " ,，.。:：;；/|-"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_FIRST_ZH = re.compile(r"(?P<name>[^\s,，:：;；]{1,6})[\s,，:：;；]+(?P<rest>\S.{3,})")
_FIRST_EN = re.compile(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})[\s,:;]+"
    r"(?P<rest>[a-z][\w'-]*(?:\s\S+){2,})"
)

_TITLED_EN = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'-]*(?: [A-Z][\w'-]*)?)\s*[:;,]\s*(?P<rest>\S.*)"
)
"""Who is named with a title, and a stop behind it, says all that follows."""
_SOMEBODY = re.compile(
    r"有(?:一?[个位]|人)|打(?:来|了?个?电话|进来)|来电|来了|[女男]的|(?:一位|这位|那位)"
    r"|\b(?:somebody|someone|an? (?:(?:old|young|elderly|angry) )?(?:lady|man|woman|gentleman"
    r"|caller|customer)|on the (?:phone|line)|rang|phoned|calling|called)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"姓([\u4e00-\u9fff])(?:[，,]?是个?)?(先生|女士|小姐|大爷|大妈|阿姨|师傅)?"
    r"|(?:名字|名)?叫([\u4e00-\u9fff]{2,4}?)(?=[，,。；;\s]|$|[说打电来])"
    r"|([\u4e00-\u9fff](?:先生|女士|小姐|大爷|大妈|阿姨))"
    r"|\b(?:name is|name's|named|called|calls (?:her|him)self)\s+([A-Z]\w+(?: [A-Z]\w+)?)"
    r"|\b((?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\w+)"
)


@dataclass(frozen=True, slots=True)
class CallerLine:
    """Who it is, their number as it is dialled, and what they say; each as far as it is there."""

    name: str
    phone: str | None
    said: str


def read_caller(words: str) -> CallerLine:
    """The parts of what was written. Where a word like 说 stands before what they say, that tells;
    else what stands behind name and number is it. Of a story about somebody who called only a name
    in it is the name."""
    line = " ".join(words.split())
    read = _parts(line)
    if not _SOMEBODY.search(read.name):
        return read
    called = _NAMED.search(line)
    name = "" if called is None else "".join(filter(None, called.groups()))
    return CallerLine(name, read.phone, line)


def _parts(line: str) -> CallerLine:
    where = _where_number_is(line)
    says = _SAYS.search(line, 1)
    if says is not None and says.start() <= _NAME_BEFORE + _length(where, before=says.start()):
        return _with_says(line, where, says)
    if where is None:
        return _without_number(line)
    before, after = _clean(line[: where[0]]), line[where[1] :].strip(_EDGES)
    phone = number_in(line[where[0] : where[1]])
    if before and _is_name(before):
        return CallerLine(before, phone, after)
    told = _without_number(before or after)
    return CallerLine(told.name, phone, "，".join(filter(None, (told.said, before and after))))


def _with_says(line: str, where: tuple[int, int] | None, says: re.Match[str]) -> CallerLine:
    before, said = line[: says.start()], line[says.end() :]
    if where is None:
        return CallerLine(without_number(before), None, said)
    phone = number_in(line[where[0] : where[1]])
    if where[1] <= says.start():
        name = _clean(line[: where[0]]) or _clean(line[where[1] : says.start()])
    else:
        name = _clean(before)
    return CallerLine(name, phone, said)


def _without_number(line: str) -> CallerLine:
    first = _FIRST_ZH if _CHINESE.search(line) else _FIRST_EN
    found = first.fullmatch(line) or _TITLED_EN.fullmatch(line)
    if found is None:
        return CallerLine(line.strip(_EDGES), None, "")
    return CallerLine(found["name"], None, found["rest"].strip(_EDGES))


def _where_number_is(line: str) -> tuple[int, int] | None:
    """Where the caller's telephone number stands; None: there is none, or it isn't clear which."""
    orders = [found.span(found.lastgroup or 0) for found in _ORDERS.finditer(line)]
    found = list(_free(_PHONES, line, orders))
    if not found:
        found = list(_free(re.compile(r"(?<![\w-])\+?\d[\d\s-]{5,14}\d(?![\w-])"), line, orders))
    behind_name = [each for each in found if _is_name(_clean(line[: each[0]]))]
    called = [each for each in found if _CALLED.search(line, 0, each[0])]
    for sure in (behind_name, called, found):
        if len(sure) == 1:
            return sure[0]
    return None


def _free(
    pattern: re.Pattern[str], line: str, orders: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Where it stands, and no order number does."""
    for found in pattern.finditer(line):
        start, end = found.span()
        if not any(start < last and first < end for first, last in orders):
            yield start, end


def _is_name(words: str) -> bool:
    if not words or re.search(r"\d", words):
        return False
    if _CHINESE.search(words):
        return len(words) <= _LONGEST_ZH and not re.search(r"[，,。；;\s]\S{4,}", words)
    return len(words.split()) <= _LONGEST_EN


def _length(where: tuple[int, int] | None, *, before: int) -> int:
    return 0 if where is None or where[1] > before else where[1] - where[0]


def _clean(words: str) -> str:
    return _CALLED.sub("", words.strip(_EDGES)).strip(_EDGES)
