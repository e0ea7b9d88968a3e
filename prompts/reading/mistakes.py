"""型号写错了，是X200 / "I mistyped the order number": what somebody says they told wrongly, and
what of it was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from storage.rules.facts import FactType

from .amending_words import FIELDS, bare, takes_back

_LONGEST = 60  # characters
_MORE = (
    r"型号|名字|姓名|数量|规格|颜色|尺码|尺寸|品牌|房号|门牌号?"
    r"|model|name|size|colou?r|brand|quantity|number"
)
_FIELD = "|".join([*(pattern.pattern for pattern in FIELDS.values()), _MORE])
_I_ZH = r"(?:[我把]|刚才|前面|上面|之前|的)*"
_WRONG_ZH = r"(?:我|是|都|给|又)*(?:[写说打填记弄搞输发报](?:错|反)|错|不对|有误|有错)了?[个点]?"
_REST = r"(?P<rest>.*)"
_GAP = r"[\s，,、;；。:：!！]*"
_MISTAKEN = (
    re.compile(rf"{_I_ZH}(?P<field>{_MORE})(?:应该|应当)(?P<rest>是.+)"),
    re.compile(
        rf"(?:the |my )(?P<field>{_MORE}) (?P<rest>should (?:be|have been) .+)", re.IGNORECASE
    ),
    re.compile(rf"{_I_ZH}(?P<field>{_FIELD}){_WRONG_ZH}{_GAP}{_REST}", re.IGNORECASE),
    re.compile(
        rf"我?(?:刚才|前面|上面)?[写说打填记弄搞输发报](?:错|反)了?(?P<field>{_FIELD})了?{_GAP}{_REST}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:i (?:got|wrote|typed|mistyped|gave(?: you)?|put|have) )?(?:the |my |a |that )*"
        rf"(?P<field>{_FIELD})(?: number)? (?:i gave (?:you )?|i wrote )?"
        rf"(?:(?:is|was) )?(?:wrong|incorrect|not (?:right|correct)|mistaken){_GAP}{_REST}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:i (?:got|wrote|typed|gave(?: you)?|put) )?(?:the |a )?wrong (?P<field>{_FIELD})"
        rf"(?: number)?{_GAP}{_REST}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"i (?:mistyped|misspelt|misspelled) (?:the |my )?(?P<field>{_FIELD})(?: number)?"
        rf"{_GAP}{_REST}",
        re.IGNORECASE,
    ),
)
_INSTEAD = re.compile(
    r"(?:不是(?P<old>[^，,。]{1,20})[，,\s]*(?:而是|应该是|应是|是)(?P<new>[^，,。]{1,20}))"
    r"|(?:(?:应该)?是(?P<new2>[^，,。]{1,20}?)[，,\s]*不是(?P<old2>[^，,。]{1,20}))"
    r"|(?:it(?: was|'s| is) (?P<new3>.{1,20}?),? not (?P<old3>.{1,20}))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_CHINESE = re.compile(r"[\u3400-\u9fff]{3,6}")
_LIKE = 0.6
"""So much of two names has to be the same for one to be the other one's slip."""
_UNITS: dict[FactType, re.Pattern[str]] = {
    FactType.PHONE: re.compile(r"1\d{10}|0\d{2,3}[- ]?\d{7,8}"),
    FactType.AMOUNT: re.compile(
        r"[¥$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:元|块钱?|万|dollars?|yuan|rmb|euros?|pounds?)",
        re.IGNORECASE,
    ),
    FactType.PLACE: re.compile(
        r".*(?:号楼|单元|小区|路|街|室)[\w-]*|\d+ .*(?:street|st|road|rd|avenue|ave)\.?",
        re.IGNORECASE,
    ),
}
"""What a value by itself can only be."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What somebody says was wrong."""

    field: str
    """As they call it."""
    rest: str
    """What they say of it besides: "", or what is right."""


def mistake_in(said: str) -> Mistake | None:
    """What the words, all of them, say was told wrongly; None: nothing."""
    words = " ".join(said.replace("’", "'").split()) if "\n" not in said.strip() else ""
    if not words or len(words) > _LONGEST:
        return None
    for text in dict.fromkeys((words.strip(" ，,。.!！~"), bare(said))):
        for pattern in _MISTAKEN:
            if found := pattern.fullmatch(text):
                return Mistake(found["field"], found["rest"].strip(" ，,。.!！"))
    return None


def corrects(said: str) -> bool:
    """Whether the words put right what was told before, whatever that was."""
    if mistake_in(said) is not None or (takes_back(said) and len(said) <= _LONGEST):
        return True
    found = _INSTEAD.fullmatch(bare(said))
    if found is None:
        return False
    values = [value for value in found.groups() if value]
    return all(_DIGIT.search(value) for value in values)


def field_of(value: str) -> FactType | None:
    """What the value can only be."""
    return next((each for each, form in _UNITS.items() if form.fullmatch(value)), None)


def slip_in(text: str, new: str) -> str | None:
    """What in the text is so like ``new`` that it was meant; None: nothing, or several things."""
    found = {each for each in _alike(text, new) if each != new}
    return found.pop() if len(found) == 1 else None


def likest(values: set[str], new: str) -> str | None:
    """Of several values the only one that is like ``new``."""
    near = [value for value in values if _likeness(value, new) >= _LIKE]
    return near[0] if len(near) == 1 else None


def _alike(text: str, new: str) -> Iterator[str]:
    if _TOKEN.fullmatch(new) and _DIGIT.search(new):
        for found in _TOKEN.finditer(text):
            if _DIGIT.search(found.group()) and _likeness(found.group(), new) >= _LIKE:
                yield found.group()
    elif _CHINESE.fullmatch(new):
        for start in range(len(text) - len(new) + 1):
            value = text[start : start + len(new)]
            same = sum(one == other for one, other in zip(value, new, strict=True))
            if _CHINESE.fullmatch(value) and same / len(new) >= _LIKE:
                yield value


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()
