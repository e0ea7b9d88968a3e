"""Promises that the desk doesn't make: what is said to be certain, and money.

What has been done already ("已退款"), what is refused ("无法赔偿"), asked or looked into promises
nothing. Rules of language, in both at once: people mix them.
"""

import re
from collections.abc import Iterator

from prompts.reading.plain import plain

from .clauses import Part, clauses, is_question, sentences
from .findings import Concern, Finding

_NEAR = "今天|今晚|今日|当天|明天|后天|马上|立即|立刻|周[一二三四五六日天]"
_SURE = "一定|肯定|绝对|保证|百分之百|百分百|100%"
_DEED = "[给为帮替把让送退解处修办到赔补满没不上发完搞弄联]"
_MONEY = (
    "赔偿|赔付|赔款|赔[您你给]|补偿|补[您你]|退一赔|双倍|全额退|退款|退钱|退费|退[您你给]|退还|"
    "返还|返现|免单|减免|打[一二三四五六七八九]?折|送[您你]|代金券|优惠券"
)
_CHECKED = "(?![^，。]{0,3}(?:问题|进度|情况|事宜|诉求|要求|申请|政策|流程|规则|标准|方案|记录))"
_RULES = tuple(
    re.compile(rule)
    for rule in (
        rf"(?:{_NEAR})(?:之内|以内|内|之前|前|就)?(?:{_SURE})(?!要|请|注意|记得|有)",
        rf"(?:{_SURE})(?:会|能够?|可以|将|在)?(?:{_NEAR}|{_DEED})",
        r"(?:我们?|向您)(?:敢|可以|能)?保证(?!金|书)|打包票|包[您你]满意",
        rf"(?:马上|立即|立刻|即刻|当场|现在就|今天就)[^，。]{{0,6}}?(?:{_MONEY}|到账|打款|转账){_CHECKED}",
        rf"(?:会|将|可以|同意|愿意|答应|承诺|决定)(?:给|为|向|帮)?[您你]?"
        rf"(?P<between>[^，。]{{0,6}}?)(?:{_MONEY}){_CHECKED}",
        rf"[给为帮替向][您你](?P<between>[^，。]{{0,4}}?)(?:{_MONEY}){_CHECKED}",
        rf"(?:我们?|公司|本店|这边|我司)(?P<between>[^，。]{{0,3}}?)(?:{_MONEY})(?=\s?[您你\d]){_CHECKED}",
        r"\b(?:i|we)(?:\s+(?:can|do))?\s+(?:promise|guarantee|assure you)\b|\bguaranteed\b",
        r"\bwill\s+(?:definitely|certainly|absolutely|surely)\b|\b(?:for sure|without fail)\b",
        r"\b(?:definitely|certainly|100\s?%)\s+(?:be|get|deliver|arrive|receive|refund|fix|solve)",
        r"\b(?:we|i)(?:'ll|\s+(?:will|shall|can|agree to|are going to|am going to))\s+"
        r"(?:(?:gladly|also|then|now|immediately|fully|happily|certainly|of course)\s+)*"
        r"(?:refund|reimburse|compensate|waive|credit you|pay you|pay for|"
        r"give you (?:an?|your|the) (?:\w+\s)?(?:refund|discount|voucher|money|credit))",
        r"\byou(?:'ll|\s+will|\s+can)\s+(?:get|receive|have)\s+(?:\w+\s+){0,3}?"
        r"(?:refund|money back|compensation|voucher|discount)\b",
        r"\byou(?:'ll|\s+will)\s+be\s+(?:\w+\s+){0,2}?(?:refunded|compensated|reimbursed)\b",
        r"\brefund(?:ed)?\s+(?:\w+\s+){0,3}?"
        r"(?:immediately|right away|at once|straight away|today)\b",
    )
)
# What stands shortly before a rule's match and takes the promise out of it.
_REFUSED = re.compile(
    r"(?:无法|没法|没办法|不能|不敢|难以|不会|不予|没有|尚未|未|不可|不一定|不是|不|并非|"
    r"\bnot|\bnever|n't|\bunable to|\bnobody can)\s*.{0,3}$"
)
_DONE = re.compile(r"已|刚刚?|过了|\b(?:has|have|was|were|been|already)\b")
_LOOKED_INTO = re.compile(
    "核|查|确认|申请|了解|跟进|询问|协调|反映|研究|沟通|商量|争取|催|说明|解释|讨论"
)


def find_promises(text: str) -> Iterator[Finding]:
    """Each promise that should be looked at again, as it stands in the text."""
    for sentence in sentences(text):
        if is_question(sentence):
            continue
        for clause in clauses(sentence):
            yield from _in_clause(clause)


def _in_clause(clause: Part) -> Iterator[Finding]:
    searched, end = plain(clause.text), -1
    for start, stop in sorted(_matches(searched)):
        if start >= end:  # of overlapping ones the first is enough
            end = stop
            yield Finding(Concern.PROMISE, clause.text[start:stop].strip())


def _matches(clause: str) -> Iterator[tuple[int, int]]:
    for rule in _RULES:
        for match in rule.finditer(clause):
            before = clause[: match.start()]
            if _REFUSED.search(before) or _DONE.search(before) or _DONE.search(match.group()):
                continue
            if not _LOOKED_INTO.search(match.groupdict().get("between") or ""):
                yield match.span()
