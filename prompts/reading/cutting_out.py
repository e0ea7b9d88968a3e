"""金额别写了, "leave out the price": with a detail go the words that are there for it alone."""

import re

_ENDS_ZH = r"[，,。；;！!？?\n、]"
_CLAUSE_BEGINS = re.compile(rf"{_ENDS_ZH}\s*|[.:]\s+|\s(?:and|but|so)\s", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(rf"{_ENDS_ZH}|\.(?=\s|$)|\s(?:and|but|so)\s", re.IGNORECASE)
_FOR_IT_ALONE = re.compile(
    r"(?:我们?|你们?|的|总共|一共|合计|共|大概|大约|约|差不多|才|就|都|是|在|于|为|了|花|付|收|支付|花费|给|钱"
    r"|价格|价钱|总价|金额|费用|原价|价值|订单号?码?|运单号?|快递|单号|手机|电话|联系|号码?|方式"
    r"|[打请拨]|地址|地点|位置|日期|时间|送到|送往|寄到|寄往|位于|住|家|那天|车牌号?"
    r"|名?叫|姓|名字|工号|客服|司机|师傅|快递员|店员|员工|[他她]"
    r"|\b(?:on|at|in|for|to|by|from|of|the|an?|about|only|just|around|and|with|my|our|it|i|we|that"
    r"|this|its|it's|was|is|were|cost|costs|costing|paid|paying|pay|price|amount|sum|worth|order|tracking"
    r"|number|no|phone|telephone|mobile|call|reach|ring|me|us|please|address|live|lives|sent"
    r"|delivered|happened|bought|date|day|plate|total|altogether|dated|placed|name|his|her|called|named|driver|courier|agent)\b|[\s:：#.()（）])*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:花了?|付了?|价格|价值|原价|总价|于|共|一共|总共|在"
    r"|\b(?:on|at|in|for|by|from|of|about|around|only|just|the|worth)"
    r"\s+(?:the |my |only |just |about )*)\s*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:(?:订单|运单|快递)?(?:号码?|单号)(?:是|为|[:：])?|(?:手机|电话|联系电话)号?码?(?:是|为|[:：])?"
    r"|\b(?:order|tracking|phone|plate)(?: (?:number|no\.?))?(?: is|:)?)\s*$",
    re.IGNORECASE,
)
_STAYS_IN = re.compile(r"[里内上店旁边门]")
_TIDY = (
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(r"[ \t]+(?=[，,。；;！!？?.])"), ""),
    (re.compile(r"([，,；;、])\s*(?=[，,。；;！!？?.、])"), ""),
    (re.compile(r"^[\s，,。；;、.]+|[\s，,；;、]+$", re.MULTILINE), ""),
)


def without_detail(text: str, value: str) -> tuple[str, str]:
    """The text without that detail, and what went, as it stood there; nothing went where it isn't
    in the text."""
    gone = []
    while value and (start := text.find(value)) >= 0:
        first, last = _for_it(text, start, start + len(value))
        gone.append(text[first:last].strip(" ，,。；;、.\n"))
        text = text[:first] + text[last:]
    return (_tidied(text), " · ".join(gone)) if gone else (text, "")


def _for_it(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words begin and end that are there for what stands at that place."""
    begins = list(_CLAUSE_BEGINS.finditer(text, 0, start))
    ends = _CLAUSE_ENDS.search(text, end)
    first = begins[-1].end() if begins else 0
    last = len(text) if ends is None else ends.start()
    if _FOR_IT_ALONE.fullmatch(text[first:start] + " " + text[end:last]):
        return (begins[-1].start() if begins else 0), last
    called = _CALLED.search(text, first, start) if last == end else None
    before = called or _BEFORE.search(text, first, start)
    if before is None or (before.group() == "在" and _STAYS_IN.match(text, end)):
        return start, end
    return before.start(), end + (text[end : end + 1] == "的")


def _tidied(text: str) -> str:
    for pattern, with_ in _TIDY:
        text = pattern.sub(with_, text)
    return text.strip()
