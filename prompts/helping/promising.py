"""Promises that the desk doesn't make: what is said to be certain, and money.

What has been done already ("已退款"), what is refused ("无法赔偿"), asked or looked into promises
nothing. Rules of language (`promises_zh.py`, `promises_en.py`), in both at once: people mix them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from prompts.reading.plain import plain

from .clauses import Part, clauses, is_question, sentences
from .findings import Concern, Finding
from .promises_en import RULES_EN
from .promises_zh import RULES_ZH

# What stands shortly before a rule's match and takes the promise out of it.
_REFUSED = re.compile(
    r"(?:无法|没法|没办法|不能|不敢|难以|不会|不予|没有|尚未|未|不可|不一定|不是|不|并非|"
    r"能否|是否|会不会|可否|请[您你]?(?:务必)?|麻烦[您你]|"
    r"\bnot|\bnever|n't|\bunable to|\bnobody can)\s*.{0,3}$"
)
# What the customer wishes, or the desk only tries.
_NOT_YET = re.compile(
    r"(?:要求|希望|想要|建议|诉求|主张|提出|反映|争取|避免|防止|尽量)[^，。]{0,8}$|"
    r"\b(?:whether|asked|wish|want us to)\b"
)
_DONE = re.compile(
    r"已|刚刚?|过了|昨|前天|上周|上个?月|曾|"
    r"\b(?:has|have(?! my word)|was|were|been|already|yesterday)\b"
)
# What is asked about all of the sentence.
_CHOICE = re.compile(r"还是|希望|想要?|哪|\b(?:or|which|what|how|would you|do you)\b")
# 免了, 报了 decide; 退了, 赔了 tell.
_JUST_DONE = re.compile(r"(?<![出担包免报销])(?:了(?!吗)|过)")
# What is promised to nobody in particular, or for a case that may not come.
_CONDITION = re.compile(
    r"如(?![何下期实此今约])|若|一旦|要是|的话|属实|经核实|核实后|确认后|"
    r"\b(?:if|unless|once|in case|provided)\b"
)
_BY_RULE = re.compile(
    r"[按依照据][^，。]{0,6}(?:规定|政策|条款|标准|合同|协议|约定|条例)|依法|"
    r"\baccording to\b|\bunder (?:our|the|your) (?:policy|terms|warranty|contract|law)"
)
_LOOKED_INTO = re.compile(
    "核|查|确认|申请|了解|跟进|询问|协调|反映|研究|沟通|商量|争取|催|说明|解释|讨论"
)


# By a clock of a day that is named: they say when, and whether that is in time is looked at apart.
_BY_THE_CLOCK = re.compile(
    r"(?:今天|今晚|明天)[^，。]{0,3}?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
    r"(?:[:：]\d\d|[点时](?:半|\d{1,2}分?)?)(?:之前|以前|前)"
)
_A_LINE = 40
"""Signs of a clause that is quoted whole."""
_AROUND = 8
_ENDS = " \t。！!.、"


def find_promises(text: str) -> Iterator[Finding]:
    """Each promise that should be looked at again, as it stands in the text."""
    for sentence in sentences(text):
        for clause in _said(sentence):
            if not _BY_RULE.search(plain(clause.text)):
                yield from _in_clause(clause)


def _said(sentence: Part) -> Sequence[Part]:
    """The clauses that say something: "we refund you, is that all right?" asks with its last."""
    parts = list(takewhile(_is_unconditional, clauses(sentence)))
    if not is_question(sentence):
        return parts
    return () if _CHOICE.search(plain(sentence.text)) else parts[:-1]


def _is_unconditional(clause: Part) -> bool:
    return not _CONDITION.search(plain(clause.text))


def _in_clause(clause: Part) -> Iterator[Finding]:
    searched, end = plain(clause.text), -1
    for start, stop in sorted(_matches(searched)):
        if start >= end:  # of overlapping ones the first is enough
            end = stop
            yield Finding(Concern.PROMISE, _quoted(clause.text, start, stop))


def _quoted(clause: str, start: int, stop: int) -> str:
    """The clause, so that nobody reads half a word; of a long one what stands around the match."""
    if len(clause) <= _A_LINE:
        return clause.strip(_ENDS)
    before, after = clause[:start], clause[stop:]
    begin = max(before.rfind(" ") + 1, start - _AROUND) if before else start
    rest = after.find(" ")
    return clause[begin : stop + (rest if 0 <= rest <= _AROUND else 0)].strip(_ENDS)


def _matches(clause: str) -> Iterator[tuple[int, int]]:
    for rule in (*RULES_ZH, *RULES_EN):
        for match in rule.finditer(clause):
            if not _is_none(match, clause):
                yield match.span()


def _is_none(match: re.Match[str], clause: str) -> bool:
    """Whether the words around it take the promise out."""
    before = clause[: match.start()]
    return bool(
        _REFUSED.search(before)
        or _NOT_YET.search(before)
        or _DONE.search(before)
        or _DONE.search(match.group())
        or _JUST_DONE.match(clause, match.end())
        or _BY_THE_CLOCK.match(match.group())
        or _LOOKED_INTO.search(match.groupdict().get("between") or "")
    )
