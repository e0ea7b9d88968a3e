"""Firms and institutions named in a text."""

from collections.abc import Iterator

from .names import FIRM_NAME, names
from .patterns import LETTERS, pattern
from .reading import Fact, FactType

_ENDINGS = "有限责任公司|股份有限公司|有限公司|旗舰店|专营店|专卖店|百货店|个体店"
_PATTERNS = (
    pattern(f"(?:{names('organisations', 'zh')})(?:自营|旗舰店)?"),
    pattern(
        rf"(?:(?![我你他她在的了从到去是这那])[\u4e00-\u9fffA-Za-z]){{2,12}}?(?:{_ENDINGS})",
        needs="公司 旗舰店 专营店 专卖店 百货店 个体店",
    ),
    pattern(
        rf"(?:{names('places', 'provinces_zh', 'cities_zh')})市?{FIRM_NAME}分?公司", needs="公司"
    ),
    pattern(rf"(?:{names('organisations', 'en')})\b", not_after=LETTERS),
    pattern(
        r"(?:[A-Z][\w&'-]{1,20}\s){1,4}(?:Inc|LLC|Ltd|Corp|Corporation|Company|Bank|Airlines"
        r"|Airways"
        r"|Insurance|Group)\b\.?",
        needs="Inc LLC Ltd Corp Company Bank Airlines Airways Insurance Group",
        not_after=LETTERS,
    ),
)


def find_organisations(text: str) -> Iterator[Fact]:
    """The organisations of the original text; many go unnamed by any ending and aren't found."""
    for each in _PATTERNS:
        for match in each.find(text):
            yield Fact(FactType.ORG, match.group(), *match.span())
