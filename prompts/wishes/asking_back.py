"""啥在哪里？, "what number?": the question for a fact is answered with a question what it means."""

import re

from prompts.reading.plain import plain

_ZH = re.compile(
    r"\W*(?=.*(?:什么|啥|哪|为什么|干嘛|干什么|谁))(?:什么|啥|哪[里儿个家种]?|为什么|为啥|干嘛"
    r"|干什么|谁|你们?|您|指|是|说|问"
    r"|在|的|个|我|这个?|那个?|要|需要|意思|东西|订单|运单|单号|号码|号|地址|地点|地方|日期|时间"
    r"|金额|钱|多少|知道|有|用"
    r"|呢|啊|呀|吗|么|没|看|懂|不|明白|还){1,14}\W*"
)
_EN = re.compile(
    r"\W*(?:what|which|where|why|who|how|huh|sorry)(?:[\s,]+(?:what|where|which|who|is|was|are"
    r"|were|do|does"
    r"|did|you|mean|that|this|it|the|a|an|for|need|want|ask|asking|order|tracking|plate|number"
    r"|place"
    r"|address|amount|money|much|date|day|time|of|to|i|should|would|how|about|know)"
    r"|'s){0,9}\s*\??\W*"
)
_LONGEST = 50  # signs


def asks_back(text: str) -> bool:
    """Whether that is all it does."""
    if len(text) > _LONGEST:
        return False
    said = plain(text)
    return bool(_ZH.fullmatch(said) or _EN.fullmatch(said))
