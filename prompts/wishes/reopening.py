"""重新打开工单, "reopen it": what was closed isn't solved after all."""

import re

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


def wants_to_reopen(text: str) -> bool:
    """Whether that is all it does."""
    return _REOPEN.is_all_of(text)


def tells_of_again(text: str) -> bool:
    """Whether what it tells has happened before, or goes on."""
    return _AGAIN.search(text) is not None
