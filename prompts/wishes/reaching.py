"""地址是幸福路8号, "my number is 07700 900555": where somebody is, or how they are reached."""

import re

from prompts.reading.plain import plain

_LONGEST = 100  # signs: whoever writes more tells a story
_DETAILS = re.compile(
    r"(?:地址|住址|门牌|楼栋|房号|电话|手机|号码|微信|联系(?:人|方式))(?:号码?)?(?:是|为|在|[:：]|\s?\d)"
    r"|我(?:家|们)?(?:就)?(?:住|在)(?=[^,，。]{0,12}\d)|打(?:我)?(?:这个)?电话\d"
    r"|\bmy (?:new |full |home |mobile |cell |phone )*(?:address|phone|number|mobile|cell|flat)"
    r"(?: number)? (?:is|:)"
    r"|\b(?:call|ring|phone|text|reach) me (?:on|at)\b|\bi(?:'m| am| live) (?:at|in) [^,.]{0,12}\d"
    r"|\b(?:address|phone)\s?: "
)


def tells_where_to_reach(text: str) -> bool:
    """Whether it gives an address or a number for whoever comes or calls."""
    return len(text) <= _LONGEST and _DETAILS.search(plain(text)) is not None
