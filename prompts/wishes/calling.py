"""客服电话多少, "what's your phone number?": by which number the desk itself is reached."""

from .whole import Around, Wish

_NUMBER_ZH = r"(?:电话号?码?|热线(?:电话)?|号码|联系方式|座机|总机)"
_DESK_ZH = r"(?:客服|人工|服务台?|投诉|你们(?:公司|单位|部门|这边|那边|客服)?|您们|热线)"
_DESK_EN = (
    r"(?:customer (?:service|care|support)|service|support|complaints?|the desk"
    r"|your (?:desk|office|team))"
)
_NUMBER_EN = r"(?:(?:tele)?phone(?: number)?|number|hotline|help ?line|phone line|contact number)"
_PHONE = Wish(
    zh=(
        rf"{_DESK_ZH}的?{_NUMBER_ZH}(?:是|是多少|多少|是几号|几号|是什么|有吗|呢)?",
        rf"(?:有没有|有)(?:{_DESK_ZH}的?)?(?:可以打的)?{_NUMBER_ZH}(?=吗|么|\W*[?？]|\W*\Z)",
        rf"(?:打|拨)(?:哪个|什么|多少号?)的?{_NUMBER_ZH}",
        r"怎么(?:打电话|电话联系)(?:找|联系|给)?(?:你们|客服|人工)?",
    ),
    en=(
        rf"(?:what(?:'?s| is)|which(?: is)?) (?:your|the|{_DESK_EN}) "
        rf"(?:(?:customer|service|support|care|complaints?|contact) )*{_NUMBER_EN}",
        rf"(?:do you have|is there|have you(?: got)?) an? (?:(?:customer|service|support) )*"
        rf"{_NUMBER_EN}",
        rf"your (?:(?:customer|service|support|contact) )*{_NUMBER_EN}|{_DESK_EN} {_NUMBER_EN}",
        rf"(?:what|which) {_NUMBER_EN} (?:can|do|should|must) i (?:call|ring|phone|dial)",
        r"(?:how|where) (?:can|do) i (?:call|phone|ring)(?: you| (?:the )?customer service)?",
    ),
    around=Around(
        zh=(
            r"请问|请|麻烦|你好|您好|谢谢|一下|告诉|知道|给|发|想|要|能不能|能|可以|帮|是多少|多少|几号|什么|客服",
            r"你们|您们|[我的了呢吗啊呀吧是有把个打]",
        ),
        en=(
            r"please|hi|hello|thanks|thank|you|i|me|can|could|give|tell|need|want|would|like|to|"
            r"call|on|by|for|a|an|the|so|and|is|there|that|have|do|someone|somebody",
        ),
    ),
)


def asks_for_the_phone(text: str) -> bool:
    """Whether that is all it does; who says that nobody answers there complains."""
    return _PHONE.is_all_of(text)
