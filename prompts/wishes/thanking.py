"""谢谢，师傅到了, "thank you so much, he is here now": thanks that await no answer."""

import re

from prompts.reading.plain import plain

from .small_talk import says_thanks
from .whole import Around, Wish

_WHO_EN = r"(?:he|she|they|it|everyone|everybody|the (?:man|technician|driver|parcel|package|team))"
_THANKS = Wish(
    zh=(r"谢谢|感谢|多谢|辛苦",),
    en=(r"thanks|thank you|thx|cheers",),
    around=Around(
        zh=(
            r"(?:师傅|人|快递|包裹|货|你们的人|维修(?:员|工|师傅)|工作人员|他|她)(?:都|已经|刚|刚刚)?"
            r"(?:已经)?(?:到|来|上门|修好|弄好|处理好)(?:这?里|家)?了",
            r"(?:已经|都|刚)?(?:收到|到|来|修好|弄好|解决|处理好|搞定|好|可以用)了|知道了|放心了",
            r"[你您们我啊呀呢吧哦嗯哈就也是很太都了的已经刚现在给对]|非常|特别|十分|真的?|现在|已经|好的|师傅|麻烦|辛苦|收到",
        ),
        en=(
            rf"{_WHO_EN}(?:'s|'re| is| are| has| have|'ve)?(?: just| now| already| all)*"
            r" (?:here|arrived|come|came|there|working|works|work|fixed|done|solved)(?: it| now)?",
            r"(?:all )?(?:works|working|fixed|solved|sorted)(?: now| again)?",
            r"i(?:'ve| have)? got it",
            r"so|very|much|a lot|again|dear|all|everyone|everybody|for|your|the|help|ok|okay|great"
            r"|good|got it|now|you|and|that|that's|is|fine|really|already|kindly|many|quick|fast",
        ),
    ),
)
_ASKS = re.compile(r"[?？]|[吗么]\W*$")
_BEGINS = re.compile(
    r"\W*(?:(?:好的?呢?|行|嗯++|收到|知道了|明白了?|谢谢?+(?:你|您|师傅|啊|了)*|感谢|多谢|辛苦(?:了|您)*"
    r"|(?:ok(?:ay)?|thanks?|thank you|thx|cheers|got it|alright|sure|will do|so much|very much"
    r"|a lot)\b)[\s,，。.!！;~]*)+(?=\S)"
)


def begins_by_thanking(text: str) -> bool:
    """Whether it says more behind its thanks, or a nod."""
    return _BEGINS.match(plain(text)) is not None


def only_thanks(text: str) -> bool:
    """Whether it thanks, maybe saying that somebody or something has come or works, and no more."""
    return says_thanks(text) or (_THANKS.is_all_of(text) and not _ASKS.search(text))
