"""重新打开工单, "reopen it": what was closed isn't solved after all."""

import re

from prompts.reading.plain import plain

from .judging import is_slip
from .leaving import cancels
from .starting_over import gives_up
from .whole import Around, Wish

_MATTER_ZH = r"(?:工单|投诉|报修|单子|案子|事情?|问题)"
_REOPEN = Wish(
    zh=(rf"重新打开|重新开启|重开|重启|再打开|恢复(?=.{{0,4}}{_MATTER_ZH})|打开(?=.{{0,4}}工单)",),
    en=(r"re-?open(?:ing)?|open (?:it|this|that|(?:my|the|this) \w+) (?:again|up again)",),
    around=Around(
        zh=(
            r"请|麻烦|帮|给|可以|能不能|能|吗|吧|一下|谢谢|你好|您好|刚才|之前|上次|昨天|关闭|关掉|姑娘",
            r"(?:问题|根本|其实|还是|还|并)*(?:没有?|未)(?:给我)?(?:解决|修好|处理好|弄好|好)",
            r"[我我们要想把的这那个件张它你您了呢啊再]",
            _MATTER_ZH,
        ),
        en=(
            r"please|can|could|would|will|you|we|i|i'd|want|like|need|to|the|my|this|that|it|"
            r"ticket|complaint|case|matter|issue|again|thanks|thank|hi|hello",
            r"(?:is|was)(?: still)? not (?:solved|fixed|resolved)|(?:isn't|wasn't) (?:solved|fixed"
            r"|resolved)|(?:still )?not (?:solved|fixed|resolved)",
        ),
    ),
)
_AGAIN = re.compile(
    r"又|还是|仍然?|依然|再次|照样|老样子|\b(?:again|still|once more|same (?:problem|thing))\b",
    re.IGNORECASE,
)


_LEAVES = re.compile(
    r"\W*(?:(?:算了|不|等等|等一下|哎呀?|还是|那|我|就)[,，\s]*)*(?:"
    r"(?:不|别|不用|不要|不想|不必|先不)(?:再)?(?:给我|帮我)?(?:重开|重新打开|重新开|打开|开)(?:它|这件|这个)?"
    r"|(?:关着|关闭|关了?|关上)(?:就|它)?(?:好|行|可以)?|(?:照旧|维持|保持|仍旧?)关(?:闭|着)"
    r")(?:了|吧|啦|谢谢|[,，\s])*\W*"
    r"|\W*(?:(?:no|oh|ok|okay|wait|actually|sorry|hold on|well|please)\b[,.\s]*)*(?:"
    r"(?:don'?t|do not|no need to) (?:re-?open|open)(?: (?:it|that|this|the ticket))?(?: again)?"
    r"|(?:leave|keep) (?:it|that|this|the ticket) (?:closed|shut|as it (?:is|was))"
    r"|close (?:it|that|this|the ticket) (?:again|then)|(?:just )?leave (?:it|that|this)(?: be)?"
    r")(?:[,.\s]*(?:then|please|thanks|thank you|after all|again|now))*\W*"
)


def leaves_closed(text: str) -> bool:
    """Whether it says, and no more, that what was just opened again can stay closed."""
    is_all = _LEAVES.fullmatch(plain(text)) is not None
    return is_all or gives_up(text) or is_slip(text) or cancels(text)


def wants_to_reopen(text: str) -> bool:
    """Whether that is all it does."""
    return _REOPEN.is_all_of(text)


def tells_of_again(text: str) -> bool:
    """Whether what it tells has happened before, or goes on."""
    return _AGAIN.search(text) is not None
