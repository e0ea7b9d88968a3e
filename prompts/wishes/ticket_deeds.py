"""催一下0002, "reopen C…, it sparks again", "what about my lift?": what is wished about a ticket of
one's own, and which is meant. Whether there is such a ticket is for whoever knows the ledger."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from prompts.reading.plain import NEWEST, plain
from prompts.wishes.ticket_numbers import NUMBER, numbers_in
from storage.rules.kinds import Kind

_LONGEST = 90  # signs: whoever writes more tells a story
_TOPIC_ZH, _TOPIC_EN = 8, 4
"""So many signs, or words, name a matter; more tell of one."""
_TELLS_ZH = 3


class Deed(StrEnum):
    """What is wished."""

    APPEAL = "appeal"
    """To a level that had no part in it."""
    COMPLAIN = "complain"
    """About how it is handled, or by whom."""
    HISTORY = "history"
    STANDS = "stands"
    """To hear where it stands."""
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    URGE = "urge"
    SATISFIED = "satisfied"
    """With its outcome; or not (:mod:`prompts.wishes.judging` reads both)."""
    NOT_SATISFIED = "not_satisfied"


class TicketWish(NamedTuple):
    """A wish about a ticket."""

    deed: Deed
    number: str
    """The ticket's, whole or its last four figures, as such; empty: none is named."""
    topic: str
    """Other words that may name it, in plain form."""
    told: bool
    """It tells something besides."""
    mine: bool
    """It speaks of their ticket as such."""
    is_sure: bool
    """It can be about nothing but what was filed, though nothing names it."""


_TICKET_ZH = r"(?:工单|单子|投诉|报修|报障|申诉|咨询)"
_TICKET_EN = r"(?:ticket|complaint|case|report|appeal)s?"
_MINE = re.compile(
    rf"我们?的?(?:那|这)?[件张个]?{_TICKET_ZH}|工单|\b(?:my|our) {_TICKET_EN}\b|\btickets?\b"
)
_POINTED = re.compile(rf"那[件个张]|这[件个张]|{_TICKET_ZH}|\b(?:one|{_TICKET_EN})\b")
_WHO_HAS_ZH = r"(?:处理|办理|经办|负责(?!人)|接单|受理|跟进|跟单)"
_OF_IT_ZH = rf"(?:我|你们|这|那|的|个|件|张|给|帮|一下|事情?|{_TICKET_ZH})*"
_OF_IT_EN = rf"(?: (?:my|our|the|this|that|these|it|{_TICKET_EN}))+"
_HANDLES_EN = r"(?:handl|process|treat|manag|deal|work)(?:ed|ing|e|es|t|s)?(?: with| on)?"
_ANSWER_EN = r"(?:answer|reply|response|result|news|update|feedback)"
_SURE: tuple[tuple[Deed, re.Pattern[str]], ...] = (
    (
        Deed.COMPLAIN,
        re.compile(
            rf"投诉{_OF_IT_ZH}{_WHO_HAS_ZH}{_OF_IT_ZH}(?:人员?|员工|同事|师傅|客服)"
            r"|\b(?:complain|complaint) (?:about|against) (?:the |my |your |its |a )?"
            r"(?:handler|(?:person|one|man|woman|guy|colleague|employee|staff(?: member)?|whoever)"
            rf"(?: (?:who|that|is|has))* {_HANDLES_EN})(?:{_OF_IT_EN})?"
        ),
    ),
    (
        Deed.STANDS,
        re.compile(
            r"(?:什么时候|啥时候|何时|几时|多久|多长时间)"
            r"(?:才|能|会|可以|给|有|收到|得到|等到|我|们|个|到)*"
            r"(?:答复|回复|回应|结果|回音|消息|反馈)"
            r"|\bwhen (?:will|can|do|am|are|shall|would|could) (?:i|we|you)"
            r"(?: (?:finally|ever|please|be|going|to|at last))*"
            r" (?:(?:get|have|receive|expect|give|send|getting|giving)"
            r"(?: (?:me|us|an?|the|my|any|some))*"
            rf" {_ANSWER_EN}|hear(?:ing)?(?: back)?(?: from you)?|(?:answer|reply)(?: (?:me|us))?)"
        ),
    ),
)
_NAMED: tuple[tuple[Deed, re.Pattern[str]], ...] = (
    (
        Deed.COMPLAIN,
        re.compile(
            rf"(?:投诉|对){_OF_IT_ZH}(?:处理|办理|跟进){_OF_IT_ZH}(?:方式|过程|态度|情况|速度)?"
            r"(?:(?:很|非常|太|十分|特别)?不(?:太|很)?满意?|有意见|(?<!结果)(?=\W*\Z))"
            r"|\b(?:(?:complain|complaint) (?:about|against|on)"
            r"|(?:not happy|unhappy|dissatisfied|not satisfied) (?:with|about)) "
            rf"(?:(?:how|the way){_OF_IT_EN}(?: (?:is|was|has|been|are|being|gets?))+ {_HANDLES_EN}"
            rf"|(?:the )?handling(?: of)?(?:{_OF_IT_EN})?)"
        ),
    ),
    (
        Deed.HISTORY,
        re.compile(
            r"历史(?:记录)?|(?:处理|办理)?(?:记录|经过)|来龙去脉"
            r"|\b(?:(?:show|see|give)(?: me)? )?(?:the )?(?:history|timeline)(?: (?:of|for|on))?\b"
            r"|\bwhat (?:has )?happened(?: so far)? (?:with|to|on)\b"
        ),
    ),
    (
        Deed.STANDS,
        re.compile(
            r"(?:处理|办理?|进行|修)?(?:得|到|走到|在)?了?(?:哪一?步|哪里?|哪儿|什么阶段)了?"
            r"|(?:处理|办理?|修)?(?:得|的)?(?:怎么样|怎样|咋样|如何)了?"
            r"|(?:处理|办理)?(?:的)?(?:进度|进展|状态)(?:如何|怎么样|怎样|是什么)?"
            r"|(?:有没?有?)人(?:在)?(?:看|管|处理|修|跟进|负责)(?:了|过|的)*(?:吗|没有?|没|么)?(?=\W*\Z)"
            r"|有没?有?(?:什么|新的?)?(?:消息|进展|结果|回复|答复|动静)(?:了|没有?)?"
            r"|(?:处理|办|修|解决)(?:好|完)?了?(?:吗|没有?|没)(?=\W*\Z)|什么情况"
            r"|(?:怎么|为什么|为啥)?(?:还|一直|都)*(?:没有?|不)(?:人|给我?们?)?"
            r"(?:处理|解决|回复|答复|办|动静|消息)(?=\W*\Z)"
            r"|\A\W*(?:is|has|have)(?: (?:it|this|that|my|the|ticket))*\s+(?:been |not |already )*"
            r"(?:fixed|done|solved|resolved|handled|ready|finished|answered|repaired)\b"
            r"|\bwhy(?:'s| is| has| isn't| hasn't)(?: (?:nobody|no one|anyone|my|the|ticket|it))*"
            r"(?: (?:not|been|being|still))* (?:handled|fixed|solved|resolved|answered|done)\b"
            r"|(?:查|看)(?:一?下|询|看|查)?"
            r"|\bany (?:news|updates?|progress)(?: (?:on|about|with|for|from))?\b"
            r"|\b(?:the )?status(?: update)?(?: (?:of|on|for))?\b"
            r"|\bwhat(?:'s|s| is)? (?:the )?(?:status|happening|going on|latest|state|up|new)"
            r"(?: (?:of|with|on|about|for))?\b"
            r"|\bwhat about\b"
            r"|\bhow(?:'s|s| is| are| does| far(?: is)?)(?: (?:it|things) going with)?\b"
            r"|\bwhere(?:'s|s| is| are| does)\b|\b(?:look up|check(?: on)?|show(?: me)?)\b"
            r"|\b(?:doing|stand|along|going)\b"
        ),
    ),
    (
        Deed.REOPEN,
        re.compile(
            r"重新(?:打开|开启|处理|受理)|重开|再(?:打开|开启)"
            r"|\bre-?open(?:ed)?\b|\bopen\s+(?:(?:it|this|that|the|my|ticket)\s+)*(?:up )?again\b"
        ),
    ),
    (
        Deed.WITHDRAW,
        re.compile(
            r"撤(?:回|销|诉|单|掉|了)|取消(?!不了)|作废"
            r"|(?:算了吧?[\s,，]*)?(?:不用|不必|不需要|无需|别)(?:再)?(?:管|处理|修|跟进|催|查|来|弄)了?"
            r"|(?<![没不])(?<!没有)(?:已经|已|都|自己)*(?:解决|修好|处理好|搞定|找到|收到)了"
            r"|算了吧?(?=\W*\Z)|(?:关闭|关掉|关了|结案)"
            r"|\b(?:withdraw|take back|cancel|drop|retract|close|scrap|forget(?: about)?)\b"
            r"|\b(?:is|has been|was|got|it's)(?: now| already| all)*"
            r" (?:solved|resolved|fixed|sorted(?: out)?|settled|no longer needed)\b"
            r"|\b(?:never ?mind|no longer needed|no need(?: to (?:come|do|fix|send|look)(?: any"
            r"(?:one|body|thing|more))*)?)\b"
        ),
    ),
    (
        Deed.URGE,
        re.compile(
            r"催[单办促催]?(?:一?[下催])?|加急(?:处理)?"
            r"|(?:赶紧|赶快|尽快|抓紧|快点儿?|快些|快(?=处理|来|办|修|解决))(?:给?我?们?)(?:处理|解决|回复|办|弄|修)?(?:一下)?"
            r"|\b(?:hurry(?: up)?|speed (?:it )?up|urge|chase(?: up)?|push|expedite|rush"
            r"|prioriti[sz]e)(?: (?:with|on|it|this|that))?\b|\b(?:asap|faster)\b"
        ),
    ),
    (Deed.APPEAL, re.compile(r"申诉|\b(?:appeal|contest|dispute)(?: against)?\b")),
)
_TO_BE_DONE = (Deed.APPEAL, Deed.REOPEN, Deed.WITHDRAW, Deed.URGE)
_ASKS = re.compile(
    r"为什么|为啥|怎么(?!办)|谁|什么时候|是不是|有没有|被|吗\W*\Z"
    r"|\b(?:why|who|when|did|was|were|has|have|had|said|says|told|by)\b"
)
_FILLER = re.compile(
    r"请问?|还是|麻烦|帮忙?|你好|您好|谢谢|一下|现在|到底|能不能|可以|可不可以|我想|我要|想|要|这里|这边|情况"
    r"|进度|进展|状态|处理|办理|结果|的事情?|有没?有?人"
    rf"|{_TICKET_ZH}"
    r"|[我你您们的了吧吗么呢啊呀把给帮那这个件张单再也就都是能下先个哦]|关于|编号|号"
    r"|\b(?:please|pls|can|could|would|will|you|i'd|i'm|i|am|we|want|need|like|to|the|a|an|my|our|your|this"
    rf"|that|one|{_TICKET_EN}|about|with|on|of|for|number|no|it|is|are|has|now|thanks|thank|hi"
    r"|hello|hey|me|us|so|and|ok|just|up|back|also|please|go|any|yet|from|ahead|do|does|doing|actually)\b"
    r"|[\W_]"
)
_ENDS = re.compile(r"[,，。!！?？;；\n]|\.(?=\s|\Z)|(?<=\s)(?:because|since|as|but)\b|因为|但是?")

_LEADS = re.compile(
    r"\W*(?:(?:同志|老师|师傅|客服|亲|小姐姐)?(?:你们?好|您好|请问|喂|在吗)"
    r"|(?:已经|都|等了?|过了?|过去|这)*(?:[\d一二两三四五六七八九十几好半]+)个?多?(?:天|小时|钟头|月|周|星期|年)多?了?"
    r"|(?:hi|hello|hey|excuse me|sorry)(?: there| again)?|it'?s been [\w ]{3,25}"
    r"|(?:(?:i|we)(?:'?ve| have) |still )?(?:been )?waiting [\w ]{3,25})\W*"
)


@lru_cache(NEWEST)
def wish_about_ticket(text: str) -> TicketWish | None:
    """What the text wishes about a ticket that is named in it, or can but be meant; None: nothing
    of the kind."""
    if len(text) > _LONGEST:
        return None
    words = plain(text)
    numbers = numbers_in(text)
    if len(numbers) > 1:
        return None
    words = _after_waiting(words)
    stands_for = " ticket " if words.isascii() else "工单"
    body = " ".join(NUMBER.sub(stands_for, words).split())
    number = next(iter(numbers), "")
    sure = _first(_SURE, body)
    if sure is not None:
        return _wish(sure, body, number, is_sure=True)
    named = _first(_NAMED, body)
    return None if named is None else _wish(named, body, number, is_sure=False)


def _after_waiting(words: str) -> str:
    """Without a greeting, or how long they have waited, in a clause before it."""
    end = _ENDS.search(words)
    leads = end is not None and _LEADS.fullmatch(words[: end.start()])
    return words[end.end() :] if end is not None and leads else words


_KINDS: Mapping[Kind, re.Pattern[str]] = {
    Kind.COMPLAINT: re.compile(r"投诉|\bcomplaint\b"),
    Kind.FAULT_REPORT: re.compile(r"报[障修]|\bfault(?: report)?\b"),
    Kind.SUGGESTION: re.compile(r"建议|\bsuggestion\b"),
    Kind.PRAISE: re.compile(r"表扬|\b(?:praise|compliment)\b"),
    Kind.INQUIRY: re.compile(r"咨询|\b(?:inquiry|enquiry)\b"),
    Kind.APPEAL: re.compile(r"申诉|\bappeal\b"),
}


def kind_named(text: str) -> Kind | None:
    """The kind of ticket that the text names; None: none, or several."""
    words = plain(text)
    named = [kind for kind, says in _KINDS.items() if says.search(words)]
    return named[0] if len(named) == 1 else None


def name_in(text: str) -> str | None:
    """What the text, in which nothing else stands, may call a ticket by; None: it says more."""
    name = _kernel(plain(text))
    return name if name and _is_name(name) else None


def points_at_one(text: str) -> bool:
    """Whether it speaks of a matter as one that is there: 那件, "the lift ticket"."""
    return _POINTED.search(plain(text)) is not None


def _first(
    deeds: tuple[tuple[Deed, re.Pattern[str]], ...], body: str
) -> tuple[Deed, re.Match[str]] | None:
    for deed, pattern in deeds:
        if (found := pattern.search(body)) is not None:
            return deed, found
    return None


def _wish(
    found: tuple[Deed, re.Match[str]], body: str, number: str, *, is_sure: bool
) -> TicketWish | None:
    deed, match = found
    mine = _MINE.search(body) is not None
    head, tail = body[: match.start()], body[match.end() :]
    end = _ENDS.search(tail)
    beside, told = (tail, "") if end is None else (tail[: end.start()], tail[end.start() :])
    if deed is Deed.REOPEN and number and _tells(_kernel(beside)):
        beside, told = "", beside
    topic = " ".join(filter(None, (_kernel(head), _kernel(beside))))
    again = deed is Deed.REOPEN and bool(_kernel(told))
    if not _is_name(topic) or not (is_sure or number or mine or topic or again):
        return None
    if deed is Deed.APPEAL and (topic or not number or _kernel(told)):
        return None  # why, or against what, is for the draft that it becomes
    if deed in _TO_BE_DONE and _ASKS.search(f"{head} {match[0]}{beside}"):
        return None
    return TicketWish(deed, number, topic, bool(_kernel(told)), mine, is_sure)


def _tells(beside: str) -> bool:
    """Whether what stands beside a number is more than the name of a thing."""
    return len(beside.split()) > 1 if beside.isascii() else len(beside) >= _TELLS_ZH


def _kernel(words: str) -> str:
    """Without the small words around it."""
    kept = words
    while (found := _FILLER.match(kept)) is not None and found.end():
        kept = kept[found.end() :]
    while (last := _last_filler(kept)) is not None:
        kept = kept[:last]
    return kept


def _last_filler(words: str) -> int | None:
    return next(
        (found.start() for found in _FILLER.finditer(words) if found.end() == len(words)), None
    )


def _is_name(topic: str) -> bool:
    if _ENDS.search(topic):
        return False
    if topic.isascii():
        return len(topic.split()) <= _TOPIC_EN
    return len(topic) <= _TOPIC_ZH
