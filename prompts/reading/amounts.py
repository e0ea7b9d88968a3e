"""Sums of money and percentages in a text, also without a unit where the words make them money.

`norm` is in the currency's unit (元, dollar): 11万元 is 110000, 两分钱 is 0.02; a percentage keeps
its number; 几百元 has no number.
"""

import re
from collections.abc import Iterator

from .chinese_numbers import CHINESE_NUMBER, decimal
from .reading import Fact, FactType

_NUM = r"(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_ZH_NUM = CHINESE_NUMBER[1:-1]
_MORE = "(?:多|余|来|几)?"
_SMALL = {"分": 0.01, "毛": 0.1, "角": 0.1, "c": 0.01}
_SCALES = {"k": 1e3, "w": 1e4, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
# 3块手表: pieces, not money
_PIECES = r"(?![表砖布地肉屏石木板糖饼牌玻蛋手电])"
_CURRENCY = rf"(?:元(?:人民币)?|块钱|块{_PIECES}|美元|美金|港币|港元|欧元|英镑|日元|人民币|rmb\b)"
_MONEY = (
    "支付|付了|付款|收费|收取|收了|花了|花费|扣了|扣款|充值|充了|到账|手续费|金额|票价|单价|价格|售价|原价|特价|就要|押金|定金|费用|违约金|退了|"
    "退款|赔偿|赔付|转账|转了|利息|本金|欠款|借款|借了|还款|补贴|工资|罚款|要价|价值|拖欠|损失|只退|多收|多扣|收我|退我|房价|原来卖|总价|约"
)
_NO_MONEY = (
    r"(?![\d.,:：/\-%％*x×~]|\s?(?:[年月日号天个人次时分秒期倍折件台张条公平级岁点楼户亩吨名字辆里路家份单斤克米层栋款瓶箱盒包双只种位套所周小多余几]"
    r"|工作日|[a-z]))"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[¥￥]\s?(?P<n>{_NUM}\s?万?)元?",
        rf"(?<![\d.,第])(?P<n>{_NUM}\s?[万千百亿kw]?){_MORE}{_CURRENCY}",
        rf"(?P<n>[几数{_ZH_NUM}]+){_MORE}(?:元(?![旦月宵气素件])|块钱|美元|美金|港币|欧元)",
        rf"(?<=[收付花要钱价取费了我扣退赔裹])(?P<n>[{_ZH_NUM}]+)块{_PIECES}",
        rf"(?P<n>[{_ZH_NUM}]*[百千万]){_MORE}块",
        rf"(?<![\d.])(?P<n>{_NUM}|[{_ZH_NUM}])(?P<small>分|毛|角)钱",
        rf"(?:补贴|金额|工资|损失|赔偿|骗了?|借了?|存了?|贷款|投资|投入|首付|欠款?|约)(?P<n>{_NUM}[万千])"
        r"(?:多|余)?(?![人户平亩吨公名个字辆次])",
        rf"(?:{_MONEY})(?:为|是|在|了|我|共|：|:|向她|\s)?(?P<n>\d{{2,}}(?:\.\d{{1,2}})?){_MORE}{_NO_MONEY}",
        rf"(?<![\d.])(?P<n>\d+(?:\.\d+)?)\s?[%％]",
        rf"\{{?(?:us)?[$£€]\s?(?P<n>{_NUM})\s?(?P<scale>k|m|million|thousand|bn|billion)?\b\}}?",
        rf"(?<![\d.,$£€])(?P<n>{_NUM})\s?(?P<scale>k)?\s?(?:dollars?|bucks|usd|pounds|quid|euros?|eur|gbp|yuan|rmb|cny|rupees)\b",
        rf"(?<![\d.,])(?P<n>{_NUM})\s?(?P<small>c)ents\b",
        rf"\b(?:rs\.?|inr|usd|rmb|cny)\s?(?P<n>{_NUM})\b",
    )
)


def find_amounts(text: str) -> Iterator[Fact]:
    """The amounts of a text in plain form; the surer patterns come first."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start = match.start() if _has_sign(match) else match.start("n")
            yield Fact(
                FactType.AMOUNT, text[start : match.end()], start, match.end(), _value(match)
            )


def _has_sign(match: re.Match[str]) -> bool:
    """Whether what stands before the number belongs to it: ¥, $; not 支付."""
    return (
        not match.group()[0].isalpha() or match.start() == match.start("n") or match[0][0].isascii()
    )


def _value(match: re.Match[str]) -> float | None:
    number = decimal(match["n"].replace(" ", "").replace("k", "千").replace("w", "万"))
    if number is None:
        return None
    found = match.groupdict()
    factor = _SCALES.get(found.get("scale") or "", 1) * _SMALL.get(found.get("small") or "", 1)
    return round(number * factor, 2)
