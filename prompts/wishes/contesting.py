"""钱还是没到, "that is not what I was told": said against an outcome without the word for it.
Only whoever knows that somebody was just asked for their verdict may ask this."""

import re
from functools import lru_cache

from prompts.reading.plain import NEWEST, plain

from .judging import says_not_satisfied

_LONGEST = 80  # signs: whoever writes more tells a story
# Where a sentence begins, and of nothing but what was to be done.
_CLAUSE_ZH = (
    r"(?:\A|[,，。.!！?？;；\s])"
    r"(?:我(?:的|们的?)?|你们?|那个?|这个?|我要的|可是?|但是?|不过|不行|骗人)*"
)
_STILL_ZH = r"(?:还是|还|仍然?|依然|根本|一直|到现在|至今|一点儿?|完全|并|都|也)*"
_NOT_ZH = r"(?:没有?|未)(?:给我?们?|人|完全|真正|彻底)*"
_PLAINLY = re.compile(
    r"(?<!让)(?<!会)不(?:太|怎么|是很|够)?满意"
    rf"|{_CLAUSE_ZH}(?:问题|事情?|结果)?{_STILL_ZH}{_NOT_ZH}(?:解决|处理)"
    rf"|{_CLAUSE_ZH}(?:钱|款|退款|赔偿|补偿|东西|货){_STILL_ZH}{_NOT_ZH}"
    r"(?:收到|到账?|退|来|见到?|拿到|打|转|补|赔)"
    r"|\bnot (?:(?:at all|really|very|quite) )*(?:satisfied|happy with (?:it|this|that|the))"
    r"|\b(?:i'?m|i am|we are) (?:(?:very|really|so) )?(?:dissatisfied|unsatisfied)\b"
    r"|(?:\A|[.!,] *)(?:it|this|that|(?:the|my) (?:problem|matter|issue|money|refund))"
    r" (?:(?:is|was|has)(?: still)? not|isn't|wasn't|hasn't|still (?:isn't|hasn't))(?: been)?"
    r" (?:solved|resolved|fixed|come|arrived|here|there|paid)\b"
)
_NOT_WANTED = re.compile(
    r"\W*(?:不|不是|等等|但是?|可是?|[,，\s])*(?:这|那)?(?:根本|完全|并)?不是我们?想?(?:要|问)的"
    r"(?:结果|答复|东西|这个)?\W*"
    r"|\W*(?:(?:no|but|sorry|hey|wait)\b[,.!\s]*)*(?:(?:that|this|it)(?:'?s| is| was) )?"
    r"not what (?:i|we) (?:\w+ )?(?:asked|wanted|want|meant|needed)(?: for)?\W*"
)
"""All it says: what was done is no outcome to them."""
_CONTESTS = re.compile(
    r"骗人|骗我|骗子|说话不算|不算数|胡说|瞎说|撒谎|说谎|没有?(?:人)?道歉|敷衍|糊弄"
    r"|不是(?:这么|这样|你们)?(?:说的|答应的|我要的)"
    r"|跟(?:你们|之前|当初)?(?:说的|答应的)(?:完全|根本)?不(?:一样|符)"
    r"|(?:结果|结论|处理|决定)[^,，。!！]{0,5}不公[平正道]|偏袒"
    r"|\b(?:outcome|decision|result) (?:is|was) (?:\w+ )?(?:unjust|unfair)\b"
    r"|这(?:就|算)(?:什么|办结|解决|完了|叫)|哪里?(?:解决|办结)了"
    r"|\bnot what (?:i|we) (?:was|were|am|asked|wanted|had|ordered|agreed)\b"
    r"|\bnot what (?:you|he|she|they) (?:said|told|promised|wrote)\b"
    r"|\b(?:nobody|no one|no-one|never) (?:has )?(?:said sorry|apologi[sz]ed|paid|refunded)\b"
    r"|\b(?:that|this|it)(?:'?s| is) (?:not true|a lie|no (?:solution|answer|help)|not enough)\b"
    r"|\b(?:you lied|not good enough)\b|\bstill (?:haven't|have not|don't have)\b"
)
_AFTER = re.compile(
    r"新的|换的|换了|换来|修完|修了|修好|补的|退的|又|还是|之后|以后|现在|只|才|没|不"
    r"|\b(?:new|replace\w*|repair\w*|again|still|too|now|only|instead|but|different|wrong|not)\b"
    r"|n't\b"
)
_ASKS = re.compile(r"[?？]|[吗么]\W*$")


def rejects_plainly(text: str) -> bool:
    """Whether it says in so many words, maybe with why, that nothing is solved."""
    words = plain(text)
    if len(text) > _LONGEST or _ASKS.search(words):
        return False
    told = says_not_satisfied(text) or _NOT_WANTED.fullmatch(words) is not None
    return told or _PLAINLY.search(words) is not None


@lru_cache(NEWEST)
def contests(text: str) -> bool:
    """Whether it holds against somebody what they said or did, as one does of an outcome: with no
    word of which matter."""
    words = plain(text)
    return bool(_CONTESTS.search(words)) or _PLAINLY.search(words) is not None


def may_contest(text: str) -> bool:
    """Whether it may say what came of something that was done."""
    return contests(text) or _AFTER.search(plain(text)) is not None
