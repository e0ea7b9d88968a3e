"""Names of people whom nobody introduces: 王芳把我骂了, 李总不管, "Ms Carter was rude".

By surname and what stands around it (Chinese), by title, first name or what the person does
(English). Rather a word too many than a name too few, but none of the words by which the desk sees
what a matter is about.
"""

import re
from collections.abc import Iterator

from .mention_words import (
    ALSO_WORDS,
    DOES_EN,
    DOES_ZH,
    FIRST_NAMES,
    NO_NAMES_EN,
    NO_NAMES_ZH,
    ROLES_EN,
    ROLES_ZH,
    SPEAKS_EN,
    SURNAMES,
    TITLES_ZH,
    UNMISTAKABLE,
    WORDLIKE_SURNAMES,
)

_HAN = r"[\u4e00-\u9fff]"
_SURE = rf"(?:{SURNAMES})"
_ANY = rf"(?:{SURNAMES}|[{WORDLIKE_SURNAMES}])"
_BEGINS = "|".join(
    f"(?<={word})"
    for word in (
        *(
            "昨天",
            "今天",
            "前天",
            "上周",
            "当时",
            "后来",
            "结果",
            "但是",
            "可是",
            "因为",
            "然后",
            "而且",
        ),
        *("早上", "上午", "下午", "晚上", "昨晚", "今早", "公司", "这个", "那个", "店里", "小区"),
        *("你们", "他们", "我们", "你们的", "他们的", "其中", "还有", "另外", "包括"),
    )
)
_EDGE = rf"(?:(?<!{_HAN})|{_BEGINS})"
_ENDS = rf"(?!{_HAN})"
_GIVEN = rf"(?:(?!{DOES_ZH}|{TITLES_ZH}){_HAN}){{1,2}}?"
_LEADING = "|".join(
    [
        "(?<=[被跟和与找叫向给由让对问请等骂是个的])",
        *(
            f"(?<={word})"
            for word in ("投诉", "举报", "表扬", "关于", "一下", "开除", "批评", "感谢")
        ),
    ]
)
_LEADS = f"(?:{_LEADING})"
_CAP = r"[A-Z](?:['’][A-Z])?[a-z]+(?:-[A-Z]?[a-z]+)?"
_CUES = (
    # 李总, 张姐, 刘阿姨: one sign alone would be hidden wherever it stands
    rf"(?P<called>{_SURE}(?:{TITLES_ZH}))",
    rf"(?:{_EDGE}|{_LEADS})(?P<known>{_ANY}(?:{TITLES_ZH}))",
    # 陈建国主任
    rf"(?P<name>{_SURE}{_GIVEN})(?={TITLES_ZH})",
    rf"(?:{_EDGE}|{_LEADS})(?P<whole>{_ANY}{_GIVEN})(?={TITLES_ZH})",
    # 小王说, 老张的
    rf"(?:{_EDGE}|{_LEADS})(?P<young>[小老阿]{_ANY})(?={DOES_ZH}|[的和与跟、都]|{_ENDS})",
    # 员工王芳, 邻居赵铁柱
    rf"(?:{ROLES_ZH})(?:名?叫|是|姓名)?[:：]?(?P<role>{_ANY}{_GIVEN})(?={DOES_ZH}|的|{_ENDS})",
    rf"(?:{ROLES_ZH})(?:名?叫|是|姓名)?[:：]?(?P<worker_zh>{_SURE}{_HAN}{{1,2}})",
    # 王芳把我骂了: at the beginning of what is said
    rf"{_EDGE}(?P<does>{_ANY}{_GIVEN})(?={DOES_ZH})",
    # 被王芳骂了, 找李建国理论, 是刘洋干的
    rf"{_LEADS}(?P<to>{_SURE}{_GIVEN})(?={DOES_ZH}|的|了|{_ENDS})",
    rf"(?P<within>[{UNMISTAKABLE}]{_GIVEN})(?={DOES_ZH})",
    rf"{_EDGE}(?P<bare>[{UNMISTAKABLE}]{_HAN}{{1,2}})(?={_ENDS}|接的|是你|和|与)",
    rf"(?<=[被跟找叫让骂])(?P<by>{_ANY}{_GIVEN})(?={DOES_ZH})",
    rf"(?:{_LEADS}|的是)(?P<being>{_ANY}{_GIVEN})(?={_ENDS})",
    rf"{_EDGE}(?P<alone>{_SURE}{_HAN}{{1,2}})(?=[、和与跟]{_SURE}{_HAN}{{1,2}})",
    r"\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof(?:essor)?|[Mm]adam|[Ss]ir|[Mm]ister|[Cc]aptain|[Oo]fficer)"
    r"\.? "
    rf"(?P<titled>{_CAP}(?: {_CAP})?)",
    r"\b(?:mr|mrs)\.? (?P<lower>[a-z]{3,20})\b",
    rf"\b(?P<person>{_CAP})(?= (?:{SPEAKS_EN})\b)",
    rf"\b(?P<full>(?:{FIRST_NAMES}|{ALSO_WORDS})(?: [A-Z]\.)? {_CAP})\b",
    rf"\b(?P<first>(?:{FIRST_NAMES}))\b",
    rf"\b(?P<either>(?:{ALSO_WORDS}))(?= (?:{DOES_EN})\b|['’]s\b)",
    rf"\b(?P<small>(?:{FIRST_NAMES.lower()}))(?= (?:{DOES_EN})\b)",
    rf"\b(?P<pair>{_CAP} {_CAP})(?= (?:{DOES_EN})\b)",
    rf"\b(?:{ROLES_EN})(?:,| named| called| is| was)? (?P<worker>{_CAP}(?: {_CAP})?)\b",
    rf"\b(?:named|called) (?P<spoken>{_CAP}(?: {_CAP})?)\b",
)
_MENTIONED = tuple(re.compile(cue) for cue in _CUES)


def mentioned(text: str) -> Iterator[str]:
    """The names."""
    for cue in _MENTIONED:
        for match in cue.finditer(text):
            name = next(filter(None, match.groupdict().values()), "")
            if name and not _is_word(name):
                yield name


def _is_word(name: str) -> bool:
    """Whether it is a word or the name of no person."""
    if name.isascii():
        return any(word in NO_NAMES_EN for word in name.split())
    return NO_NAMES_ZH.match(name) is not None
