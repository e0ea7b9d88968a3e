"""0001申请延期两天，快递公司还没回, "give 0001 back, not logistics", "uphold the appeal, he is
right": a deed about a ticket, and why, in one sentence."""

import re
from typing import NamedTuple


class Sentence(NamedTuple):
    """What is to be done, and where what it needs stands in the words."""

    do: str
    """``accept``, ``extend``, ``elsewhere``, ``resolve``, or a verdict on an appeal."""
    what: tuple[int, int]
    """What is asked for, as far as it is no reason."""
    why: tuple[int, int]
    """The reason, or the solution; empty: it isn't said."""


_NUMBER = r"#?(?:[a-z]?-?20\d{6}-\d{4,}|[a-z]?-?0\d{3})(?![\d-])"
_ASK_ZH = r"\W*(?:请|麻烦|帮我?|我要?|我想|想|把|将|给|再|先)*\s*"
_ASK_EN = r"\W*(?:please |can you |could you |i want to |i'?d like to |i'?ll |let'?s |just )*"
WHY = (
    r"(?:[,，.。;；:：\s]*(?:please|谢谢|吧|了)?\W*"
    r"|\s*(?:[,，.。;；:：–—-]|(?=\b(?:because|since|as)\b)|(?=因为)|(?<=[\u4e00-\u9fff]\s))\s*"
    r"(?:because |since |as |因为)?(?P<why>\w.*))"
)
"""What ends a sentence, or why (``why``) behind it; behind Chinese signs a blank is enough."""
_AMOUNT_ZH = r"(?:[一两二三四五六七八九十\d]+\s?个?(?:工作)?(?:天|日|小时|周))"
_AMOUNT_EN = r"(?:(?:a|one|two|three|four|five|\d+|some|a few|a bit|a little) )"
_MORE_EN = (
    rf"(?:{_AMOUNT_EN}?(?:more|extra|additional|another|of)+ {_AMOUNT_EN}?(?:working )?"
    r"(?:time|days?|hours?)|(?:a little |a bit )?longer|an extension)"
)
_APPEAL_EN = (
    rf"(?: (?:the|this|that|his|her|their|{_NUMBER}))* appeal(?:(?: of| in| on| no\.?)? {_NUMBER})?"
)
_SAID: dict[str, tuple[str, ...]] = {
    "accept": (
        rf"(?P<what>{_ASK_ZH}{_NUMBER}(?:号|工单)*\s*(?:我|也|已经?|来)*(?:接单|接手|接下|接)(?:了|吧)?"
        rf"|{_ASK_ZH}(?:接单|接下)\s*{_NUMBER}号?){WHY}",
        rf"(?P<what>{_ASK_EN}(?:accept(?:ed)?|take)(?: on)? (?:ticket )?{_NUMBER}(?: on)?"
        rf"|\W*(?:ticket )?{_NUMBER} (?:is )?accepted"
        rf"|\W*{_NUMBER}号?[\s,，]*(?:(?:ok(?:ay)?|yes|好的?)[\s,，]*)?"
        rf"(?:(?:is |it'?s |that'?s )?mine|是?归?我的|我来)){WHY}",
    ),
    "extend": (
        rf"(?P<what>{_ASK_ZH}(?:申请)?{_NUMBER}(?:号|这[件张单个])?(?:工单)?\s*(?:我|们|想|要|再|还|需要?|申请"
        rf"|请求|得|希望)*(?:(?:延期|宽限|延长(?:时限|期限)?|延)(?:到|至|\s)*[^\s,，。;；:：]{{0,8}}"
        rf"|(?:多|再)?给(?:我|我们)?{_AMOUNT_ZH}|[多再]要{_AMOUNT_ZH})){WHY}",
        rf"(?P<what>{_ASK_ZH}(?:申请|要|需要)*(?:延期|宽限|延长)(?:时限|期限)?{_AMOUNT_ZH}?(?:给|工单|的|\s)*"
        rf"{_NUMBER}{_AMOUNT_ZH}?){WHY}",
        rf"(?P<what>{_ASK_EN}(?:(?:can|could|may) (?:i|we) (?:please )?(?:get|have)|give (?:me|us)"
        rf"|(?:i |we )?(?:really |still |will |'ll )*(?:need|want|request|require)"
        rf"|ask(?:ing)? for) {_MORE_EN}"
        rf"(?: (?:for|on|with|to resolve|to solve) (?:ticket )?{_NUMBER})){WHY}",
        rf"(?P<what>\W*(?:ticket )?{_NUMBER} (?:really |still |will )*(?:needs?|wants?|requires?)"
        rf" {_MORE_EN}){WHY}",
        rf"(?P<what>\W*(?:ticket )?{_NUMBER}[\s,:]+"
        rf"(?:{_MORE_EN},? please|please,? {_MORE_EN})){WHY}",
        rf"(?P<what>{_ASK_EN}extend (?:ticket )?{_NUMBER}(?: (?:(?:by|for|until|till|to)"
        rf" [^,.;:]{{1,30}}?|\d+ (?:more )?(?:working )?(?:days?|hours?)))?){WHY}",
    ),
    "elsewhere": (
        rf"(?P<what>{_ASK_EN}(?:give|send|hand|pass) (?:ticket )?{_NUMBER} back"
        rf"|{_ASK_EN}(?:(?:give|send|hand|pass) back|return) (?:ticket )?{_NUMBER}){WHY}",
        rf"(?P<what>{_ASK_ZH}{_NUMBER}(?:工单|单)?\s*(?:要|得|给)?(?:退单|退派|退掉|退回派单|退回去)"
        rf"|{_ASK_ZH}(?:退单|退派|退掉)(?:工单|[\s:：])*{_NUMBER}){WHY}",
    ),
    "resolve": (
        rf"(?P<what>\W*(?:ticket )?{_NUMBER}(?: (?:is|was|has been|now|all|already))*"
        r" (?:done|resolved|solved|fixed|finished|settled))\s*[:,：，–—-]\s*(?P<why>\w.*)",
        rf"(?P<what>\W*(?:工单)?{_NUMBER}(?:号|工单)?\s*(?:已经?|都|全)*"
        r"(?:办结|结单|解决|处理[好完]|办[好完]|搞定|完成)了?)\s*[:：,，]\s*(?P<why>\w.*)",
        rf"\W*(?:工单)?{_NUMBER}(?:号|工单)?[\s:：,，]*(?P<why>\w[^\n]*?)\s*[,，。;；\s]\s*"
        r"(?P<what>(?:请|直接|已经?)?(?:办结|结单)(?:了|吧)?)\W*",
        rf"\W*(?:ticket )?{_NUMBER}[\s:,]+(?P<why>\w[^\n]*?)\s*[,.;:–—]\s*"
        r"(?P<what>(?:please |so |now )*(?:resolved?|mark(?:ed)?(?: it)?(?: as)? resolved)"
        r"(?: it| now| please)*)\W*",
    ),
    "uphold": (
        rf"(?P<what>{_ASK_EN}(?:uphold|grant|allow|accept|sustain){_APPEAL_EN}){WHY}",
        rf"(?P<what>\W*(?:the |this )?appeal(?: {_NUMBER})? (?:is|stands) "
        rf"(?:upheld|justified|granted|well founded)){WHY}",
        rf"(?P<what>{_ASK_ZH}(?:{_NUMBER}的?)?(?:这个)?申诉(?:成立|有理|有道理)"
        rf"|{_ASK_ZH}(?:支持|同意|采纳)(?:这个|他的|她的|{_NUMBER}的?)*申诉"
        rf"|\W*(?:{_NUMBER}\s*)?成立){WHY}",
        rf"(?P<what>{_ASK_EN}(?:{_NUMBER} )?(?:uphold|upheld)(?: it| {_NUMBER})?){WHY}",
    ),
    "reject": (
        rf"(?P<what>{_ASK_EN}(?:reject|dismiss|refuse|deny|turn down){_APPEAL_EN}){WHY}",
        rf"(?P<what>{_ASK_ZH}(?:{_NUMBER}的?)?(?:这个)?申诉(?:不成立|驳回)"
        rf"|{_ASK_ZH}(?:驳回|不支持|不同意)(?:这个|他的|她的|{_NUMBER}的?)*申诉"
        rf"|{_ASK_ZH}(?:{_NUMBER}[\s,，]*)?维持原(?:结果|决定|处理)"
        rf"|\W*(?:{_NUMBER}\s*)?不成立){WHY}",
        rf"(?P<what>{_ASK_EN}(?:{_NUMBER} )?dismiss(?:ed)?(?: it| {_NUMBER})?){WHY}",
    ),
}
_PATTERNS = [(do, re.compile(said, re.DOTALL)) for do, ways in _SAID.items() for said in ways]


def desk_sentence(words: str) -> Sentence | None:
    """Which; ``words`` in their plain form."""
    for do, said in _PATTERNS:
        found = said.fullmatch(words)
        if found is not None:
            return Sentence(do, found.span("what"), found.span("why"))
    return None
