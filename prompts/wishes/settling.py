"""钱收到了，可以了, "money arrived, all fine now": it has come, and nothing is left to do."""

from functools import lru_cache

from prompts.reading.plain import NEWEST

from .whole import Around, Wish

_THING_ZH = (
    r"(?:钱|退款|赔款|补偿|赔偿|款项?|差价|押金|货|快递|包裹|东西|件|发票|订单|新的|配件|商品|合同"
    r"|资料)(?:款|金)?"
)
_WAS_ZH = r"(?:已经|已|都|刚刚?|今天|昨天|全部|也|给我|终于|我|们|给|帮我)*"
_CAME_ZH = (
    r"(?:收到|到账|到|退回来?|退还?|打(?:过)?来|打|补(?:发|来)?|送到|送来|寄到|寄来|拿到|取到"
    r"|开好?|来|找到|换好?)"
)
_WELL_ZH = (
    r"(?:(?:可以|好|行|没事|没问题|没什么事|结束|搞定|满意|ok|清楚|了结|妥)(?:了|啦)"
    r"|没事|没问题|都好|不用(?:再)?(?:管|处理|催|追|查|跟进|麻烦)了"
    r"|(?:问题|事情?)?(?:都)?(?:解决|处理好|办好)了|就这样吧?|结案吧?|关(?:掉|了)吧?)"
)
_THING_EN = (
    r"(?:(?:the|my|our|new|right) )*(?:money|refund|parcel|package|order|delivery|payment|box|bill"
    r"|replacement|spare part|part|invoice|letter|goods|compensation|item|things?|it|card)s?"
)
_CAME_EN = (
    r"(?:arrived|come|came|paid|refunded|delivered|here|turned up|got here|returned|received)"
)
_WELL_EN = (
    r"(?:(?:it'?s|it is|that'?s|that is|everything(?:'s| is)?|we(?:'re| are)|i(?:'m| am)) )?"
    r"(?:all )?(?:is )?(?:fine|good|well|ok|okay|sorted(?: out)?|solved|resolved|settled|happy"
    r"|great|perfect|done)"
)
_SETTLED = Wish(
    zh=(
        rf"(?:{_THING_ZH}{_WAS_ZH}{_CAME_ZH}了|{_WAS_ZH}{_CAME_ZH}(?:了)?{_THING_ZH}了?)"
        rf"[,，。!！;；\s]*(?:现在|这件事|这事|这|那|就|都|也|已经|我|全)*{_WELL_ZH}",
        rf"{_WELL_ZH}[,，。!！;；\s]*(?:{_THING_ZH}{_WAS_ZH}{_CAME_ZH}了|{_WAS_ZH}{_CAME_ZH}{_THING_ZH}了)",
    ),
    en=(
        rf"(?:{_THING_EN}(?: (?:has|have|is|are|was|were|'s|just|finally|now|already|been|today))*"
        rf" {_CAME_EN}|(?:i|we)(?:'ve| have)?(?: (?:just|finally|now|already))*"
        rf" (?:got|received|found|have) {_THING_EN})(?: (?:now|today|yesterday|back|this morning))*"
        rf"[,.!;\s]+(?:(?:so|and|now|then) )*{_WELL_EN}",
    ),
    around=Around(
        zh=(
            r"[我的这那件个了吧啊呀呢啦哈都也就是你您给们]",
            r"谢谢|多谢|感谢|辛苦|麻烦|你好|您好|现在|已经|好的|不用(?:再)?(?:管|处理|催|追|查|跟进|麻烦)",
        ),
        en=(
            r"thanks|thank|you|now|then|so|and|all|very|much|hi|hello|ok|okay|good|for|your|help|the|"
            r"again|it|is|that'?s|please|lot|a|many|great|with|this|yes|everything|me|by",
        ),
    ),
)


@lru_cache(NEWEST)
def says_settled(text: str) -> bool:
    """Whether it says both, and nothing else: what came too late or in part is still a matter."""
    return _SETTLED.is_all_of(text)
