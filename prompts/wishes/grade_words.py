"""0005改成2级，已经没人在里面了, "make 0008 grade 2", 二级: the grade that a ticket is to have, and
why."""

import re
from typing import NamedTuple

from prompts.reading.plain import plain

from .desk_sentences import WHY


class GradeWish(NamedTuple):
    """Which grade, and why."""

    grade: str
    """Its number ("2"), or the word for it (特急, critical); empty: it isn't said."""
    why: slice
    """Where in the words that stands; empty: it isn't said."""
    names_ticket: bool


_ZH = "一二三四"
_GRADE = re.compile(
    rf"\W*(?:改|调|升|降|定)?(?:成|为|到)?\s*(?P<zh>[1-4{_ZH}])\s*级?吧?\W*"
    r"|\W*(?:(?:make|set)(?: (?:it|this))?(?: to)? )?(?:to )?grade (?P<en>[1-4])(?: please)?\W*"
)
_NUMBER = r"#?[a-z]?-?(?:20\d{6}-)?\d{4,}(?![\d-])"
_GRADE_ZH = rf"(?:(?P<grade>[1-4{_ZH}])\s?级(?:别)?|(?P<word>特急|严重|一般|轻微))"
_GRADE_EN = r"(?:(?:a )?grade (?P<grade>[1-4])|(?P<word>critical|serious|ordinary|minor))"
_CHANGE_EN = r"(?:make|set|change|raise|lower|put|move|regrade|upgrade)"
_WISHES = [
    re.compile(said + WHY, re.DOTALL)
    for said in (
        rf"\W*(?:请|麻烦|帮我?|我|想|要|把|将|给|这[个件张]?|它|工单|单子|号|的|{_NUMBER}|[\s,，])*(?:级别|等级)?"
        rf"(?:应该|得|需要|从\s?[1-4{_ZH}]\s?级)*(?:(?:改|调整?|定)(?:成|为|到|至|回)?"
        rf"|(?:升|降低?|提高?|调[高低])(?:成|为|到|至))\s?{_GRADE_ZH}(?:吧|了)?(?:\s*(?:工单)?{_NUMBER})?",
        r"\W*(?:please |can you |could you |i want to |i'?d like to |let'?s |just )*"
        r"(?:make|set|change|raise|lower|put|move|regrade)"
        r"(?: (?:it|this|that|ticket|the|one|grade|of|to|from grade [1-4]|down|up|back|as"
        rf"|{_NUMBER}))* {_GRADE_EN}(?: (?:for|on) {_NUMBER})?(?: please)?",
        rf"\W*(?:please )?(?:regrade|(?:make|set|change|raise|lower)(?: the grade (?:of|for|on))?)"
        rf" (?:ticket )?{_NUMBER}(?: (?:up|down|back))? (?:to|as) (?P<grade>[1-4])(?: please)?",
        rf"\W*{_NUMBER}\W*(?:(?:should|must) be|to)? ?{_GRADE_EN}(?: please)?",
        rf"\W*(?:please )?{_GRADE_EN} (?:for|on) {_NUMBER}(?: please)?",
        rf"\W*(?:请|把|将|给|工单|\s)*{_NUMBER}(?:工单|的|\s)*(?:改级|(?:改|升|降|调整?)级别)(?:吧|了)?",
        rf"\W*(?:please )?(?:change|raise|lower) the grade (?:of|for|on) (?:ticket )?{_NUMBER}",
        rf"\W*{_NUMBER}\W*(?:please )?{_CHANGE_EN}(?: (?:it|this|the grade|up|down|back|to|as))*"
        rf" {_GRADE_EN}(?: please)?",
        rf"\W*(?:请|麻烦|把|将|给|工单|\s)*{_NUMBER}(?:工单|的|级别|\s)*"
        r"(?:升级?|降级?|调[高低]?|改|提高?)(?:成|为|到|至)\s?最[高低](?:级别?|等级)?(?:吧|了)?",
        rf"\W*(?:please )?(?:{_CHANGE_EN} (?:ticket )?{_NUMBER}|{_NUMBER}\W*{_CHANGE_EN}(?: it)?)"
        r"(?: up| down)?(?: to)? the (?:highest|top|lowest)(?: grade)?(?: please)?",
    )
]


def grade_alone(text: str) -> int:
    """Which; 0: it says something else, or more."""
    found = _GRADE.fullmatch(plain(text))
    return 0 if found is None else int(_digit(found["zh"] or found["en"]))


def grade_wish(words: str) -> GradeWish | None:
    """Which grade is wished in a sentence, ``words`` in their plain form; None: none."""
    for said in _WISHES:
        found = said.fullmatch(words)
        if found is not None:
            named = found.groupdict("")
            grade = _digit(named.get("grade", "")) or named.get("word", "")
            why = slice(*(found.span("why") if found["why"] else (len(words), len(words))))
            return GradeWish(grade, why, re.search(_NUMBER, words[: why.start]) is not None)
    return None


def _digit(named: str) -> str:
    return named if named.isascii() else str(_ZH.index(named) + 1)
