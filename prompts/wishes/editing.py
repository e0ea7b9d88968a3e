"""换掉, "in addition": what the words that were just written are to what stood there before."""

import re

from prompts.reading.plain import plain

from .parting import says_same

_LEAD = r"\W*(?:(?:yes|no|ok|please|是|对|请|就|嗯)\W*)*"
_INSTEAD = re.compile(
    rf"{_LEAD}(?:(?:全部?|都)?(?:换掉|换成(?:这[个段])|替换|代替|取代|覆盖)(?:前面的?|原来的?"
    rf"|它)?(?:吧|掉)?"
    r"|instead(?: of (?:it|that|them))?|replace (?:it|that|them|everything)|replace)\W*"
)
_BESIDES = re.compile(
    rf"{_LEAD}(?:(?:加|放|接|补)(?:在)?(?:后面|上|进去)吧?|in addition(?: to (?:it|that))?|as well"
    rf"|besides"
    r"|too|both|add)\W*"
)


_ANEW = re.compile(
    r"\W*(?:(?:请|帮我|我要)?(?:改一?下|改成|改为|换成|更正(?:一下)?|应该是|重写)吧?"
    r"|(?:please )?(?:change|correct) (?:it|that|this)(?: to)?|make (?:it|that)|instead|rather"
    r"|correct(?:ion|ed)|(?:it )?should be)\s*[:：]\s*(?P<what>\S.*)",
    re.DOTALL,
)


def written_anew(text: str) -> str:
    """Without what only says that it takes the place of what stood there."""
    found = _ANEW.fullmatch(plain(text))
    return text if found is None else text[slice(*found.span("what"))].strip()


def says_instead(text: str) -> bool:
    """Whether it says, and no more, that they take its place."""
    return _INSTEAD.fullmatch(plain(text)) is not None


def says_besides(text: str) -> bool:
    """Whether it says, and no more, that they stand beside it."""
    return _BESIDES.fullmatch(plain(text)) is not None or says_same(text)
