"""提交, "send it": the button of a draft's card, in words."""

import re

from prompts.reading.plain import plain

_BEFORE_ZH = (
    r"(?:请|帮|我|要|想|可以|嗯|好|的|了|就|这样|没有?(?=[了,，。\s])|没问题|不用|直接|那|写完|对|是|没错"
    r"|现在|都|一下|快点?|赶紧|马上|立刻|尽快|麻烦|[,，。\s])*"
)
_BEFORE_EN = (
    r"(?:(?:yes|no|ok|okay|right|correct|fine|good|great|that'?s (?:all|it|right)|nothing else|just"
    r"|please|pl[sz]|yep|yeah|sure|can you|could you|you can|i want to|i'?d like to"
    r"|go ahead and|and|so|now)\b[,.!\s]*)*"
)
_IT_EN = (
    r"(?: (?:it|this|that|(?:my|the) (?:complaint|ticket|draft|matter)))?"
    r"(?: (?:off|in|over|through))?"
)
_AFTER_ZH = r"(?:吧|了|啦|哈|哦|一下|它|[,，!！~\s]|谢谢?|辛苦了?|多谢|快点?|赶紧|尽快|马上|急)*"
_AFTER_EN = (
    r"(?:[,!\s]+(?:now|please|pl[sz]|then|thanks|thx|ty|thank you|quick(?:ly)?|asap"
    r"|hurry(?: up)?|be quick|fast|right away|at once))*"
)
# By itself it says what was paid or handed in as well: 我交了, 都交了.
_HANDS_IN_ZH = (
    r"(?:(?:好的?|行|可以|没问题|那|就这样|就|请|直接|帮我)[,，。\s]*)*"
    rf"交(?:上去|(?!了)|(?=了吧)){_AFTER_ZH}"
)
_SENDS_ZH = rf"(?:[嗯好行对]|可以|没问题|[,，。\s])*发(?:出去|送|吧|了吧|走吧){_AFTER_ZH}"
_SAYS_SO = (
    rf"{_HANDS_IN_ZH}|{_SENDS_ZH}|{_BEFORE_ZH}(?:确认|确定)?(?:提交|发送){_AFTER_ZH}"
    rf"|{_BEFORE_EN}(?:submit|send|file){_IT_EN}{_AFTER_EN}"
)
_SUBMITS = re.compile(
    rf"\W*(?:{_SAYS_SO}|确认|确定|yes(?:,? (?:please|pl[sz]))?|confirm(?:ed)?"
    r"|go ahead|yes,? go ahead)\W*"
)
_IN_SO_MANY_WORDS = re.compile(rf"\W*(?:{_SAYS_SO})\W*")
_NOT_YET = re.compile(
    r"\W*(?:等等|等一?下|等会儿?|稍等(?:一下)?|慢着|且慢|[嗯哎]|不|[,，。!！\s])*"
    r"(?:先(?:别|不要?)|还不(?:要|能)?|别(?:急着?)?|不要急着?)\W*(?:提交|交|发(?:出去|送)?)(?:呢|啊|了|哈|吧|\W)*"
    r"|\W*(?:(?:no|oh|wait|hold on|hang on|ok|please|pls|hmm+)\b[,.!\s]*)*"
    r"(?:don'?t|do not) (?:submit|send|file)(?: (?:it|this|that))?"
    r"(?: (?:yet|now|just yet|please))*\W*"
)
_LONGEST = 40  # signs


def submits(text: str) -> bool:
    """Whether that is all it says."""
    return len(text) <= _LONGEST and _SUBMITS.fullmatch(plain(text)) is not None


def says_submit(text: str) -> bool:
    """The same by the very word, so that it is the answer to nothing else."""
    return len(text) <= _LONGEST and _IN_SO_MANY_WORDS.fullmatch(plain(text)) is not None


def says_not_yet(text: str) -> bool:
    """Whether all that it says is that it isn't to be submitted yet."""
    return len(text) <= _LONGEST and _NOT_YET.fullmatch(plain(text)) is not None
