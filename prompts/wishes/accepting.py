"""0002和0004都接了, "accept all": several tickets are accepted at once."""

import re

from prompts.reading.plain import plain

_NUMBER = r"(?:[a-z]?-?(?:20\d{6}-)?\d{4})"
_SHORT = r"(?<![\d-])(?:no\.? ?|number |#)?\d{1,3}(?![\d-])"
_NUMBER_IN = re.compile(r"(?<![\d-])(?:(?:[a-z]-?)?20\d{6}-\d{4,}|\d{1,4})(?![\d-])", re.ASCII)
_TICKETS_ZH = r"(?:工单|单子|单|投诉|件|个|张)"
_TAKEN_ZH = r"(?:接(?:单|下来?|手)?|领)(?:了|吧|下)*"
_ALL_ZH = (
    rf"(?:这|那|手上|手里|我|派给我|新|的|[两三四五几\d]|些|{_TICKETS_ZH})*(?:都|全部?|统统|一起|一并|所有)+"
    rf"的?(?:{_TICKETS_ZH}|我|来|的|都|全)*"
)
_AROUND_ZH = r"\W*(?:请|把|将|我|来|马上|那|就)*\s*"
_ALL_EN = (
    r"(?:(?:all|both|every(?:thing)?|each)(?: of)?(?: the| my| these| those| them| it)?"
    r"|them (?:all|both))"
    r"(?: (?:two|three|four|new|open|waiting))*(?: (?:tickets?|ones?))?"
)
_AND = r"(?:\s*(?:[,，、和与跟及&+]|and|还有|\s)\s*)+"
_NUMBERS = rf"{_NUMBER}(?:{_AND}{_NUMBER})+"
_ENDS = rf"(?:{_NUMBER}|\d{{1,3}})"
_TO = r"\s*(?:到|至|[-–—~～]|\bto\b|\bthrough\b)\s*"
_RANGE = rf"(?:从|from )?\s*(?<![\d-]){_ENDS}号?{_TO}{_ENDS}(?![\d-])号?"
_RANGE_IN = re.compile(
    rf"(?<![\d-])(?P<first>(?:(?:[a-z]-?)?20\d{{6}}-)?\d{{1,4}})号?{_TO}"
    r"(?:(?:[a-z]-?)?20\d{6}-)?(?P<last>\d{1,4})(?![\d-])",
    re.ASCII,
)
_MOST = 30
"""Tickets in a range; whoever names more has mistyped."""
_AROUND_EN = r"\W*(?:please |i |i'?ll |i will |we |let me |ok,? )*"
_SAID = re.compile(
    rf"{_AROUND_ZH}(?:{_NUMBERS}\s*(?:{_TICKETS_ZH}|我|都|全部?|一起)*{_TAKEN_ZH}"
    rf"|{_NUMBER}\s*(?:{_TICKETS_ZH}|我|来)*也(?:来|先|我)?{_TAKEN_ZH}"
    rf"|{_RANGE}\s*(?:{_TICKETS_ZH}|我|都|全部?|一起|的|也)*{_TAKEN_ZH}"
    rf"|(?:接单?|接下|领)[\s:：,，]*(?:{_NUMBERS}|{_RANGE})|{_ALL_ZH}{_TAKEN_ZH}|{_TAKEN_ZH}{_ALL_ZH})\W*"
    rf"|{_AROUND_EN}(?:accept|take)(?: on)?(?: tickets?)? (?:{_NUMBERS}|{_RANGE}|{_ALL_EN})(?: on)?"
    r"(?:,? please)?\W*"
    rf"|{_AROUND_EN}accept(?: tickets?)? (?:{_NUMBER}(?= [ta])|{_SHORT}(?:{_AND}{_SHORT})*)"
    r"(?: too| also| as well)?(?:,? please)?\W*"
    rf"|\W*(?:tickets? )?(?:{_RANGE}|{_NUMBER}|{_SHORT})(?: all)? accept(?:ed)?(?: please)?\W*"
    rf"|\W*{_SHORT}号?(?:也|我|来)*接单(?:了|吧)?\W*"
)


def accepts_several(words: str) -> bool:
    """Whether that is all it says; ``words`` in their plain form."""
    return _SAID.fullmatch(words) is not None


def numbers_accepted(words: str) -> list[str]:
    """Those that are named, once each, and those between in a range; of one that is cut short
    ("accept 2") the four figures."""
    found = _NUMBER_IN.findall(_RANGE_IN.sub(_written_out, plain(words)))
    return list(dict.fromkeys(each if "-" in each else each.zfill(4) for each in found))


def _written_out(found: re.Match[str]) -> str:
    """Each of a range; of one that goes down, or far, its two ends."""
    head, dash, first = found["first"].rpartition("-")
    begins, ends = int(first), int(found["last"])
    numbers = range(begins, ends + 1) if 0 <= ends - begins < _MOST else (begins, ends)
    return " ".join(f"{head}{dash}{each:04}" for each in numbers)
