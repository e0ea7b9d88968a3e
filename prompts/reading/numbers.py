"""Phone numbers, order and contract numbers, and flights, trains and plates in a text."""

import re
from collections.abc import Iterator

from .reading import Fact, FactType

_PHONES = re.compile(
    r"""
    (?<![A-Za-z0-9*])(?:\+\d{1,3}[\s-]?)?1[3-9]\d[\s-]?[\d*]{4}[\s-]?[\d*]{4}(?![A-Za-z0-9*])   # mobile (CN)
  | (?<![A-Za-z0-9*])(?:[48]00[\s-]?\d{3}[\s-]?\d{4})(?![A-Za-z0-9*])                             # 400, 800
  | (?<![A-Za-z0-9*])0\d{2,3}[\s-]\d[\d*]{6,7}(?![A-Za-z0-9*])                                    # landline (CN)
  | (?<![A-Za-z0-9*])\+\d{1,3}(?:[\s-]?\(?\d{2,4}\)?){2,5}(?![A-Za-z0-9*])                        # international
  | (?<![A-Za-z0-9*.$])(?:1[\s-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![A-Za-z0-9*])              # US
    """,
    re.VERBOSE,
)
_ORDERS = re.compile(
    r"(?:(?:订单|运单|快递|物流|合同|保单|工单|受理|交易|流水|票|报案|投诉)?(?:编号|单号|号码)|(?:订单|保单|合同|工单|票)号?"
    r"|\b(?:order|tracking|confirmation|conf|booking|reference|ref|pnr|case|ticket|invoice|policy|claim|contract|receipt|file|record locator))"
    r"(?:\s?(?:number|num|no\.?|id|code|为|是))?(?:\s?(?:is|was))?\s?[:：#]{0,2}\s?(?P<no>[A-Za-z0-9][A-Za-z0-9*-]{4,23})(?![A-Za-z0-9*])",
    re.IGNORECASE,
)
_PARCELS = re.compile(
    r"(?<![A-Za-z0-9])(?:SF\d{10,15}|YT\d{13}|JDV?[A-Z]{0,2}\d{11,14}|1Z[0-9A-Z]{16}|7\d{13})(?![A-Za-z0-9])"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_VEHICLES = re.compile(
    rf"(?P<plate>[{_PROVINCES}][A-Z][·•\s-]?[A-HJ-NP-Z0-9*]{{4,5}}[A-HJ-NP-Z0-9学警港澳挂*])(?![A-Z0-9])"
    r"|(?:航班号?|班机)\s?(?P<flight>[A-Z0-9]{2}\d{3,4})"
    r"|(?<![A-Za-z0-9])(?P<code>(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\d{3,4})(?=号?航班|次航班|于|从|飞|[,，。]?\s?(?:由|起飞))"
    r"|(?<![A-Za-z0-9])(?P<airline>(?:CA|CZ|MU|HU|SC|ZH|MF|3U|FM|HO|9C|AA|UA|DL|BA|LH|AF|KL|EK|QR|SQ|CX|NH|JL|KE|B6|WN|AC|QF|TK|EY)\s?\d{2,4})(?![\dA-Za-z])"
    r"|(?i:\b(?:flight|flights|flt)s?\s?(?:no\.?|number)?\s?#?\s?)(?P<number>(?:[A-Z]{2}\s?)?\d{2,4})(?!\d|(?i:\s?(?:hours?|hrs?|min|times?|people|days?)))"
    r"|(?i:\btrain\s?(?:no\.?|number)?\s?#?\s?)(?P<train>\d{2,5})(?!\d)"
    r"|(?<![A-Za-z0-9])(?P<rail>[GDCZTK]\d{1,4})(?=次|列车|高铁|动车)"
    r"|(?i:\b(?:license plate|number plate|plate|registration)\s?(?:no\.?|number|is|:)*\s?)(?P<tag>[A-Z0-9]{2,4}[\s-]?[A-Z0-9]{2,5})\b"
)


def find_phones(text: str) -> Iterator[Fact]:
    """Phone numbers, also masked ones (138****1234)."""
    for match in _PHONES.finditer(text):
        yield Fact(FactType.PHONE, match.group(), *match.span())


def find_order_numbers(text: str) -> Iterator[Fact]:
    """Order, parcel, booking, policy, contract and ticket numbers of the original text."""
    for match in _ORDERS.finditer(text):
        if _looks_like_a_number(match["no"]):
            yield Fact(FactType.ORDER_NO, match["no"], *match.span("no"))
    for match in _PARCELS.finditer(text):
        yield Fact(FactType.ORDER_NO, match.group(), *match.span())


def find_vehicles(text: str) -> Iterator[Fact]:
    """Flights, trains and number plates of the original text."""
    for match in _VEHICLES.finditer(text):
        name = match.lastgroup or ""
        yield Fact(FactType.VEHICLE_NO, match[name], *match.span(name))


def _looks_like_a_number(found: str) -> bool:
    return any(sign.isdigit() for sign in found)
