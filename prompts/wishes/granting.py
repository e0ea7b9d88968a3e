"""同意 0002, "2 approve", 同意，但下次要写清原因: which of the decisions that wait is granted,
and what is said to it besides."""

import re
from typing import NamedTuple

_NUMBER = r"[a-z]?-?(?:20\d{6}-)?\d{4,}"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ZH_PLACES = "一二三四五六七八九"
_WHICH_ZH = rf"(?:工单)?(?:{_NUMBER}|第?[1-9{_ZH_PLACES}](?!\d))(?:[个条件号张])?"
_WHICH_EN = (
    rf"(?:the |ticket |number |no\.? ?|#)*(?:{_NUMBER}|[1-9]\b|(?:{'|'.join(_ORDINALS)})(?: one)?)"
)
_SAID = r"\s*(?:[,，。.;；:：]\s*|(?=但|不过|\bbut\b|\bplease\b))(?P<said>\S.{0,200})"
_GRANTS = (
    re.compile(
        rf"\W*(?:(?:好的?|行|可以|我|请|ok|就)[,，\s]*)*(?:(?P<before>{_WHICH_ZH})\W*)?"
        rf"(?:批准|同意|核准|审批通过)(?:了|吧)?(?:\W*(?P<after>{_WHICH_ZH}))?"
        rf"(?:的?(?:延期|申请|结果|办结))*(?:{_SAID})?\W*",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:(?:yes|ok|okay|i|please|all right)[,.!\s]+)*(?:(?P<before>{_WHICH_EN})\W+)?"
        r"(?:approved?|grant(?:ed)?|confirm(?:ed)?)"
        rf"(?: (?P<after>{_WHICH_EN}))?(?: (?:it|this|that))?(?:{_SAID})?\W*",
        re.DOTALL,
    ),
)
_CONDITION = re.compile(
    r"但|不过|只是|请|下次|下回|以后|今后|记得|注意|务必|尽快|抓紧"
    r"|(?:but|however|please|next time|just|only|make sure|remember|from now on)\b"
)


class Grant(NamedTuple):
    """What is granted."""

    which: str
    """The number of a ticket, or the place in the list ("2"); empty: neither is named."""
    said: tuple[int, int]
    """Where stands what is said besides; two equal places: nowhere."""
    is_condition: bool
    """Whether that is said to who asked ("but name the cause"), and to nobody else."""


def grant_named(words: str) -> Grant | None:
    """What ``words``, in their plain form, grant by name or with a word besides; None: they don't,
    or say no more than that it is granted."""
    for pattern in _GRANTS:
        found = pattern.fullmatch(words)
        if found is None or not (found["before"] or found["after"] or found["said"]):
            continue
        said = found.span("said") if found["said"] else (0, 0)
        is_condition = bool(found["said"] and _CONDITION.match(found["said"]))
        return Grant(_which(found["before"] or found["after"] or ""), said, is_condition)
    return None


def _which(named: str) -> str:
    number = re.search(_NUMBER, named)
    if number is not None:
        return number[0]
    place = re.search(rf"[1-9{_ZH_PLACES}]|{'|'.join(_ORDINALS)}", named)
    if place is None:
        return ""
    if place[0] in _ORDINALS:
        return str(_ORDINALS[place[0]])
    return place[0] if place[0].isascii() else str(_ZH_PLACES.index(place[0]) + 1)
