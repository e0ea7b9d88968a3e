"""Sums of money and percentages in a text, also without a unit where the words make them money.

`norm` is in the currency's unit (元, dollar): 11万元 is 110000, 两分钱 is 0.02; a percentage keeps
its number; 几百元 has no number.
"""

import re
from collections.abc import Iterator

from .chinese_numbers import CHINESE_NUMBER, decimal, whole
from .patterns import DIGITS, LETTERS, pattern
from .reading import Fact, FactType

# All lengths are bounded, so that a text of nothing but digits is read as quickly as any other.
_NUM = r"\d(?:[\d,，]{0,13}\d)?(?:\.\d{1,4})?"
_ZH_NUM = CHINESE_NUMBER[1:-1]
_MORE = "(?:多|余|来|几)?"
# 3块手表: pieces, not money.
_PIECES = r"(?![表砖布地肉屏石木板糖饼牌玻蛋手电])"
_CURRENCY = rf"(?:元(?:人民币)?|块钱|块{_PIECES}|美元|美金|港币|港元|欧元|英镑|日元|人民币|rmb\b)"
_MONEY_WORDS = (
    "支付|付了|付款|费|收取|收了|月租|租金|房租|涨到|降到|活动价|优惠价|现价|报价|定价|差价|多付"
    "|少退|"
    "花了|花费|扣了|扣款|充值|充了|到账|手续费|金额|票价|单价|价格|"
    "还差|再加|另加|加收|补交|补缴|另付|另收|月供|每期还|每月还|售价|原价|特价|就要|押金|定金|费用"
    "|违约金|退了|退款|赔偿|赔付|转账|转了|利息|本金|欠款|借款|亏损|罚了|"
    "借了|还款|补贴|工资|罚款|要价|价值|拖欠|损失|只退|多收|多扣|收我|退我|房价|总价"
)
_OTHER_UNIT = (
    r"(?![\d:：/\-%％*x×~]|[.,]\d"
    r"|\s?(?:[年月日号天个人次时分秒期倍折件台张条公平级岁点楼户亩吨名字辆"
    r"里路家份单斤克米层栋款瓶箱盒包双只种位套所周小余几]|工作日|[a-z]))"
)
# 赔我, 扣了, 亏: who gives or takes, and what follows is money.
_GIVEN = r"[退花扣赔充欠骗亏罚付交收][了我去你他她回掉走]{0,2}"
_ENGLISH_MONEY_WORDS = (
    "paid|pay|costs?|(?:over)?charge[ds]?|fees?|prices?|refund(?:ed)?|owe[sd]?|deposit(?:ed)?"
)
# Not a year, a time, a date, nor what is counted or measured by the word behind it.
_ENGLISH_UNIT = (
    r"(?!\w|[,.:/-]\d|\s?%|\s(?:times?|days?|weeks?|months?|years?|hours?|hrs?|min|nights?|people"
    r"|items?"
    r"|am\b|pm\b|a\.m|p\.m|percent|points?|miles?|installments?|different|more|other|of\b))"
)
_SUMS = "补贴|金额|工资|损失|赔偿|骗|借|存|贷款|投资|投入|首付|欠|约"
_QUEUE = r"(?<!排)(?<!排队)(?<!排了)(?<!排到)(?<!面有)(?<!面还有)(?<!等了)(?<!叫到)"
"""Behind these stands how many people wait."""
_DOZENS = "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
# 1.234,56 and 12,50, as half of Europe writes it
_EUROPEAN = r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d\d)?(?![\d,.]\d)|\d{1,6},\d\d(?![\d,])"
_IS_EUROPEAN = re.compile(rf"(?:{_EUROPEAN})$")
_SMALL = {"分": 0.01, "毛": 0.1, "角": 0.1, "c": 0.01}
_MYRIADS = {"万": 1e4, "亿": 1e8}
_TENTHS = {"块": 0.1, "元": 0.1, "千": 100, "万": 1000}
_SCALES = {
    "hundred": 1e2,
    "k": 1e3,
    "grand": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
}

# The surer patterns first. Where a group "whole" is, the fact is that part of the match.
_PATTERNS = (
    pattern(rf"[¥￥]\s?(?P<n>{_NUM}(?:\s?万)?)元?", needs="¥ ￥"),
    # 3块5, 1万5
    pattern(
        rf"(?P<n>\d{{1,4}}[块万千])(?P<tenths>[1-9])(?:毛|角)?{_OTHER_UNIT}(?![元千百])",
        needs="块 万 千",
        not_after=f"{DIGITS}.,第",
    ),
    # 两百五十块六毛, 12元5角
    pattern(
        rf"(?P<n>[{_ZH_NUM}]{{1,9}}[块元])(?P<tenths>[1-9一二两三四五六七八九])[毛角]钱?",
        needs="毛 角",
    ),
    pattern(r"(?P<n>\d{1,6}[块元])(?P<tenths>[1-9一二两三四五六七八九])[毛角]钱?", needs="毛 角"),
    pattern(
        rf"(?P<n>{_NUM}\s?[万千百亿kw]?){_MORE}(?P<myriads>[万亿]?){_CURRENCY}",
        needs="元 块 美金 港币 英镑 人民币 rmb",
        not_after=f"{DIGITS}.,第",
    ),
    pattern(
        rf"(?P<n>[几数{_ZH_NUM}]{{1,9}}){_MORE}(?:元(?![旦月宵气素件])|块钱|美元|美金|港币|欧元)",
        needs="元 块钱 美金 港币",
        not_after=DIGITS,
    ),
    pattern(rf"(?P<n>[几{_ZH_NUM}]{{0,8}}[十百千万][几]?){_MORE}块{_PIECES}", needs="块"),
    pattern(
        rf"[收付花要钱价取费了我扣退赔裹](?P<whole>(?P<n>[{_ZH_NUM}]{{1,9}})块)(?<!了一块){_PIECES}",
        needs="块",
    ),
    pattern(rf"(?P<n>{_NUM})(?P<small>[分毛角])钱", needs="分钱 毛钱 角钱"),
    pattern(rf"(?P<n>[{_ZH_NUM}])(?P<small>[分毛角])钱", needs="分钱 毛钱 角钱"),
    pattern(
        rf"(?:{_SUMS})(?:款|了|钱)?(?P<whole>(?P<n>{_NUM}[万千])(?:多"
        r"|余)?)(?![人户平亩吨公名个字辆次])",
        needs="万 千",
    ),
    pattern(
        rf"(?:{_MONEY_WORDS}|{_GIVEN})(?:为|是|在|了|我|共|才|只有|只|仅|：|:|向她|向他|\s)?"
        rf"(?P<whole>(?P<n>(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}(?:\.\d\d?)?"
        rf"|\d{{2,9}}(?:\.\d\d?)?[万千kw]?|\d\.\d\d?[万千kw]?|\d[百万千kw])){_MORE}){_OTHER_UNIT}"
    ),
    # 1.5万, 2w: where nothing is named that it counts
    pattern(
        rf"(?P<n>\d{{1,5}}(?:\.\d\d?)?[万w])(?:多|余)?{_OTHER_UNIT}(?![步粉票例股家多余元块]"
        r"|(?<=w)的)",
        needs="万 w",
        not_after=f"{DIGITS}{LETTERS}.,-第近超过瓦",
    ),
    pattern(
        rf"(?:{_MONEY_WORDS}|{_GIVEN})(?:才|只有|只|仅)?"
        rf"(?P<whole>(?P<n>[{_ZH_NUM}]{{1,4}}[百千万][{_ZH_NUM}]{{0,5}}){_MORE}){_OTHER_UNIT}",
        needs="百 千 万",
    ),
    pattern(rf"百分之(?P<n>[{_ZH_NUM}]{{1,6}}|\d{{1,3}})", needs="百分之"),
    # 300多, when what it counts isn't said; by itself it is no sum, and 555 is weeping
    pattern(
        r"(?:(?<=[共约要是了给])|(?!5{3,9}[多余]))(?:(?<=[\u3400-\u9fff])|(?=\d{3,9}[多余][\u3400-\u9fff]))"
        rf"{_QUEUE}"
        rf"(?P<n>\d{{3,9}})(?:多|余)(?![米万千元社所座项种株头团]){_OTHER_UNIT}",
        needs="多 余",
    ),
    pattern(r"(?P<n>\d{1,9}(?:\.\d{1,4})?)\s?[%％]", needs="% ％", not_after=f"{DIGITS}."),
    pattern(rf"[$£€]\s?(?P<n>{_EUROPEAN})", needs="$ £ €"),
    pattern(
        rf"(?P<n>{_EUROPEAN}|{_NUM})(?P<scale>k)?\s?(?:[€£¥￥]|euros?\b|eur\b)",
        needs="€ £ ¥ ￥ eur",
        not_after=f"{DIGITS}.,$£€¥￥",
    ),
    pattern(
        rf"\{{?[$£€]\s?(?P<n>{_NUM})(?:\s?(?P<scale>k|m|million|thousand|bn|billion)\b)?\}}?",
        needs="$ £ €",
    ),
    pattern(
        rf"(?P<n>{_NUM})\s?(?P<scale>k)?\s?"
        r"(?:dollars?|bucks|usd|pounds|quid|gbp|yuan|rmb|cny|rupees)\b",
        needs="dollar bucks usd pounds quid gbp yuan rmb cny rupees",
        not_after=f"{DIGITS}.,$£€",
    ),
    pattern(
        rf"\b(?P<words>(?:an?|{_ONES})\s(?:hundred|thousand|million)|{_DOZENS}|{_ONES})\s"
        r"(?:dollars?|bucks|pounds|quid|euros?)\b",
        needs="dollar bucks pounds quid euro",
    ),
    # "they charged me 45 twice"
    pattern(
        rf"\b(?:{_ENGLISH_MONEY_WORDS})(?:\s(?:me|us|you|them|back|about|only|over|by|was|is"
        rf"|of)){{0,2}}"
        rf"\s(?P<whole>(?P<n>\d{{1,3}}(?:,\d{{3}}){{1,3}}(?:\.\d\d)?"
        rf"|\d{{2,6}}(?:\.\d\d)?)(?P<scale>k)?){_ENGLISH_UNIT}",
        needs="paid pay cost charg fee price refund owe deposit",
    ),
    # "charged me twice for it, 899 each"; 扣了两次，每次899
    pattern(
        r"\b(?:charged?|paid|pay|billed|debited|deducted|took|cost)\b[^.;!?\n]{0,40}?[\s,]"
        r"(?P<whole>(?P<n>\d{1,3}(?:,\d{3}){1,3}|\d{2,6}(?:\.\d\d)?))"
        r"(?=\s(?:each|apiece|both times|a time|every time)\b(?!\s(?:day|week|month|year|hour)))",
        needs="each apiece time",
    ),
    pattern(
        rf"(?:{_MONEY_WORDS}|{_GIVEN}|刷)[^。！？!?；;\n]{{0,12}}?(?:每[次笔回遍]|一[次笔回遍]|各|都是)"
        rf"(?:扣|收|付|刷)?了?(?P<whole>(?P<n>\d{{2,6}}(?:\.\d\d?)?)){_OTHER_UNIT}",
        needs="每 一 各 都是",
    ),
    # "I bought it for 39.95": cents make it a sum
    pattern(
        r"\b(?:bought|paid|ordered|sold|purchased|booked|priced?|bill(?:ed)?|invoiced?|worth|refund(?:ed)?"
        r"|owed?|took|debited|overcharged|advertised|listed)\b[^.,;!?\n]{0,40}?"
        r"\s(?:for|at|of|is|was|says|said|by|about)\s(?P<whole>(?P<n>\d{1,6}\.\d\d))(?![\d%]|\.\d"
        r"|\s?(?:am|pm|kg|g|km|m|miles?|hours?|h|minutes?|days?|percent|o'clock|each time)\b)",
        needs="bought paid ordered sold purchas booked price bill invoice worth refund owe took"
        " debited overcharg advertised listed",
    ),
    # "it cost 2k", "two grand", "I want my 50 back"
    pattern(
        rf"\b(?:{_ENGLISH_MONEY_WORDS}|over|about|for|worth|lost|only)\s(?:me\s|us\s|him\s|her\s"
        r"|about\s)?"
        r"(?P<whole>(?P<n>\d{1,4}(?:\.\d\d?)?)(?P<scale>k))(?!\w|\s(?:miles?|people|steps|words"
        r"|times))",
        needs="k",
    ),
    pattern(r"\b(?P<n>\d{1,4}(?:\.\d\d?)?)\s(?P<scale>grand)\b", needs="grand"),
    pattern(rf"\b(?P<words>(?:an?|{_ONES})\sgrand)\b", needs="grand"),
    pattern(
        r"\b(?:want|get|give|need|pay|send|have|with)\s(?:(?:me|us|my|our|the|that|those)\s){0,2}"
        r"(?P<whole>(?P<n>\d{1,6}(?:,\d{3})?(?:\.\d\d)?)(?P<scale>k)?)(?=\sback\b)",
        needs="back",
    ),
    pattern(rf"(?P<n>{_NUM})\s?(?P<small>c)ents\b", needs="cents", not_after=f"{DIGITS}.,"),
    pattern(rf"\b(?:rs\.?|inr|usd|rmb|cny)\s?(?P<n>{_NUM})\b", needs="rs inr usd rmb cny"),
)


def find_amounts(text: str) -> Iterator[Fact]:
    """The amounts of a text in plain form."""
    for each in _PATTERNS:
        for match in each.find(text):
            found = match.groupdict()
            value = found.get("whole") or match.group()
            end = match.end()
            yield Fact(FactType.AMOUNT, value, end - len(value), end, _value(found))


def _value(found: dict[str, str | None]) -> float | None:
    if words := found.get("words"):
        return _spoken(words)
    written = (found["n"] or "").replace(" ", "").replace("k", "千").replace("w", "万")
    if _IS_EUROPEAN.fullmatch(written):
        written = written.replace(".", "").replace(",", ".")
    number = decimal(written.rstrip("块元"))
    if number is None:
        return None
    if tenths := found.get("tenths"):
        number += (whole(tenths) or 0) * _TENTHS[written[-1]]
    factor = _SCALES.get(found.get("scale") or "", 1) * _SMALL.get(found.get("small") or "", 1)
    factor *= _MYRIADS.get(found.get("myriads") or "", 1)
    return round(number * factor, 2)


def _spoken(words: str) -> float:
    """Twenty, a hundred, three thousand."""
    first, _, scale = words.partition(" ")
    if first in _DOZENS.split("|"):
        return 10.0 * (_DOZENS.split("|").index(first) + 1)
    ones = _ONES.split("|").index(first) + 1 if first in _ONES.split("|") else 1
    return ones * _SCALES.get(scale, 1.0)
