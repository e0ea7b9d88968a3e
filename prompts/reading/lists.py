"""A message that is a numbered list: "1. … 2. … 3. …", "一、…；二、…", "①…②…", "First, … Second…".

By its form alone; which of its points are matters of their own is for who knows the desk.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_MOST = 9
_LONGEST = {"zh": 400, "en": 1000}
"""Signs of the message: a longer letter has many points and one matter."""
_BEGINS = r"(?:\A|(?<=[\s。；;：:！!？?，,.、…)）]))"  # 客厅1、2、3 is no list
_ZH_DIGIT = "一二三四五六七八九"
_POINT = "(?:件事?情?|个问题|点|条|项)"
_NTH = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_STYLES = (
    (rf"{_BEGINS}([1-9])(?:[.．:：](?!\d)|[、)）])", "123456789"),
    (rf"{_BEGINS}[(（]([1-9])[)）]", "123456789"),
    (r"([①-⑨])", "①②③④⑤⑥⑦⑧⑨"),
    (rf"{_BEGINS}其?([{_ZH_DIGIT}])(?:、|[是则][，,：:]?|[：:.．])", _ZH_DIGIT),
    (rf"{_BEGINS}[(（]([{_ZH_DIGIT}])[)）]", _ZH_DIGIT),
    (rf"{_BEGINS}第([{_ZH_DIGIT}]){_POINT}?(?:[，,：:、是]|(?=[我你上这那]))", _ZH_DIGIT),
)
_ENGLISH = re.compile(rf"\b({'|'.join(_NTH)})(?:ly)?[,:]", re.IGNORECASE)
_MARKS = tuple((re.compile(mark), signs) for mark, signs in _STYLES)
_SEVERAL = re.compile(
    r"(?:[二两三四五六七八九几多2-9]|好几)(?:件|个|点|项|条)(?:别的|不同的)?(?:事情?|问题|投诉|情况)?"
    r"|\b(?:two|three|four|five|six|several|a few|some|a couple of|[2-9])"
    r" (?:\w+ )?(?:things|issues|matters|problems|complaints|points|questions)\b",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"[2②二]|second", re.IGNORECASE)
_BETWEEN = " \t\n;；,，、"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ANNOUNCED = {"zh": 10, "en": 30}
"""So many signs beside that tell of nothing: "我要反映：", "I have … to complain about:"."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list holds, word by word but for its numbers."""

    before: str
    """What stands above the first point."""
    points: Sequence[str]

    @property
    def says_several(self) -> bool:
        """Whether the writer says that they are several things."""
        return _SEVERAL.search(self.before) is not None

    @property
    def only_announces(self) -> bool:
        """Whether what stands above them is nothing but that."""
        rest = _SEVERAL.sub("", self.before)
        return self.says_several and len(rest.strip()) <= _ANNOUNCED[_language(self.before)]


def listed_in(text: str) -> Listed | None:
    """The list that ``text`` is; None: it is none."""
    if not _MAY_BE.search(text) or len(text) > _LONGEST[_language(text)]:
        return None
    found = max((_marks(text, *style) for style in _MARKS), key=len)
    marks = max(found, _english_marks(text), key=len)
    if len(marks) < 2:
        return None
    bounds = pairwise([*marks, (len(text), len(text))])
    points = [text[here[1] : after[0]].strip(_BETWEEN) for here, after in bounds]
    return Listed(text[: marks[0][0]].strip(), points) if all(points) else None


def _marks(text: str, mark: re.Pattern[str], signs: Sequence[str]) -> list[tuple[int, int]]:
    """Where 1, 2, 3, … stand, as far as they follow upon each other."""
    places: list[tuple[int, int]] = []
    for found in mark.finditer(text):
        if len(places) < _MOST and found[1].lower() == signs[len(places)]:
            places.append(found.span())
    return places


def _english_marks(text: str) -> list[tuple[int, int]]:
    return _marks(text, _ENGLISH, _NTH)


def _language(text: str) -> str:
    return "zh" if _CHINESE.search(text) else "en"
