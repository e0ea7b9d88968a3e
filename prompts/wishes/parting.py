"""另一件事, "it belongs to it": the two buttons under the question whether it is another matter."""

import re

from prompts.reading.plain import plain

_IT_IS = r"(?:(?:yes|no|ok)\b[,.\s]*)?(?:it'?s |it is |this is |that'?s )?"
_THING = r"(?: (?:matter|one|thing|issue|complaint|problem))?"
_ANOTHER = re.compile(
    r"\W*(?:(?:[是对不][,，\s]+)?(?:这?是)?"
    r"(?:另外?一件|分开(?:登记|提交|办|处理)?吧?|别的|新的|两件|不同的|不是(?:同一|一)件)(?:事情?)?的?"
    rf"|{_IT_IS}(?:(?:an)?other|a new|a different|something else|(?:a )?separate|not the same"
    r"|new|different|(?:two|2)(?: different| separate)? matters|(?:file (?:them )?)?separately)"
    rf"{_THING})\W*"
)
_SAME = re.compile(
    r"\W*(?:(?:[是对不][,，\s]+)?(?:这?是)?"
    r"(?:同?一件|补充|一起的?|一件事|合成一件|加上去|加进去|一回事|合在一起)(?:事情?)?的?吧?"
    rf"|{_IT_IS}(?:the same|same|part of it|add(?: it)?(?: to it)?|(?:put )?together"
    rf"|(?:it )?belongs to it|one|one matter){_THING})\W*"
)
_LONGEST = 30  # signs


def says_another(text: str) -> bool:
    """Whether it says that it is another matter, and no more."""
    return len(text) <= _LONGEST and _ANOTHER.fullmatch(plain(text)) is not None


def says_same(text: str) -> bool:
    """Whether it says that it belongs to the same, and no more."""
    return len(text) <= _LONGEST and _SAME.fullmatch(plain(text)) is not None
