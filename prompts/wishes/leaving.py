"""取消, "go back", 修改: the ways out of what is asked and under a draft's card, in words."""

import re

from prompts.reading.plain import plain

_CANCELS = re.compile(
    r"\W*(?:(?:请|帮我|我要|我想|还是)*取消(?:了|吧|掉|它)*|不写了|不提交了|不用提交了?|退出(?:了|吧)?"
    r"|(?:please )?(?:cancel|discard)(?: (?:it|this|that|the draft))?(?:,? please)?|exit|quit)\W*"
)
_GOES_BACK = re.compile(r"\W*(?:返回(?:上一步)?|回去|上一步|(?:go )?back(?: please)?)\W*")
_EDITS = re.compile(
    r"\W*(?:(?:我要|我想|请|帮我)*(?:修改|改)(?:一下|下|吧)?"
    r"|(?:please )?(?:edit|change)(?: (?:it|this|the draft|something))?(?:,? please)?)\W*"
)


def cancels(text: str) -> bool:
    """Whether that is all it says."""
    return _CANCELS.fullmatch(plain(text)) is not None


def goes_back(text: str) -> bool:
    """Whether that is all it says."""
    return _GOES_BACK.fullmatch(plain(text)) is not None


def edits(text: str) -> bool:
    """Whether that is all it says."""
    return _EDITS.fullmatch(plain(text)) is not None
