"""师傅很专业。不过发票开错了: whoever praises first and then tells of trouble has something to be
put right. Trouble that was mended is the story of the praise."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from .kind import Kind
from .kinds import read_kind
from .language import Language
from .reading import UNSURE, MessageKind, Sentiment
from .sentiment import read_sentiment

_LONGEST = 400  # signs: a letter praises and scolds in turn
_MOST = 4
"""So many places are looked at."""
_SHORTEST, _SHORTEST_REST = 6, 4
_TROUBLE = (MessageKind.COMPLAINT, MessageKind.FAULT_REPORT)
MAY_PRAISE = (MessageKind.PRAISE, *_TROUBLE)
"""Kinds as which a message reads that does both."""
_PRAISES = re.compile(
    r"表扬|感谢|谢|点赞|赞|很好|真好|好用|不错|专业|热情|耐心|满意|喜欢|负责|贴心|特别好|辛苦|好评"
    r"|\b(?:thank\w*|great|good|lovely|nice|kind|happy|pleased|love[ds]?|excellent|well done"
    r"|wonderful|perfect|friendly|helpful|brilliant|fantastic|praise|super|amazing|polite|best|like)\b"
)
_BUT_EN = r"(?:but|however|although|though|unfortunately|sadly)\b,?\s*"
_OVER_EN = rf"(?:{_BUT_EN}|(?:only|also|by the way|and|another thing)\b[,:]?\s*)"
_OVER_ZH = r"(?:但是?|不过|可是|只是|就是|然而|另外|此外|还有|顺便)[，,：:]?"
_GOES_OVER = re.compile(
    rf"((?:[。！!；;~…\n]+\s*|[.]\s+))(?:{_OVER_ZH}|{_OVER_EN})?(?=\w)"
    rf"|[，,、]\s*(?:{_OVER_ZH}|{_OVER_EN})|\s+{_BUT_EN}"
)
"""The words that lead over are none of what follows: they alone make no trouble of it."""
_MENDED = re.compile(
    r"(?:修|处理|解决|弄|搞|换|办)(?:好|定|掉)了|解决了|换了新|补发了|送来了|帮我"
    r"|给我们?(?:换|修|退|补|解决|处理)"
    r"|\b(?:fixed|sorted|repaired|replaced|solved|resolved|refunded|mended|helped|brought|found"
    r"|corrected|got|gave|came|called)(?: out)?"
    r" (?:it|me|us|them|everything|that|this|my|the|back|round|at once)\b"
)


_OF_THE_PRAISED = re.compile(
    r"[他她]|加薪|涨工资|奖|表扬|嘉奖|学习|推广|继续|保持"
    r"|\b(?:s?he|her|him|them|proud|raise|bonus|reward\w*|promot\w+|keep (?:it )?up"
    r"|more people like)\b"
)


class AfterPraise(NamedTuple):
    """Where the praise ends in the text, where the trouble begins, and what kind that is."""

    ends: int
    begins: int
    kind: Kind


def trouble_after_praise(text: str, languages: Collection[Language]) -> AfterPraise | None:
    """What of a lower-cased text follows upon praise and tells of trouble; None: nothing."""
    for ends, begins in _after_content(text, languages):
        rest = text[begins:]
        if _MENDED.search(rest):
            continue
        felt = read_sentiment(rest, languages)
        found = read_kind(rest, languages, felt)
        is_trouble = found.kind in _TROUBLE and found.confidence >= UNSURE
        if is_trouble and felt is not Sentiment.POSITIVE:
            return AfterPraise(ends, begins, found)
    return None


def suggestion_after_praise(text: str, languages: Collection[Language]) -> AfterPraise | None:
    """The same of what suggests something, but for whoever is praised: 应该给她加薪."""
    for ends, begins in _after_content(text, languages):
        rest = text[begins:]
        found = read_kind(rest, languages, read_sentiment(rest, languages))
        suggests = found.kind is MessageKind.SUGGESTION and found.confidence >= UNSURE
        if suggests and not is_of_the_praised(rest):
            return AfterPraise(ends, begins, found)
    return None


def is_of_the_praised(text: str) -> bool:
    """Whether what is suggested is for whoever did well, or more praise."""
    return _OF_THE_PRAISED.search(text) is not None


def _after_content(text: str, languages: Collection[Language]) -> Iterator[tuple[int, int]]:
    """Where praise of a lower-cased text ends, and where what follows begins."""
    if len(text) <= _LONGEST and _PRAISES.search(text):
        yield from (each for each in _turns(text) if _is_content(text[: each[0]], languages))


def _turns(text: str) -> Iterator[tuple[int, int]]:
    for number, found in enumerate(_GOES_OVER.finditer(text)):
        if number == _MOST:
            return
        if found.start() >= _SHORTEST and len(text) - found.end() >= _SHORTEST_REST:
            yield found.start() + len(found[1] or ""), found.end()


def _is_content(text: str, languages: Collection[Language]) -> bool:
    praises = _PRAISES.search(text) is not None
    return praises and read_sentiment(text, languages) is Sentiment.POSITIVE
