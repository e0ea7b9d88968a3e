"""What kind of message a text is."""

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from .language import Language
from .lexicon import Hit, add_up, lexicon
from .reading import MessageKind, Sentiment

# What tells of trouble: their signs speak for each other against a question or a wish.
_TROUBLE = (MessageKind.COMPLAINT, MessageKind.FAULT_REPORT, MessageKind.APPEAL)
_TALK = frozenset({"chat", "anger", "abuse"})
_OTHERS = (
    MessageKind.INQUIRY,
    MessageKind.SUGGESTION,
    MessageKind.PRAISE,
    MessageKind.ADDITION,
)
# A sign of Chinese or a word of any other script; what a message has none of is emoji or dots.
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\d+")
# What may stand beside a greeting or an insult without making it a matter.
_FILLERS = frozenset(
    "啊呀哦噢喔吧呢了的哈嘿嗨嘛呵亲您你们大家老师客服小妹姐哥先生女士师傅一下这样我很非常太都先是真啦呐嘞哟咯"
).union(
    _WORD.findall(
        "a lot all are you very so much there again for your dear sir madam team u i m am so just"
    )
)
_QUESTION_END = re.compile(r"(?:[?？]|吗|呢|么|没有?|多少|几点|哪里|什么)[\s。.!！~～?？]*$")
# Whoever opens with the word has said what it is, whatever is asked afterwards.
_ANNOUNCED = re.compile(
    r"\W{0,3}(?:我们?(?:要|想|来)?|实名|再次)?(?:投诉|举报)(?!电话|渠道|热线|方式|流程|进度|的)"
    r"|\W{0,3}(?:(?:i|we) (?:want|wish|would like|have|need) to )?"
    r"(?:complain\b|(?:make a )?complaint\b)"
)
# "Add a night bus": an order to make something, not to mend it.
_PROPOSAL = re.compile(
    r"(?:^|[.!:;\n]\s{0,3})(?:please\s|and\s|also,?\s|so\s)*"
    r"(?:add|allow|enable|provide|create|improve|make|let|support|extend|include|introduce|implement|expose|give\sus|bring\sback)\s"
)
# 三天了, "two hours now": nobody counts who isn't out of patience.
_COUNTED = re.compile(
    r"(?:\d{1,3}|[一二两三四五六七八九十几半好]{1,3})个?(?:多|半)?(?:小时|钟头|天|周|星期|礼拜|月|次|遍|回)(?:多)?了"
)
_TURN = re.compile(r"但|可是|不过|却|结果|\bbut\b|\bhowever\b")
_SHORT = 80  # characters; a question is the whole of a short message, not of a letter
_RHETORIC = 0.5  # what a weak sign of a question loses there: 这合理吗？
SPAM = 4.0  # more than one sign of advertising
PRAISE = 3.0  # less is a kind word in a letter about something else
COMPLAINT = 3.0  # whoever tells of a swindle quotes it
ANNOUNCED = 4.0
UPSET = 0.25  # a mood alone decides only where nothing else does
UPSET_LETTER = 1.0  # a Chinese letter of some length tells its mood for a reason
TROUBLE = 2.0  # so much of it, and a question is about it
SURE = 0.9
_FAIR = 0.6
_GUESS = 0.3


class Kind(NamedTuple):
    """A kind and how sure it is, 0 to 1."""

    kind: MessageKind
    confidence: float


def read_kind(text: str, languages: Collection[Language], sentiment: Sentiment) -> Kind:
    """The kind of a lower-cased text; one that says nothing is an inquiry, unsure (or,
    where it is content, praise).

    Where the signs are even it is a complaint: better asked about than lost.
    """
    hits = [hit for language in languages for hit in lexicon("kinds", language).find(text)]
    scores = add_up(hits)
    if talk := _talk(text, hits, scores):
        return talk
    _mind_proposals(text, hits, scores)
    light = scores.get("praise", 0.0) < PRAISE
    if light and (sentiment is not Sentiment.POSITIVE or len(text) > _SHORT):
        scores["praise"] = 0.0
    if sentiment is Sentiment.NEGATIVE:  # "thanks for losing my bag" is no thanks
        upset = UPSET_LETTER if "zh" in languages and len(text) > _SHORT else UPSET
        thanked = max(scores.pop("praise", 0.0), upset)
        scores["complaint"] = max(scores.get("complaint", 0.0), 0.0) + thanked
    if _ANNOUNCED.match(text):
        scores["complaint"] = scores.get("complaint", 0.0) + ANNOUNCED
    _mind_impatience(text, scores)
    trouble = sum(max(scores.get(kind, 0.0), 0.0) for kind in _TROUBLE)
    _mind_questions(text, languages, hits, trouble, scores)
    second, other = max((scores.get(kind, 0.0), kind) for kind in _OTHERS)
    if trouble <= 0 and second <= 0:
        content = sentiment is Sentiment.POSITIVE and len(text) <= _SHORT
        return Kind(MessageKind.PRAISE if content else MessageKind.INQUIRY, _GUESS)
    if second > trouble:
        return Kind(other, _confidence(second, trouble))
    kind = max(_TROUBLE, key=lambda each: scores.get(each, 0.0))
    return Kind(kind, _confidence(trouble, second))


def _confidence(best: float, second: float) -> float:
    return round(_GUESS + (1 - _GUESS) * (best - max(second, 0)) / (best + 1), 2)


def _mind_impatience(text: str, scores: dict[str, float]) -> None:
    """A few words of thanks with a "but", or with the hours that it took, are no thanks."""
    if len(text) > _SHORT:
        return
    impatience = (2 if _COUNTED.search(text) else 0) + (1 if _TURN.search(text) else 0)
    scores["complaint"] = scores.get("complaint", 0.0) + impatience


def _mind_questions(
    text: str,
    languages: Collection[Language],
    hits: Sequence[Hit],
    trouble: float,
    scores: dict[str, float],
) -> None:
    """A short message that asks about trouble complains of it; a letter asks and complains."""
    asked = scores.get("inquiry", 0.0)
    if len(text) <= _SHORT:
        asked += 2 if _QUESTION_END.search(text) else 0
    elif "zh" in languages:
        weak = {hit.word for hit in hits if hit.weights.get("inquiry", 0) == 1}
        asked -= len(weak) * _RHETORIC
    if trouble >= TROUBLE and "zh" not in languages:
        asked = min(asked, trouble)
    scores["inquiry"] = asked


def _mind_proposals(text: str, hits: Sequence[Hit], scores: dict[str, float]) -> None:
    """Weak words (should, improve) make no suggestion without a strong one."""
    if _PROPOSAL.search(text):
        scores["suggestion"] = scores.get("suggestion", 0.0) + 4
    elif not any(hit.weights.get("suggestion", 0) >= 3 for hit in hits):
        scores["suggestion"] = 0.0


def _talk(text: str, hits: Sequence[Hit], scores: dict[str, float]) -> Kind | None:
    """Messages without a matter: nothing but greetings, anger, insults or advertising."""
    if _nothing_but(_TALK, text, hits):
        if scores.get("abuse"):
            return Kind(MessageKind.ABUSE, SURE)
        return Kind(MessageKind.CHAT, _FAIR if scores.get("anger") else SURE)
    if scores.get("spam", 0.0) >= SPAM and scores.get("complaint", 0.0) < COMPLAINT:
        return Kind(MessageKind.SPAM, SURE)
    return None


def _nothing_but(labels: AbstractSet[str], text: str, hits: Sequence[Hit]) -> bool:
    """Whether nothing is left of the text without its words of those labels."""
    rest = list(text)
    for hit in hits:
        if not labels.isdisjoint(hit.weights):
            rest[hit.start : hit.end] = " " * (hit.end - hit.start)
    return all(word in _FILLERS for word in _WORD.findall("".join(rest)))
