"""重来, "scrap that, new matter: …", 算了: what somebody is writing is to be begun anew, or given
up."""

import re

from prompts.reading.plain import plain

_GAP = r"[\s,，.。!！;；:：、…~—-]*"
_BEFORE_ZH = (
    r"(?:(?:算了|罢了|不对|不是|不行|等等|等一下|慢着|哎呀?|唉|嗯|啊|哦|好吧?|那|还是|干脆|要不|这样吧?|抱歉|不好意思|对不起|请"
    rf"|麻烦|让我|容我|我(?:想|要|还是)*|咱们?|可以|能不能|能|帮我|给我|不){_GAP})*"
)
_TOLD_ZH = (
    r"(?:(?:前面|刚才|刚刚|之前)我?(?:写|说|发)|(?:上面|以上)我?(?:写|说|发)?|我?(?:写|说))的?"
    r"(?:那些|这些|话|内容|东西|都|全部?)*"
)
_DISCARD_ZH = (
    r"(?:不要了|不算(?:数|了)?|作废|删掉|删了|删除|忘掉|忘了吧?|忽略|划掉|当我没(?:说|写))"
)
_ALL_ZH = r"(?:全部?|都)"
_ANEW_ZH = (
    r"(?:(?:从头|重头)(?:再|开始)*(?:来|说|写|讲|开始)|重新(?:再)?(?:写|说|来|讲|描述|开始|填|组织(?:一下)?语言)"
    rf"|重[写说来]|推倒重来|清空|{_ALL_ZH}(?:删掉|删了|删除|清空|作废|推倒重来)|{_TOLD_ZH}{_DISCARD_ZH}"
    r"|(?:忘掉|忘了|忽略|别管|不管|删掉|划掉|作废)(?:前面|刚才|刚刚|之前|上面)我?(?:写|说|发)?的"
    r"(?:那些|这些|话|内容)?(?=[,，.。!！;；:：\s]|$))"
    rf"(?:[一过]?[遍次下个]|吧|好了|算了|了)*(?:{_GAP}(?:重新|从头)(?:来|说|写|开始)(?:一?[遍次下])?)?"
)
_AFTER_ZH = r"(?:吧|好吗|可以吗|行吗|行不行|谢谢|了|啊|呢)*"
_BEFORE_EN = (
    r"(?:(?:no|oh|ok|okay|hmm|well|wait|hold on|sorry|actually|please|never ?mind|and|so|now"
    r"|let me|let'?s|let us|(?:can|could|may) (?:i|we)"
    rf"|i (?:want|would like|need|wish) to|i'?d like to|i'?ll|i will|i'?m going to"
    rf"|i'?d rather|i would rather|just|all right|alright)\b{_GAP})*"
)
_START_EN = (
    r"(?:(?:start|begin)(?: (?:it|this))?(?: all)? (?:over|again|anew|afresh"
    r"|(?:from|at) (?:scratch|the (?:very )?(?:beginning|start|top))|once more)(?: again)?"
    r"|restart(?=\W*$)"
    r"|try (?:it|this|that) (?:again|once more)"
    r"|(?:rewrite|redo)(?: (?:it|this|that|everything|all of (?:it|that|this)))?(?: all)?"
    r"|(?:write|say|tell|put)(?: you)? (?:it|this|that|everything)(?: all)?"
    r" (?:again|anew|afresh|differently|once more))"
)
_DISCARD_EN = (
    r"(?:(?:scrap|forget|ignore|delete|drop|discard|erase|disregard|throw away|clear|wipe|cancel)"
    r"(?: about)? (?:that|this|it|everything|all)(?: all)?(?: (?:of )?(?:it|that|this|the above))?"
    r"(?: (?:i|i'?ve) (?:wrote|said|written|told you))?(?: so far| above)?"
    r"|(?:forget|ignore|disregard|scrap|delete)"
    r" (?:what i (?:wrote|said|told you)|the above)(?: so far)?)"
)
_NEW_EN = (
    r"(?:(?:it'?s |this is |here'?s )?(?:an? )?(?:new|another|different|other) "
    r"(?:matter|thing|one|complaint|issue|problem|topic|start|story|subject)"
    r"|something (?:else|different))"
)
_ALL_EN = r"(?:(?:forget|scrap|delete|erase|discard|ignore) (?:everything|all of (?:it|that|this)))"
_AFTER_EN = r"(?:(?: |,)*(?:please|thanks|thank you|ok|now|then|with this|sorry))*"
_PLAINLY_EN = (
    r"(?:(?:scrap|disregard)(?: all)? (?:that|this|it|everything)(?: please)?"
    r"(?=[.:;!—]\s*\S))"
)
"""And something else follows."""
_ANEW = re.compile(
    rf"{_GAP}(?:{_BEFORE_ZH}{_ANEW_ZH}{_AFTER_ZH}|算了{_GAP}(?:说|写|换)(?:另外?一件|别的|个别的)事?"
    rf"|{_BEFORE_EN}(?:{_DISCARD_EN}{_GAP}(?:and |then |let'?s |let me )*(?:{_START_EN}|{_NEW_EN})"
    rf"|{_ALL_EN}|{_START_EN}|{_PLAINLY_EN}){_AFTER_EN})"
    r"(?=$|[\s]*$|[\s]*[,，.。!！?？;；:：…\n—-])[\s,，.。!！?？;；:：…—-]*"
)
_NOT_ZH = (
    r"我?(?:先|又|也|现在)?(?:不想|懒得|不打算|别|不)再?"
    r"(?:说|投诉|改|反映|提|填|弄|讲|报|举报|上报|提交|申报|发|告)"
)
_NOT_EN = (
    r"(?:i (?:don'?t|do not|no longer|dont) (?:really )?(?:want|wish|need)(?: to)?"
    r" (?:(?:complain|report|file|submit|send|register)(?:ing)?(?: (?:it|this|that|anything"
    r"|(?:a|the|this|my) (?:complaint|report)))?)"
    r"|i(?:'?m| am) not (?:complaining|reporting|filing|submitting|sending)(?: (?:it|this|that))?)"
    r"(?: any ?more| after all| any longer| now)*"
)
_GIVES_UP = re.compile(
    rf"{_GAP}(?:(?:(?:哎|唉|那|还是|好吧|嗯|我|那就){_GAP})*"
    r"(?:算了(?:算了|吧|啦|了|[,，\s]*(?:我?(?:不|懒得)(?:说|写|改|投诉|弄|填|提|反映|讲|删|要)了?|当我没说"
    r"|不用?(?:再)?(?:重开|重新打开|打开)了?))*"
    rf"|{_NOT_ZH}了|当我没说|罢了|拉倒吧?)(?:{_GAP}(?:{_NOT_ZH}了|谢谢|吧|算了|取消吧?))*"
    rf"|(?:(?:no|oh|ok|okay|well|ah|actually|sorry|wait|hold on)\b{_GAP})*"
    rf"(?:never ?mind(?: (?:it|that|then|about it))?|nvm|{_DISCARD_EN}|(?:drop|leave) it"
    rf"|don'?t bother|(?:i(?:'?ve| have)? )?changed my mind|{_NOT_EN})"
    rf"(?:{_GAP}(?:then|thanks|thank you|please|sorry|anyway|never ?mind|forget it|{_NOT_EN}))*)"
    rf"{_GAP}"
)
_LONGEST = 40  # signs, of which all gives up


def after_beginning_anew(text: str) -> str | None:
    """What follows "start again: …", "算了，重新说，…"; "" where nothing does; None: it doesn't
    begin so."""
    found = _ANEW.match(plain(text))
    if found is None:
        return None
    rest = text[found.end() :].strip()
    again = after_beginning_anew(rest)
    return rest if again is None else again


def gives_up(text: str) -> bool:
    """Whether it says, and no more, that what was said needn't be gone on with."""
    return len(text) <= _LONGEST and _GIVES_UP.fullmatch(plain(text)) is not None
