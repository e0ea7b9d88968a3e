"""不用处理了, 我要撤诉, "never mind, it's solved"."""

import re
from functools import lru_cache

from prompts.reading.grades import tells_of_danger
from prompts.reading.plain import NEWEST, plain

from .settling import says_settled
from .whole import Around, Wish

_DO_ZH = "处理|管|办理?|跟进|查|修|解决|赔偿?|退款?|回复|催|麻烦|上门|联系|投诉|追究|计较|追|换"
_MATTER_EN = (
    r"(?: (?:my|the|this|that|our|all))*"
    r"(?: (?:complaint|ticket|case|matter|request|report|issue|it|one)s?)?"
)
_BE_EN = r"(?:'s| is| has| has been| was| got| have| are|s)?(?: now| all| already| been| just)*"
_SOLVED_EN = (
    r"(?:solved|resolved|fixed|sorted(?: out)?|settled|working|ok(?:ay)?|fine|done|cleared up|over)"
)
_TAKE_BACK = Wish(
    zh=(
        rf"(?:不用|不必|不需要|无需|不要|别|甭)(?:再|麻烦|你们|您|给我|帮我|继续)*(?:{_DO_ZH})了?",
        rf"不(?:想|打算)?再?(?:{_DO_ZH})了",
        r"(?:不用|不需要|不必|不要)了",
        r"撤(?:诉|销|回|单|消|案|掉)",
        r"(?:取消|关闭|关掉|结束|终止)(?:这个|这件|该|掉|我的)*(?:投诉|工单|报修|单子?|申请|它)",
        r"取消(?:吧|掉|它)?|算了|当我没说|作废",
        r"(?:已经|已|都|自己|自行|刚刚?|现在)*(?:解决|修好|搞定|处理好|弄好|办好|恢复|找到|协商好|谈好)了",
    ),
    en=(
        r"never ?mind(?: then)?|forget (?:about )?(?:it|this|that)|scrap (?:it|that)",
        rf"(?:withdraw|cancel|drop|close|retract|take back|remove|delete|stop){_MATTER_EN}"
        r"(?: back)?",
        r"(?:is |it's )?(?:no longer|not) (?:needed|necessary|required|relevant|an issue|a problem)"
        r"(?: any ?more| any longer)?",
        r"no (?:more )?need(?: (?:to|for)(?: \w+){1,4})?(?: any ?more| any longer)?",
        r"(?:you )?(?:don't|dont|do not|needn't|need not)(?: (?:need|have))?(?: to)? "
        r"(?:do|handle|look|bother|help|process|worry|deal|act|continue|fix|reply|answer)"
        r"(?: (?:anything|it|this|that|into|with|about|me|on))*(?: any ?more| any longer)?",
        rf"(?:it|this|that|everything|(?:the|my) (?:issue|problem|matter|thing))"
        rf"{_BE_EN} {_SOLVED_EN}(?: now| again| itself)*",
        rf"(?:already|all|has been|now) {_SOLVED_EN}|solved|resolved",
        r"(?:it )?works (?:again|now|fine)",
    ),
    around=Around(
        zh=(
            r"[我的这那件事个单它把帮给请您你们吧啊呀呢了想要能可以就已经也先再来啦哈和都吗]",
            r"投诉|工单|问题|事情|自己|谢谢|麻烦|你好|您好|辛苦|感谢|抱歉|不好意思|收到了|收到|好了|已|到|现在|情况|"
            r"没事|不用|刚才|刚|弄错|搞错|看错|记错|误会|一场|原来|是|我自己",
        ),
        en=(
            r"i|i'd|i'm|i've|we|we've|it|it's|its|this|that|you|your|my|our|the|a|to|of|for|about|please|"
            r"can|could|want|would|like|need|wish|so|and|but|ok|okay|thanks|thank|hi|hello|all|good|"
            r"now|already|has|have|been|is|was|just|myself|ourselves|by|itself|sorry|complaint|ticket|"
            r"case|matter|issue|problem|any ?more|anyway|then|actually|got|"
            r"own|mistake|fault|error|misunderstanding|mine|found (?:it|them)|"
            r"in the meantime|meanwhile|had|found|no worries|no|back|up",
        ),
    ),
    longest=90,  # why they take it back may stand beside it
)
_POLITE = re.compile(
    r"\W*(?:(?:ok|okay|alright|yes|great|good|thanks|thank you|thx|many thanks|cheers)[,.!\s]*)*"
    r"(?:that(?:'?s| is)|(?:it'?s|this is)) (?:all )?(?:fine|ok|okay|good|great)"
    r"(?: (?:with|by) me)?(?:[,.!\s]*(?:thanks|thank you|thx|cheers))*\W*"
)
_ASKED = re.compile(r"[?？]|吗|没有$|[没否]$|什么时候|\b(?:when|why|not solved|not fixed)\b")
_TAKING_BACK = re.compile(r"撤|取消|withdraw|cancel|drop|close")
_CLAUSE = re.compile(r"[,，。;；!！~…\n]+|\.(?=\s|\Z)")
_NAMES_IT_ZH = r"(?:投诉|工单|报修|报障|申请|建议|单子?|这个|那个|这件|它|吧|了|啊|掉|谢谢)"
_TAKES_IT_BACK = re.compile(
    rf"(?:把|将|那|就|先|我|想|要|请|帮|麻烦|还是|的|原来|之前|刚才|{_NAMES_IT_ZH})*"
    rf"撤(?:诉|销|回|单|消|案|掉|了)(?:一?下|{_NAMES_IT_ZH})*"
    r"|(?:(?:so|ok|and|please|pls|plz|actually|can|could|you|i|i'?d|would|like|want|to|just|let'?s"
    r"|we) )*(?:withdraw|cancel|drop|close|retract|take back)(?: (?:my|the|this|that|our))*"
    r" (?:complaint|ticket|report|case|appeal)(?: (?:please|pls|plz|now|then|thanks|again))*"
)
"""A clause that is about nothing but a ticket; why stands beside it."""
_ONLY_IF = re.compile(
    r"但|不过|除非|如果|要是|否则|不然|才(?:肯|能|会)|\b(?:but|unless|if|until|or else|otherwise)\b"
)
_WHY = re.compile(
    r"好了|不[^,，。\s]{1,3}了|解决|来了|到了|送[来到]|找到|收到|误会|[弄搞看记]错|没事|自己|已经"
    r"|\b(?:stopp\w+|fixed|works?|working|found|arrived|came|come|here|solved|sorted|resolved|fine|ok"
    r"|mistake|already|(?:my|him|her|it)self|needed|gone|better|changed my mind)\b"
)
"""Why nobody needs to see to it any more."""
_LONGEST = 90


@lru_cache(NEWEST)
def wants_to_withdraw(text: str) -> bool:
    """Whether that is all it does, but for why. "Is it solved?" asks; "may I withdraw it?"
    wishes."""
    return _only_takes_back(text) or _takes_back_because(text)


def _takes_back_because(text: str) -> bool:
    """Whoever tells of trouble besides brings up a matter."""
    words = plain(text)
    if len(text) > _LONGEST or _ASKED.search(words) or _ONLY_IF.search(words):
        return False
    if _WHY.search(words) is None or tells_of_danger(text):
        return False
    return any(_TAKES_IT_BACK.fullmatch(each.strip()) for each in _CLAUSE.split(words))


def _only_takes_back(text: str) -> bool:
    if says_settled(text):
        return _ASKED.search(text.lower()) is None
    if not _TAKE_BACK.is_all_of(text) or _POLITE.fullmatch(plain(text)):
        return False  # "ok thanks, that's fine" but nods to what was said
    return bool(_TAKING_BACK.search(text.lower())) or not _ASKED.search(text.lower())
