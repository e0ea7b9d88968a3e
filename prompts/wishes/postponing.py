"""等一下，先问问陈静, "hold on, I'll ask Nora first": what staff mutter where an outcome is asked
for. It is none."""

import re

from prompts.reading.plain import plain

_MUTTERS = (
    r"\W*(?:(?:h+m+|oh|ah|uh|well|no|nah|ok|okay|actually|sorry)[\s,.…!]+"
    r"|(?:嗯++|呃|哦|唉|哎呀?|不[，,])[\s,，。…！]*)*"
)
_DONE_EN = r"(?:done|finished|ready|solved|fixed|resolved)"
_POSTPONES = re.compile(
    rf"{_MUTTERS}(?:not (?:yet|now)(?=\W*\Z|[,.;:!…])|not {_DONE_EN} yet\b"
    rf"|(?:it|this)(?:'s| is)(?: not|n't) {_DONE_EN} yet\b"
    r"|still waiting\b|wait for\b|let'?s wait\b).*"
    rf"|{_MUTTERS}(?:(?:还没有?|尚未)"
    r"(?:(?:弄|处理|办|做|修|解决)?(?:好|完|成)|办结|处理|解决)?[呢了啊]?(?=[\s,，。;；!！…]|\Z)"
    r"|还不(?:行|能(?:办结|结))|先(?:不|别)(?:办结|结单|结)|再等等).*"
    r"|\W*(?:等等|等一?下|等会儿?|稍等|且慢|慢着|别急|先等)\W*"
    r"|\W*(?:等等|等一?下|等会儿?|稍等(?:一下)?|且慢|慢着|先)[\s,，。!！]*(?:我|让我|我们)?"
    r"(?:先|再|还|得|要|去)*(?:问|等|查|看看|看一下|确认|核实|联系|打个?电话)(?!了|过).*"
    r"|\W*(?:wait|hold on|hang on|(?:just )?(?:one|a) (?:moment|minute|second))\b.*"
    r"|\W*(?:first,? )?(?:i(?:'ll| will| have to| need to| must|'ve got to)|let me)"
    r"(?: just| first)? (?:ask|check|call|confirm|find out)\b.*",
    re.DOTALL,
)
_TO_SOMEBODY = re.compile(r"您|你|\b(?:you|your|yours|dear)\b")
_LONGEST = 60
"""Signs: an outcome that begins so says more."""


def postpones(text: str) -> bool:
    """Whether it only says that something else comes first."""
    words = plain(text)
    short = len(words) <= _LONGEST and not _TO_SOMEBODY.search(words)
    return short and _POSTPONES.fullmatch(words) is not None
