"""2级, "grade 2", 改成二级: a grade is named, and nothing else."""

import re

from prompts.reading.plain import plain

_ZH = "一二三四"
_GRADE = re.compile(
    rf"\W*(?:改|调|升|降|定)?(?:成|为|到)?\s*(?P<zh>[1-4{_ZH}])\s*级?吧?\W*"
    r"|\W*(?:(?:make|set)(?: (?:it|this))?(?: to)? )?(?:to )?grade (?P<en>[1-4])(?: please)?\W*"
)


def grade_alone(text: str) -> int:
    """Which; 0: it says something else, or more."""
    found = _GRADE.fullmatch(plain(text))
    if found is None:
        return 0
    named = found["zh"] or found["en"]
    return int(named) if named.isascii() else _ZH.index(named) + 1
