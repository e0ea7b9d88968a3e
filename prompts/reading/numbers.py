"""Phone numbers, order and contract numbers, and flights, trains and plates in a text."""

import re
from collections.abc import Iterator

from .patterns import DIGITS, LETTERS, pattern
from .reading import Fact, FactType

_NUMBER_SIGNS = f"{DIGITS}{LETTERS}*"
_END = r"(?![A-Za-z0-9*])"
_PHONES = (
    # mobile (China), also masked
    pattern(rf"1[3-9]\d[\s-]?[\d*]{{4}}[\s-]?[\d*]{{4}}{_END}", needs="1", not_after=_NUMBER_SIGNS),
    # service numbers and landlines (China)
    pattern(rf"[48]00[\s-]?\d{{3}}[\s-]?\d{{4}}{_END}", needs="00", not_after=_NUMBER_SIGNS),
    pattern(rf"0\d\d\d?[\s-]\d[\d*]{{6,7}}{_END}", needs="0", not_after=_NUMBER_SIGNS),
    pattern(
        rf"\+\d{{1,3}}(?:[\s-]?\(?\d{{2,4}}\)?){{2,5}}{_END}", needs="+", not_after=_NUMBER_SIGNS
    ),
    # with a country's code, as people say and write one: plus 44 7700 …, 0044 …, +44 (0)7700 …
    pattern(
        rf"(?:[Pp]lus\s?|加\s?|\+\s?|00)(?:1|44|61|65|86|85[23]|886)(?:[\s.-]?\(?\d\)?){{8,11}}{_END}",
        needs="lus 加 + 00",
        not_after=_NUMBER_SIGNS,
    ),
    # an area in brackets
    pattern(
        rf"[(（]0\d{{2,4}}[)）][\s-]?\d{{3,4}}[\s-]?\d{{4}}{_END}",
        needs="(0 （0",
        not_after=_NUMBER_SIGNS,
    ),
    # mobiles and landlines (United Kingdom)
    pattern(rf"07\d{{3}}[\s-]?\d{{3}}[\s-]?\d{{3}}{_END}", needs="07", not_after=_NUMBER_SIGNS),
    pattern(
        rf"0[12]\d{{1,3}}[\s-]\d{{3,4}}[\s-]\d{{3,4}}{_END}", needs="0", not_after=_NUMBER_SIGNS
    ),
    # North America
    pattern(
        rf"[(\d]\d\d\d?\)?[\s.-]\d{{3}}[\s.-]\d{{4}}{_END}",
        not_after=f"{_NUMBER_SIGNS}.$-",
    ),
)
_ORDERS = re.compile(
    r"(?:编号|单号|号码|订单号?|保单号?|合同号?|工单号?|票号|运单号?|快递号|流水号|受理号|凭证号|取件码|业务号"
    r"|order|tracking|confirmation|conf|booking|parcel|package|shipment|consignment|reservation"
    r"|reference|ref|pnr|case|ticket|invoice|policy|claim|contract|receipt|record\slocator)"
    r"(?:\s?(?:number|num|no\.?|id|code|为|是))?(?:\s?(?:is|was))?\s?[:：#]{0,2}\s?"
    r"(?P<no>(?!\d{4}-\d)[a-z0-9][a-z0-9*-]{4,23}|[a-z]{1,3}-?\d{3})(?![a-z0-9*])"
    r"|(?:包裹|快递|快件|邮件)\s?(?P<parcel>(?=[a-z\d]{0,4}\d{4})[a-z]{0,4}\d{4,20})(?![a-z0-9*年月日号元块])"
    r"|(?:delivery|item|letter)\s(?P<sent>[a-z]{1,4}\d{6,20})(?![a-z0-9*])"
)
_PARCELS = pattern(
    rf"(?:SF\d{{10,15}}|YT\d{{13}}|JDV?[A-Z]{{0,2}}\d{{11,14}}|1Z[0-9A-Z]{{16}}){_END}",
    needs="SF YT JD 1Z",
    not_after=_NUMBER_SIGNS,
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_AIRLINES = (
    "CA|CZ|MU|HU|SC|ZH|MF|3U|FM|HO|9C|GS|JD|KN|AA|UA|DL|BA|LH|AF|KL|EK|QR|SQ|CX|NH|JL|KE|B6|WN|AC|"
    "QF|TK|EY"
)
_VEHICLES = (
    pattern(
        rf"(?P<no>[{_PROVINCES}][A-Z][·•\s-]?[A-HJ-NP-Z0-9*]{{4,5}}[A-HJ-NP-Z0-9学警港澳挂*]){_END}"
    ),
    pattern(r"(?:航班号?|班机)[\s:：]?(?P<no>[A-Z0-9]{2}\d{3,4})", needs="航班 班机"),
    pattern(rf"(?P<no>(?:{_AIRLINES})\s?\d{{3,4}}){_END}", not_after=_NUMBER_SIGNS),
    pattern(
        r"(?:flight|flt)s?\s?(?:no\.?|number)?\s?#?\s?(?P<no>(?:[A-Z]{2}\s?)?\d{2,4})(?!\d"
        r"|\s?(?:hours?|hrs?|min|times?|people|days?))",
        flags=re.IGNORECASE,
    ),
    pattern(r"train\s?(?:no\.?|number)?\s?#?\s?(?P<no>\d{2,5})(?!\d)", flags=re.IGNORECASE),
    pattern(
        r"(?:高铁|动车|火车|列车|车次|乘坐|乘|坐)\s?(?P<no>[GDCZTK]\d{1,4})(?!\d)", needs="车 乘 坐"
    ),
    pattern(r"(?P<no>[GDCZTK]\d{1,4})(?=次|列车|高铁|动车)", needs="次 列车 高铁 动车"),
    pattern(
        r"(?:license|number|licence)\splate\s?(?:no\.?|number|is"
        r"|:)?\s?(?P<no>[A-Z0-9]{2,4}[\s-]?[A-Z0-9]{2,5})\b",
        needs="plate",
        flags=re.IGNORECASE,
    ),
)


def find_phones(text: str) -> Iterator[Fact]:
    """Phone numbers, also masked ones (138****1234)."""
    for each in _PHONES:
        for match in each.find(text):
            yield Fact(FactType.PHONE, match.group(), *match.span())


def find_order_numbers(text: str, lowered: str) -> Iterator[Fact]:
    """Order, parcel, booking, policy, contract and ticket numbers of a text and its plain form."""
    for match in _ORDERS.finditer(lowered):
        group = match.lastgroup or "no"
        if any(sign.isdigit() for sign in match[group]):
            yield Fact(FactType.ORDER_NO, match[group], *match.span(group))
    for match in _PARCELS.find(text):
        yield Fact(FactType.ORDER_NO, match.group(), *match.span())


def find_vehicles(text: str) -> Iterator[Fact]:
    """Flights, trains and number plates of the original text."""
    for each in _VEHICLES:
        for match in each.find(text):
            yield Fact(FactType.VEHICLE_NO, match["no"], *match.span("no"))
