"""Whether words look like the fact that was asked for: a bare number, a place without a name,
"about three weeks ago". What doesn't is a part of the story."""

import re
from collections.abc import Callable

from storage.rules.facts import FactType

from .plain import plain

_LONGEST = 60  # characters; whoever writes more tells something else
_GAP = r"[\s,，.。:：;；!！]*"
_LABELS = re.compile(
    r"(?:订单|运单|快递|物流|车牌)?(?:单号|号码|编号|尾号|号)|订单|运单|车牌|电话|手机|联系方式|打"
    r"|我|这个?|那个?|就|的|是|为|嗯|哦|吧|了"
    r"|\b(?:order|tracking|plate|phone|mobile|telephone|call|number|no|id|it|its|it's|is|was|the"
    r"|my|this"
    r"|that|here|think|i|maybe|sorry|thanks|please|yes|ok|on|at|me|s)\b"
)
_NUMBER = re.compile(r"[a-z]{0,6}[-_]?\d[a-z0-9_-]{2,}")
_PLATE = re.compile(
    rf"(?:{_LABELS.pattern}|\W)*"
    r"(?P<plate>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?"
    r"(?=[a-z0-9 ·-]*\d)[a-z0-9][a-z0-9·-]{1,7}(?: [a-z0-9]{2,4})?)"
    rf"(?:{_LABELS.pattern}|\W)*"
)
_WORTH = re.compile(
    r"\s*(?:元|块|毛|多|余|[点月日年天个件]|%|kg|days?\b|weeks?\b|euros?\b|dollars?\b|yuan\b)"
)
_BESIDE = 6  # signs beside a number and its labels, at most
_PHONE_DIGITS = 7
_NUMERAL = "零〇一二两三四五六七八九十百千万半几"
_UNIT = (
    r"(?:元|块钱?|毛钱?|角|分|万|千|百|rmb|yuan|cny|dollars?|euros?|pounds?|usd|eur|gbp|bucks|k)"
)
_AMOUNT = re.compile(
    rf"(?:(?:大概|大约|约|差不多|一共|总共|共|合计|花了?|付了?|是|嗯|就|about|around|roughly"
    rf"|approximately"
    r"|approx|it was|it's|it is|it cost|cost(?: me)?|i paid|paid|in total|a? ?total of|total|just"
    r"|only"
    rf"|maybe|i think){_GAP})*"
    rf"(?P<value>[¥$€£]?\s*(?:\d[\d,]*(?:\.\d+)?|[{_NUMERAL}]+)\s*[多来]?\s*{_UNIT}*(?:多|左右)?)"
    r"(?:吧|的样子|左右|或者更多|or so|each|in total|altogether|i think|了|[\s,.。!！~])*"
)
_DAY = re.compile(
    rf"[\d{_NUMERAL}]+(?:多?[天日号周月年]|个多?(?:月|星期|礼拜)|星期|礼拜)"
    r"|[上这前昨今本]+(?:个|几|两)?(?:天|周|月|星期|礼拜|晚|早|年)|月[初中底]|年[初底]|周末|不久"
    r"|\b(?:\d{1,2}(?:st|nd|rd|th)?|days?|weeks?|months?|years?|weekend|yesterday|today|morning"
    r"|night"
    r"|recently|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may"
    r"|june"
    r"|july|august|september|october|november|december)\b"
)
_HOUR = re.compile(
    rf"[\d{_NUMERAL}]+\s*(?:点|时|[:：]\d)|上午|下午|晚上|中午|早上|凌晨|傍晚|半夜"
    r"|\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|o'?clock|ish)|\b\d{1,2}[:.]\d\d\b"
    r"|\b(?:noon|midnight|morning|afternoon|evening|night|lunch(?:time)?)\b|^\W*\d{1,2}\W*$"
)
_SHORT_ZH, _SHORT_EN = 15, 6  # signs, words
_LEADS = re.compile(
    r"(?:(?:就|那|嗯|哦|好像|大概|应该|可能|是|它|人|我们?)*(?:在|位于)|(?:我的)?(?:地址|地点"
    r"|位置)[是在:：\s]*"
    r"|(?:(?:it|that|this)(?:'s| is| was| happened)|i(?:'m| am| was| live)|we(?:'re| are| live)|yes"
    r"|(?:my|the) (?:address|place|location) is|just|right|here)\s+)*"
    r"(?P<where>(?:in front of|next to|close to|across from|in|at|on|near|outside|inside|behind"
    r"|opposite|by"
    r"|around|under)\s)?"
)
_OWN_PLACE = re.compile(
    r"(?:我们?|你们?|您|他们?|她|本)的?(?:家|店|公司|单位|小区|楼|学校|办公室|门|厂|院|房|宿舍|村"
    r"|车)"
)
_TELLS_ZH = re.compile(
    r"[了没被把想请很怎吗呢吧谁啥哪么给让已着但而她它您我你坏碎丢漏，。！？,!?;；]|不(?!夜)"
    r"|有(?!限)|是|也|要(?!塞)"
    r"|^(?:还|都|就|再|又|快|算|能|会(?![议所客展])|说|问|投|退)|投诉|退款|退货|赔|电话|客服"
)
_TELLS_EN = re.compile(
    r"[!?;]|\b(?:i|you|he|she|it|they|we|him|them|nobody|anyone|anybody|someone|everyone|is|are|was"
    r"|were|be|been|has|have|had|do|does|did|don'?t|can|can'?t|will|won'?t|would|should|could|not"
    r"|no"
    r"|never|please|want|need|gets?|got|says?|said|tell|told|came|come|goes|went|because|when|where"
    r"|why|what|how|who|if|but|still|again|yet|very|thanks|hello|refund|complain\w*|keeps?|kept"
    r"|crash\w*|fail\w*|leak\w*|broke\w*|smell\w*|angry|rude|bad|terrible|awful|late|useless|hurry"
    r"|quick\w*|soon|asap|ok|okay|fine|start|cancel|forget|anything|nothing)\b|^(?:and|also|so)\b"
)
_SIGN = re.compile(r"\w")
_PLACE_EN = 8  # words
_NAME_EN = 5
_PLACE_ZH = 25  # signs


def answer_in(words: str, asked: FactType) -> str | None:
    """What of the words is the fact; None: they are no answer."""
    if not 0 < len(words) <= _LONGEST or "\n" in words.strip():
        return None
    return _ANSWERS[asked](words.strip())


def _number(words: str) -> str | None:
    """The only number, with hardly anything besides."""
    said = plain(words)
    numbers = [found for found in _NUMBER.finditer(said) if not _WORTH.match(said, found.end())]
    if len(numbers) != 1:
        return None
    number = numbers[0]
    rest = _LABELS.sub("", f"{said[: number.start()]} {said[number.end() :]}")
    few = len(re.sub(r"\W", "", rest)) <= _BESIDE
    return words[number.start() : number.end()] if few else None


def _phone(words: str) -> str | None:
    digits = re.sub(r"\D", "", words)
    beside = re.sub(r"[\W\d_]", "", _LABELS.sub("", plain(words)))
    return words if len(digits) >= _PHONE_DIGITS and len(beside) <= _BESIDE else None


def _plate(words: str) -> str | None:
    found = _PLATE.fullmatch(plain(words))
    return None if found is None else words[found.start("plate") : found.end("plate")]


def _amount(words: str) -> str | None:
    found = _AMOUNT.fullmatch(plain(words))
    return None if found is None else words[found.start("value") : found.end("value")].strip()


def _like(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    def fits(words: str) -> str | None:
        said = plain(words)
        short = len(said.split()) <= _SHORT_EN if said.isascii() else len(said) <= _SHORT_ZH
        tells = said.isascii() and _TELLS_EN.search(re.sub(r"\bit was\b|\bi think\b", "", said))
        return words if short and not tells and pattern.search(said) else None

    return fits


def _place(words: str) -> str | None:
    """Where something is, though it has no name of its own; no sentence."""
    said = plain(words).strip(" .。,，!！~")
    lead = _LEADS.match(said)
    body = said if lead is None else said[lead.end() :]
    if said.isascii():
        most = _PLACE_EN if lead is not None and lead["where"] else _NAME_EN
        return words if _is_name_en(body, most) else None
    body = _OWN_PLACE.sub("", body) or "家"
    return words if _is_name_zh(body, 1) else None


def _name(words: str) -> str | None:
    said = plain(words).strip(" .。,，!！~").removeprefix("是").removeprefix("叫")
    if said.isascii():
        return words if _is_name_en(said, _NAME_EN) else None
    return words if _is_name_zh(said, 2) else None


def _is_name_zh(body: str, least: int) -> bool:
    signs = len(_SIGN.findall(body))
    return least <= signs and len(body) <= _PLACE_ZH and not _TELLS_ZH.search(body)


def _is_name_en(body: str, most: int) -> bool:
    return 0 < len(body.split()) <= most and len(body) > 1 and not _TELLS_EN.search(body)


_ANSWERS: dict[FactType, Callable[[str], str | None]] = {
    FactType.ORDER_NO: _number,
    FactType.VEHICLE_NO: _plate,
    FactType.PHONE: _phone,
    FactType.AMOUNT: _amount,
    FactType.DATE: _like(_DAY),
    FactType.TIME: _like(_HOUR),
    FactType.PLACE: _place,
    FactType.ORG: _name,
    FactType.STAFF: _name,
}
