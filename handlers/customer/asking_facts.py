"""What a category needs to know: asked for on the card, one fact at a time; each can be skipped."""

import re
from dataclasses import replace

from handlers.customer.draft import Draft
from prompts.reading.answering import answer_in
from prompts.reading.progress import asks_for_progress
from storage.rules.facts import FactType

_PATIENCE = 2
"""So many messages that don't answer close the question: it is asked twice, never a third time."""
_NOT_KNOWN = re.compile(
    r"\W*(?:跳过|略过|没有了?|无|我?(?:不知道|不清楚|不记得了?|忘了|忘记了)|不方便"
    r"|我?也?(?:真的?)?(?:不(?:知道|清楚|记得|晓得)|没有?|哪有|忘了)(?:是|有|这个|那个)*(?:什么|啥"
    r"|哪个)?"
    r"(?:订单号?|运单号?|单号|号码|编号|车牌号?|日期|时间|地址|电话|金额)(?:是什么|是多少|啊|呀|了"
    r"|呢)?"
    r"|i (?:don'?t|do not) (?:know|have)(?: what| the| any| an?| my| that| is)*"
    r" (?:order|tracking|plate|phone)? ?(?:number|date|time|address|amount)(?: is)?"
    r"|(?:我?(?:真的?)?(?:也|都)?)?(?:不晓得|不太清楚|记不[得清住]了?|想不起来了?|找不到了?|查不到"
    r"|没记|没留|没注意|没看清|说不[上清]来?)"
    r"|(?:我?哪|谁)(?:儿|里)?(?:会|能)?知道(?:啊|呀|呢)?|不想说|不便透露|没这个|这个没有?"
    r"|没有这个"
    r"|(?:i )?(?:have )?no (?:idea|clue)(?: (?:at all|sorry))?|idk|dunno|no number|there (?:is"
    r"|was) none"
    r"|there (?:isn'?t|wasn'?t) (?:one|any)|(?:i )?(?:can'?t|cannot|don'?t|do not) (?:remember"
    r"|recall|say|tell)(?: it)?"
    r"|(?:i )?(?:forgot|have forgotten)(?: it)?|(?:i )?(?:haven'?t|don'?t|didn'?t) (?:got|have"
    r"|get) (?:one|it|any)"
    r"|i'?d rather not(?: say)?|not applicable|unknown|nope|nothing"
    r"|skip(?: (?:it|this|that))?|none|no|i don'?t (?:know|have (?:it|one))|don'?t know|not sure"
    r"|n/?a)"
    r"(?:[,.!\s]*(?:sorry|thanks|thank you)|[,，\s]*(?:抱歉|谢谢|不好意思)|[啊呀呢哦嘛哎吧]+)?\W*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,，。;；]")


def is_skip(words: str) -> bool:
    """Whether that is all they say: they don't have it."""
    if _NOT_KNOWN.fullmatch(words) is not None:
        return True
    clauses = [each for each in _CLAUSE.split(words) if each.strip()]
    return bool(clauses) and all(map(_NOT_KNOWN.fullmatch, clauses))


def answered(draft: Draft, words: str, *, burst: bool = False) -> Draft:
    """The draft, to which ``words`` were just added, with what they answer to the question;
    ``burst``: they go on with what was written before it."""
    if draft.asked is None or any(fact["type"] == draft.asked for fact in draft.understood.facts):
        return draft
    answer = None if asks_for_progress(words) else answer_in(words, FactType(draft.asked))
    if answer is not None:
        return replace(draft, given={**draft.given, draft.asked: answer})
    return draft if burst else unanswered(draft, draft.asked)


def unanswered(draft: Draft, fact: str) -> Draft:
    """The draft, to whose question for ``fact`` something else was said."""
    said = (*draft.unanswered, fact)
    after = replace(draft, unanswered=said)
    return skipped(after, fact) if said.count(fact) >= _PATIENCE else after


def skipped(draft: Draft, fact: str | None) -> Draft:
    """The draft without the question for ``fact``."""
    return draft if fact is None else replace(draft, skipped=(*draft.skipped, fact))
