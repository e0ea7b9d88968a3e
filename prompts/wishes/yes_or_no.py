"""是的, 不用了, "it's a new one", 嗯，催一下: what is said to a question of ours that has buttons.
Only whoever knows which buttons stand under the newest message may ask this."""

import re
from enum import StrEnum

from prompts.reading.plain import plain

from .leaving import calls_off

LONGEST = 40  # signs: whoever writes more tells something


class Says(StrEnum):
    """What an answer says, by itself."""

    YES = "yes"
    NO = "no"
    NOD = "nod"
    """As good as yes to what can be taken back; it may be mere politeness."""
    SHAKE = "shake"
    """As good as no: they don't need it."""
    NEW = "new"
    SAME = "same"
    ADD = "add"
    """The same, and to that which is there already."""
    ANSWER = "answer"
    URGE = "urge"
    WITHDRAW = "withdraw"
    OFF = "off"
    """What they were about to do is not to be."""
    GOOD = "good"
    """👍, and not a word: an answer only where that stands on a button."""
    BAD = "bad"


_END_ZH = r"(?:[的吧啊呀呢了哦哈]|谢谢|麻烦了?|[,，。.!！~\s])*"
_END_EN = r"(?:[,.!\s]+(?:please|pl[sz]|thanks|thx|thank you|now|then))*"
_YES_ZH = r"(?:是(?:的|啊|呀|它|这[件个])?|对(?:的|啊|呀|头)?|没错|正是|我?(?:确认|确定)|yes)"
_NOD_ZH = r"(?:嗯++|恩|好(?:的|呀|啊|吧|滴)?|行(?:的|吧|啊)?|可以(?:的|啊)?|要(?:的)?|ok|中)"
_NO_ZH = (
    r"(?:(?:等等|等一下|等下|慢着|还是)?[,，\s]*先?(?:别(?!的)|不要)(?:了|啊|呀)?"
    r"|不(?:是(?:的|[这那][件个])?|对)?|没有|no)"
)
_YES_EN = (
    r"(?:yes|yep|yeah|yup|correct|that'?s right|right|it is|exactly|indeed|(?:i )?confirm(?:ed)?"
    r"|i'?m sure)"
)
_NOD_EN = (
    r"(?:ok|okay|sure|fine|alright|all right|(?:please|pl[sz]) do|do it|do so|go ahead|of course)"
)
_NO_EN = (
    r"(?:(?:h+m+|oh|ah|uh|actually|sorry|wait|hold on|well)[,.\s]+)*"
    r"(?:no|nope|nah|it isn'?t|it is not|not that|don'?t|do not)"
    r"(?:[,.\s]+(?:wait|hold on|stop|actually|don'?t|do not))*"
)
_LEAD_ZH = rf"(?:(?:{_YES_ZH}|{_NOD_ZH}|{_NO_ZH}|那|就|请|帮我|给我|我要|我想|麻烦|都)[,，。\s]*)*"
_LEAD_EN = (
    r"(?:(?:yes|yep|yeah|no|nope|ok|okay|sure|right|please|pl[sz]|i want to|i'?d like to|can you"
    r"|just|not (?:this|that)(?: one)?)\b[,.!\s]*)*"
)
_IT_IS_EN = r"(?:it'?s |it is |this is |that'?s |that is )?"
_NUMBER = r"[a-z]20\d{6}-\d{4}"
_TICKET = rf"(?:\s*{_NUMBER})?"
_SEND_ZH = r"(?:[,，。\s]*(?:请|帮我|给我|就|直接)*提交(?:一下)?)?"
_SEND_EN = r"(?:[,.\s]+(?:please |pl[sz] |and )*(?:submit|file|send)(?: it| this)?)?"
_KIND_EN = r" (?:one|matter|thing|issue|problem|complaint|ticket)"

_SAID: tuple[tuple[Says, re.Pattern[str]], ...] = tuple(
    (says, re.compile(rf"\W*(?:{zh}{_END_ZH}|{en}{_END_EN})\W*"))
    for says, zh, en in (
        (Says.YES, rf"(?:嗯[,，\s]*)?{_YES_ZH}(?:[,，\s]*{_YES_ZH})*", rf"(?:{_YES_EN}[,\s]*)+"),
        (Says.NO, rf"(?:{_NO_ZH}[,，\s]*)+", rf"(?:{_NO_EN}[,\s]*)+"),
        (Says.NOD, rf"(?:{_NOD_ZH}[,，\s]*)+", rf"(?:{_YES_EN}[,\s]+)?{_NOD_EN}"),
        (Says.SHAKE, r"(?:不(?:用|要|必|需要|了)(?:了)?)", r"(?:no[,.\s]+)?(?:not now|no need)"),
        (
            Says.NEW,
            rf"{_LEAD_ZH}(?:这?是)?(?:一?件?新的?(?:一件)?事情?|新的|另外?一?件?事情?|别的事情?)的?"
            rf"{_SEND_ZH}",
            rf"{_LEAD_EN}{_IT_IS_EN}(?:(?:a |an )?(?:new|another|different|separate){_KIND_EN}"
            rf"|new|another|different|something (?:new|else)|as (?:a )?new{_KIND_EN}){_SEND_EN}",
        ),
        (
            Says.ADD,
            rf"{_LEAD_ZH}(?:把它)?(?:(?:加|补充|并)(?:到|进|在)(?:那[件个]|它|工单|原来的?)(?:工单)?"
            rf"(?:里面?|上面?)?|补充到\s*{_NUMBER}|加(?:到|进去|上去){_TICKET})",
            rf"{_LEAD_EN}add (?:it|this|that)(?: (?:to|there)(?: (?:it|that|that one|there))?)?"
            rf"{_TICKET}",
        ),
        (
            Says.SAME,
            rf"{_LEAD_ZH}(?:这?是)?(?:补充(?:的|说明|一下)?|加)(?:到|进去?|上去?|在)?(?:那件|那个|它|一起)?{_TICKET}",
            rf"{_LEAD_EN}{_IT_IS_EN}(?:(?:an )?addition(?: to)?|add(?: (?:it|this|that))?(?: to)?"
            rf"(?: it| that one| that)?|part of (?:it|that)|the same{_KIND_EN}){_TICKET}",
        ),
        (
            Says.ANSWER,
            rf"{_LEAD_ZH}(?:这?是)?(?:(?:对)?(?:他|她|提问|问题)?的?)?(?:答复|回答|回复)(?:提问)?的?{_TICKET}",
            rf"{_LEAD_EN}{_IT_IS_EN}(?:(?:my|the|an) )?answer(?: to (?:it|that|the question))?"
            rf"{_TICKET}",
        ),
        (
            Says.URGE,
            rf"{_LEAD_ZH}(?:再)?催(?:单|办|促)?(?:一?下|一催|这件|它)?{_TICKET}",
            rf"{_LEAD_EN}(?:urge|chase|push|hurry)(?: (?:it|this|that|them|this one|up))*{_TICKET}",
        ),
        (
            Says.WITHDRAW,
            rf"{_LEAD_ZH}(?:确认|确定)?撤(?:回|销|诉|单)(?:它|这[件个]?|(?:这个)?工单|投诉)?{_TICKET}",
            rf"{_LEAD_EN}(?:withdraw|take back)(?: (?:it|this|that|this one|the ticket))?{_TICKET}",
        ),
    )
)


_THUMB = re.compile(r"\s*(?:(?P<up>👍)|👎)[👍👎🏻-🏿\s]*[!！.。]*")


def said_to_question(text: str) -> Says | None:
    """What it says, where it says nothing else."""
    if len(text) > LONGEST:
        return None
    if (thumb := _THUMB.fullmatch(text)) is not None and not {"👍", "👎"} <= set(text):
        return Says.GOOD if thumb["up"] else Says.BAD
    words = plain(text)
    said = next((says for says, pattern in _SAID if pattern.fullmatch(words)), None)
    return Says.OFF if said is None and calls_off(text) else said
