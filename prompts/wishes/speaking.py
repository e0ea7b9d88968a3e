"""可以用英文吗, "do you speak chinese?", "i cant read chinese": another language is wished, in
whatever words; nothing else may be said."""

import re

from prompts.reading.language import Language
from prompts.reading.plain import plain

from .whole import Around, Wish

_TONGUES: dict[str, Language] = {
    "中文": "zh",
    "汉语": "zh",
    "国语": "zh",
    "普通话": "zh",
    "chinese": "zh",
    "mandarin": "zh",
    "英文": "en",
    "英语": "en",
    "english": "en",
}
_TONGUE = "|".join(_TONGUES)
_WISH = Wish(
    zh=(_TONGUE,),
    en=(_TONGUE,),
    around=Around(
        zh=(
            r"请问|麻烦|谢谢|一下|可不可以|能不能|会不会|有没有|是不是|可以|能够?|想要?|希望|行不行|好不好|换成?|切换"
            r"|改成?|转成?|回复|交流|沟通|回答|界面|版本?|看不懂|听不懂|读不懂|不太?懂|不认识|不太?会|只会|只懂|只看得懂",
            r"[我的了呢吗么啊呀吧都会有用说讲写看给你您们跟和行好请是成到]",
        ),
        en=(
            r"(?:i|we) (?:can'?t|cannot|can ?not|don'?t|do not|dont|cant) (?:really )?"
            r"(?:read|speak|understand|write|know)(?: (?:any|much))?|(?:i|we) only",
            r"please|pls|plz|hi|hello|sorry|thanks|thank|you|u|ur|i|me|we|us|it|this|is|are|there|do|can"
            r"|could|would|will|want|like|prefer|need|rather|also|to|be|an?|any|the|in|into|with|have"
            r"|has|got|get|if|possible|write|reply|answer|respond|speak|talk|chat|use|read|understand"
            r"|change|switch|version|option|instead|language|ok|okay|my|your|guys|bot|that|just",
        ),
    ),
)
_SPOKEN = re.compile(_TONGUE)
_NOT_THAT = re.compile(
    r"(?:[看听读]不懂|不太?懂|不太?会|不认识)\W*(?:[说看讲用写])?$"
    r"|\b(?:can'?t|cannot|can not|don'?t|do not|dont|cant)(?: really)?"
    r" (?:read|speak|understand|write|know)(?: (?:any|much))? $"
)
_TOLD = re.compile(
    r"你们?.{0,3}[不只]|\b(?:it|this|that)(?:'?s| is) in\b"
    rf"|\bis (?:it|this|that) (?:in\b|{_TONGUE})|(?:[看听读]不懂|不太?懂)(?:这|那|他|她|你们?)"
    r"|\b(?:read|speak|understand) (?:it|this|that|him|her|them|you)\b"
)
"""Of us, or of what is before them: a complaint, or for whoever wrote it."""


def tongue_wished(text: str) -> Language | None:
    """The language that all of the text asks for; None: none, or both."""
    words = plain(text)
    if not _WISH.is_all_of(text) or _TOLD.search(words):
        return None
    wished = {_wished(words, found) for found in _SPOKEN.finditer(words)}
    return wished.pop() if len(wished) == 1 else None


def _wished(words: str, found: re.Match[str]) -> Language:
    """Who doesn't understand one means the other."""
    spoken = _TONGUES[found[0]]
    if _NOT_THAT.search(words[: found.start()]) is None:
        return spoken
    return "en" if spoken == "zh" else "zh"
