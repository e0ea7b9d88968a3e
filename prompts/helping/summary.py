"""A long story in two lines, in the customer's own words: what happened, and what they want.

Without a model nothing is put into other words: the passages that say most are picked out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from prompts.reading.language import languages_in
from prompts.reading.lists import Listed, listed_in
from prompts.reading.outcomes import read_outcome
from prompts.reading.plain import plain
from prompts.reading.sentiment import feelings
from prompts.thinking import Line

from .clauses import Part, clauses, is_question, sentences

PASSAGE = 80
"""Signs of a passage; Chinese is often one sentence from beginning to end."""
READ = 8000
"""Signs of a line that are read: its beginning and, if it is longer, its end."""
_COURTESY = re.compile(
    r"(?:您好|你好|大家好|领导好|尊敬的.{0,8}|谢谢|感谢|多谢|麻烦了|辛苦了|拜托了?|"
    r"hi|hello|dear \w+|dear sir or madam|good (?:morning|afternoon|evening)|thank you|thanks|"
    r"(?:best|kind) regards|regards)[\s,，.。!！~]*",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"希望|要求|请(?!问)|恳请|强烈要求|我要|我想要?|想问|请问|能不能|可不可以|能否|可否|麻烦|尽快|给个说法|给我个|"
    r"\bplease\b|\bi (?:want|need|expect|demand|ask|would like|'d like|hope)\b|\bi'd like\b|"
    r"\bwe (?:want|need|expect)\b|\b(?:could|can|would) you\b|\bwhen will\b|\bas soon as\b"
)
# 再不处理我就去投诉: what they will do says nothing of what happened.
_THREAT = re.compile(
    r"(?:再不|还不|不然|否则|要不|要是|如果|不给|不处理|不解决|不回复).{0,24}"
    r"(?:我|我们|本人|就|只好|只能)[^,，。]{0,15}"
    r"(?:12315|12345|投诉|起诉|曝光|举报|律师|法院|媒体|记者|报警|消协|差评|告你)"
    r"|\b(?:if|unless|or(?: else)?|otherwise)\b.{0,60}"
    r"\b(?:i|we)(?:'ll| will|'m going to| am going to| shall| have to)\b.{0,40}"
    r"\b(?:complain|report|sue|court|lawyer|solicitor|regulator|ombudsman|press|media|police|review"
    r"|public|authorit\w+)"
)
_TOLD = re.compile(
    r"\d|昨|今天|前天|上周|上个?月|星期|周[一二三四五六日天]|因为|结果|发现|却|但|居然|竟然|仍|还是|一直|至今|"
    r"\byesterday\b|\btoday\b|\blast \w+|\bbut\b|\bstill\b|\binstead\b|\bbecause\b|\bago\b"
)
# Where and under which number somebody is found: nothing of what happened.
_CONTACT = re.compile(
    r"[\d\W_]+|请?(?:联系|致电|打|拨|加)|我的?|您|你|是|为|手机|电话|联系方式|号码?|微信|邮箱|姓名|订单|运单|单|编|"
    r"\b(?:my|the|is|are|me|on|at|or|and|please|call|ring|text|reach|tel|telephone|phone|mobile|cell|"
    r"number|no|nr|e?-?mail|contact|order|name)\b"
)
_WORDS_OF_ITS_OWN = 3  # signs that are left of a passage that tells something
_ENOUGH = 3  # signs of one sort: more of them tell nothing more
_SHORTEST = 6  # signs that can say something


class Summary(NamedTuple):
    """Two lines; the second is empty where nothing is asked for."""

    happened: str
    wanted: str


def summarise(lines: Sequence[Line]) -> Summary:
    """The talk of one ticket, the customer's story first."""
    own = [line.text for line in lines if line.who == "customer"]
    story = [passage for text in own for passage in passages(text)]
    if not story:
        return Summary("", "")
    listed = listed_in(own[0])
    if listed is not None:
        return _of_list(listed, own)
    places = range(len(story))
    told = max(places, key=lambda place: _tells(story[place]) - place / len(story))
    happened = story[told]
    return Summary(happened, _wanted(own, happened))


def _of_list(listed: Listed, own: Sequence[str]) -> Summary:
    """Each point of what they counted, as it begins; what they only ask for stands by itself."""
    points = [_begins(point) for point in listed.points]
    numbered = [f"{place}. {point}" for place, point in enumerate(points, 1)]
    told = [
        each for each, point in zip(numbered, points, strict=True) if not _is_wish(plain(point))
    ]
    before = [] if listed.only_announces else list(passages(listed.before))[:1]
    happened = " ".join([*before, *(told or numbered)])
    later = _wanted(own[1:], happened) if len(own) > 1 else ""
    asked = [each for each in numbered if each not in told] if told else []
    return Summary(happened, later or " ".join(asked))


def _begins(point: str) -> str:
    return next(passages(point), point)


def passages(text: str) -> Iterator[str]:
    """The sentences of a text; long ones in stretches of clauses. Mere courtesy is left out."""
    read = text if len(text) <= READ else f"{text[: READ // 2]}\n{text[-READ // 2 :]}"
    for sentence in sentences(read):
        for passage in _stretches(sentence):
            plain_words = _COURTESY.sub("", passage, count=2).strip()
            if len(plain_words) >= _SHORTEST and not _is_contact(plain_words):
                yield plain_words


def _is_contact(passage: str) -> bool:
    return len(_CONTACT.sub("", plain(passage))) < _WORDS_OF_ITS_OWN


def _stretches(sentence: Part) -> Iterator[str]:
    if len(sentence.text) <= PASSAGE:
        yield sentence.text.strip()
        return
    start = end = sentence.start
    for clause in clauses(sentence):
        if clause.start + len(clause.text) - start > PASSAGE and end > start:
            yield _between(sentence, start, end)
            start = clause.start
        end = clause.start + len(clause.text)
    yield sentence.text[start - sentence.start :].strip()


def _between(sentence: Part, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start].strip()


def _tells(passage: str) -> float:
    """How much a passage says about what happened. (Of two that say as much the earlier counts:
    most people begin with it.)"""
    searched = plain(passage)
    languages = languages_in(searched)
    faults = sum(1 for each in languages for _, weight in feelings(searched, each) if weight < 0)
    told = len(_TOLD.findall(searched))
    wish = 1.0 if _is_wish(searched) else 0.0
    threat = _ENOUGH if _THREAT.search(searched) else 0
    return min(faults, 2) / 2 + min(told, _ENOUGH) - wish - threat


def _wanted(texts: Sequence[str], happened: str) -> str:
    """The latest passage that asks for something, or says what they will do else; else the end of
    what they wrote last."""
    said = [passage for text in texts for passage in passages(text)]
    for asks in (_is_wish, _THREAT.search):
        for passage in reversed(said):
            if passage != happened and asks(plain(passage)):
                return passage
    return said[-1] if len(texts) > 1 and said[-1] != happened else ""


def _is_wish(passage: str) -> bool:
    asked = is_question(Part(passage, 0)) or _WISH.search(passage)
    return bool(asked or read_outcome(passage, languages_in(passage)))
