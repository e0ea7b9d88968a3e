"""电梯卡在三楼，我妈在里面, "the lift stopped with two people inside": somebody is in a lift that
doesn't move. No single word says so."""

import re

from .somebody import SOMEBODY_EN, SOMEBODY_ZH

_INSIDE_ZH = re.compile(
    r"(?:里面?|里头|轿厢[里内])(?:现在|还|都|正|好像|可能|一共|总共|困着?|关着?|卡着?|有|是|我|[一二两三四五六七八九十几\d]"
    rf"|[个位名])*{SOMEBODY_ZH}(?!抽烟|吸烟|乱|贴|尿|丢|扔|吵)"
    rf"|{SOMEBODY_ZH}(?:一个人|几个)?(?:还|都|正|就|被)*(?:[困关卡]?在|[困关卡]到?了?)(?:电梯|轿厢)?(?:里面?|里头|里)"
)
_STANDS_ZH = re.compile(
    r"(?:电梯|轿厢|直梯)(?:门|又|突然|忽然|就|好像|已经|都|现在)*"
    r"(?:卡|停|不动|坏|出?故障|失灵|动不了|没反应|打不开|开不了)"
    r"|(?:电梯|轿厢|直梯)里?面?(?:都|就|还)?出不[来去]"
)
_IS_EN = (
    r"(?:(?: is| are| was| were|'s|'re|'m| am)(?: still| all| both| now| alone| stuck| trapped)*)"
)
_IN_EN = r"(?:inside|in it|in there|in here|in the (?:lift|elevator)|stuck in)\b"
_OUT_EN = r"(?:can'?t|cannot|can not|couldn'?t|unable to) get out"
_INSIDE_EN = re.compile(
    rf"\b{SOMEBODY_EN}{_IS_EN}? {_IN_EN}|\b(?:i|we|she|he|they){_IS_EN} {_IN_EN}"
    rf"|\b(?:{SOMEBODY_EN}|i|we|she|he|they)\b[^.!?]{{0,20}} {_OUT_EN}"
)
_STANDS_EN = re.compile(
    r"\b(?:lift|elevator)(?: door)?s?\b[^.!?\n]{0,24}\b(?:stuck|stopped|stops|broke|broken|dead"
    r"|jammed|won'?t (?:move|open)|not moving|doesn'?t (?:move|open)|stands|out of order|between)\b"
    r"|\b(?:stuck|broken|jammed|dead) (?:lift|elevator)\b|get out of the (?:lift|elevator)\b"
)


def somebody_is_inside(words: str) -> str | None:
    """What says so, of words in their plain form; None: nothing does."""
    for stands, inside in ((_STANDS_ZH, _INSIDE_ZH), (_STANDS_EN, _INSIDE_EN)):
        if stands.search(words) and (found := inside.search(words)):
            return found[0]
    return None
