"""第二个, "the newer one", 王强那个, 都不: which of some tickets in a list somebody means."""

import re
from collections.abc import Sequence

from prompts.reading.plain import plain
from prompts.wishes.leaving import calls_off

_LONGEST = 24  # signs: whoever writes more tells of something
_BEFORE = r"\W*(?:就?是|选|要|我要|我说的是|it'?s|i mean|take|the|number|no\.?|#|\s)*"
_AFTER = r"(?:那?[个件条张份]|那个|这[个件]|的|吧|one|please|谢谢|thanks|\s)*\W*"
_PLACES = (
    r"第?(?:一|1)(?=[个件条张份号]|\W*\Z)|first|1st|上面|前面那",
    r"第?(?:二|两|2)(?=[个件条张份号]|\W*\Z)|second|2nd",
    r"第?(?:三|3)(?=[个件条张份号]|\W*\Z)|third|3rd",
    r"第?(?:四|4)(?=[个件条张份号]|\W*\Z)|fourth|4th",
)
_NEWEST = (
    r"(?:最|更|比较|较)?(?:新|近|后来|晚)(?:的|提的|写的)?|刚才|刚提的?"
    r"|newer|newest|latest|last|later|most recent"
)
_OLDEST = (
    r"(?:最|更|比较|较)?(?:旧|老|早|先前|之前)(?:的|提的|写的)?"
    r"|older|oldest|earlier|earliest|previous"
)
_WHO = re.compile(
    r"\W*(?:(?:请|就?是|选|要|发?给|告诉)\s*"
    r"|(?:it'?s|i mean|send it|to|for|the|ticket|number|no)\b\W*)*#?"
    r"(?P<who>[^\W_].*?)(?:'s|的)?(?:那?[个件位]|号|吧|(?:,? (?:please|one)))*[\s.!。！]*"
)
_NONE = re.compile(
    r"\W*(?:(?:都|两个都|两件都|一个都|哪个都|哪件都|全都?)(?:不|别)"
    r"(?:是|撤|要|用|动|撤回|选|对)?(?:了|吧)?"
    r"|(?:no\b[,.\s]*)?(?:neither|none)(?: of (?:them|these|those|the (?:two|three)))?"
    r"(?:[,.\s]*(?:please|thanks|thank you))*)\W*"
)


def chooses_none(text: str) -> bool:
    """Whether it says, and no more, that none is meant, or nothing is to be done."""
    return _NONE.fullmatch(plain(text)) is not None or calls_off(text)


def place_chosen(text: str, ages: Sequence[int]) -> int | None:
    """The place in the list, from 0, that the text names; None: it names none. ``ages``: of each
    a number that is the greater the newer it is."""
    words = plain(text)
    if len(words) > _LONGEST:
        return None
    if _is(_NEWEST, words):
        return ages.index(max(ages))
    if _is(_OLDEST, words):
        return ages.index(min(ages))
    return place_in_list(text, len(ages))


def place_in_list(text: str, count: int) -> int | None:
    """The same of a list of so many, of which none is newer."""
    words = plain(text)
    named = (place for place, says in enumerate(_PLACES[:count]) if _is(says, words))
    return next(named, None)


def who_is_chosen(text: str) -> str:
    """The number or the name in "to ruth please", 发给林晓, #0003, in its plain form; longer words
    as they are."""
    words = plain(text).strip()
    found = _WHO.fullmatch(words) if len(words) <= _LONGEST else None
    return words if found is None else found["who"]


def _is(says: str, words: str) -> bool:
    return re.fullmatch(rf"{_BEFORE}(?:{says}){_AFTER}", words) is not None
