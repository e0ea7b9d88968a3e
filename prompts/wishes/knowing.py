"""What somebody wants to know of the desk, and no more: who it is, when it is open, who has their
ticket, what it holds of them; and to have that erased."""

from functools import lru_cache

from prompts.reading.plain import NEWEST

from .whole import Around, Wish

_SMALL_ZH = (
    r"请问|请你们|麻烦你们|请|麻烦|你好|您好|谢谢|一下|想要?|知道|告诉|帮|给|立刻|马上|现在|能不能|可以|能|"
    r"[我的了呢吗啊呀吧都也全在有把要]",
)
_SMALL_EN = (
    r"please|hi|hello|hey|thanks|thank|you|i'd|i|me|we|us|can|could|would|want|wish|like|need|to|"
    r"tell|know|now|just|and|so|ok|okay|at once|right|do|the|is|my|for|this|it|here|today|tomorrow",
)

_OPEN_ZH = r"(?:开门|上班|营业|办公|开放|下班|关门|打烊|休息|开工)"
_DAY_ZH = (
    r"(?:今天|明天|现在|周末|节假日|平时|每天|早上|上午|中午|下午|晚上"
    r"|(?:周|星期)[一二三四五六日天])"
)
_HOURS = Wish(
    zh=(
        rf"(?:几点钟?|什么时候|啥时候|何时)(?:才|会|能|开始|恢复)*{_OPEN_ZH}",
        rf"{_DAY_ZH}(?:还|是否|会|都|有没有|你们)*{_OPEN_ZH}(?:不{_OPEN_ZH})?(?=吗|么|\W*[?？])",
        rf"还{_OPEN_ZH}(?=吗)",
        rf"{_DAY_ZH}(?:还|是否|会|都|有没有|你们)*(?:开不开门?|开门?不|开(?=吗|么|\W*[?？])|营不营业|上不上班)",
        r"(?:营业|上班|工作|办公|服务|开放)时间(?:表|是什么|是几点|是多少|是)?",
    ),
    en=(
        r"(?:what time|when|what hours|until when|till when|how late)"
        r"(?: (?:do|are|will|is|does|would))? (?:you|u|your office|the office|the desk|your desk)"
        r"(?: guys)?(?: (?:be|usually|next|again|normally))* "
        r"(?:open|close|start|closed|working|work|back)(?: again| up)?",
        r"(?:opening|business|working|office|service) (?:hours|times?)|your hours",
        r"(?:are|is) (?:you|your office|the office|the desk)(?: (?:guys|still|currently))* "
        r"(?:open|closed)",
    ),
    around=Around(
        zh=(*_SMALL_ZH, r"你们|您们|你|您|到|和|还|几点|是|什么|客服|人工", _DAY_ZH),
        en=(
            *_SMALL_EN,
            r"what|are|your|when|on|mon|sun|weekends?|(?:mon|tues|wednes|thurs|fri|satur|"
            r"sun)days?|in|morning|evening|until|and close",
        ),
    ),
)

_TICKET_ZH = r"(?:工单|投诉|报修|单子|申诉|反馈)"
_WHO_AND_WHEN = Wish(
    zh=(
        r"(?:谁|哪位|哪个人|什么人|哪个部门)(?:在|来|正在|帮我|给我|现在)*"
        r"(?:处理|办理|办|负责|跟进|管|接手|接单)",
        rf"我的?[^,，。!！?？]{{0,8}}{_TICKET_ZH}(?:现在)?(?:在哪里?|到哪(?:里|儿|一?步)?|在谁那里?|"
        r"在谁手[里上])",
        r"\A\W*(?:那)?(?:然后|接下来|后来|下一步)(?:呢|怎么办|怎么样)\W*\Z",
        rf"我的?(?:{_TICKET_ZH}|受理|登记|处理)?(?:单号|编号|号码?)(?:是多少|是什么|是几号?|多少|是啥|呢)?",
        rf"(?:查|看)(?:一?下|看|询)?(?:我的)(?:{_TICKET_ZH}|处理)(?:的?(?:进度|进展|情况))?",
    ),
    en=(
        r"who(?:'s| is| has| will be)?(?: (?:got|now|currently|handling|in charge of|dealing with|"
        r"responsible for|working on|looking (?:at|after|into)|taking care of|assigned to))+"
        r" (?:my|the|this|that|it)\b(?: (?:\w+ ){0,2}?(?:ticket|complaint|case|report))?",
        r"who has (?:it|(?:my|the|this) (?:\w+ ){0,2}?(?:ticket|complaint|case|report))",
        r"\A\W*(?:and |so )?what(?:'s| is| happens)? (?:next|now)\W*\Z",
        r"where(?:'s| is| are) (?:my|the) (?:\w+ ){0,3}?(?:tickets?|complaints?|case|report)",
        r"what(?:'s| is|s) (?:my|the) (?:ticket|complaint|case|report|reference) (?:number|no|id)",
        r"my (?:ticket|complaint|case|report|reference) (?:number|no|id)",
        r"(?:show|see|check) (?:me )?my (?:tickets?|complaints?)|my tickets?",
    ),
    around=Around(
        zh=(
            *_SMALL_ZH,
            r"什么时候|啥时候|多久|几时|会|才|好|解决|处理|办好|办完|完成|完|答复|结果|到底|还|要|等|事|件|个|这|"
            r"那|是|这边|有结果",
            _TICKET_ZH,
        ),
        en=(
            *_SMALL_EN,
            r"until|till|by|when|will|be|done|ready|solved|resolved|fixed|answered|finished|get|an|"
            r"answer|that|ticket|complaint|case|report|how|long|take|does|number|of",
        ),
    ),
)

_DATA_ZH = r"(?:所有|全部|一切|个人|全)*的?(?:资料|数据|信息|记录|账号|账户|档案|隐私)"
_DATA_EN = r"(?:personal )?(?:data|information|info|details|records?|account)"
_ERASE = Wish(
    zh=(
        rf"(?:怎么|如何)?(?:删除|删掉|删|清除|清空|抹掉|注销|销毁)我的?{_DATA_ZH}",
        rf"我的?{_DATA_ZH}(?:都|全部|全|统统|给我)*(?:删除|删掉|删光|删|清除|清空|抹掉|注销|销毁)",
        r"\A\W*(?:那|算了|还是|请|麻烦|帮我|给我|把|我[写发说]?的?|所有|一切|东西|内容|的|[,，\s])*"
        r"(?:全部|全都?|统统|通通)都?(?:给我)?(?:删除|删掉|删光|删|清除|清空)(?:了|掉)?(?:吧|好了|算了)?\W*\Z",
    ),
    en=(
        rf"(?:delete|erase|remove|wipe|destroy|forget) (?:all )?(?:of )?(?:my|the) {_DATA_EN}",
        r"(?:delete|erase|remove|wipe|forget) (?:everything|all|what)(?: that)? (?:you|u)"
        r" (?:have|know|hold|store|got|keep|saved)(?: (?:about|on|of) me)?",
        r"(?:delete|erase|forget) (?:me|everything)(?: (?:about|on|of) me)?",
    ),
    around=Around(zh=_SMALL_ZH, en=(*_SMALL_EN, r"all|how|from|system|your")),
)
_OWN_DATA = Wish(
    zh=(
        r"(?:你们?|您|系统)(?:都|到底)?(?:知道|有|存了?|保存了?|掌握了?|记录了?|收集了?)"
        r"(?:关于)?我的?(?:个人)?(?:(?:什么|哪些|多少)(?:资料|数据|信息|事)?|"
        r"(?:资料|数据|信息)有?哪些)",
        r"我的(?:个人)?(?:资料|数据|信息)有(?:哪些|什么)",
        rf"(?:查看|查|看|导出|下载|给我)(?:一?下)?我的{_DATA_ZH}",
    ),
    en=(
        r"what(?: personal)?(?: data| information| info)?(?: (?:do|does|is|have))? "
        r"(?:you|the desk|this bot) (?:know|have|store|keep|hold|collect|got|stored|collected)"
        r" (?:about|on|of) me",
        r"(?:show|give|send|export|download|get) (?:me )?(?:all |a copy of )?(?:of )?my "
        rf"{_DATA_EN}",
    ),
    around=Around(zh=(*_SMALL_ZH, r"你们"), en=_SMALL_EN),
)
_BOTH = Wish(
    zh=(
        rf"有(?:关于)?我的?(?:个人)?(?:什么|哪些|多少)?{_DATA_ZH}[^\w]*(?:我|都|全部|给|想|要|请|帮|把它?)*"
        r"(?:删除|删掉|删光|删了?|清除|清空|注销)(?:掉|了|吧)?",
    ),
    en=(
        rf"what {_DATA_EN} (?:do|have) you (?:have|hold|keep|store|got) (?:about|on|of) me\W+"
        r"(?:(?:i|we|want|would|like|to|please|and|then|need|it|can|you) )*"
        r"(?:delete|erase|remove)d?(?: (?:it|them|that|all))*",
    ),
    around=Around(zh=(*_SMALL_ZH, r"你们?|您们?"), en=_SMALL_EN),
)
_WHAT_IS_THIS = Wish(
    zh=(
        r"(?:你们?|您)(?:到底)?(?:是谁|叫什么(?:名字)?|是(?:干|做)(?:什么|啥|嘛)的?|是什么)",
        r"这(?:里|儿|个)?(?:机器人)?是(?:(?:干|做)(?:什么|啥|嘛)|什么|啥)(?:用的|的|地方|东西)?",
        r"(?:你们?|您)(?:都)?(?:能|会|可以)(?:帮我)?(?:干|做)(?:点|些)?(?:什么|啥|嘛)",
        r"\A\W*(?:帮助|使用说明|说明书?)\W*\Z|(?:这个|你)?怎么(?:用|使用)\W*\Z",
    ),
    en=(
        r"who (?:are|r) (?:you|u)|what (?:are you|is this(?: bot)?|does this do)(?: for)?",
        r"what (?:can|do|does) (?:you|u|this|it|this bot) do(?: for me)?",
        r"how (?:does|do) (?:this(?: bot)?|it) work|how (?:do|can) i use (?:this|it|you)(?: bot)?",
        r"\A\W*help\W*\Z|how can you help(?: me)?|what can i do here",
    ),
    around=Around(zh=(*_SMALL_ZH, r"呀"), en=_SMALL_EN),
)


@lru_cache(NEWEST)
def asks_for_hours(text: str) -> bool:
    """When are you open?"""
    return _HOURS.is_all_of(text)


def asks_after_tickets(text: str) -> bool:
    """Who has my ticket, until when? (Pressing for progress is `prompts.reading.progress`.)"""
    return _WHO_AND_WHEN.is_all_of(text)


def wants_erasure(text: str) -> bool:
    """Delete all my data."""
    return _ERASE.is_all_of(text)


def asks_for_own_data(text: str) -> bool:
    """What do you know about me?"""
    return _OWN_DATA.is_all_of(text)


def asks_for_data_to_erase(text: str) -> bool:
    """What do you have about me? I want it deleted."""
    return _BOTH.is_all_of(text)


def asks_what_this_is(text: str) -> bool:
    """Who are you, what can you do?"""
    return _WHAT_IS_THIS.is_all_of(text)
