"""通知大家：…, 登记 刘女士 139…, "correction: …": a word for the desk, and behind it what is to be
announced, filed for a caller, or said in place of an outcome."""

import re

from storage.rules.phones import number_in

NUMBER = r"[a-z]?-?(?:20\d{6}-)?\d{4,}"
_ASK_ZH = r"\W*(?:请|麻烦|帮我?|我要|我想|再|先)*"
_ASK_EN = r"\W*(?:please |can you |could you |i want to |i'?d like to )*"
_BEHIND = r"\s*[:：]\s*(?P<what>\S.*)"
_EVERYBODY_ZH = r"(?:大家|全体(?:员工|同事|人员)?|所有(?:人员?|同事|员工)|各位(?:同事)?|全员)"
_EVERYBODY_EN = (
    r"(?:every(?:body|one)|all (?:of )?(?:the |our )?(?:staff|colleagues|handlers|us)"
    r"|the (?:whole |entire )?(?:team|staff))"
)
_CALLER = re.compile(
    r"来电|来访|打来|电话|到柜台|\b(?:call(?:s|ed|er|ing)?|rang|phone[ds]?|visitor)\b"
)
_NAMED = re.compile(
    r"[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|大爷|大妈|大叔|大姐|阿姨|师傅|爷爷|奶奶|叔叔|老师|太太)"
    r"[\s,，:：]*(?:说|反映|投诉|咨询|建议|表扬|[:：]\s*\S).+"
    r"|(?:mr|mrs|ms|miss|dr)\.? [a-z][\w'-]*(?: [a-z][\w'-]*)?"
    r"(?:\s*[:,]\s*|\s+(?:says?|said|reports?|reported|complains|wants|asks)\b)\s*\S.+",
    re.DOTALL,
)
"""Who is called so is somebody: with what they say, it is of a caller whose number is missing."""
_OF_OUTCOME_ZH = (
    rf"(?:一下|下)?[\s,，]*(?:(?:工单)?{NUMBER})?\s*的?(?:(?:办结|处理|办理)?(?:结果|说明)|办结)?"
)
_OF_OUTCOME_EN = rf"(?: (?:of|to|for|on|the|outcome|result|solution|ticket|{NUMBER}))*"
_SAID: dict[str, tuple[str, ...]] = {
    "announce": (
        rf"{_ASK_ZH}(?:通知|告知|告诉|转告|提醒)(?:一下)?{_EVERYBODY_ZH}\s*[:：,，]\s*(?P<what>\S.*)",
        rf"{_ASK_ZH}(?:发布?|写)?(?:一?[个条])?公告{_BEHIND}",
        rf"{_ASK_ZH}发布?(?:一?[个条])?通知(?:给{_EVERYBODY_ZH})?\s*[:：]\s*(?P<what>\S.*)",
        rf"{_ASK_EN}(?:tell|inform|notify|remind) (?:{_EVERYBODY_EN}|all(?=\s*:))"
        r"(?:\s*[:,]\s*| that )(?P<what>\S.*)",
        rf"{_ASK_EN}(?:make an )?announce(?:ment)?{_BEHIND}",
    ),
    "correct": (
        rf"{_ASK_ZH}(?:更正|订正|改正|纠正|改一下){_OF_OUTCOME_ZH}\s*[:：,，]\s*"
        r"(?:(?:应该?|正确的?)?是|改?为|改成)?[\s,，:：]*(?P<what>\S.*)",
        rf"{_ASK_EN}change (?:it|that)(?: to)?{_BEHIND}",
        rf"{_ASK_EN}(?:correction|correct(?= (?:the|{NUMBER}))|corrected (?=outcome|result))"
        rf"{_OF_OUTCOME_EN}{_BEHIND}",
    ),
    "file": (
        rf"{_ASK_ZH}(?:登记|录入)(?:一下|一?[个件]|来电|电话|来访)*[\s:：,，]+(?P<what>\S.*)",
        rf"{_ASK_EN}(?:file|register|log)(?: (?:an?|the|this|new|phone|call|caller|complaint))*"
        r"(?: (?:from|for|of))?[\s:,]+(?P<what>\S.*)",
    ),
}
_PATTERNS = [(do, re.compile(said, re.DOTALL)) for do, ways in _SAID.items() for said in ways]


def desk_line(words: str) -> tuple[str, tuple[int, int]] | None:
    """Which word (``announce``, ``correct``, ``file``), and where what stands behind it is;
    ``words`` in their plain form."""
    for do, said in _PATTERNS:
        found = said.fullmatch(words)
        if found is not None and (do != "file" or _is_of_a_caller(words, found["what"])):
            return do, found.span("what")
    return None


def _is_of_a_caller(words: str, what: str) -> bool:
    """A number, a word for how they reached us, or who it is: else it says what was or will be
    filed."""
    reached = number_in(words) is not None or _CALLER.search(words) is not None
    return reached or _NAMED.fullmatch(what) is not None
