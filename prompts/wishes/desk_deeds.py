"""办结, 接单, "resolve it", "more time for 0001": the name of a button of a ticket's card, and
nothing else but which ticket."""

import re
from collections.abc import Sequence

_TICKET = r"[a-z]?[\d-]{4,16}"
_AT_ONCE_ZH = (
    r"(?:[\s,，。了]*(?:我|我们)?(?:马上|这就|立刻|现在|就)+(?:过?去|赶?过去|来|到|处理|办|看|安排|联系)"
    r"(?:了|吧|一下|看看)?)?"
)
_AT_ONCE_EN = (
    r"(?:[\s,.]*(?:(?:i'?m |i am )?(?:on my way|going(?: there)?|coming)|right away|at once|now"
    r"|straight away))?"
)
"""What who accepts adds: 马上过去."""
_NAMES: dict[str, tuple[str, str]] = {
    "accept": (
        rf"(?:接单|接下(?:工单)?|我(?:来)?接(?:了|单|手)?|接了?|领单|接手){_AT_ONCE_ZH}",
        r"(?:accept(?:ed)?(?: it| this| the ticket)?|take (?:it|this) on"
        rf"|i(?:'ll| will) take (?:it|this)|i'?m on it){_AT_ONCE_EN}",
    ),
    "resolve": (
        r"办结|结单|办结工单",
        r"resolve(?: it| this| the ticket)?|mark (?:it |this )?(?:as )?resolved",
    ),
    "extend": (
        r"(?:申请|需要)?(?:延期|宽限)(?:[一两二三四五六七八九十\d]+个?(?:工作)?(?:天|日|小时))?"
        r"|再?(?:需要|要)(?:多)?一?点时间|延长时限",
        r"(?:ask for |(?:i |we )?(?:really )?(?:need|want|request) "
        r"|(?:can|could) (?:i|we) (?:get|have) )?"
        r"(?:(?:a|one|two|three|four|five|\d+|some|a bit|a little) )?"
        r"more (?:time|(?:working )?days?)"
        r"|extend(?: it| the deadline)?|extension",
    ),
    "transfer": (
        r"转派|转单|改派|转派工单",
        r"transfer(?: it)?|hand (?:it )?over|reassign(?: it)?",
    ),
    "return": (r"退单|退派", r"wrong dispatch"),
    "regrade": (
        r"(?:改|调整|修改|更改)(?:工单)?级别|改级|降级|升级别"
        r"|(?:级别)?(?:升|降|提)\s?[1-4一二三四]\s?级",
        r"(?:change|lower|raise) the grade|regrade(?: it)?",
    ),
    "reclassify": (
        r"(?:改|修改|更改)(?:类别|分类|类型)",
        r"change the (?:category|kind)|reclassify",
    ),
    "note": (r"(?:写|加)?(?:内部)?备注", r"(?:internal |add a |write a )?note"),
    "consult": (r"问(?:一下)?同事|咨询同事", r"ask a colleague|consult(?: a colleague)?"),
    "reply": (
        r"回复(?:客户|顾客)|常用(?:语|回复|话术)|话术|答复客户",
        r"(?:reply to|answer|write to) (?:the )?customer|canned repl(?:y|ies)|ready (?:answers"
        r"|replies)"
        r"|templates?",
    ),
    "ask": (r"(?:询问|问|追问)(?:一下)?(?:客户|顾客)", r"ask the customer"),
    "close": (
        r"关闭工单|关单|关闭",
        rf"close (?:it|the ticket|this ticket|(?:ticket )?#?{_TICKET})",
    ),
    "see_phone": (r"看(?:一下)?电话|查电话", r"see (?:the )?(?:phone|number)|show (?:the )?phone"),
    "customer": (r"客户(?:档案|资料|信息)?", r"customer(?: file)?"),
    "help": (r"帮手", r"assistant|helper"),
    "trail": (r"(?:看)?(?:经过|历史|记录)", r"(?:show )?(?:the )?history"),
    "story": (r"(?:看)?全文", r"(?:show )?(?:the )?full text"),
    "supervise": (
        r"(?:我来|我要)?(?:督办|盯着?|盯一下)",
        r"(?:supervise|watch|keep an eye on)(?: it)?",
    ),
}
"""By the word in the buttons (:mod:`handlers.staff.ticket`)."""
_AROUND_ZH = (
    r"(?:请|麻烦|帮我|我要|我想|想要?|要|给我|一下|吧|了|啊|呢|把|将|对|给|这(?:张|个|件)?"
    r"|那(?:张|个|件)?|工单|单子|它|的"
    rf"|{_TICKET}|[\s,，。.!！])*"
)
_AROUND_EN = (
    rf"(?:please|can you|i want to|i'd like to|let me|now|for|of|the|this|that|ticket|one|it|on"
    rf"|{_TICKET}|[\s,.!#])*"
)
_LONGEST = 60


def deed_named(words: str) -> str | None:
    """Which; ``words`` in their plain form."""
    if len(words) > _LONGEST:
        return None
    return next((deed for deed, pattern in _PATTERNS.items() if pattern.fullmatch(words)), None)


def _either(names: Sequence[str]) -> re.Pattern[str]:
    zh, en = names
    return re.compile(
        rf"\W*{_AROUND_ZH}(?:{zh}){_AROUND_ZH}\W*|\W*{_AROUND_EN}\b(?:{en})\b{_AROUND_EN}\W*"
    )


_PATTERNS = {deed: _either(names) for deed, names in _NAMES.items()}
