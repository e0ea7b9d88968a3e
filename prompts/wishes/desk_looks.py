"""我明天休假, 这周有多少投诉, "make the digest come at 8", "who is on duty?": staff want a list of
the desk's, or a setting of their own. Which is told by the command that shows it."""

import re

from prompts.reading.plain import plain

_ABSENT_ZH = (
    r"(?=.*(?:请(?:个|几天|一天|半天|[一两二三四五六七八九十\d]+天)?的?(?:假|病假|事假|年假)"
    r"|休(?:息)?(?:年|病|事)?假|休息|年假|调休|休\s?[一两二三四五六七八九十\d]+\s?天))"
    r"(?!.*(?:客户|顾客|上门|回复|回电|联系|处理|送|师傅|公司|店|结束|才|怎么|吗|[?？]))"
    r"(?:(?:我|本人)?(?:想|要|得|需要)*|[^,，。]{0,12}我)"
    r"(?:今|明|后|下|这|本|从|周|星期|礼拜|\d|请|休|一|两|二|三|四|五|六|七|八|九|十|想|要|调|年"
    r"|月|到|,|，).*|我.{0,12}(?:请假|休假|休息).*"
    r"|\W*我?(?:今天)?(?:有点)?(?:生病了?|病了|不舒服|发烧了?)[,，。\s]*(?:我|今天|先|要|就)*"
    r"(?:回家|不来|不上班|来不了|去医院|回去).{0,6}"
)
_ABSENT_EN = (
    r"\W*(?:i'?m|i am|i'?ll be|i will be) (?:\S+ ){0,4}?(?:away|on (?:leave|holiday|vacation)|off"
    r"|off work|out of (?:the )?office|sick|ill|unwell)\b(?! of\b).*"
    r"|\W*(?:(?:i|please|want|need|to|would|like|take|have|i'd|can|may) ){0,6}"
    r"(?:(?:a|an|the|some|few|\d+|one|two|three|four|five|tomorrow|day|days|of|off|next|week"
    r"|my) ){0,4}"
    r"(?:days? off|leave|holidays?|vacation|day off)(?: (?:tomorrow|today|next|this|from|until|on|"
    r"for|starting|please).*)?\W*"
)
_MATTERS_ZH = r"(?:投诉|工单|表扬|建议|申诉|咨询|报障|单子?|事项)"
_MATTERS_EN = r"(?:complaints?|tickets?|praises?|suggestions?|appeals?|inquiries|matters|reports)"
_WHEN_ZH = r"(?:今天|昨天|这周|本周|上周|这个?月|本月|上个?月|今年|现在|目前|最近)"
_OF_A_TIME_ZH = (
    r"[本这上个周月星期礼拜今昨天年日号到至起的和、\s\d一二三四五六七八九十-]"
    r"|所有|全部|以来|以后|最近"
)
_OF_A_TIME_EN = (
    r"(?:all|the|this|last|weeks?'?s?|months?'?s?|today'?s?|yesterday'?s?|of|from|to|until|since|for"
    r"|and|my|our|\d{1,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    rf"|{_MATTERS_EN}|data|figures)"
)
_SHEET_EN = r"(?:excel|xlsx|csv|spreadsheet|table)(?: (?:file|sheet))?"
_AT_WORK = r" (?:at work|on duty|at my desk|from (?:my )?(?:leave|holidays?|vacation))"
_SCREENS: dict[str, str] = {
    "back": (
        r"\W*(?:我|本人)?(?:已经?|今天|刚|提[前早])*(?:销假|返岗|回岗|(?:休完?假|请假|出差)?回来(?:上班|值班|工作)?"
        r"|(?:休完|结束)(?:了)?(?:年|病|事)?假)了?[,，]?(?:可以派单|可以接单)?(?:了)?\W*"
        rf"|\W*(?:i'?m|i am)(?: now| already)? back(?: now| again| today|{_AT_WORK})*\W*"
        rf"|\W*back{_AT_WORK}\W*"
    ),
    "absent": (
        rf"\W*(?:请问|{_WHEN_ZH}|都|有)*(?:有哪些人|谁|哪些人)(?:{_WHEN_ZH}|都|在)*"
        r"(?:休假|请假|不在|没来|不上班)(?:呢|啊|了)?\W*"
        r"|\W*who(?:'s| is| are| else is)? "
        r"(?:away|off|on leave|on holiday|absent|not here|ill|sick)"
        r"(?: (?:this|next|today|tomorrow|now|week|right))*\W*"
    ),
    "away": rf"{_ABSENT_ZH}|{_ABSENT_EN}",
    "set_digest": (
        r"\W*(?:请|麻烦|帮我|能不能|我想|以后|每天|别|不要|不想|关|停|取消)*(?:再|掉|收到?|看|发"
        r"|打开|开|把|将|的)*日报"
        r"\W*(?:时间|的|都)*(?:改|设|调|换|挪|定|每天|早|晚|上午|下午|关|停|别|不要|取消|打开|开"
        r"|发|在|到|了|吧|掉|成|为|闭|\d).*"
        r"|\W*(?:不要|别发|关掉|停掉|取消|不想收|关闭|停)(?:再)?(?:发"
        r"|收)?(?:我的?)?(?:这个)?日报了?(?:吧)?\W*"
        r"|(?=.*\b(?:digest|daily (?:report|summary))\b)(?=.*(?:\bat\b|\bto\b|\boff\b|\bstop\b"
        r"|\bno\b"
        r"|\bon\b|\bdon'?t\b|\bearlier\b|\blater\b|\d)).*\b(?:make|set|change|move|send|turn|stop"
        r"|switch"
        r"|no|don'?t|want|come)\b.*"
        r"|\W*(?:my |the )?(?:daily )?digest (?:at \d|only |off\b|on\b).*"
    ),
    "digest": (
        rf"\W*(?:请|给我|帮我|看一?下|查一?下|我们?)*{_WHEN_ZH}?(?:我们?)?(?:一共|总共|都)?(?:有"
        rf"|收到|来了|接到)?了?"
        rf"(?:多少|几)[件个张条]?{_MATTERS_ZH}\W*(?:了|呢|啊)?\W*|\W*(?:请|给我|看一?下|查一?下"
        rf"|我要|要)*{_WHEN_ZH}?的?"
        r"(?:统计|数据|报表|数字)(?:一下|数据|表|情况)?\W*"
        rf"|\W*how many {_MATTERS_EN}\b.*|\W*(?:show |give |see |me |the |our |your |today'?s "
        rf"|this |week'?s"
        r" |last )*(?:statistics|figures|stats|numbers)(?: (?:of|for|please|this|last|today|week"
        r"|month))*\W*"
    ),
    "overdue": (
        r"\W*(?:请|给我|帮我|看一?下|查一?下|有?哪些|所有|全部)*(?:超时|超期|逾期)(?:的"
        r"|了)*(?:工单|单子|件)?(?:有哪些|列表)?\W*"
        r"|\W*(?:(?:show|list|see|give|me|all|the|what|which|is|are|tickets|my|our) )*(?:overdue"
        r"|late)"
        r"(?: (?:tickets?|ones?|list|please))*\W*"
    ),
    "pool": (
        r"\W*(?:请|给我|看一?下|打开)*(?:待领池|没人接的?(?:工单|单子)?|待领(?:工单)?)\W*"
        r"|\W*(?:(?:show|see|open|me|the|what|is|in) )*pool\W*"
    ),
    "queue": (
        r"\W*(?:请|给我|看一?下|打开)*我?的?(?:待办|手上的?(?:工单|单子)|工单列表)(?:有哪些|列表"
        r"|工单)?\W*|\W*我的(?:工单|单子)(?:呢|有哪些|在哪)?\W*"
        r"|\W*(?:(?:show|see|open|me|the|my|what|is|in) )*(?:queue|to-?do(?: list)?"
        r"|tickets? in hand)\W*"
    ),
    "approvals": (
        r"\W*(?:请|给我|看一?下|打开|有什么|哪些)*(?:要|等|待)?我?(?:来|的)?审批(?:的|列表"
        r"|有哪些)?\W*"
        r"|\W*(?:(?:show|see|open|me|the|my|what|waits|for|is) )*approvals?\W*"
    ),
    "on_duty": (
        r"\W*(?:请问|现在|今天|今晚|都|还|有)*谁(?:还|在|今天|现在)*(?:值班|当班|上班|岗上|在岗)(?:呢"
        r"|啊)?\W*"
        r"|\W*who(?: else)?(?:'s| is| are)? (?:\w+ )?(?:on duty|working(?: today| now)?|there today"
        r"|at work)\W*"
    ),
    "file": (
        r"\W*(?:请|我要|帮我|要|新建|再)*(?:登记|录入|记录)(?:一?个|一下|一件|新的?)*(?:来电|电话"
        r"|来访|客户来电)\W*"
        r"|\W*(?:来电|来访)登记\W*"
        r"|\W*(?:(?:i|want|to|please|need) )*(?:file|register|log|note) (?:a "
        r"|the )?(?:phone )?(?:call|caller"
        r"|visitor)\W*"
    ),
    "import": (
        r"\W*(?:请|我要|要|帮我)*(?:导入|批量导入)(?:客户|员工|名单|人员)*\W*"
        r"|\W*(?:(?:i|want|to|please) )*import (?:people|customers|staff|a file)\W*"
    ),
    "invite": (
        r"\W*(?:请|我要|要|帮我|我想|想)*邀请(?:一?[个名位]|新)?[^,，。]{0,14}?"
        r"(?:处理人|主管|经理|管理员|同事|员工|人)\W*"
        r"|\W*(?:(?:i|i'd|we|want|like|to|please|can|could|you|need) )*"
        r"invite (?:an?|another|new|one)(?: \w+){0,5}\W*"
    ),
    "export": (
        rf"\W*(?:请|帮我|给我|我要|要|麻烦|把|将)*(?:{_OF_A_TIME_ZH})*(?:{_MATTERS_ZH}|数据|报表|表格)?"
        rf"导出(?:来|一下|去)?(?:{_OF_A_TIME_ZH})*(?:{_MATTERS_ZH}|数据|报表|表格)?(?:吧|一下)?\W*"
        rf"|\W*(?:(?:please|can you|i want to|i need to) )?export(?: {_OF_A_TIME_EN})*\W*"
        rf"|\W*(?:(?:please|can|could|i|you|me|we|get|have|give|send|need|want|the|all|an?) )*"
        rf"(?:tickets?(?: {_OF_A_TIME_EN})* (?:as|in) (?:an? )?{_SHEET_EN}"
        rf"|{_SHEET_EN}(?: {_OF_A_TIME_EN})*(?: tickets)?)(?: please)?\W*"
    ),
    "announce": (
        r"\W*(?:请|我要|要|帮我)*(?:发|写|发布)(?:一?个|一?条)?(?:公告|通知给(?:大家|员工"
        r"|所有人)|通知(?=\W*\Z))\W*"
        r"|\W*(?:(?:i|want|to|please) )*(?:make|send|write) an announcement\W*"
    ),
}
"""By the command; ``set_digest``, ``on_duty`` and ``absent`` have none of their own."""
_OFF = re.compile(r"不要|别|关|停|取消|不想|\b(?:off|stop|no|don'?t)\b")
_PATTERNS = {screen: re.compile(said) for screen, said in _SCREENS.items()}


def switches_off(text: str) -> bool:
    """Whether a wish about the digest says that it isn't to come any more."""
    return _OFF.search(plain(text)) is not None


def look_wanted(words: str) -> str | None:
    """Which; ``words`` in their plain form."""
    return next((screen for screen, said in _PATTERNS.items() if said.fullmatch(words)), None)
