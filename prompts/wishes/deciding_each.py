"""1同意,2不同意,太久了, "1 yes, 2 no too long": of several things that wait each is decided in
its turn, with what is said to it."""

import re
from typing import NamedTuple

from .deciding import WHICH_EN, WHICH_ZH, Decision, Verdict, which_is

_UNIT = (
    r"(?!\s*(?:天|日|小时|个?(?:小时|工作日|月)|周|点|元|块|次|分|年|位|人|台|号(?:上午|下午|之?前)"
    r"|(?:more |working )*(?:days?|hours?|weeks?|months?|minutes?|times|euros?|people|of)\b"
    r"|[:.%/€$-]?\d|[%€$]))"
)
_PLACE = rf"(?:{WHICH_ZH}|{WHICH_EN}){_UNIT}"
_SURE_PLACE = (
    rf"(?:第[1-9一二三四五六七八九][个条件号张]?|(?=[a-z#\d])(?:{WHICH_ZH}|{WHICH_EN})){_UNIT}"
)
_NO = (
    r"(?:不同意|不批准?|不予批准|不行|不可以|不通过|不准|驳回|退回|打回|拒绝|不(?![一-龥])"
    r"|(?:is )?not (?:approved|granted|ok(?:ay)?)\b|reject(?:ed)?\b|refused?\b|den(?:y|ied)\b"
    r"|declined?\b"
    r"|no(?:pe)?\b(?! (?:problem|objection|worries|need|idea|one|news|answer)))"
)
_YES = (
    r"(?:同意|批准|核准|通过|可以|没问题|行|好的?|准|批"
    r"|(?:is )?(?:ok(?:ay)?|yes|fine|approved?|grant(?:ed)?|confirm(?:ed)?|agreed)\b"
    r"|no (?:problem|objections?)\b)"
)
_DONE = r"(?:了|吧|的)*"
_BEFORE = r"(?:(?:好的?|嗯++|那|请|我|ok|okay|well|please|hi|hello)[,，\s]+)?"
_BEGINS = (
    rf"(?:\A\W*{_BEFORE}|[,，;；。、\n]\s*|[.!]\s+|\s(?=and |but )"
    r"|(?:(?<=同意)|(?<=批准)|(?<=可以)|(?<=通过)|(?<=不行)|(?<=\byes)|(?<=\bno)|(?<=\bok)"
    r"|(?<=approved)|(?<=rejected))\s*)"
    r"(?:and |but |然后|而|但是?|还有)*"
)
_ENDS = r"(?=[\s,，。.;；:：!！、]|\Z|因为|但|第?\d)"
_HEAD = re.compile(
    rf"{_BEGINS}(?:(?P<place>{_PLACE})\s*[:：,，]?\s*(?:我|的|就)*(?:(?P<no>{_NO})|(?P<yes>{_YES}))"
    rf"|(?:(?P<no_to>{_NO})(?: to)?|(?P<yes_to>{_YES}))\s*(?P<place_after>{_PLACE})){_DONE}{_ENDS}"
)
_ANOTHER = re.compile(rf"(?:\A|[,，;；。、\n]\s*|[.!]\s+|\band\s+){_SURE_PLACE}")
_AROUND = re.compile(
    r"\A[\s,，。.;；:：!！、–—-]+|(?:[\s,，。.;；:：!！、]|\b(?:and|but)|然后|而)+\Z"
)


class Each(NamedTuple):
    """What is decided of several things, in the order in which they are named."""

    decisions: tuple[Decision, ...]
    is_clear: bool
    """Whether nothing else is named in it, and nothing twice."""


def decided_each(words: str) -> Each | None:
    """What ``words``, in their plain form, decide of several things; None: one is named, or none,
    or it begins with something else."""
    heads = list(_HEAD.finditer(words))
    if not heads or heads[0].start() > 0:
        return None
    ends = [*(each.start() for each in heads[1:]), len(words)]
    decisions = tuple(_decision(words, *each) for each in zip(heads, ends, strict=True))
    others = any(_ANOTHER.search(words[slice(*each.said)]) for each in decisions)
    if len(decisions) == 1 and not others:
        return None
    named = [each.which for each in decisions]
    return Each(decisions, not others and len(set(named)) == len(named))


def _decision(words: str, head: re.Match[str], end: int) -> Decision:
    refused = head["no"] or head["no_to"]
    which = which_is(head["place"] or head["place_after"])
    begin = head.end()
    said = _AROUND.sub("", words[begin:end])
    at = words.find(said, begin) if said else 0
    span = (at, at + len(said)) if said else (0, 0)
    return Decision(Verdict.REFUSE if refused else Verdict.GRANT, which, span)
