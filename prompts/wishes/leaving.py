"""取消, "go back", 修改, 算了: the ways out of what is asked and under a draft's card, in words."""

import re

from prompts.reading.plain import plain

from .starting_over import gives_up
from .taking_back import undoes

_CANCELS = re.compile(
    r"\W*(?:(?:请|帮我|我要|我想|还是)*取消(?:了|吧|掉|它)*|不写了|不提交了|不用提交了?|退出(?:了|吧)?"
    r"|(?:please )?(?:cancel|discard)(?: (?:it|this|that|the draft))?(?:,? please)?|exit|quit)\W*"
)
_GOES_BACK = re.compile(r"\W*(?:返回(?:上一步)?|回去|上一步|(?:go )?back(?: please)?)\W*")
_EDITS = re.compile(
    r"\W*(?:(?:我要|我想|请|帮我)*(?:修改|改)(?:一下|下|吧)?"
    r"|(?:please )?(?:edit|change)(?: (?:it|this|the draft|something))?(?:,? please)?)\W*"
)
_GAP = r"[\s,，.。!！;；:：、…~—-]*"
_BEFORE_OFF = (
    rf"(?:(?:哎呀?|唉|嗯|那|还是|好吧?|不|等等|等一下|先){_GAP}"
    rf"|(?:no|nah|oh|ok|okay|well|ah|actually|sorry|wait|hold on|please|hmm|then)\b{_GAP})*"
)
_OFF = (
    r"(?:算了|罢了|拉倒|取消|作废)(?:吧|啦|了|掉)?|(?:不用|不必)(?:回复?|答复|发送?)(?:了|吧|啦)+"
    r"|(?:先?(?:不|别)|不想|懒得)再?(?:回复?|答复|发送?|问|写|说|办结|结单|改|撤[回销诉]?|提交|重开|转"
    r"|弄|停用|关闭|移交)(?:它|他|她|客户)?(?:了|吧|啦)+"
    r"|先(?:不|别)(?:回复?|答复|发送?|问|写|说|办结|结单|改|提交|转)|(?:不|别)撤[回销诉]?"
    r"|(?:never ?mind|nvm|forget (?:about )?(?:it|this|that)|scrap (?:it|that)|(?:drop|leave) it"
    r"|don'?t bother|(?:i(?:'?ve| have)? )?changed my mind|on second thoughts?|let'?s not"
    r"|cancel(?: (?:it|this|that))?|abort|(?:don'?t|do not|i won'?t|rather not)"
    r" (?:send|reply|answer|ask|withdraw|submit|write)(?: (?:it|this|that|anything|them|him|her))?"
    r"|not (?:sending|replying|asking|withdrawing)(?: (?:it|this|that|anything))?)\b"
)
_AFTER_OFF = (
    r"(?:(?:不|别)(?:回复?|答复|发送?|问|写|办结|结单|改|转|弄|停用|移交)|没事(?:了|儿)?|没关系"
    r"|不用了?|不必了?|不需要了?|撤了吧?|谢谢|以后再说|回头再说|我再想想|不好意思"
    r"|(?:i'?ll|i will) (?:call|ring|phone|tell|ask|write to) (?:him|her|them)\b"
    r"|就(?:这样|那样)了?吧?"
    r"|(?:(?:it'?s|that'?s|it is|that is|all)(?: all)? )?(?:fine|ok|okay|good|alright|all right)\b"
    r"|(?:thanks|thank you|please|sorry|actually|then|anyway|after all|now|no problem"
    r"|not now|about it)\b)"
)
_NOT_AFTER_ALL = rf"算了{_GAP}(?:还是)?先?(?:不|别)[一-龥]{{1,3}}"
"""算了，先不退: whatever it was they were about to do."""
_CALLS_OFF = re.compile(
    rf"{_GAP}{_BEFORE_OFF}{_NOT_AFTER_ALL}{_GAP}"
    rf"|{_GAP}{_BEFORE_OFF}(?:{_OFF})"
    rf"(?:{_GAP}(?:{_BEFORE_OFF}(?:{_OFF})|{_AFTER_OFF}))*{_GAP}"
)
_LONGEST = 40  # signs: whoever writes more has something to say


def calls_off(text: str) -> bool:
    """Whether it says, and no more, that what was asked for, or was about to be done, is not to be:
    "cancel", 算了, 先不发, "never mind, it's fine"."""
    if cancels(text) or gives_up(text) or undoes(text):
        return True
    return len(text) <= _LONGEST and _CALLS_OFF.fullmatch(plain(text)) is not None


def cancels(text: str) -> bool:
    """Whether that is all it says."""
    return _CANCELS.fullmatch(plain(text)) is not None


def goes_back(text: str) -> bool:
    """Whether that is all it says."""
    return _GOES_BACK.fullmatch(plain(text)) is not None


def edits(text: str) -> bool:
    """Whether that is all it says."""
    return _EDITS.fullmatch(plain(text)) is not None
