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
    r"型号|楼号|楼栋号?|单元号?|房间号|数量|规格|颜色|尺码|尺寸|品牌|房号|门牌号?"
    r"|(?:train|flight|house|room|seat|serial|account|invoice) number|model|size|colou?r"
    r"|brand|quantity|number"
)
_FIELD = "|".join([*(pattern.pattern for pattern in FIELDS.values()), _MORE])
_I_ZH = r"(?:[我把]|刚才|前面|上面|之前|的)*"
_WRONG_ZH = (
    r"(?:我|是|都|给|又)*(?:[写说打填记弄搞输发报](?:错|反)"
    r"|[少多漏][写打填输]了?[一两几]?(?:位|个数字?|个字)?|错|不对|有误|有错)了?[个点]?"
)
_GAP = r"[\s，,、;；。:：!！-]"
_REST = rf"(?:{_GAP}+(?P<rest>.*)|(?P<rest_>(?:应该|应当)?(?:不?是|为|改成).+))?"
_REST_EN = (
    r"(?:(?:\s*[,;.:!-]| and )+(?P<rest>.*)"
    r"|\s+(?P<rest_>(?:it|it's|that|that's|should) .+|\S*\d\S*))?"
)
_ITS_FIELD_EN = rf"(?:the |my |a |that )*(?P<field>{_FIELD})(?: number)?"
_MISTAKEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_I_ZH}(?P<field>{_MORE})(?:应该|应当)(?P<rest>是.+)",
        rf"(?:the |my )(?P<field>{_MORE}) (?P<rest>should (?:be|have been) .+)",
        rf"{_I_ZH}(?P<field>{_FIELD}){_WRONG_ZH}{_REST}",
        rf"我?(?:刚才|前面|上面)?[写说打填记弄搞输发报](?:错|反)了?(?P<field>{_FIELD})了?{_REST}",
        rf"(?:请|帮我|我要|我想|要|想)*(?:改|修改|更改|更正|换)(?:一?[下个])?(?P<field>{_FIELD})(?:吧)?",
        rf"(?:i (?:got|wrote|typed|mistyped|gave(?: you)?|put|have) )?{_ITS_FIELD_EN}"
        rf" (?:i gave (?:you )?|i wrote )?(?:(?:is|was) )?"
        rf"(?:wrong|incorrect|not (?:right|correct)|mistaken){_REST_EN}",
        rf"(?:i (?:got|wrote|typed|gave(?: you)?|put) )?(?:the |a )?wrong "
        rf"{_ITS_FIELD_EN}{_REST_EN}",
        rf"i (?:mistyped|misspelt|misspelled) {_ITS_FIELD_EN}{_REST_EN}",
        rf"(?:(?:and|oh|no|sorry|wait)[,:]? )*{_ITS_FIELD_EN} (?:is|was|should be) "
        r"(?P<rest>\S*\d\S*?)[,. ]+(?:sorry[, ]+)?(?:i )?(?:mistyped|typo|made a (?:typo|mistake)"
        r"|(?:got|had) (?:it|that) wrong)(?: it| before| earlier)*",
        rf"{_I_ZH}(?P<field>{_FIELD})(?:应该|应当)?是(?P<rest>\S*\d[^\s，,。]*)[，,。\s]*"
        rf"(?:我|刚才|前面|之前|上面)*[写说打填记弄输发报]错了?",
        rf"(?:there(?:'s| is) )?(?:i (?:made|have) )?(?:an? )?(?:typo|mistake|error|slip) "
        rf"(?:in|with) {_ITS_FIELD_EN}{_REST_EN}",
        rf"(?:i (?:need|want|have|would like) to |i'd like to )?(?:change|correct|edit|fix) "
        rf"{_ITS_FIELD_EN}",
    )
)
_INSTEAD = re.compile(
    r"(?:不是(?P<old>[^，,。]{1,20})[，,\s]*(?:而是|应该是|应是|是)(?P<new>[^，,。]{1,20}))"
    r"|(?:(?:[^，,。\d]{0,8}(?:应该)?是)?(?P<new2>[^，,。]{1,20}?)[，,\s]*(?:而)?不是(?P<old2>[^，,。]{1,20}))"
    r"|(?:[a-z' ]{0,40}?(?:\b|(?<=\s))(?P<new3>[$€£]?\d.{0,19}?),? not (?P<old3>.{1,20}))",
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
                parts = found.groupdict()
                rest = parts.get("rest") or parts.get("rest_") or ""
                return Mistake(found["field"], rest.strip(" ，,。.!！"))
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
    near = [value for value in values if are_like(value, new)]
    return near[0] if len(near) == 1 else None


def are_like(one: str, other: str) -> bool:
    """Whether one of the two values may well be a slip of the other."""
    return _likeness(one, other) >= _LIKE


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
