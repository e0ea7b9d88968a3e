"""同意 0002, "2 approve", 同意，但下次要写清原因, "no to 0002, cause is missing": what becomes of a
decision that waits, which of them is meant, and what is said to it besides."""

import re
from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    """What is decided."""

    GRANT = "grant"
    REFUSE = "refuse"
    PARTLY = "partly"
    """More time, but less than was wished."""


class Decision(NamedTuple):
    """What is decided, and about which."""

    verdict: Verdict
    which: str = ""
    """The number of a ticket, the place in the list ("2"), or `ALL`; empty: none is named."""
    said: tuple[int, int] = (0, 0)
    """Where stands what is said besides, or why not; two equal places: nowhere."""
    is_condition: bool = False
    """Whether that is said to who asked ("but name the cause"), and to nobody else."""


ALL = "all"
_NUMBER = r"[a-z]?-?(?:20\d{6}-)?\d{4,}"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ZH_PLACES = "一二三四五六七八九"
WHICH_ZH = rf"(?:工单)?(?:{_NUMBER}|第?[1-9{_ZH_PLACES}](?!\d))(?:[个条件号张])?"
WHICH_EN = (
    rf"(?:the |ticket |number |no\.? ?|#)*(?:{_NUMBER}|[1-9]\b|(?:{'|'.join(_ORDINALS)})(?: one)?)"
)
_SAID = r"\s*(?:[,，.。;；:：]\s*|(?=但|不过|\bbut\b|\bplease\b))(?P<said>\S.{0,200})"
_GRANTS = (
    re.compile(
        rf"\W*(?:(?:好的?|行|可以|我|请|ok|就)[,，\s]*)*(?:(?P<before>{WHICH_ZH})\W*)?"
        rf"(?:批准|同意|核准|审批通过)(?:了|吧)?(?:\W*(?P<after>{WHICH_ZH}))?"
        rf"(?:的?(?:延期|申请|结果|办结))*(?:{_SAID})?\W*",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:(?:yes|ok|okay|i|please|all right)[,.!\s]+)*(?:(?P<before>{WHICH_EN})\W+)?"
        r"(?:approved?|grant(?:ed)?|confirm(?:ed)?)"
        rf"(?: (?P<after>{WHICH_EN}))?(?: (?:it|this|that))?(?:{_SAID})?\W*",
        re.DOTALL,
    ),
)
_GRANTS_BRIEFLY = (
    re.compile(
        rf"\W*(?:工单)?(?P<before>{_NUMBER})[\s,，:：]*(?:可以|行|好的?|没问题|ok)(?:的|了|吧)?"
        rf"(?:{_SAID})?\W*",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:ticket )?(?P<before>{_NUMBER})(?: is|:|,)? (?:ok|okay|yes|fine|all right|agreed)"
        rf"(?:{_SAID})?\W*",
        re.DOTALL,
    ),
    re.compile(
        r"\W*(?:嗯++[,，\s]*)?(?:这[次回]就?)?(?:好的?|行|可以|ok|没问题)(?:的|吧)?(?P<before>)[\s,，。]*"
        r"(?P<said>(?:但是?|不过|只是)[,，\s]*(?:请|下次|下回|以后|今后|记得|注意|务必).{1,200}|下不为例\W*)",
        re.DOTALL,
    ),
    re.compile(
        r"\W*(?:hmm+[,.\s]+)?(?:ok|okay|yes|fine|all right|alright|good)(?P<before>)[,.\s]+"
        r"(?P<said>but,? (?:please|next time|in future|from now on|remember|make sure|always)\b"
        r".{1,200})",
        re.DOTALL,
    ),
)
"""With a number, or with a condition that only a decision has."""
_GRANTS_ALL = re.compile(
    r"\W*(?:(?:好的?|嗯++|行|可以|我|请|就|是的|对|ok)[,，\s]*)*"
    r"(?:(?:两|[三四五六七八九\d])?[个件条]?(?:都|全部?|统统|一起|所有的?)+(?:给我)?(?:批准|同意|核准|通过|批)(?:了|吧)*"
    r"|(?:批准|同意|通过|核准)(?:全部|所有的?|两[个件条]))\W*"
    r"|\W*(?:(?:yes|ok|okay|i|please|all right)[,.!\s]+)*(?:approve|grant|confirm|accept)d?"
    r" (?:(?:all|both)(?: of)?(?: them| these| those)?|them (?:all|both)|everything)"
    r"(?: (?:two|three|please))*\W*"
    r"|\W*(?:yes|ok|okay|approved)[,.!\s]+(?:both|all)(?: of them| approved)?\W*"
    r"|\W*(?:both|all)(?: of them)? (?:approved|granted|ok|okay|fine)\W*"
)
_CONDITION = re.compile(
    r"但|下不为例|不过|只是|请|下次|下回|以后|今后|记得|注意|务必|尽快|抓紧"
    r"|(?:but|however|please|next time|just|only|make sure|remember|from now on)\b"
)
_GRANTS_BARELY = re.compile(
    r"\W*(?:(?:好的?|行|可以|我|请|ok|就)[,，\s]*)*(?:批准|同意|核准|准了?|审批通过|通过"
    r"|确认办结|确认结果|确认|批了?|这[次回](?:就|先)?(?:可以|行|算了?|批|准|同意|通过)"
    r"|(?:可以|行)[,，\s]*(?:就|仅限)?这[一]?[次回])"
    r"(?:了|吧|这(?:个|件|张)?|申请|延期|结果|办结|它|让?[他她](?:加入|入职|进来))*\W*"
    r"|\W*(?:yes,? )?let (?:him|her|them) in\W*"
    r"|\W*(?:(?:it'?s |that'?s )?(?:ok|okay|fine|all right|granted|approved)"
    r" (?:(?:for )?this (?:time|once)|just this once))\W*"
    r"|\W*(?:(?:yes|ok|okay|i|please|all right)[,.!\s]+)*(?:approved?|grant(?:ed)?|confirm(?:ed)?"
    r"|accept (?:it|the outcome|the result)|agreed)"
    r"(?: (?:it|this|that|the (?:outcome|result|extension|request)|please))*\W*"
)
_NO_ZH = (
    r"(?:退回(?:去|重办|重写)?|打回(?:去|重办|重写)?|驳回|不予?批准?|不同意|不通过|拒绝|不行|不可以"
    r"|(?<!\d\d)(?<!\d\d\W)不(?=[,，。\s]))"
    r"(?:了|吧)?"
)
_NO_EN = (
    r"(?:reject(?:ed)?|refused?|declined?|den(?:y|ied)|turn(?:ed)? down|not (?:approved|granted)"
    r"|(?:do not|don'?t) (?:approve|grant|agree))"
)
# Behind a lone digit a blank may as well stand before its unit: "refuse 2 days".
_APART = rf"(?:\s*[,，.。;；:：!！–—]\s*|\s+-\s+|(?:(?<=\d{{4}})|(?<![\d{_ZH_PLACES}a-z]))\s+)"
_WHY = (
    r"(?:[\s,，.。]*(?:please|thanks|thank you|谢谢|了|吧)?\W*"
    rf"|(?:{_APART}|\s*(?=因为|\b(?:because|since|as)\b))"
    r"(?:因为|because |since |as )?(?P<said>\S.{0,600}))"
)
_REFUSES_NAMED = (
    re.compile(
        rf"\W*(?:请|麻烦|把|我|对|给|\s)*(?P<before>{WHICH_ZH})\W*(?:的?(?:延期|申请|结果|办结))*"
        rf"\W*我?{_NO_ZH}{_WHY}",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:请|麻烦|我|\s)*{_NO_ZH}\W*(?P<after>{WHICH_ZH})"
        rf"(?:的?(?:延期|申请|结果|办结))*{_WHY}",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:(?:no|please|sorry|i)[,.!\s]+)*(?P<before>{WHICH_EN})\W+"
        rf"(?:(?:is|i)\s)?(?:{_NO_EN}|no(?=\W*\Z)"
        rf"|(?<!\d\d )(?<!\d\d: )(?:no|nope)(?=[,;:]\s)){_WHY}",
        re.DOTALL,
    ),
    re.compile(
        r"\W*(?:(?:no|please|sorry|i)[,.!\s]+)*"
        rf"(?:{_NO_EN}(?: to| with| on| of)?|(?:i )?(?:say )?no to|(?:send|give) back|return)"
        rf"[:,]? (?P<after>{WHICH_EN}){_WHY}",
        re.DOTALL,
    ),
    re.compile(
        rf"\W*(?:please )?(?:send|give|turn) (?P<after>{WHICH_EN}) (?:back|down){_WHY}", re.DOTALL
    ),
)
_REFUSES_NUMBERED = re.compile(
    rf"\W*(?:ticket |工单)?(?P<before>{_NUMBER})号?(?:\W+|\s*)(?:is |i )?"
    rf"(?:(?:no|nope)(?=\W)|不(?=[,，。\s])|不(?:行|可以)){_WHY}",
    re.DOTALL,
)
"""Behind a whole number this may as well be said to its customer."""
_REFUSES = re.compile(
    r"\W*(?:(?:嗯++|呃|不行?|不对)[,，。\s]+)*(?:请|麻烦|把它|我)*(?:退回(?:去|重办|重写|吧)?|打回(?:去|重办|重写)?|驳回|不批准|不同意"
    r"|不予批准|不通过)"
    r"(?:吧|了)?(?:\W+(?P<zh>\S.*))?"
    r"|\W*(?:(?:no|please|sorry|h+m+|well|ok|nope|nah|uh)[,.!\s]+)*"
    r"(?:send (?:it|this|that) back|return (?:it|this|that)|reject(?:ed)?(?: it| this)?"
    r"|not approved|refused?(?: it)?|refuse (?:it|this)|i (?:do not"
    r"|don'?t)"
    r" (?:approve|agree))(?:(?:\W+|\s+)(?P<en>\S.*))?",
    re.DOTALL,
)
_PARTLY = re.compile(
    r"\W*(?:只|最多|顶多)(?:能|给|批|准|可以|延)*[一两二三四五六七八九十\d]+\s?个?(?:工作日|天"
    r"|小时|周)\W*"
    r"|\W*[一两二三四五六七八九十\d]+\s?个?(?:工作日|天)(?:就够了?|足够了?|可以)\W*"
    r"|\W*(?:only |at most |no more than )?(?:\d+|one|two|three|four|five) (?:working )?days?"
    r"(?: only| at most| is enough| are enough)?\W*"
)
_PARTLY_SAYS = re.compile(r"只|最多|顶多|够|可以|only|at most|no more|enough")


def decision_in(words: str) -> Decision | None:
    """What ``words``, in their plain form, decide; None: nothing."""
    if _GRANTS_BARELY.fullmatch(words):
        return Decision(Verdict.GRANT)
    if _GRANTS_ALL.fullmatch(words):
        return Decision(Verdict.GRANT, ALL)
    found = _granted(words) or refusal_named(words)
    if found is not None:
        return found
    if _PARTLY.fullmatch(words) and _PARTLY_SAYS.search(words):
        return Decision(Verdict.PARTLY)
    refused = _REFUSES.fullmatch(words)
    if refused is None:
        return None
    return Decision(Verdict.REFUSE, said=_span(refused, "zh") or _span(refused, "en") or (0, 0))


def _granted(words: str) -> Decision | None:
    """By name, or with a word besides."""
    for pattern in (*_GRANTS, *_GRANTS_BRIEFLY):
        found = pattern.fullmatch(words)
        named = "" if found is None else found["before"] or found.groupdict().get("after") or ""
        if found is None or not (named or found["said"]):
            continue
        is_condition = bool(found["said"] and _CONDITION.match(found["said"]))
        which = which_is(named)
        return Decision(Verdict.GRANT, which, _span(found, "said") or (0, 0), is_condition)
    return None


def refusal_named(words: str) -> Decision | None:
    """Which is refused by its number or its place, and why; None: none is named."""
    for pattern in _REFUSES_NAMED:
        found = pattern.fullmatch(words)
        if found is not None:
            named = found.groupdict()
            which = which_is(named.get("before") or named.get("after") or "")
            return Decision(Verdict.REFUSE, which, _span(found, "said") or (0, 0))
    return None


def refusal_numbered(words: str) -> Decision | None:
    """The same of what is refused by a bare no behind its number: only of what waits for them."""
    found = _REFUSES_NUMBERED.fullmatch(words)
    if found is None:
        return None
    return Decision(Verdict.REFUSE, which_is(found["before"]), _span(found, "said") or (0, 0))


def _span(found: re.Match[str], part: str) -> tuple[int, int] | None:
    return found.span(part) if found[part] else None


def which_is(named: str) -> str:
    """The number of the ticket, or the place in the list as a figure, that is named so."""
    number = re.search(_NUMBER, named)
    if number is not None:
        return number[0]
    place = re.search(rf"[1-9{_ZH_PLACES}]|{'|'.join(_ORDINALS)}", named)
    if place is None:
        return ""
    if place[0] in _ORDINALS:
        return str(_ORDINALS[place[0]])
    return place[0] if place[0].isascii() else str(_ZH_PLACES.index(place[0]) + 1)
