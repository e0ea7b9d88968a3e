"""满意, 还是没解决, "no, it still isn't here": what is said of an outcome that waits for a verdict.
Only whoever knows that one waits may ask this: a new matter may sound the same."""

import re

from prompts.reading.plain import plain

from .leaving import calls_off
from .whole import Around, Wish

_GOOD_EN = r"(?:good|great|fine|perfect|ok|okay|excellent)"
_MANNER_EN = r"(?:very|really|quite|fully|totally|completely|so|pretty|all|just)"
_SMALL_ZH = (
    r"[我的了这那个件事啊呀呢吧哦嗯哈就都也是对您你们给很太]",
    r"不好意思|不小心|抱歉|点错|按错|选错|手滑|其实|刚才|刚刚|按钮|谢谢|感谢|辛苦|麻烦|收到|结果|处理|"
    r"问题|工单|投诉|现在|已经|目前|对于|好的|方案|答复|你好|您好|对|姑娘|小姐姐?|小哥哥?|师傅|亲|美女|帅哥|"
    r"老师|真的|非常|特别|十分|蛮",
)
_SMALL_EN = (
    r"i'm|i|am|we're|we|are|with|the|it's|it|this|that's|that|outcome|result|solution|answer|"
    r"sorry|wrong|button|pressed|press|mistake|by|oops|thanks|thank|thx|you|very|much|got|received|my|"
    r"now|all|so|and|is|was|really|have|has|been|just|ok|meant|mean|for|your|help|a|lot|to|but|"
    r"finally|everything|actually|ticket|complaint|case|problem|issue|hi|hello|at|me|yes|still",
)
_CONTENT = Wish(
    zh=(
        r"满意|没有?(?:什么)?问题了?|可以了|好了|挺好|很好|不错|搞定了?|(?:解决|修好|处理好)了",
        r"\A\W*(?:是的?|对的?|嗯++)\W*\Z",
    ),
    en=(
        rf"(?:{_MANNER_EN} )*(?:satisfied|happy|pleased|content)",
        rf"(?:{_MANNER_EN} )*{_GOOD_EN}",
        r"solved|resolved|fixed|works?",
        r"\A\W*(?:yes|yep|yeah)\W*\Z",
    ),
    around=Around(zh=_SMALL_ZH, en=_SMALL_EN),
)
_NOT_SATISFIED = Wish(
    zh=(
        r"(?:一点儿?|根本|完全)?也?不(?:太|怎么|是很|够)?满意",
        r"(?:还是|还|仍然?|依然|根本|一直|又|并)*(?:没有?|未)(?:完全|彻底|真正|给我|人)*"
        r"(?:解决|处理好?|修好|弄好|办好|搞定|收到|送到|好)",
        r"(?:还是|还|仍然?|依然)(?:不行|不能用|不好|坏|一样|这样|老样子|有问题|不对)",
        r"(?:这|那)?(?:根本|完全|并)?不是我(?:们)?(?:想)?(?:要|问|说)的(?:结果|答复|东西|这个)?",
        r"不(?:行|接受|认可)|没用|问题(?:还在|依旧)|\A\W*(?:不|不是|没有)\W*\Z",
    ),
    en=(
        r"not (?:(?:at all|really|very|quite|been|yet) )*"
        r"(?:satisfied|happy|solved|resolved|fixed|ok|okay|good|acceptable|working|enough|here|done)",
        r"(?:dis|un)satisfied|unhappy|not at all|not yet",
        r"(?:isn't|wasn't|hasn't been|still not) "
        r"(?:solved|resolved|fixed|ok|okay|working|done|here|there)",
        r"still (?:broken|the same|missing|waiting|a problem)",
        r"(?:doesn't|does not|didn't|did not) (?:work|help)",
        r"no|nope|nothing (?:has )?(?:changed|happened)",
        r"(?:that'?s )?not what (?:i|we) (?:\w+ )?(?:asked|wanted|want|meant|needed)"
        r"(?: for| to have)?",
    ),
    around=Around(zh=_SMALL_ZH, en=(*_SMALL_EN, r"no|yet|here|there")),
)
_VERDICT = re.compile(r"满意|\b(?:satisfied|happy|pleased|content)\b")
_SCORNS = re.compile(
    r"\W*(?:(?:我们?|对|这个?|你们的?|处理|结果|服务|还是|真的?|谢谢|姑娘|很|太|非常)[,，\s]*){0,6}"
    r"(?:满意(?:个|什么|啥|毛)|(?:(?:一点儿?|根本|完全|怎么可能)[都也]?)?[不没](?:太|怎么|是很|够|可能)?满意)"
    r"|\W*(?:no\b[,.!\s]*)?(?:(?:i'?m|i am|we are|we're|still|really|absolutely|so|very)\s+){0,3}"
    r"(?:not (?:(?:at all|really|very|quite) )*(?:satisfied|happy|pleased)"
    r"|dissatisfied|unsatisfied|unhappy)\b"
)
_LONGEST = 80  # signs: whoever writes more tells a story
_OBJECTS = re.compile(
    r"(?:还是|还|仍然?|依然|一直|根本)(?:没|未|不)|还是(?:坏|一样|老样子)|又(?:坏|停|断|漏)了"
    r"|\A\W*(?:不|不是|没有)[,，。!！]"
    r"|\A\W*(?:no|nope)[,.!]|\bstill (?:not|no|isn't|hasn't|haven't|doesn't|don't|broken|missing"
    r"|waiting|the same)\b|\bstill (?:is|has|does) not\b|\bstill (?:isn't|hasn't|doesn't)"
)
_ASKS = re.compile(r"[?？]|[吗么]\W*$")


def is_content(text: str) -> bool:
    """Whether it says that all is well, and nothing else."""
    return _CONTENT.is_all_of(text) and not _ASKS.search(text)


_LONGEST_TOLD = 160  # signs
_OPENS_ZH = (
    r"(?:(?:嗯++|哦|唉|哎|呃|对|是的|你好|您好|谢谢|其实|反正|问题|事情|东西|现在|已经|都|也|算是?|基本上?|应该|总算|终于"
    r"|根本|完全|到现在|一直|并)[,，。!！\s]*)*"
)
_OPENS_EN = (
    r"(?:(?:oh|well|hi|hello|um+|sorry|thanks|thank you|actually|honestly|ok|okay)\b[,.!\s]*)*"
)
_MENDED_EN = r"solved|resolved|fixed|sorted"
_IT_EN = r"(?:it|this|that|everything|all|(?:the|my) (?:problem|issue|matter|parcel|order))"
_YES_AND = re.compile(
    rf"\W*{_OPENS_ZH}(?:解决(?:倒?是)?(?:已经)?解决了?|倒?是?解决了|(?:修|弄|办|处理)?好了|搞定了?|没有?(?:什么)?问题了"
    r"|可以了|满意|挺好的?|很好|不错|(?:是的?|对的?|嗯++)(?=[,，]))"
    r"(?=[,，。;；.!！~\s]|但|就是|不过|只是|可惜)"
    rf"|\W*{_OPENS_EN}(?:(?:yes|yep|yeah|yup)\b"
    rf"|(?:{_IT_EN}(?:'s| is| was| has been| got) )?(?:now |all |finally )*"
    rf"(?:{_MENDED_EN}|fine|good)(?: now)?"
    r"(?=[,.;:!—-]|\s+(?:but|though|although|only|just|after|thanks|in the end|finally)\b))"
)
_NO_AND = re.compile(
    rf"\W*{_OPENS_ZH}(?:[没未]有?(?:完全|彻底|真正)?解决|没有?(?:修|弄|办|处理)?好|不(?:太|怎么|是很|够)?满意|没用"
    r"|(?:还是|仍然?|依然)(?:没|未|坏|有问题|一样|老样子|不(?!错))|还(?:没|未)|又(?:坏|停|断|漏)了"
    r"|(?:不|不是|没|没有|不行)(?=[,，。!！]))"
    rf"|\W*{_OPENS_EN}(?:(?:no|nope|nah)(?:[,.!;:—-]|\s+(?=(?:the|it|it's|its|they|he|she|i|i'm|we|my"
    r"|this|that|not|still|nothing|nobody|wrong)\b))"
    rf"|(?:{_IT_EN}(?:'s| is| was| has) )?(?:still )?not (?:{_MENDED_EN}|satisfied|really)\b"
    rf"|{_IT_EN} (?:(?:still )?(?:isn't|hasn't|wasn't|doesn't)|is still)\b"
    r"|still (?:no|not|broken)\b)"
)
_TAKES_BACK = re.compile(rf"又|还[是在]|\b(?:still|again|broken?|not (?:{_MENDED_EN}))\b")
_FIRST = re.compile(r"[,，.。!！;；:：—-]")


def says_whether_solved(text: str) -> bool | None:
    """解决是解决了，就是太慢, "no! the wrong colour": whether it begins with yes or no to whether a
    matter was solved, and says more; None where it doesn't, or takes that back. Only ask this of
    who was asked just that."""
    words = plain(text)
    if len(text) > _LONGEST_TOLD or _ASKS.search(words) or lets_it_be(text):
        return None
    if is_content(text) or is_plainly_not_satisfied(text):
        return None
    said_no, said_yes = _NO_AND.match(words), _YES_AND.match(words)
    said = said_no or said_yes
    rest = "" if said is None else words[said.end() :].lstrip(" ,，。.;；!！~")
    if not rest or (is_content(rest) if said_no else _TAKES_BACK.search(rest) or objects(rest)):
        return None
    return said_no is None


def says_no_first(text: str) -> bool:
    """Whether its first words are no and nothing else, as "nope, wrong colour mug"."""
    return is_plainly_not_satisfied(_FIRST.split(text.strip(), maxsplit=1)[0])


_SLIP = re.compile(
    r"\W*(?:(?:不好意思|抱歉|对不起|啊|哎呀?|呃)?[,，\s]*我?(?:刚才|刚刚)?(?:不小心|是)?"
    r"(?:点错|按错|选错|弄错|手滑|搞错|点快|误点|误按)了?(?:按钮)?(?:了|啦)?[,，\s]*(?:不好意思|抱歉)?"
    r"|(?:撤销|取消|返回|不是不满意)"
    r"|(?:(?:oops|sorry|ah|no)[,.!\s]*)*"
    r"(?:(?:i )?(?:pressed|hit|clicked|tapped) the wrong (?:one|button)"
    r"|wrong button|(?:that was |it was |by )?(?:a |my )?mistake|misclick(?:ed)?|undo|my bad)"
    r"[,.\s]*(?:sorry)?)\W*"
)


def says_satisfied(text: str) -> bool:
    """Whether it is the verdict itself, and no other way to say that all is well."""
    return is_content(text) and _VERDICT.search(plain(text)) is not None


def says_not_satisfied(text: str) -> bool:
    """Whether it begins with just that verdict, maybe with why."""
    words = plain(text)
    if len(text) > _LONGEST or _ASKS.search(words):
        return False
    is_all = is_plainly_not_satisfied(text) and _VERDICT.search(words) is not None
    return is_all or _SCORNS.match(words) is not None


def is_slip(text: str) -> bool:
    """Whether it says that the wrong button was pressed, and nothing else."""
    return len(text) <= _LONGEST and _SLIP.fullmatch(plain(text)) is not None


_LETS_BE = re.compile(
    r"\W*(?:(?:唉|哎|嗯|那|好吧?|行吧?)[,，。\s]*)*(?:就(?:这样|那样)了?吧|(?:凑合|将就)(?:着)?吧?了?"
    r"|勉强(?:可以|行|接受)吧?)\W*"
    r"|\W*(?:(?:nah|no|oh|ok|okay|well|hm+)\b[,.!\s]*)*"
    r"(?:whatever|(?:it'?s|that'?s|it is|that is) (?:all )?(?:ok|okay|fine|alright|good enough))"
    r"(?:[,.!\s]*(?:then|i guess|anyway|thanks|thank you))*\W*"
)


def lets_it_be(text: str) -> bool:
    """Whether they leave it at that, content or not: 算了就这样吧, "nah forget it its ok"."""
    return calls_off(text) or (
        len(text) <= _LONGEST and _LETS_BE.fullmatch(plain(text)) is not None
    )


def is_plainly_not_satisfied(text: str) -> bool:
    """Whether it says that it isn't, and nothing of what."""
    return _NOT_SATISFIED.is_all_of(text) and not _ASKS.search(text)


def objects(text: str) -> bool:
    """Whether it says, maybe with what, that something is still not as it should be."""
    if len(text) > _LONGEST:
        return False
    return bool(_OBJECTS.search(plain(text))) or is_plainly_not_satisfied(text)
