"""Whether a short Chinese message asks, or tells and only sounds like a question."""

import re

# Whoever opens so wants to know, whatever they tell around it.
_OPENLY = re.compile(
    r"请问|请教|打听|想(?:问|知道|了解|咨询|办|买|订|查|约|报名|申请|开通)|问[下个一]"
    r"|咨询(?!.{0,12}没)|麻烦问|告诉我一下|能告诉我"
)
_CLAUSE = re.compile(r"[^，,。！!；;？?…\n~～ ]+[，,。！!；;？?…\n~～ ]*")
_ASKED = re.compile(
    r"[?？]|[吗么呢]|[几哪谁啥咋]|什么|怎[么样]|多[少久大远长]|(?<!爱)(.)[不没]\1|能不能"
    r"|[可能是]否|[如为]何|何时|不$|解答|答复|回复|告[知诉]|盼"
)
# A question that wants no answer: 有这么说话的吗, 这合理吗, 找谁说理去.
_RHETORIC = re.compile(
    r"有(?:你们)?这[么样][^，。？?]{1,8}的(?:吗|么|嘛)?(?:[？?！!。]|$)|(?:合理|像话|合适|应该"
    r"|公平|对得起|说得过去|还有王法|有良心|良心(?:不会)?痛)[吗么嘛]"
    r"|[那这又]?[归找怪怨](?:谁|哪个)(?:管|说理|要|负责|赔|啊|去|呢|$)|谁(?:同意|让|允许"
    r"|给你?们?的|来?管|来赔|负责|受得了|敢|还)"
    r"|到底.{0,10}(.)不\1|怎么(?:比|越来越|好意思|能这|会这|就|还|又|这么|那么)|为(?:啥|什么)(?:还"
    r"|又|总|老|就|不能|不给|不让|要我)"
    r"|(?:是不是|难道|当我|以为).{0,6}(?:欺负|骗|坑|傻|崩|疯|有病|死绝|没王法|好欺负)"
    r"|还.{0,6}(?:管不管|让不让|要不要|讲不讲|干不干)"
    r"|凭[啥什]|图[啥什]|算[啥什]|什么玩意|有[啥什]么?用(?!途)|安排得过来|能?(?:吃|睡|用|住|受"
    r"|忍)得[下着了]"
)
_THANKS = re.compile(r"[^，。！？!?]{0,6}(?:谢谢|感谢|多谢|为[感盼谢])[^，。]{0,6}[。！!~]*$")
_TOLD = re.compile(r"了|着|被|就|才|都|还|又|太|没|说|得|一直|老是|不[^知清想管]|全|光|只")
_WORDS = 7  # 积分查询, 补办社保卡: so few signs name a thing and state nothing


def asks_openly(text: str) -> bool:
    """Whether the words say that something is asked."""
    return bool(_OPENLY.search(text))


def only_sounds_asking(text: str) -> bool:
    """Whether its question is rhetorical, or stands within what somebody tells.

    他说爱坐不坐, 我就问能不能开空调: what was said then isn't asked now.
    """
    if asks_openly(text):
        return False
    if _RHETORIC.search(text):
        return True
    clauses = _CLAUSE.findall(_THANKS.sub("", text))
    return (
        len(clauses) > 1
        and not _ASKED.search(clauses[-1])
        and any(_TOLD.search(clause) and not _ASKED.search(clause) for clause in clauses)
    )


def tells(text: str) -> bool:
    """Whether a sentence states something, asking for nothing."""
    if len(text) <= _WORDS or asks_openly(text):
        return False
    return only_sounds_asking(text) or not _ASKED.search(text)
