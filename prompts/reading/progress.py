"""Whether a message does nothing but ask how a matter stands, or press for it: 催单."""

import re
from functools import lru_cache

from .plain import NEWEST, plain

_LONGEST = 80  # characters: whoever writes more tells something

_DONE_ZH = (
    "处理|解决|回复|答复|回应|反馈|结果|消息|进展|动静|下文|办好|办|弄好|人管|人理|人联系|人来|来人"
    "|人上门|上门"
)
_TIME_ZH = (
    r"(?:都|已经|等了|过了|又)*[\d一二三四五六七八九十两几半好多]+"
    r"(?:个?小时|天|个?工作日|个?星期|周|个?月)(?:多|了)*"
    r"|(?:都|已经|等了?|过了?|我们?)*(?:这么|那么|太|好|很)久了?|(?:都|已经|等了?)*(?:大?半天|老半天)了?"
)
_OUT_ZH = (
    r"(?:人|老人|孩子|小孩|[他她它]们?|里面的人)?(?:都|已经|到底)*"
    r"(?:救|弄|放|接|抬)(?:出来|上来|下来)"
)
_URGES_ZH = (
    r"催(?:了|过)?(?:你们?|您们?)?都?(?:[\d一二两三四五六七八九十几好多无数]+(?:遍|次|回))了?",
    r"催[单办促催]?(?:一?下|一催)?|加急",
    r"(?:赶紧|尽快|抓紧|快点?儿?|快些)(?:给?我?们?(?:处理|解决|回复|办))?",
    rf"(?:怎么|为什么|为啥|咋|到底)?(?:还|一直|这么久|都)*(?:没有?|不)(?:人|给我?)?(?:{_DONE_ZH})",
    rf"有没有(?:什么|新的?)?(?:{_DONE_ZH})",
    r"有(?:什么|新的?)?(?:进展|消息|结果|回复|答复|回应)|有人(?:在)?(?:处理|来|过来|管|去|跟进)",
    r"(?:什么时候|啥时候|何时|[还要]*多久|几时)"
    rf"(?:才|能|可以|会|给我?|有|要|够)*(?:(?:{_DONE_ZH}|[修弄搞处理]*(?:好|完|定|恢复))好?)?",
    r"(?:上次|之前|前[几两]天|上回)(?:报修?|反映|投诉|提交?|说)?的?(?:那个?|那件)?(?:事情?|工单|投诉|单子?|问题)"
    r"(?:呢|(?:现在)?(?:怎么样|怎样|如何|咋样)了?)",
    r"(?:现在)?(?:处理|办理?|解决|进展|进度|情况|修)(?:得|到|的)?(?:了)?"
    r"(?:怎么样|怎样|如何|咋样|哪一?步|哪里|哪儿|哪了|什么(?:阶段|地步|程度))",
    r"到哪(?:里|儿)?了|(?:到|在|走到)了?(?:哪一?步|什么(?:阶段|地步|程度))|(?:管不管|有没有人管)",
    rf"{_OUT_ZH}(?:了)?(?:没有?|吗)|有没有{_OUT_ZH}|(?:急|等)死(?:人|我)?了?|催一?催",
    r"进度|进展|(?:现在|到底)?(?:怎么样|咋样|怎样|如何)了",
    r"人呢|人(?:都)?(?:去|到)?哪(?:里|儿)?(?:去)?了",
    r"(?:说好|答应|承诺)(?:了|的|过|好)*(?:[今昨前明后]天|(?:周|星期)[一二三四五六日天]|[上下中]午|晚上|早上"
    r"|\d{1,2}[点时:：]半?\d{0,2}分?|之?前|以内|内|会|要|给|我们?)*"
    r"(?:答复|回复|回应|解决|处理|办结|联系)我?们?的?",
    _TIME_ZH,
)
_FILLERS_ZH = (
    r"(?:怎么|咋)了|怎么回事",
    r"[请您你我他们啊呀呢吧吗嘛了的得是在就又也都还很太再可以能不帮给和与这那个事件问下现到底]",
    r"上次|之前|前[几两]天|上回|麻烦|一下|工单|单子|投诉|报修|问题|事情|催|那边|客服|你好|您好|谢谢|辛苦|着急|急|情况|等",
)
_WHO_EN = (
    r"(?:it|this|that|you|i|we|someone|somebody|anyone|anybody|no ?one|nobody"
    r"|(?:my|the) (?:ticket|complaint|case|matter|issue)s?) "
)
_DONE_EN = (
    r"[a-z' ]{0,20}(?:answer|repl|respon|solv|resolv|fix|repair|mend|ready|sort|handl"
    r"|process|deal|done|finish|contact|hear|news|look|com(?:e|ing)\b)[a-z]*"
    r"(?: (?:back|from|with|to|at|into|round|out))*"
)
_NEWS_EN = r"(?:news|updates?|progress|answer|reply|response)"
_THEM_EN = r"(?:him|her|them|it|me|us|(?:every|any|some)(?:one|body)|(?:the|my) [a-z]+)"
_TIME_EN = (
    r"(?:for )?(?:\d+|an?|half an|one|two|three|four|five|a few|several)"
    r" (?:hours?|days?|weeks?|months?)(?: now| ago)?"
    r"|(?:it'?s|it has|has|been|taken|taking| )*(?:for )?"
    r"(?:ages|forever|(?:so|too|very|way too) long)(?: now)?"
)
_URGES_EN = (
    rf"(?:(?:is|are) there |do you have |have you (?:got )?)?(?:any|some|no|without) {_NEWS_EN}",
    r"what(?:'s| is|s) (?:the |my )?(?:status|progress|going on|happening|taking so long)",
    r"status(?: update)?|updates?|asap|as soon as possible",
    r"(?:is |are )?(?:any(?:one|body)|some(?:one|body)|they|you)"
    r" (?:coming|there|on (?:the|their|your) way|(?:working )?on (?:it|this|that)"
    r"|seeing to (?:it|this))",
    r"how (?:is|are) (?:it|things|this|my (?:ticket|complaint|case|appeal)s?)"
    r" (?:going|coming along)",
    r"(?:how(?:'s| is| are)?|what about) my (?:ticket|complaint|case|report|appeal)s?(?: doing)?",
    r"how (?:much longer|long)(?: (?:will|does|is) (?:it|this) (?:take|going to take))?",
    r"(?:hurry(?: up)?|speed (?:it|this) up|follow(?:ing)?[ -]?up|chase|urge)",
    r"(?:i(?:'ve| have)? )?(?:asked|urged|chased|reminded)(?: you)?(?: already)?"
    r" (?:twice|(?:two|three|four|five|many|\d+) times)(?: already| now)?",
    rf"you (?:promised|said)(?: me)? (?:(?:an? )?{_NEWS_EN}|you(?:'d| would) (?:answer|reply))",
    rf"waiting(?: for (?:an? )?{_NEWS_EN})?",
    r"hello+\W+(?:(?:it'?s|it has) been)(?: over| more than| almost| nearly)?",
    rf"(?:did|have|has|can) (?:they|you|any(?:one|body)|some(?:one|body)) (?:get|got|gotten)"
    rf" {_THEM_EN} out",
    r"(?:is|are) (?:he|she|they|every(?:one|body)|all of them) (?:out|safe|ok|okay)",
    rf"(?:when|how soon)(?:'s| will| can| do| are| is| shall) {_WHO_EN}{_DONE_EN}",
    rf"(?:has|have|is|did|does) (?:anyone|anybody|someone|somebody) {_DONE_EN}",
    rf"why (?:hasn'?t|haven'?t|isn'?t|has|is) {_WHO_EN}{_DONE_EN}",
    rf"(?:i(?:'ve| have) been |still |been )?waiting {_TIME_EN}",
    _TIME_EN,
)
_FILLERS_EN = (
    r"please|hi|hello|hey|there|on|of|my|our|the|a|all|tickets?|complaints?|cases?|matters?|issues?"
    r"|about|with",
    r"it|this|that|yet|so far|is|are|for|from|me|you|us|i|i'?m|we|am|and|but|thanks|thank|just",
    r"still|now|already|again|ok|what|anything",
)
_NUMBER = re.compile(r"[a-z]20\d{6}-\d{4}")
_WORD = re.compile(r"\w")


def _any(zh: tuple[str, ...], en: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{'|'.join(zh)}|\b(?:{'|'.join(en)})\b")


_URGES = _any(_URGES_ZH, _URGES_EN)
_FILLERS = _any(_FILLERS_ZH, _FILLERS_EN)
_TIMES = _any((_TIME_ZH,), (_TIME_EN,))


@lru_cache(NEWEST)
def asks_for_progress(text: str) -> bool:
    """Whether that is all it does. Of what the matter is about, nothing may be in it."""
    if len(text) > _LONGEST:
        return False
    words = _NUMBER.sub(" ", plain(text))
    if not _URGES.search(_TIMES.sub(" ", words)):
        return False
    return not _WORD.search(_FILLERS.sub(" ", _URGES.sub(" ", words)))


_HURRIES = re.compile(
    r"快点|快些|快一点|快来|赶紧|赶快|抓紧|加急|催|急死|急着|等不(?:了|起|及)|还(?:在|要).{0,4}等着|马上(?:处理|解决|来|办)"
    r"|\b(?:hurry|asap|as soon as possible|urgent(?:ly)?|quick(?:ly)?|right away|immediately"
    r"|speed (?:it|this) up|(?:can'?t|cannot) wait|still waiting)\b"
)


def hurries(text: str) -> bool:
    """Whether it presses for progress, whatever else it tells."""
    return _HURRIES.search(plain(text)) is not None


_STANDING = re.compile(
    rf"{_OUT_ZH}|哪一?步|哪了|到哪|怎么样|怎样了|如何了|咋样|进度|进展|有(?:什么|新的?)?(?:消息|结果)|来人"
    r"|有(?:没有)?人(?:在)?(?:处理|跟进|管)"
    r"|\b(?:status|news|updates?|progress|what's happening)\b"
    r"|\b(?:out|safe|okay?)\b"
    r"|\b(?:has any(?:one|body)|how(?:'s| is| are)|any(?:one|body) (?:working )?on (?:it|this))\b"
)


def asks_how_it_stands(text: str) -> bool:
    """Whether it asks for that, and doesn't merely press."""
    return asks_for_progress(text) and _STANDING.search(plain(text)) is not None


_THING_EN = r"(?!(?:ticket|complaint|case|report)s?\b)[a-z]+(?: [a-z]+)?"
_STANDS_EN = (
    r"(?:what(?:'s|s| is) (?:happening|going on|new|up)"
    r"|how (?:does it|do things|do matters) (?:stand|look)"
    r"|how(?:'s| is| are) (?:it|things|matters) (?:going|coming along|looking)"
    r"|any (?:news|updates?))"
)
_MONEY = re.compile(r"钱|退款|赔款|押金|\b(?:money|cash|refund|deposit|compensation)\b")
_WHERE = re.compile(
    r"\W*我[们]?的?(?:钱|退款|赔款|押金|货|快递|包裹)呢\W*"
    r"|\W*(?:(?:请问|你好|您好|那)[,，\s]*)?我[们]?的?[^\W\d_]{1,8}?(?:现在|到底|今天)*(?:在|到|去|跑)?(?:了)?"
    r"(?:哪(?:里|儿|了)?了?|(?:怎么样|咋样)了)(?:呢|啊|呀)?\W*"
    r"|\W*(?:我[们]?的?)?[^\W\d_]{1,8}?的?(?:事情?|问题)(?:现在|到底)*"
    r"(?:怎么样|咋样|如何|到哪一?步)了(?:呢|啊)?\W*"
    r"|\W*(?:(?:hi|hello|please|so|and|but)[,.!\s]+)*"
    rf"(?:{_STANDS_EN} (?:with|on|about) my {_THING_EN}"
    rf"|where(?:'s| is| are|s) my {_THING_EN}|(?:have|did) you (?:found|find) my {_THING_EN}"
    rf"|(?:has|is|did) my {_THING_EN} (?:arrived?|there|here|found|come|on its way))"
    r"(?: (?:now|yet|already|then|please))*\W*"
)
_LONGEST_WHERE = 60


def asks_where(text: str) -> bool:
    """Whether it but asks where a thing of theirs is; who has no ticket may ask that as well."""
    return len(text) <= _LONGEST_WHERE and _WHERE.fullmatch(plain(text)) is not None


def asks_for_money(text: str) -> bool:
    """Whether the thing that is asked for is money."""
    return _MONEY.search(plain(text)) is not None
