"""07700 900444 after five, 打我手机13800001234: a number under which somebody may be called, maybe
with when; and how they say that they would rather leave none."""

import re
from typing import NamedTuple

from prompts.reading.plain import plain
from storage.rules.phones import number_in, without_number

_LONGEST = 100  # signs: whoever writes more tells a story
_CLOCK = re.compile(r"\b\d{1,2}[:：]\d{2}\b|\b\d{1,2}\s?(?:am|pm|o'clock)\b|\d{1,2}\s?[点时]")
_REACHES = re.compile(
    r"电话|手机|座机|打给?|拨|联系|回电|\b(?:phone|fone|mobile|cell|tel|call|ring|text|reach|contact)\b"
)
_NUMBER = re.compile(
    r"(?:我的?|手机|电话|联系)(?:新的?)?号码"
    r"|\bmy (?:(?:new|best|home|work|own) )?number\b|\bis my number\b"
)
_OF_A_CALL = re.compile(r"打(?:的|了|过|你们)|你们|\d\s*给我打|用\s*\d|\b(?:called|rang|dialled)\b")
"""Which number was called, or called them: it is hardly theirs."""
_OWN_CLAUSE = re.compile(
    r"(?:\A|(?<=[,，。.;；!！]))\s*(?:(?:hi|hello|and|so|ok|here's|here is|this is)\b[,\s]*)*"
    r"(?:留个?|这?是)?(?:我的?|my\b)[^\d+,，。.;；]{0,20}\+?\d[\d\s().-]{5,24}\d\s*(?:[,，。.;；]|and\b)?\s*",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"我(?:家|妈|爱人|老公|老婆)?的?|[留接]个?|手机|电话|座机|号码?|联系|是|为|打|拨|可以|好的?|行|嗯|请|麻烦|谢谢|你们?|您们?|这个"
    r"|直接|回电?|给|来|吧|啊|呀|了|的|就|微信|同号|到|跟|和|想|要|找|有事|用|换|一下"
    r"|\b(?:my|the|home|work|phone|fone|telephone|mobile|cell|tel|number|no|is|it'?s|call|ring|text|reach"
    r"|whatsapp|contact|me|on|at|under|to|you|can|could|may|please|yes|ok|okay|sure|here(?:'s)?|and|so|hi|hello"
    r"|thanks|thank|this|that|of|course|for|if|need|want|a|best|new|by"
    r"|leave|leaving|have)\b"
)
_WHEN = re.compile(
    r"上午|下午|晚上|早上|中午|白天|傍晚|随时|都|方便|工作日|周末|平时|(?:周|星期)[一二三四五六日天]|[到至]|[以之]?[后前]"
    r"|左右|[点时半]|\d{1,2}(?:[:：]\d{2})?|[一二三四五六七八九十两]|今天|明天|后天|时候|再|[上下]班|只|不要|不|别|在|每天|也|或者?|能"
    r"|\b(?:after|before|between|until|till|from|around|about|in|any ?time|mornings?|afternoons?"
    r"|evenings?|nights?|noon|lunch(?:time)?|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)"
    r"days?|tomorrow|tonight|today|only|not|am|pm|o'clock|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|half|past|quarter|works?|better|days?|or|later|early|when|convenient|free|i'?m"
    r"|i|am|also|another|other|second|otherwise|but|then|else)\b"
)
_ANOTHER = re.compile(
    r"\W*(?:或者?|也可以|还有|另外|另一个|不行就|\b(?:or|also|another|otherwise|else|alternatively)\b"
    r"|\bmy (?:other|second)\b)"
)
_MOBILE = re.compile(r"\+\d{8,15}|0\d{9,10}")
_DECLINES = re.compile(
    r"\W*(?:(?:no|sorry|nope|ok|okay)\b[,.!\s]*)*(?:no,? (?:thanks?|thank you)|no|nope|rather not"
    r"|i(?:'d| would) rather not|(?:i )?(?:don'?t|do not) want(?: to)?(?: leave (?:one|it))?"
    r"|not now|(?:please )?no (?:number|phone|calls?))(?:[,.!\s]*(?:please|thanks|thank you))*\W*"
    r"|\W*(?:(?:不好意思|抱歉|算了|还是)[,，\s]*)*(?:不(?:用|要|必|想|方便|愿意)?(?:再)?(?:留|给|打)?(?:电话|号码)?了?"
    r"|算了|不需要|没(?:有)?(?:电话|必要))(?:吧|啊|呀)?(?:[,，!！\s]*(?:谢谢|感谢)(?:您|你)?)?\W*"
)
_CALL_ME = re.compile(
    r"(?:打|回)(?:电话)?给我|打我(?:电话|手机)?|联系我|给我(?:打|回)?(?:个)?电话|回(?:我)?电话"
    r"|\b(?:call|ring|phone|text|reach|contact) me\b"
)
_AT_TIMES = re.compile(
    r"上午|下午|晚上|早上|中午|白天|傍晚|随时|周末|工作日|[今明后]天|(?:周|星期)[一二三四五六日天]"
    r"|[\d一二三四五六七八九十]点|\d[:：]\d|下班"
    r"|\b(?:mornings?|afternoons?|evenings?|nights?|noon|lunch(?:time)?|week(?:days?|ends?)"
    r"|any ?time|tomorrow|tonight|later|(?:after|before|at|around) (?:\d|work|lunch"
    r"|one|two|three|four|five|six|seven|eight|nine|ten))"
)
_NUMBER_ZH = r"(?:手机号?码?|电话号?码?|号码|联系方式|联系电话)"
_AWAY_ZH = r"(?:删掉|删除|删了?|去掉|撤掉|抹掉|清除)(?:掉|了|吧)?"
_DELETED = re.compile(
    rf"\W*(?:(?:请|麻烦|帮我?|给我|我(?:想|要)|你们|能不能|可以|想|要)[,，\s]*)*"
    rf"(?:(?:把|将)?我的?(?:留的?|那个?)?{_NUMBER_ZH}(?:都|给我|也)*{_AWAY_ZH}"
    rf"|{_AWAY_ZH}我的?(?:留的?|那个?)?{_NUMBER_ZH}"
    rf"|(?:不要|别)(?:再)?(?:留|存|保存)(?:着)?我的?{_NUMBER_ZH})(?:吗|[吧啊呀了]|谢谢|可以吗|好吗|[,，\s])*\W*"
    r"|\W*(?:(?:hi|hello|please|pls|can|could|would|you|u|i|want|to|would like|like)\b[,.\s]*)*"
    r"(?:remove|delete|erase|forget|take off|take out|get rid of|don'?t keep|do not keep)"
    r" my (?:(?:phone|mobile|cell|telephone|contact) ?(?:number|no)?|number)"
    r"(?: (?:off|out|from|your|the|system|list|please|pls|thanks|again|now))*\W*"
)
_PLUS = re.compile(r"\bplus (?=\d)")
_WORD = re.compile(r"\w")


class Left(NamedTuple):
    """A number that somebody gives, and nothing else but when and how to call."""

    number: str
    """As it is dialled (`storage.rules.phones.number_in`)."""
    says_when: bool
    """Whether something beside it is for whoever calls."""
    bare: bool
    """No word says that it is a telephone number."""
    another: bool
    """It comes beside one that was given before."""


def number_left(text: str) -> Left | None:
    """The number; None: there is none, or the text tells of something besides."""
    if len(text) > _LONGEST:
        return None
    words = _PLUS.sub("+", plain(text))
    number = number_in(_CLOCK.sub(",", words))
    if number is None or _OF_A_CALL.search(words):
        return None
    beside = _CLOCK.sub(" ", without_number(_CLOCK.sub(lambda found: f",{found[0]},", words)))
    when = _SMALL.sub(" ", beside)
    if _WORD.search(_WHEN.sub(" ", when)):
        return None
    reaches = _REACHES.search(words) is not None
    if not (reaches or _MOBILE.fullmatch(number)):
        return None
    bare = not (reaches or _NUMBER.search(words))
    says_when = bool(_WORD.search(when) or _CLOCK.search(words))
    return Left(number, says_when, bare, _ANOTHER.match(words) is not None)


def says_when_to_call(text: str) -> bool:
    """Whether it says when they may be called, and nothing else: no number is in it."""
    words = plain(text)
    if len(text) > _LONGEST or not (_CALL_ME.search(words) and _AT_TIMES.search(words)):
        return False
    beside = _SMALL.sub(" ", _CLOCK.sub(" ", words))
    return number_in(_CLOCK.sub(",", words)) is None and not _WORD.search(_WHEN.sub(" ", beside))


def without_own_number(text: str) -> str:
    """Without the clause that but says which number is theirs: "call me after 5"."""
    return _OWN_CLAUSE.sub("", text).strip() or text


def wants_number_deleted(text: str) -> bool:
    """Whether their number is to be kept no longer, and nothing else."""
    return len(text) <= _LONGEST and _DELETED.fullmatch(plain(text)) is not None


def declines_number(text: str) -> bool:
    """Whether it is a "no" to the question for one, and nothing else."""
    return len(text) <= _LONGEST and _DECLINES.fullmatch(plain(text)) is not None
