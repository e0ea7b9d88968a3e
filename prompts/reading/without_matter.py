"""Messages without a matter: nothing but greetings, anger, insults or advertising."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from .kind import COMPLAINT, FAIR, SURE, Kind
from .lexicon import Hit
from .reading import MessageKind

_TALK = frozenset({"chat", "anger"})
_INSULT = _TALK | {"abuse", "scorn"}
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
_INSULTING = _FILLERS.union(
    "就已经也又还给吗在没有去吧个这那",
    _WORD.findall("it this that is s re now and to the me no guys"),
)
SPAM = 4.0  # more than one sign of advertising


def without_matter(text: str, hits: Sequence[Hit], scores: Mapping[str, float]) -> Kind | None:
    """Messages without a matter: nothing but greetings, anger, insults or advertising."""
    if scores.get("abuse") and _nothing_but(_INSULT, _INSULTING, text, hits):
        return Kind(MessageKind.ABUSE, SURE)
    if _nothing_but(_TALK, _FILLERS, text, hits):
        return Kind(MessageKind.CHAT, FAIR if scores.get("anger") else SURE)
    if scores.get("spam", 0.0) >= SPAM and scores.get("complaint", 0.0) < COMPLAINT:
        return Kind(MessageKind.SPAM, SURE)
    return None


def _nothing_but(
    labels: AbstractSet[str], fillers: AbstractSet[str], text: str, hits: Sequence[Hit]
) -> bool:
    """Whether nothing but fillers is left of the text without its words of those labels."""
    rest = list(text)
    for hit in hits:
        if not labels.isdisjoint(hit.weights):
            rest[hit.start : hit.end] = " " * (hit.end - hit.start)
    return all(word in fillers for word in _WORD.findall("".join(rest)))
