"""已经救出来了，不用来了, "she is out, no need to come": the danger that they told of is over."""

import re

from prompts.reading.plain import plain

from .whole import Around, Wish

_WHO_ZH = r"(?:里面的?人|人员?|老人|孩子|小孩|我们?|[他她它]们?|大家|所有人)?"
_PERSON_EN = (
    r"(?:man|woman|lady|gentleman|guy|child(?:ren)?|kids?|boys?|girls?|baby|mother|mum|mom|father|dad"
    r"|son|daughter|wife|husband|neighbou?rs?|person|people)"
)
_WHO_EN = (
    rf"(?:he|she|they|we|i|every(?:one|body)|all of (?:us|them)|(?:the|my) (?:old )?{_PERSON_EN})"
)
_FREED_ZH = (
    rf"{_WHO_ZH}(?:都|已经|已|刚刚?|自己|被|给|终于)*"
    r"(?:(?:救|放|弄|接|抬|跑|走)(?:出来|下来|上来|出去)|出来|得救|脱险|脱困)了"
)
_FREED_EN = (
    rf"{_WHO_EN}(?:'s|'re|'m| is| are| am| was| were| has been| have been| got| came)"
    r"(?: all| now| just| finally| already| safely| been)* (?:out|freed|rescued|safe)"
    r"|(?:they|you|someone|somebody|the [a-z ]{2,20}?) got (?:him|her|them|us|me|everyone) out"
)
_OVER = Wish(
    zh=(
        _FREED_ZH,
        r"(?:火|明火|烟)(?:都|已经|已|刚刚?|被|给|自己)*(?:扑?灭|熄|散)了",
        r"(?:人|大家|[他她]们?|现在|已经|都)*(?:没事|安全|平安)了",
        r"(?:不用|不必|不需要|别)(?:再|派人|让人)*(?:过?来|救|派人|来人|派)了?",
    ),
    en=(
        _FREED_EN,
        r"(?:the )?(?:fire|smoke|flames?)(?:'s| is| are| went)?(?: now| all)? (?:out|gone)",
        r"(?:there(?:'s| is) )?no need"
        r"(?: (?:to|for)(?: (?:come|send|you|any(?:one|body)|help|to)){1,4})?",
        r"(?:you )?(?:don'?t|do not)(?: (?:need|have) to)? (?:come|send any(?:one|body))",
        r"(?:all|everything(?:'s| is)?) (?:clear|safe|fine|good|over)",
    ),
    around=Around(
        zh=(
            r"[了啊呀呢啦哈也都就我你您们吧的]",
            r"谢谢|多谢|感谢|辛苦|你好|现在|已经|好的|消防(?:员|队)?|师傅|麻烦|自己|刚刚?|今天",
        ),
        en=(
            r"thanks|thank|you|very|much|now|ok|okay|so|and|all|good|it|is|please|pls|any ?more"
            r"|already|then|the|for|help|your|just|safely|fine|well|by|again|hi|hello|anyway|later",
        ),
    ),
    longest=80,
)
_FREED = re.compile(rf"{_FREED_ZH}|\b(?:{_FREED_EN})\b")
_ASKS = re.compile(r"[?？]|吗|没有?\W*\Z")


def says_danger_over(text: str) -> bool:
    """Whether it says that nobody is in danger any more, and nothing else."""
    return _OVER.is_all_of(text) and not _ASKS.search(text)


def tells_who_is_free(text: str) -> bool:
    """Whether it says that somebody got out of where they were."""
    return _FREED.search(plain(text)) is not None
