"""查一下0010, "find Felix Moore", a ticket's number alone: staff want to see a ticket."""

import re

from prompts.reading.plain import plain

_LONGEST = 40  # signs: whoever writes more writes to somebody
_ASKS = (
    r"(?:请|麻烦|帮我|帮忙|给我|我要|我想|再)*(?:查(?:一?下|查|找|询|看)?|搜(?:一?下|索)?|找(?:一?下|找)?|打开|看(?:一?下|看))"
    r"(?:工单号?|单号|单子)?"
    r"|(?:please |can you |could you )*(?:find|look up|search(?: for)?|pull up|open|show(?: me)?)"
    r"(?: me)?(?: the)?(?: ticket)?(?: (?:number|no\.?))?"
    r"|what'?s(?: (?:up with|ticket|number|no\.?))*"
    r"|谁(?:在|来)?(?:负责|处理|办|跟进?|管)"
    r"|who(?:'?s| is| are)? (?:handl(?:es?|ing)|has|got|(?:looks?|looking) after|(?:deals?|dealing)"
    r" with|working on|on(?! (?:duty|leave|call|shift|holiday|vacation)\b))(?: ticket)?"
)
_ASKED = re.compile(
    rf"(?:{_ASKS})[\s:：#]*(?P<what>.+?)(?:'s (?:ticket|complaint|matter|case))?"
    r"(?:这件|这张|的?(?:工单|单子?|投诉))?\W*"
)
_TICKET = r"#?(?P<{}>(?:[a-z]-?)?(?:20\d{{6}}-\d{{4}}|0\d{{3}})|\d{{1,3}})"
_HOW_IT_IS = re.compile(
    rf"\W*{_TICKET.format('zh')}(?:号|工单|那[件个张单])?(?:现在|目前|到底)?(?:是|又)?(?:怎么样|什么情况|啥情况|怎么回事|咋回事|咋样"
    r"|怎样|进展(?:如何|怎么样))(?:了|呢|啊)*\W*"
    r"|\W*(?:what'?s|what is)(?: (?:up|new|going on|happening|the (?:matter|status|story)))"
    rf"(?: (?:with|of|on|about|in))? (?:ticket )?{_TICKET.format('en')}\W*"
    rf"|\W*{_TICKET.format('whose')}(?:号|工单|\W)*(?:现在|目前|是|到底)*"
    r"(?:谁(?:在|来)?(?:负责|处理|办|跟进?|管|接手?)(?:的|了|呢|啊)*"
    r"|who(?:'?s| is)? (?:has|got|handl(?:es|ing)|on|doing|working on|(?:looks?|looking) after)"
    r"(?: (?:it|this|that|this one|the ticket))?)\W*"
)
_LOOKS_UP = re.compile(
    r"(?:请|麻烦|帮我|帮忙|给我|我要|我想|再)*[查搜]|谁|.*\b(?:find|look up|search)\b|who\b"
)
_WHO_HANDLES = re.compile(
    r"谁(?:在|来)?(?:负责|处理|办|跟进?|管).*(?:工单|单子?|投诉|这件)\W*\Z"
    r"|who(?:'?s| is| are)? (?:handl(?:es?|ing)|(?:looks?|looking) after|(?:deals?|dealing) with) "
)
_SHORT = re.compile(r"\d{1,3}")
"""The running number of a ticket, as people say it."""
_OF_FIGURES = re.compile(r"[a-z]?-?\d[\d\s-]{2,}")
_NUMBER = re.compile(r"(?:[a-z]\s?)?20\d{6}\s?-\s?\d{4,}|\d{4}")
_NAME = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*){0,2}")
_SEVERAL_CLAUSES = re.compile(r"[,，。;；!！?？\n]\s*\S")


def number_looked_up(text: str) -> str | None:
    """What they ask to see, as far as it is a number: of a ticket, a telephone, an order."""
    how = _HOW_IT_IS.fullmatch(plain(text))
    if how is not None:
        number = how["zh"] or how["en"] or how["whose"]
        return number.zfill(4)
    what = _what(text)
    if what is not None and _SHORT.fullmatch(plain(what)):
        return what.zfill(4)
    return what if what is not None and _OF_FIGURES.fullmatch(plain(what)) else None


def name_looked_up(text: str) -> str | None:
    """What else they ask to be looked up, in the words for that: perhaps somebody's name."""
    return _what(text) if _LOOKS_UP.match(plain(text)) else None


def asks_who_handles(text: str) -> bool:
    """Whether it can be nothing but such a question, whoever is named in it."""
    return _WHO_HANDLES.match(plain(text)) is not None


def is_written_as_name(what: str) -> bool:
    """Whether it can be no other word: a Chinese name is known only where somebody bears it."""
    return _NAME.fullmatch(what.strip()) is not None


def is_bare_number(text: str) -> bool:
    """Whether it is nothing but what may be a ticket's number, whole or as people say it aloud."""
    return _NUMBER.fullmatch(plain(text).strip()) is not None


def _what(text: str) -> str | None:
    words = text.strip()
    if len(words) > _LONGEST or _SEVERAL_CLAUSES.search(words):
        return None
    found = _ASKED.fullmatch(plain(words))
    return None if found is None else words[found.start("what") : found.end("what")]
