"""What a category needs to know: asked for on the card, one fact at a time; each can be skipped."""

import re
from dataclasses import replace

from handlers.customer.draft import Draft
from prompts.reading.progress import asks_for_progress
from storage.rules.facts import FactType

_LONGEST = 60  # characters of an answer; whoever writes more tells something else
_NUMBER = re.compile(r".*\d{3}.*")
_DIGIT = re.compile(r".*[\d一二三四五六七八九十百千万两].*")
# A place or a name is short, and no sentence that goes on with the story.
_NAME = re.compile(
    r"(?!还有?|而且|另外|但|也|and\b|but\b|also\b)[^，。！？；,!?;]{2,30}", re.IGNORECASE
)
_LOOKS: dict[FactType, re.Pattern[str]] = {
    FactType.ORDER_NO: _NUMBER,
    FactType.PHONE: _NUMBER,
    FactType.AMOUNT: _DIGIT,
    FactType.DATE: _DIGIT,
    FactType.TIME: _DIGIT,
    FactType.VEHICLE_NO: re.compile(r".*[A-Za-z0-9]{4}.*"),
    FactType.PLACE: _NAME,
    FactType.ORG: _NAME,
    FactType.STAFF: _NAME,
}
"""How an answer looks, where the reader finds no such fact."""
_NOT_KNOWN = re.compile(
    r"\W*(?:跳过|略过|没有了?|无|不知道|不清楚|不记得了?|忘了|忘记了|不方便"
    r"|我?也?(?:真的?)?(?:不(?:知道|清楚|记得|晓得)|没有?|哪有|忘了)(?:是|有|这个|那个)*(?:什么|啥|哪个)?"
    r"(?:订单号?|运单号?|单号|号码|编号|车牌号?|日期|时间|地址|电话|金额)(?:是什么|是多少|啊|呀|了|呢)?"
    r"|i (?:don'?t|do not) (?:know|have)(?: what| the| any| an?| my| that| is)*"
    r" (?:order|tracking|plate|phone)? ?(?:number|date|time|address|amount)(?: is)?"
    r"|skip|none|no|i don'?t (?:know|have (?:it|one))|don'?t know|not sure|n/?a)\W*",
    re.IGNORECASE,
)


def is_skip(words: str) -> bool:
    """Whether that is all they say: they don't have it."""
    return _NOT_KNOWN.fullmatch(words) is not None


def answered(draft: Draft, words: str) -> Draft:
    """The draft, to which ``words`` were just added, with what they answer to the question."""
    if draft.asked is None or any(fact["type"] == draft.asked for fact in draft.understood.facts):
        return draft
    if not 0 < len(words) <= _LONGEST or "\n" in words or asks_for_progress(words):
        return draft
    if not _LOOKS[FactType(draft.asked)].fullmatch(words):
        return draft
    return replace(draft, given={**draft.given, draft.asked: words})


def skipped(draft: Draft, fact: str | None) -> Draft:
    """The draft without the question for ``fact``."""
    return draft if fact is None else replace(draft, skipped=(*draft.skipped, fact))
