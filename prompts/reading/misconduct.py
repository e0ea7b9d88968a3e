"""Whether words blame whoever works on a matter for how they behave, and not somebody else."""

import re
from functools import lru_cache

from .plain import NEWEST, plain

_WHO_ZH = (
    "(?:那个|那位|这个|这位|一位)*(?:人员?|客服|师傅|同事|工作人员|员工|家伙|男的|女的|小伙子?|姑娘"
    "|先生|女士|办事员|专员|经理)"
)
_MATTER_ZH = (
    "(?:我们?|这|那|本|咱们?)?(?:的|这|那|个|件|一|份|张|次|笔|家)*"
    "(?:事情?|投诉|工单|单子?|案子|问题|报修|申诉|反映|退款|诉求|业务)?"
)
_WHO_EN = (
    r"(?:person|man|woman|guy|lady|one|colleague|agent|clerk|handler|rep|representative|employee"
    r"|staff|staff member|somebody|someone|whoever|who|that|advis[eo]r|officer)"
)
_MATTER_EN = (
    r"(?:me\b|(?:this|it)\b|(?:my|this|the|our) (?:\w+ )?"
    r"(?:ticket|complaint|matter|report|issue|problem|case|request|file|claim|appeal|one)s?\b)"
)
_HANDLER = re.compile(
    rf"(?:处理|办理?|跟进|负责|接手?|经手|回复|答复|受理|对接|联系|承办)(?:了|过|着)?{_MATTER_ZH}的{_WHO_ZH}"
    rf"|(?:给|跟|和|与|对)我(?:回复?|联系|沟通|说话|讲话|对接|打电话|回电话|发消息)[^，。,.]{{0,2}}的{_WHO_ZH}"
    r"|处理人(?!员)|经办人?|承办人|接单人|受理人|对接人"
    rf"|\b{_WHO_EN}(?: (?:who|that))?(?:'s| is| was| has been)? "
    r"(?:handl(?:es|ed|ing)|deal(?:s|t|ing) with|work(?:s|ed|ing) on|in charge of|responsible for"
    r"|look(?:s|ed|ing) (?:after|into)|answer(?:s|ed|ing)|repl(?:ies|ied|ying) to|has|took(?: on)?"
    rf"|assigned to|on) {_MATTER_EN}"
    r"|\bmy (?:handler|agent|advis[eo]r)\b"
)
_OURS = re.compile(
    r"你们(?:家|那|这|个|位|的|店|单位|公司)*(?:客服|师傅|同事|员工|人(?!工)|经理|主管|工作人员|接线员|专员"
    r"|业务员|办事员|男的|女的|姓[\u4e00-\u9fff]的)"
    r"|\byour (?:\w+ ){0,2}?(?:agent|man|guy|woman|lady|people|person|staff|colleague|handler|rep"
    r"|representative|technician|employee|advis[eo]r|operator|clerk|worker|team|officer|support"
    r"|customer service)s?\b"
)
_POINTED_AT = re.compile(
    r"[这那][个位]?(?:姓[\u4e00-\u9fff]的|客服|人(?!工)|工作人员|员工|专员|办事员)"
    r"|\bthis (?:agent|handler|guy|man|woman|person|clerk|rep|representative|colleague|advis[eo]r"
    r"|one|m(?:r|s|rs|iss)\b\.? \w+)\b"
)
DEED = re.compile(
    r"骂|辱|威胁|恐吓|[吼怼]|红包|好处|回扣|贿|辛苦费|茶水费|[跟向找问]我们?[^，。]{0,3}钱|谎|骗|歧视"
    r"|骚扰|动手|打人|打了?我(?!电话)|推[脱诿搪]|推来推去|态度(?!.{0,3}(?:好|不错))|不耐烦|敷衍|糊弄|刁难"
    r"|阴阳怪气|脏话|难听|差劲|素质|恶劣|不理我?|(?<!管)不管|爱[答理]不理|失职|渎职|不负责|不作为|偏袒|冷漠|傲慢"
    r"|无礼|没礼貌|嘲[笑讽]|挂(?:断|掉)?了?我|[太很极真]差|不像话|换个?人|(?:投诉|举报)[他她]"
    r"|(?:投诉|举报)(?:你们|[这那我])?[个位]?的?(?:处理人(?!员)|经办人)"
    r"|\b(?:insult|swore|swear|curs(?:ed|es|ing)|yell|shout|scream|threat|brib|kickback|rude|lie[ds]"
    r"|lying|liar|harass|abus|mock|hung up|hangs? up|discriminat|impolite|hostile|dismissive"
    r"|unprofessional|incompetent|useless|lazy|arrogant|disrespect|ignor(?:es|ed|ing)|refus(?:es|ed)"
    r"|never (?:answer|repl|call)|cheat|racist|nasty|attitude|idiot|stupid|awful)"
    r"|\bcomplain\w* (?:about|against|of) (?:him|her|my handler)\b"
    r"|\blaugh\w* at\b|\bcall(?:ed|s) me (?:an?|names)\b"
    r"|\b(?:ask(?:ed|s)?|demand\w*|want(?:ed|s)?|took|takes?) [^.]{0,20}"
    r"\b(?:money|cash|tip|gift|favou?r)\b"
)
_SOMEBODY = re.compile(
    rf"(?:[他她](?!们)|\b(?:he|she)\b)[^,，。.!！;；]{{0,12}}?(?:{DEED.pattern})"
)
_PEOPLE = (
    r"(?:骑[手士]|(?:快递|外卖|送餐|配送|送货)(?:员|小哥|师傅|的)|跑腿|邮递员|司机|的哥|保安|服务员"
    r"|店员|店长|收银员|营业员|保洁|护士|医生|老师|邻居|业主|房东|租客|室友|物业|维修工|安装工|摊主|老板|卖家|买家"
    r"|商家|商户|店家|乘客|顾客|路人"
    r"|\b(?:driver|courier|rider|delivery (?:man|guy|person|boy|driver)|post ?man|mail ?man|waiter"
    r"|waitress|cashier|nurse|doctor|teacher|neighbou?r|landlord|landlady|tenant|flatmate|roommate"
    r"|seller|vendor|merchant|shop ?keeper|shop assistant|guard|receptionist|doorman|cleaner"
    r"|passenger)s?\b)"
)
_OTHERS = re.compile(
    rf"{_PEOPLE}|楼[上下]|隔壁|店里|\b(?:shop|store|restaurant)s?\b",
)
_WHOEVER_THEY_SENT = re.compile(
    rf"(?:你们(?:家|店|单位|公司|平台|那|外卖|快递|物流)*的?|\byour )?{_PEOPLE}"
)
"""Also those whom they call ours: none of these has anybody's ticket."""
_DESK = re.compile(
    rf"客服|(?:打|接)电话(?:来|给我)?的?[这那]?[个位]?[女男人]|你们?(?!们|的|家)[^，。,.!！]{{0,4}}(?:{DEED.pattern})"
    rf"|\bagent\b|\bon (?:the )?phone\b|\byou (?:\w+ ){{0,2}}(?:{DEED.pattern})"
)


def points_at_handler(text: str) -> bool:
    """Whether it speaks of whoever has their ticket, by no name."""
    return _HANDLER.search(plain(text)) is not None


def tells_of_deed(text: str) -> bool:
    """Whether it says that somebody did what nobody may."""
    return DEED.search(plain(text)) is not None


def blames_whoever_it_is(text: str) -> bool:
    """Whether it says so of him, or her, and of nobody else: who that is, the talk tells."""
    return _SOMEBODY.search(plain(text)) is not None and not blames_others(text)


@lru_cache(NEWEST)
def tells_of_misconduct(text: str) -> bool:
    """Whether it says that the desk's people, or whoever has their ticket, did what nobody may."""
    words = plain(text)
    if DEED.search(words) is None or blames_others(text):
        return False
    return any(each.search(words) for each in (_HANDLER, _OURS, _POINTED_AT))


@lru_cache(NEWEST)
def blames_others(text: str) -> bool:
    """Whether it speaks of people who have nobody's ticket (a driver, a neighbour, a shop), and of
    nobody at the desk."""
    words = plain(text)
    if _OTHERS.search(words) is None:
        return False
    besides = _WHOEVER_THEY_SENT.sub(" ", words)
    return not any(each.search(besides) for each in (_HANDLER, _OURS, _DESK))
