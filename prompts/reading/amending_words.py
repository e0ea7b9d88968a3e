"""How people say, in zh and en, that something told before is to be changed."""

import re

from storage.rules.facts import FactType

_OPENERS = re.compile(
    r"^(?:(?:更正|纠正|改一下|更正一下|纠正一下|我?(?:刚才|刚刚)?(?:说|写|打|搞|记|弄|填|看|抄)错了?|(?:又|还是|也|好像)?(?:不对|错了)|(?:抱歉|不好意思|对不起)啊?"
    r"|我是说|我的意思是|其实|等等|等一下|哎呀|哦|啊|噢|唉|嗯|不(?=[，,\s])|请|麻烦|麻烦您?|帮我|我要|我想"
    r"|(?:更?准确|确切|正确)(?:地|的|来)?说|应该说"
    r"|(?:so |very )?sorry|oops|correction|actually|no|oh|hmm?|wait|i mean|i meant|i think"
    r"|(?:the )?wrong (?:one|number)"
    r"|i mistyped|typo|my bad|make (?:that|it)|scratch that|my mistake|please|hi"
    r"|(?:can|could|would) you|i(?:'d| would) (?:like to|rather)|i (?:want|need) to)"
    r"(?=[\s，,。.:：;；、!！]|[是把应不错改换删去加补类这成]|\d|(?<=[了错啊哦])[a-z]+-?\d|$)"
    r"[\s，,。.:：;；、!！]*)+",
    re.IGNORECASE,
)
_CLOSERS = re.compile(
    r"[\s，,]+(?:i mean|i meant|actually|rather|that is|sorry|才对|才是"
    r"|我?(?:刚才)?[说写打记搞弄填]错了?"
    r"|我[少多漏][打写]了?个?\w{1,3})$"
    r"|才对$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"[\s，,]*(?:please|thanks|thank you|i think|谢谢|多谢|麻烦了|谢了)$", re.IGNORECASE
)
_ACTUALLY = re.compile(r"(?<=\w)\s+actually(?=\s)", re.IGNORECASE)
_ITS = re.compile(r"\bits(?= (?:actually )?\S*\d)", re.IGNORECASE)
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
    FactType.STAFF: _any_case(r"工号|员工|姓名|名字|staff(?: name)?|employee|name"),
}
"""What the facts are called."""
FIELD = "|".join(pattern.pattern for pattern in FIELDS.values())


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_any_case(pattern) for pattern in patterns)


_DROP_ZH = r"(?:删掉|删除|删了|去掉|移除|撤掉|拿掉|取消|删|不要了?)"
_WRITE_ZH = r"(?:写|提|留|登记|记|放|显示|公开|透露|填|说|给别?人看|告诉(?:别人|他们|处理人))"
_NOT_ZH = r"(?:不要|别|不用|不必|请勿)(?:再)?"
_DROP_EN = (
    r"(?:remove|delete|drop|omit|skip|erase|strike|take (?:out|off|away)|leave out|get rid of)"
)
_WRITE_EN = (
    r"(?:write|mention|put|include|show|say|give|pass on|keep|list|use|tell(?: them| anyone)?)"
)
_WHOSE_ZH = r"(?:那个?|这个?|[我他她](?:们)?的|对方的|(?:司机|师傅|客服|快递员|店员)的?)*"
_WHOSE_EN = (
    r"(?:the|that|this|my|his|her|their|the (?:driver|courier|agent|clerk|employee|man|woman)'s)"
)
_NO_FACT = r"(?:银行)?卡号|身份证号?码?|邮箱|(?:card|id|account) number|e-?mail(?: address)?"
"""What is named as a detail, and is read as none."""
_DETAIL = f"{FIELD}|{_NO_FACT}"
WITHOUT_FACT = _all(
    rf"{_DROP_ZH}{_WHOSE_ZH}(?P<old>{_DETAIL})(?:吧|了)?",
    rf"(?:把|将)?{_WHOSE_ZH}(?P<old>{_DETAIL})(?:就|也|都)?(?:给我)?{_DROP_ZH}(?:吧|了)?",
    rf"(?:把)?{_NOT_ZH}{_WRITE_ZH}(?:出来|上去|进去|出去)?{_WHOSE_ZH}(?P<old>{_DETAIL})(?:了|吧)?",
    rf"(?:把)?{_WHOSE_ZH}(?P<old>{_DETAIL})(?:就|也|都)?{_NOT_ZH}{_WRITE_ZH}"
    r"(?:出来|上去|进去|出去)?(?:了|吧)?",
    rf"{_DROP_EN} {_WHOSE_EN} (?P<old>{_DETAIL})",
    rf"(?:take|leave|keep|cut) {_WHOSE_EN} (?P<old>{_DETAIL}) (?:out|off|away)"
    r"(?: of (?:it|this))?",
    rf"(?:don't|do not) {_WRITE_EN} {_WHOSE_EN} (?P<old>{_DETAIL})"
    r"(?: (?:down|in|there|in it|in there))?",
    rf"without (?:the|my) (?P<old>{_DETAIL})",
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
_PLEASE = r"(?:,? (?:please|pls|plz|thanks|ok))*"
TO_LANGUAGE = _all(
    r"(?:还是|请|就|语言|我(?:要|想要?)?)*(?:用|说|讲|换成|换回到?|换到|改成|改回|改用|切换(?:成|到|回|为)?|转成|换)"
    rf"(?:用|说)?(?P<new>{_L})(?:吧|回复|交流|界面|版|的|好吗|可以吗|行吗)*",
    rf"我(?:要|想要?)(?P<new>{_L})(?:的|版)*",
    r"(?:(?:in|speak|use|switch(?: back)? to|write in|back to|go back to|return to) )?"
    rf"(?P<new>{_L})(?: again)?{_PLEASE}",
    r"(?:change|switch|set|turn)(?: it|(?: the| my)? language)?(?: back)? (?:in)?to"
    rf" (?P<new>{_L}){_PLEASE}",
    r"(?:[^.!?,]{0,20}[.!?, ]+)?i (?:don'?t|do not|can'?t|cannot) (?:read|speak|understand)"
    rf" (?:any )?(?:chinese|english)[,.!; ]+(?P<new>{_L}){_PLEASE}",
    r"我?(?:看不懂|不懂|不会)(?:中文|英文|英语)[，,。！! ]*(?:请|用|说|换成|换)*"
    rf"(?P<new>{_L})(?:吧|谢谢)*",
    r"(?:i'd (?:like|prefer|rather have)|i (?:want|prefer)|i would (?:like|prefer)"
    r"|(?:can|could) (?:we|you|i)|let's)(?: to)?(?: have| do| speak| write| use| get| go back)?"
    rf"(?: it| this| that)?(?: in| to)? (?P<new>{_L})",
    rf"(?:language|语言)\s*[:：]\s*(?P<new>{_L})",
)
_SUBJECT_EN = (
    rf"(?:(?:it|that|this|the (?P<field>{FIELD})|my (?:{FIELD})|(?:the|my) [a-z]+)?"
    r"(?: ?was| ?is|'s| should be| should have been)? )?"
)
_TO_ZH = (
    r"(?:应该是|应当是|应是|应为|改成|改为|换成|改到|换为|更正为|更正成|修改为|修改成|变更为"
    r"|更改为|设为)"
)
_HAPPENED_EN = r"(?:happened|took place|occurred|was)"
CHANGES = _all(
    rf"(?:(?P<field>{FIELD})[:：]?)?(?:应该)?不是(?P<old>{_V}){_COMMA}(?:而是|应该是|应是|是)(?P<new>{_V})",
    rf"(?:(?P<field>{FIELD})[:：]?)?(?:应该|应当|其实)?(?:是|为)(?P<new>{_V}){_COMMA}(?:而)?(?:不是|非)(?P<old>{_V})",
    rf"(?P<new>{_V}){_COMMA}(?:而)?不是(?P<old>{_V})",
    rf"不是(?P<old>{_V})[，,、\s]+(?P<new>\d[\d.]*[^\d\W]{{0,3}})",
    rf"(?:把|将)?(?:(?P<field>{FIELD})[:：]?)?(?:从|由)?(?P<old>{_V}){_TO_ZH}(?P<new>{_V})",
    rf"(?P<old>(?=[^，,]*\d){_V})(?:[写说打记搞填]错|不对|错)了?{_COMMA}(?:应该)?(?:是|为)(?P<new>\d{_V})",
    r"(?:把|将)?(?P<old>\d[\d.]*[号日元块点]?)改(?P<new>\d[\d.]*[号日元块点]?)",
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
    rf"(?:把|将)?(?:正确的?)?(?P<field>{FIELD}){_TO_ZH}[:：]?(?P<new>{_V})",
    rf"(?:正确|真正|实际)的?(?P<field>{FIELD})(?:应该)?(?:是|为|[:：])(?P<new>{_V})",
    rf"换个(?P<field>{FIELD})[，,:：\s]*(?P<new>{_V})",
    rf"(?:应该|应当)(?:是|为)(?P<new>{_V})",
    rf"我?(?P<how>付|花)的(?:钱)?是(?P<new>{_V})",
    rf"should (?:be|have been) (?P<new>{_V})",
    rf"(?:change |set |correct )?(?:the |my )?(?P<field>{FIELD})"
    rf" (?:should be|should have been|to) (?P<new>{_V})",
    rf"(?:the |my )?(?:right|correct|real|actual|proper) (?P<field>{FIELD})(?: is| was|:) ?"
    rf"(?P<new>{_V})",
    rf"(?:the |my )?(?P<field>{FIELD}) is(?: now)? (?P<new>{_V}) (?:now|instead)",
    rf"use (?P<new>{_V}) instead",
    rf"不是[这那]个?(?P<field>{FIELD}){_COMMA}(?:而?是)(?P<new>{_V})",
    rf"not (?:that|this) (?:number|(?P<field>{FIELD}))[,;:]? "
    rf"(?:but |it's |it is |use )?(?P<new>{_V})",
    rf"(?:it|that) should (?:be|have been) (?:on |at |in )?(?P<new>{_V})",
)
"""Another value of a fact."""
AS_IN_A_FORM = _all(rf"(?P<field>{FIELD})\s?[:：]\s?(?P<new>{_V})")
"""订单号：…: another value of a fact, if it is like the one that was told."""
CORRECTIONS = _all(
    rf"(?:是|it (?:was|is) |(?:it|that)'s )?(?:on |at |in |since |from |until )?(?P<new>{_V})",
    r"(?:(?:it|i|we|they|that) )?(?:was |were |had |got |have )?(?P<how>bought|purchased|ordered"
    r"|booked|delivered|arrived|received|came|shipped|sent|paid|cost|charged)(?: it| them| me)?"
    rf" (?:on |at |in |for )?(?:the )?(?P<new>{_V})",
    rf"(?:it|that|this|the whole thing)(?: all)? {_HAPPENED_EN} (?:on |at |in )?(?P<new>{_V})",
    rf"(?P<how>付了?|花了?|支付了?)(?P<new>{_V})",
    rf"(?P<field>{FIELD})(?:是|为|[:：])\s?(?P<new>{_V})",
    rf"(?:the |my )?(?P<field>{FIELD}) (?:is|was|[:=]) ?(?P<new>{_V})",
)
"""The same, behind a word that takes something back."""
ANEW = _all(
    r"(?:it|i|we|they|that|this|he|she)(?P<how>(?: [a-z']+){1,5}?) (?:on|at|in|for) "
    rf"(?P<new>{_V})"
)
"""What happened, told once more with another value."""
LONG_NUMBER = _any_case(r"(?P<new>[a-z]{0,6}-?(?=[\da-z-]*\d{3})[\da-z-]{4,}\d)")
"""As an order has one."""
IS_NUMBER = _all(
    rf"(?:(?:it|that)(?:'s| is| was) |\*\s?|(?:那个)?(?:单号|号)?应?该?是){LONG_NUMBER.pattern}",
    rf"{LONG_NUMBER.pattern}\s?\*",
)
"""It can but be the number that was told before, if it is like that."""
_BEFORE = r"(?:(?:no|oh|ah|ok|hmm|sorry|哦|啊|噢|唉|嗯)[\s，,。.!！…]*\b|哦|啊|噢|唉)*"
_TAKES_BACK = re.compile(
    rf"{_BEFORE}(?:更正|纠正|我?(?:刚才|刚刚)?[说写打搞记弄填看抄]错|(?:又|还是|也|好像)?(?:不对|错了)|我是说|我的意思是|correction\b|oops\b"
    r"|wait\b(?! for)|i mean|i mistyped|typo\b|my bad\b|make (?:that|it)\b|scratch that\b"
    r"|my mistake\b|(?:the )?wrong (?:one|number)\b)",
    re.IGNORECASE,
)
_MAY_TAKE_BACK = re.compile(
    rf"{_BEFORE}(?:改一下|其实|(?:更?准确|确切|正确)(?:地|的|来)?说|抱歉|不好意思|对不起|等等|等一下|不[，,\s]"
    r"|actually\b|no\b|(?:so |very )?sorry\b)",
    re.IGNORECASE,
)


def field_named(word: str | None) -> FactType | None:
    """The fact that is called so; None: none is."""
    if not word:
        return None
    return next((type_ for type_, pattern in FIELDS.items() if pattern.fullmatch(word)), None)


def takes_back(said: str) -> bool:
    """Whether it begins by saying that something told before was wrong."""
    return _TAKES_BACK.match(said.strip()) is not None


def may_take_back(said: str) -> bool:
    """Whether it begins, or ends, as people do who put something right, among other things."""
    words = _POLITE.sub("", said.strip().rstrip(_ENDS))
    return bool(
        takes_back(words)
        or _MAY_TAKE_BACK.match(words)
        or _CLOSERS.search(words)
        or _ACTUALLY.search(words)
    )


def spoken(said: str) -> str:
    """As it was said, without a full stop after it; nothing, if it is more than a line."""
    words = " ".join(said.replace("’", "'").split()) if "\n" not in said.strip() else ""
    return _ITS.sub("it's", words).strip(_ENDS + "?？")


def bare(said: str) -> str:
    """Without "sorry" before it and behind it; nothing, if it is more than a line."""
    words = _ACTUALLY.sub("", _OPENERS.sub("", spoken(said)).strip(_ENDS))
    for behind in (_POLITE, _CLOSERS, _POLITE):
        words = behind.sub("", words).strip(_ENDS)
    return words
