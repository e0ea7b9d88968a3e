"""What kind of message a text is."""

import re
from collections.abc import Collection, Mapping, Sequence

from . import kind_signs_en, kind_signs_zh
from .about import About, about
from .grades import tells_of_danger
from .guessing import guess
from .heard import TALK
from .kind import COMPLAINT, GUESS, SHORT, Kind
from .language import Language
from .lexicon import Hit, add_up, lexicon
from .praising import ended_well, praised
from .reading import MessageKind, Sentiment
from .signs import shown
from .telling import only_sounds_asking
from .unmasked import unmasked
from .without_matter import without_matter

# What tells of trouble: their signs speak for each other against a question or a wish.
_TROUBLE = (MessageKind.COMPLAINT, MessageKind.FAULT_REPORT, MessageKind.APPEAL)
_OTHERS = (
    MessageKind.INQUIRY,
    MessageKind.SUGGESTION,
    MessageKind.PRAISE,
    MessageKind.ADDITION,
)
_QUESTION_END = re.compile(r"(?:[?？]|吗|呢|么|没有?|多少|几点|哪里|什么)[\s。.!！~～?？]*$")
# Whoever opens with the word has said what it is, whatever is asked afterwards.
_ANNOUNCED = re.compile(
    r"\W{0,3}(?:我们?(?:要|想|来)?|实名|再次)?(?:投诉|举报)(?!电话|渠道|热线|方式|流程|进度|的)"
    r"|\W{0,3}(?:(?:i|we) (?:want|wish|would like|have|need) to )?"
    r"(?:complain\b|(?:make a )?complaint\b)"
)
_ANNOUNCED_LAST = re.compile(
    r"[，,。！!；\s](?:我们?)?要?(?:投诉|举报)(?:你们|他们?|她)?[。！!]{0,3}$"
)
_PROPOSED = re.compile(
    r"\W{0,3}(?:(?:一个|提个|有个|给个|小|我的?){0,2}建议[:：,，]"
    r"|(?:(?:an?|my|our|one|just an?|another) )?(?:small )?suggestions?\s?[:：,–-])"
)
# "Add a night bus": an order to make something, not to mend it.
_PROPOSAL = re.compile(
    r"(?:^|[.!:;\n]\s{0,3})(?:please\s|and\s|also,?\s|so\s)*"
    r"(?:add|allow|enable|provide|create|improve|make|let|support|extend|include|introduce"
    r"|implement|expose|give\sus|bring\sback)\s"
)
# 三天了, "two hours now": nobody counts who isn't out of patience.
_COUNTED = re.compile(
    r"(?:\d{1,3}|[一二两三四五六七八九十几半好]{1,3})个?(?:多|半)?(?:小时|钟头|天|周|星期|礼拜|月"
    r"|次|遍|回)(?:多)?了"
)
_TURN = re.compile(r"但|可是|不过|却|结果|\bbut\b|\bhowever\b")
_MESSAGE = {"zh": 70, "en": 160}  # characters; what is longer is a letter
_SIGNS = {"zh": kind_signs_zh.SIGNS, "en": kind_signs_en.SIGNS}
_STATES = frozenset({"quality", "damage_loss", "info_error", "privacy", "delay"})
_STATE_OF_THING = 2.0
_FAULT = 4.0  # a form or a word that says so by itself
_RATHER = 1.5
_SOUND = 6.0
_STORY = 0.3  # what trouble weighs that is told in praise of who mended it
_FAINT = {"zh": 0.05, "en": 0.15}
_RHETORIC = 0.5  # what a weak sign of a question loses there: 这合理吗？
# About what is offered: nobody complains of a fee who asks whether there is one.
_ASKS_TO_KNOW = re.compile(
    r"\W{0,3}(?:@\w+\s){0,3}(?:hi|hello|hey|hiya|good \w+|please|excuse me)?[\s,.!]{0,3}"
    r"(?:(?:is|are) there (?:an?|any)|will (?:i|there|you)|(?:do|does|would|could|can|may|should"
    r"|am) (?:i|you|we|it|the)"
    r"|how (?:do|does|much|long|many|can|would|often)|what (?:is|are|do|does|happens|time|day|if)"
    r"|where (?:do|can|is|are)|which"
    r"|who (?:do|can|is)|when (?:do|does|is|can)|is (?:it|this) (?:possible|ok|okay"
    r"|allowed))\b[^.!?]{3,90}\?*\s*$"
)
_FAILS = re.compile(
    r"\b(?:not|no|never|still|yet|again|been|already|supposed|wrong|problems?|issues?|help|sort"
    r"|fix)\b|n't\b|\bcant\b"
)
PRAISE = 3.0  # less is a kind word in a letter about something else
ANNOUNCED = 8.0
UPSET = 0.25  # a mood alone decides only where nothing else does
UPSET_LETTER = 1.0  # a Chinese letter of some length tells its mood for a reason
TROUBLE = 2.0  # so much of it, and a question is about it


def read_kind(
    text: str,
    languages: Collection[Language],
    sentiment: Sentiment,
    matter: About | None = None,
) -> Kind:
    """The kind of a lower-cased text; one that says nothing is an inquiry, unsure (or,
    where it is content, praise).

    Where the signs are even it is a complaint: better asked about than lost.
    """
    text = unmasked(text)
    hits = [hit for language in languages for hit in lexicon("kinds", language).find(text)]
    scores = add_up(hits)
    if talk := without_matter(text, hits, scores):
        return talk
    _mind_proposals(text, hits, scores)
    _mind_forms(text, languages, scores)
    matter = about(text, languages) if matter is None else matter
    _mind_state(matter, scores)
    words = max(scores.values(), default=0.0)
    surest = max(GUESS, words + _mind_sound(matter, languages, scores))
    _mind_mood(text, languages, sentiment, scores)
    _mind_announced(text, scores)
    _mind_impatience(text, scores)
    trouble = sum(max(scores.get(kind, 0.0), 0.0) for kind in _TROUBLE)
    _mind_questions(text, languages, hits, trouble, scores)
    _mind_danger(text, trouble, scores)
    second, other = max((scores.get(kind, 0.0), kind) for kind in _OTHERS)
    if trouble <= 0 and second <= 0:
        return Kind(guess(text, languages), GUESS)
    if second > trouble:
        return Kind(other, min(_confidence(second, trouble), surest))
    return Kind(_of_trouble(scores), min(_confidence(trouble, second), surest))


def _mind_mood(
    text: str, languages: Collection[Language], sentiment: Sentiment, scores: dict[str, float]
) -> None:
    """Thanks count as far as they are meant: "thanks for losing my bag" is no thanks."""
    light = scores.get("praise", 0.0) < PRAISE
    if light and (sentiment is not Sentiment.POSITIVE or len(text) > SHORT):
        scores["praise"] = 0.0
    if sentiment is Sentiment.NEGATIVE:
        upset = UPSET_LETTER if "zh" in languages and len(text) > SHORT else UPSET
        thanked = max(scores.pop("praise", 0.0), upset)
        scores["complaint"] = max(scores.get("complaint", 0.0), 0.0) + thanked


def _mind_announced(text: str, scores: dict[str, float]) -> None:
    """What they say themselves that it is."""
    if _ANNOUNCED.match(text) or _ANNOUNCED_LAST.search(text):
        scores["complaint"] = scores.get("complaint", 0.0) + ANNOUNCED
    if praised(text):
        scores["praise"] = max(scores.get("praise", 0.0), 0.0) + ANNOUNCED
        _mind_story(text, scores)
    if _PROPOSED.match(text):
        scores["suggestion"] = scores.get("suggestion", 0.0) + ANNOUNCED


def _mind_story(text: str, scores: dict[str, float]) -> None:
    """Trouble that was mended, or spared them, is what they praise somebody for."""
    if ended_well(text):
        for kind in _TROUBLE:
            scores[kind] = scores.get(kind, 0.0) * _STORY


def _of_trouble(scores: Mapping[str, float]) -> MessageKind:
    """That something is out of order weighs more than who is to blame."""
    surely = scores.get(MessageKind.FAULT_REPORT, 0.0) >= _FAULT
    more = {MessageKind.FAULT_REPORT: _RATHER if surely else 0.0}
    return max(_TROUBLE, key=lambda each: scores.get(each, 0.0) + more.get(each, 0.0))


def _mind_forms(text: str, languages: Collection[Language], scores: dict[str, float]) -> None:
    for language in languages:
        if len(text) <= _MESSAGE[language]:
            for label, weight in shown(text, _SIGNS[language]):
                scores[label] = scores.get(label, 0.0) + weight


def _confidence(best: float, second: float) -> float:
    return round(GUESS + (1 - GUESS) * (best - max(second, 0)) / (best + 1), 2)


def _mind_state(matter: About, scores: dict[str, float]) -> None:
    """Wares that broke, wires that are dead: whoever names the state of a thing tells trouble."""
    labels = {label for label, _ in matter.forms}
    if "fault" in labels:
        scores["fault_report"] = scores.get("fault_report", 0.0) + _STATE_OF_THING
    if labels & _STATES:
        scores["complaint"] = scores.get("complaint", 0.0) + 1.0
    if labels == {"fault"}:  # nobody is to blame, nothing but a thing that doesn't work
        scores["fault_report"] = scores["fault_report"] + _STATE_OF_THING


def _mind_sound(matter: About, languages: Collection[Language], scores: dict[str, float]) -> float:
    """What sounds like a kind of message is likely one, whatever its words; says how like."""
    faint = max(matter.like.kinds.get(TALK, 0.0), _FAINT["zh" if "zh" in languages else "en"])
    for kind, like in matter.like.kinds.items():
        if kind != TALK and like > faint:
            scores[kind] = scores.get(kind, 0.0) + _SOUND * like
    return max(0.0, *matter.like.kinds.values()) if matter.like.kinds else 0.0


def _mind_impatience(text: str, scores: dict[str, float]) -> None:
    """A few words of thanks with a "but", or with the hours that it took, are no thanks."""
    if len(text) > SHORT:
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
    if len(text) <= SHORT:
        asked += 2 if _QUESTION_END.search(text) else 0
        if "zh" in languages and asked > 0 and only_sounds_asking(text):
            asked = min(asked, trouble)
    elif "zh" in languages:
        weak = {hit.word for hit in hits if hit.weights.get("inquiry", 0) == 1}
        asked -= len(weak) * _RHETORIC
    if "zh" not in languages:
        if _ASKS_TO_KNOW.match(text) and not (_FAILS.search(text) or any(map(_grave, hits))):
            asked = max(asked, trouble) + 1
        elif trouble >= TROUBLE:
            asked = min(asked, trouble)
    scores["inquiry"] = asked


def _mind_danger(text: str, trouble: float, scores: dict[str, float]) -> None:
    """Whoever is hurt and asks what to do tells of trouble first."""
    if scores.get("inquiry", 0.0) > trouble > 0 and tells_of_danger(text):
        scores["inquiry"] = trouble


def _grave(hit: Hit) -> bool:
    """Whether a word by itself tells of trouble; a fee or a delay may just be asked about."""
    return any(hit.weights.get(kind, 0) >= COMPLAINT for kind in _TROUBLE)


def _mind_proposals(text: str, hits: Sequence[Hit], scores: dict[str, float]) -> None:
    """Weak words (should, improve) make no suggestion without a strong one."""
    if _PROPOSAL.search(text):
        scores["suggestion"] = scores.get("suggestion", 0.0) + 4
    elif not any(hit.weights.get("suggestion", 0) >= 3 for hit in hits):
        scores["suggestion"] = 0.0
