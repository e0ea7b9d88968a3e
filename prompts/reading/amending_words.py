"""How people say, in zh and en, that something told before is to be changed."""

import re

from storage.rules.facts import FactType
from storage.rules.kinds import Kind

_OPENERS = re.compile(
    r"^(?:(?:更正|纠正|改一下|更正一下|纠正一下|说错了?|写错了?|打错了?|搞错了?|记错了?|不对|抱歉|不好意思|对不起"
    r"|我是说|我的意思是|其实|等等|等一下|哦|啊|噢|唉|不(?=[，,\s])|请|麻烦|麻烦您?"
    r"|sorry|oops|correction|actually|no|oh|wait|i mean|i meant"
    r"|i mistyped|typo|my bad|make (?:that|it)|scratch that|my mistake|please|hi)"
    r"(?=[\s，,。.:：;；、!！]|[是把应不]|\d|$)[\s，,。.:：;；、!！]*)+",
    re.IGNORECASE,
)
_CLOSERS = re.compile(
    r"[\s，,]+(?:i mean|i meant|actually|rather|that is|才对|才是)$", re.IGNORECASE
)
_ENDS = " \t，,。.!！；;~～"
_V = r"[^，,。;；!?！？\n]{1,40}?"
_COMMA = r"[\s，,、;；。]*"


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


FIELDS: dict[FactType, re.Pattern[str]] = {
    FactType.DATE: _any_case(r"日期|日子|那天|the date|date|day"),
    FactType.TIME: _any_case(r"时间|钟点|time"),
    FactType.AMOUNT: _any_case(r"金额|数额|价格|价钱|钱数?|总价|费用|amount|price|sum|cost"),
    FactType.PLACE: _any_case(r"地点|地址|位置|地方|place|address|location"),
    FactType.ORDER_NO: _any_case(
        r"订单号码?|单号|运单号|快递单号|order(?: (?:number|no\.?|id))?|tracking (?:number|no\.?)"
    ),
    FactType.PHONE: _any_case(
        r"电话号?码?|手机号?码?|号码|联系电话|联系方式"
        r"|(?:phone|telephone|mobile)(?: (?:number|no\.?))?"
    ),
    FactType.VEHICLE_NO: _any_case(r"车牌号?码?|plate(?: number)?"),
    FactType.ORG: _any_case(r"公司|商家|店名|门店|单位|company|shop|store"),
    FactType.STAFF: _any_case(r"工号|员工|姓名|staff(?: name)?|employee"),
}
"""What the facts are called."""
_FIELD = "|".join(pattern.pattern for pattern in FIELDS.values())

KINDS: dict[Kind, re.Pattern[str]] = {
    Kind.COMPLAINT: _any_case(r"投诉|complaint"),
    Kind.SUGGESTION: _any_case(r"建议|意见|suggestion|idea|proposal"),
    Kind.INQUIRY: _any_case(r"咨询|询问|提问|问题咨询|inquiry|enquiry|question"),
    Kind.PRAISE: _any_case(r"表扬|praise|compliment"),
    Kind.FAULT_REPORT: _any_case(r"报障|报修|故障|fault(?: report)?|repair"),
}
"""What the kinds are called that can be chosen."""
_K = "|".join(pattern.pattern for pattern in KINDS.values())


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_any_case(pattern) for pattern in patterns)


_JUST_ZH = r"(?:而是|只是|只不过是|就是|算是|是)"
_ONE_ZH = r"(?:一?[个条项])?"
TO_KIND = _all(
    rf"(?:这个?|我这?|其实)*(?:不是|不算)(?:在|想|要)?{_ONE_ZH}(?:{_K}){_COMMA}(?:我|这)?"
    rf"{_JUST_ZH}(?:在|想|要)?{_ONE_ZH}(?P<new>{_K})(?:而已|罢了)?",
    rf"(?:这个?|我这?|其实)*{_JUST_ZH}{_ONE_ZH}(?P<new>{_K}){_COMMA}(?:而)?(?:不是|并非|不算){_ONE_ZH}(?:{_K})",
    rf"(?:这个?|我这?|其实)*(?:只是|只不过是|就是|算){_ONE_ZH}(?P<new>{_K})(?:而已|罢了)?",
    rf"(?:类型)?(?:改成|改为|换成|改到|算作|按)(?P<new>{_K})(?:处理|吧|类)?",
    rf"类型[\s:：是为应]*(?P<new>{_K})",
    rf"(?:it|this|that)(?:'s| is| was)? ?(?:not|isn't|wasn't)(?: really)? an? (?:{_K}){_COMMA}"
    rf"(?:but|it's|it is|this is|just|only|rather|more of|\s)*(?:an? )?(?P<new>{_K})",
    rf"not an? (?:{_K}){_COMMA}(?:but|it's|it is|just|only|\s)*(?:an? )?(?P<new>{_K})",
    rf"(?:it|this|that)(?:'s| is) (?:just |only |rather |really )*an? (?P<new>{_K})"
    rf"(?:{_COMMA}(?:and )?not an? (?:{_K}))?",
    rf"(?:make|change) (?:it|this|that)(?: to| into)? (?:an? )?(?P<new>{_K})",
    rf"(?:kind|type)\s*(?:[:=]|is|should be|to)\s*(?P<new>{_K})",
)
TO_CATEGORY = _all(
    r"(?:把)?(?:类别|分类)[\s:：应该]*(?:是|为|改成|改为|换成|选)?[\s:：]*(?P<new>[^，,。]{1,30})",
    r"(?:改成|改为|改到|归到|归为|算到|放到)(?P<new>[^，,。]{1,20}?)(?:这一?类别?|类别?|里)",
    r"(?:the )?category\s*(?:[:=]|is|should be|to)\s*(?P<new>[^,.]{2,40})",
    r"(?:change|set|put) (?:the )?category (?:to|as|into) (?P<new>[^,.]{2,40})",
)
_FILE_ZH = r"照片|相片|图片|图|语音|录音|视频|文件|附件"
_FILE_EN = r"(?:photo|picture|image|voice(?: message)?|recording|video|file|attachment|document)s?"
_DROP_ZH = r"(?:删掉|删除|去掉|移除|撤掉|拿掉|取消|删|不要了?)"
_DROP_EN = r"(?:remove|delete|drop|take (?:out|off|away))"
_WHICH_ZH = r"(?P<which>最后|刚才)?(?:那|这)?(?P<all>全部|所有)?一?[个张段条份些]?的?"
WITHOUT_FILES = _all(
    rf"{_DROP_ZH}{_WHICH_ZH}(?P<old>{_FILE_ZH})(?:吧|了)?",
    rf"(?:把|将)?{_WHICH_ZH}(?P<old>{_FILE_ZH})(?:都|全)?(?:给我)?{_DROP_ZH}(?:吧|了)?",
    rf"{_DROP_EN} (?:the|that|this|my|those|these|\s)*(?P<all>all|both)?(?: of)?(?: ?the| my)?"
    rf"(?: ?(?P<which>last|latest))? ?(?P<old>{_FILE_EN})",
)
_ANY = ("photo", "voice", "document", "video", "audio", "video_note", "animation")
FILES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_any_case(r"照片|相片|图片|图|(?:photo|picture|image)s?"), ("photo",)),
    (_any_case(r"语音|录音|(?:voice(?: message)?|recording)s?"), ("voice", "audio")),
    (_any_case(r"视频|videos?"), ("video", "video_note", "animation")),
    (_any_case(r".*"), _ANY),
)
"""Telegram's kinds of file by what people call them."""
WITHOUT_FACT = _all(
    rf"{_DROP_ZH}(?:那个?|这个?)?(?P<old>{_FIELD})(?:吧|了)?",
    rf"(?:把|将)?(?:那个?|这个?)?(?P<old>{_FIELD})(?:给我)?{_DROP_ZH}(?:吧|了)?",
    rf"{_DROP_EN} (?:the|that|this|my) (?P<old>{_FIELD})",
)
LANGUAGES = {
    "中文": "zh",
    "汉语": "zh",
    "普通话": "zh",
    "chinese": "zh",
    "英文": "en",
    "英语": "en",
    "english": "en",
}
_L = "|".join(LANGUAGES)
TO_LANGUAGE = _all(
    rf"(?:请|语言)?(?:用|说|讲|换成|改成|切换到|换)(?P<new>{_L})(?:吧|回复|交流)?",
    rf"(?:(?:in|speak|use|switch to|write in) )?(?P<new>{_L})(?:,? please)?",
    rf"(?:language|语言)\s*[:：]\s*(?P<new>{_L})",
)
_SUBJECT_EN = (
    rf"(?:(?:it|that|this|the (?P<field>{_FIELD})|my (?:{_FIELD})|(?:the|my) [a-z]+)?"
    r"(?: ?was| ?is|'s| should be| should have been)? )?"
)
CHANGES = _all(
    rf"(?:(?P<field>{_FIELD})[:：]?)?(?:应该)?不是(?P<old>{_V}){_COMMA}(?:而是|应该是|应是|是)(?P<new>{_V})",
    rf"(?:(?P<field>{_FIELD})[:：]?)?(?:应该|应当|其实)?(?:是|为)(?P<new>{_V}){_COMMA}(?:而)?(?:不是|非)(?P<old>{_V})",
    rf"(?P<new>{_V}){_COMMA}(?:而)?不是(?P<old>{_V})",
    rf"不是(?P<old>{_V})[，,、\s]+(?P<new>\d[\d.]*[^\d\W]{{0,3}})",
    rf"(?:把|将)?(?:(?P<field>{_FIELD})[:：]?)?(?:从|由)?(?P<old>{_V})(?:改成|改为|换成|应该是|应为)(?P<new>{_V})",
    rf"{_SUBJECT_EN}(?:on |at |in )?(?P<new>{_V}){_COMMA}(?:and |but )?not "
    rf"(?:on |at |in )?(?P<old>{_V})",
    rf"(?:(?:it (?:was|is) |it's |that was )?not|(?:it |that )?(?:wasn|isn)['’]?t)"
    rf" (?:on |at |in )?(?P<old>{_V})"
    rf"(?:,? (?:but|it was|it's|it is|rather) |, )(?:on |at |in )?(?P<new>{_V})",
    r"(?:change|replace|correct) (?P<old>.{1,40}?) (?:to|with|by|into) (?P<new>.{1,40})",
    r"(?P<old>.{1,40}?) should (?:be|have been|read) (?P<new>.{1,40})",
)
"""One thing in place of another."""
SETTINGS = _all(
    rf"(?:把|将)?(?P<field>{_FIELD})(?:应该是|应当是|应是|应为|改成|改为|换成)[:：]?(?P<new>{_V})",
    rf"(?:应该|应当)(?:是|为)(?P<new>{_V})",
    rf"should (?:be|have been) (?P<new>{_V})",
    rf"(?:change |set )?(?:the |my )?(?P<field>{_FIELD}) (?:should be|should have been|to) "
    rf"(?P<new>{_V})",
    rf"(?:it|that) should (?:be|have been) (?:on |at |in )?(?P<new>{_V})",
)
"""Another value of a fact."""
CORRECTIONS = _all(
    rf"(?:是|it (?:was|is) |it's )?(?:on |at |in )?(?P<new>{_V})",
    r"(?:(?:it|i|we|they|that) )?(?:was |were |had |got |have )?(?P<how>bought|purchased|ordered"
    r"|booked|delivered|arrived|received|came|shipped|sent|paid|cost|charged)(?: it| them| me)?"
    rf" (?:on |at |in |for )?(?:the )?(?P<new>{_V})",
    rf"(?P<how>付了?|花了?|支付了?)(?P<new>{_V})",
    rf"(?P<field>{_FIELD})(?:是|为|[:：])\s?(?P<new>{_V})",
    rf"(?:the |my )?(?P<field>{_FIELD}) (?:is|was|[:=]) ?(?P<new>{_V})",
)
"""The same, behind a word that takes something back."""
ANEW = _all(
    r"(?:it|i|we|they|that|this|he|she)(?P<how>(?: [a-z']+){1,5}?) (?:on|at|in|for) "
    rf"(?P<new>{_V})"
)
"""What happened, told once more with another value."""
_BEFORE = r"(?:(?:no|oh|ah|ok|hmm|sorry|哦|啊|噢|唉|嗯)[\s，,。.!！…]*\b|哦|啊|噢|唉)*"
_TAKES_BACK = re.compile(
    rf"{_BEFORE}(?:更正|纠正|说错|写错|打错|搞错|记错|不对|我是说|我的意思是|correction\b|oops\b"
    r"|wait\b(?! for)|i mean|i mistyped|typo\b|my bad\b|make (?:that|it)\b|scratch that\b"
    r"|my mistake\b)",
    re.IGNORECASE,
)
_MAY_TAKE_BACK = re.compile(
    rf"{_BEFORE}(?:改一下|其实|抱歉|不好意思|对不起|等等|等一下|不[，,\s]|actually\b|no\b|sorry\b)",
    re.IGNORECASE,
)


def takes_back(said: str) -> bool:
    """Whether it begins by saying that something told before was wrong."""
    return _TAKES_BACK.match(said.strip()) is not None


def may_take_back(said: str) -> bool:
    """Whether it begins, or ends, as people do who put something right, among other things."""
    words = said.strip().rstrip(_ENDS)
    return bool(takes_back(words) or _MAY_TAKE_BACK.match(words) or _CLOSERS.search(words))


def bare(said: str) -> str:
    """Without "sorry" before it and a full stop after; nothing, if it is more than a line."""
    words = " ".join(said.replace("’", "'").split()) if "\n" not in said.strip() else ""
    return _CLOSERS.sub("", _OPENERS.sub("", words.strip(_ENDS)).strip(_ENDS))
