"""转给 Grace, "hand 0001 over to Maya", 我来接手0006, 不归我们部门: a ticket is to be somebody
else's."""

import re
from typing import NamedTuple

from prompts.reading.plain import plain


class Handing(NamedTuple):
    """Where in the words stands what it takes to hand a ticket on, or all of somebody's."""

    whom: tuple[int, int]
    whose: tuple[int, int] = (0, 0)
    """Of whom all; two equal places: it is one ticket."""
    why: tuple[int, int] = (0, 0)
    surely: bool = True
    """False: it may as well be no ticket that is handed to them."""


_NUMBER = r"[a-z]?[\d-]{4,16}"
OF_TICKET = (
    r"(?:(?:on|for|to|about|of|ticket|no\.?|给|到|在|关于|工单|[\s#])*"
    rf"{_NUMBER}(?:工单|[上里的\s])*)?"
)
"""Which ticket it is about, if that is said."""
_ASK_ZH = (
    r"\W*(?:(?:嗯++|好的?吧?|行|ok)[,，\s]*)*(?:请|麻烦|帮我?|我要|我想|给我|那就?|就|把|将|再|先)*"
)
_ASK_EN = (
    r"\W*(?:(?:please|can you|could you|i want to|i'?d like to|let'?s|just|ok|okay|yes|right|then)"
    r"[,.!]? )*"
)
_TICKET_ZH = (
    rf"(?:(?:我(?:手上|手里)?的)?#?{_NUMBER}(?:号?(?:工单|单子?)?)|这(?:张|个|件|份)?(?:工单|单子?|投诉|件)?|它|工单|单子"
    r"|[^\s,，。把将]{1,8}的(?:工单|单子?|投诉|那?[张个件](?:工单|单子?)?))"
)
_END_ZH = r"(?:去|来)?(?:处理|办理?|跟进|负责|接手|看一?看|吧|了|一下|哦|啊)*[。.!！]*\s*"
# "给林晓：…" hands over nothing: it is what she is told.
_WHY = r"(?:(?:[,，;；]|(?(surely)[:：]|(?!)))\s*(?:because |since |因为)?(?P<why>\S.{1,60}))?"
_BEHIND = r"(?:\s*#?[a-z]?-?(?:20\d{6}-\d{4,}|0\d{3})(?!\d)(?:号?(?:工单|单子?)|号)?)"
"""What can hardly be a sum or a room."""
_BLANK_WHY = r"\s+(?:because |since |因为)?(?P<behind>[^\W\d_].{1,60})"
_NAME_ZH = r"(?P<whom>[^\s,，。;；:：!！?？、了]{1,12}?(?: [a-z][\w.'-]+)*?)"
_FROM_ZH = (
    r"(?:从[^\s,，。]{1,12}?(?:那[里儿边]?|手[上里])?\s*(?:拿走|收回来?|拿过来|要回来)?[,，]?\s*)?"
)
_FROM_EN = (
    rf"(?:take (?:ticket )?{_NUMBER} (?:away |off |back )?(?:from )?[^\d,.;:!?]{{2,24}} and )?"
)
_HANDS_ZH = re.compile(
    rf"{_ASK_ZH}\s*{_TICKET_ZH}?\s*{_FROM_ZH}(?:(?P<surely>转回?给|转派给?|改派给?|转单给|移交给|转交给|派给)"
    rf"|还给|退(?:回)?给|交给|给)"
    rf"\s*{_NAME_ZH}{_BEHIND}?\s*{_END_ZH}"
    rf"(?:{_WHY}|(?(surely)(?:(?<=\d)|(?=\s[\u4e00-\u9fff]))|(?!)){_BLANK_WHY})"
)
_NAMES_TICKET = re.compile(
    rf"\b{_NUMBER}\b|\d{{4}}|工单|单子|\b(?:ticket|this one|complaint)\b|的单"
)
_HANDS_EN = re.compile(
    rf"{_ASK_EN}{_FROM_EN}(?:(?P<surely>transfer|reassign|re-assign|assign"
    r"|hand(?= over| on|.{0,24} over))"
    r"|hand|give|pass|move|forward)"
    r"(?: over| on)?(?: (?:the |this )?(?:ticket |complaint |one |it |that |"
    rf"(?:no\.? ?|#)?{_NUMBER} ?|[a-z]+'?s ticket )*)?\s*(?:over "
    rf"|on |back )?to (?P<whom>[^\d,.;:!?]{{2,30}}?)"
    rf"{_BEHIND}?(?:[.!]*\s*{_WHY}|(?<=\d){_BLANK_WHY})"
)
_TAKES = re.compile(r"接[手管过]|\btak(?:e|ing)\b")
_TAKES_OVER = re.compile(
    rf"{_ASK_ZH}(?:{_NUMBER})?\s*(?:由|让)?我?(?:来)?(?:接手|接管|接过来)(?:办|处理)?\s*{OF_TICKET}"
    r"(?:吧|了)?\s*(?:[,，。;；]\s*(?:因为)?(?P<zh>\S.{1,60}))?"
    rf"|{_ASK_EN}(?:i'?ll |i will |i'?m |i am |let me )?(?:(?:take|taking) over {OF_TICKET}"
    rf"|(?:take|taking) {OF_TICKET} over)"
    r"(?:(?:[,;.]\s*|\s+(?=because |since ))(?:because |since )?(?P<en>\S.{1,60}))?\W*"
)
_HANDS_ALL_ZH = re.compile(
    rf"{_ASK_ZH}\s*(?P<whose>[^\s,，。的]{{1,12}}?(?: [a-z]\w+)?)\s*(?:手上|名下|手里)?的?"
    r"(?:所有|全部|一切)?的?(?:工单|单子|单)?(?:都|全部?|统统)?(?:转给|转派给|移交给|交给|给)"
    rf"\s*{_NAME_ZH}{_END_ZH}"
)
_ALL_ZH = re.compile(r"所有|全部|一切|都|全|统统")
_WORK_EN = r"(?:tickets?|work|complaints?|cases|stuff)"
_HANDS_ALL_EN = re.compile(
    rf"{_ASK_EN}(?:move|hand|give|transfer|reassign|pass)(?: over)? (?:all|everything)(?: of)?"
    rf"(?: the)?(?: {_WORK_EN})?(?: (?:of|from))?"
    rf" (?P<whose>(?!(?:of|from|it|this|that|them|these|those|our|my|your|the|{_WORK_EN})\b)"
    r"[a-z][\w.-]*(?: [a-z][\w.-]+){0,2}?)"
    rf"(?:'s|s'|'| s)?(?: (?:open )?{_WORK_EN})?"
    r"(?: over)? to (?P<whom>[^\d,.;:!?]{2,30})[.!]*\s*"
)
_THIS_ZH = rf"(?:{_NUMBER}(?:号|工单)?[\s,，:：]*)?(?:这(?:个|件|张|单|事)?(?:单子?|工单|事情?)?)?"
_THIS_EN = rf"(?:(?:{_NUMBER}\W+)?(?:this|it|that)(?: ticket| one)?|{_NUMBER})"
_OURS = (
    r"(?:ours|mine|for (?:us|me)|our (?:department|business|matter|job|area)"
    r"|my (?:department|job|area))"
)
_ELSEWHERE = re.compile(
    rf"\W*{_THIS_ZH}(?:根本|完全|都)?"
    r"不是(?:我们?|咱们?)(?:这边|这里|这儿)?(?:的|管的?)(?:\W+\S.*)?"
    rf"|\W*{_THIS_ZH}(?:根本|完全|都)?"
    r"(?:不(?:归|属于?)(?:我们|本|咱们?)(?:部门|组|这边|这里|科|处)?|不是(?:我们|本|咱们?)(?:部门"
    r"|组|科|处)的)"
    r".*"
    r"|.*(?:派错(?:部门|人|单|地方)?了?|(?:应该?|该)(?:归|转|退|由)[^,，。]{2,12})[。!！]*\s*"
    rf"|\W*(?:sorry,? )?{_THIS_EN} (?:is not|isn'?t|is no)"
    rf" {_OURS}\b.*"
    rf"|\W*(?:{_NUMBER}\W+)?not {_OURS}(?:\W*|\s*[,.;:–—-]\s*\S.*)"
    r"|.*\b(?:wrong (?:department|team)|(?:this|it) belongs to (?:the )?[a-z]+)\b.*",
    re.DOTALL,
)


def handed(words: str) -> Handing | None:
    """To whom a ticket goes, or all of somebody's; ``words`` in their plain form."""
    found = _HANDS_ALL_EN.fullmatch(words)
    if found is not None:
        return Handing(found.span("whom"), found.span("whose"))
    found = _HANDS_ALL_ZH.fullmatch(words)
    if found is not None and _ALL_ZH.search(words):
        return Handing(found.span("whom"), found.span("whose"))
    for pattern in (_HANDS_ZH, _HANDS_EN):
        found = pattern.fullmatch(words)
        if found is not None:
            surely = bool(found["surely"] or _NAMES_TICKET.search(words))
            why = next((found.span(each) for each in ("why", "behind") if found[each]), (0, 0))
            return Handing(found.span("whom"), why=why, surely=surely)
    return None


def taken_over(words: str) -> tuple[int, int] | None:
    """Where stands why they take a ticket over (two equal places: nowhere); None: they don't. Where
    no ticket is named it may as well be said to a customer."""
    found = _TAKES_OVER.fullmatch(words)
    if found is None or not _NAMES_TICKET.search(words):
        return None
    return next((found.span(each) for each in ("zh", "en") if found[each]), (0, 0))


def takes_over(text: str) -> bool:
    """Whether it speaks of taking, not only of accepting."""
    return _TAKES.search(plain(text)) is not None


def belongs_elsewhere(words: str) -> bool:
    """Whether they say that it is for another department."""
    return _ELSEWHERE.fullmatch(words) is not None
