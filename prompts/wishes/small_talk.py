"""谢谢姑娘, 在吗, 没别的事了: said to people, and nothing about any matter."""

import re

from prompts.reading.plain import plain

_TO = r"(?:姑娘|小姐姐?|小哥哥?|师傅|亲|美女|帅哥|老师|大姐|客服|你们?|您们?|啊|呀|啦|了|哦|呢)"
_THANKS = re.compile(
    rf"\W*(?:(?:好的?|嗯|行|ok|收到|知道了|明白了?|太好了)[,，!！\s]*)?(?:多谢|谢谢?|感谢|辛苦|麻烦)(?:{_TO}|\W)*"
    r"(?:(?:(?:多谢|谢谢|谢(?!谢)|感谢|辛苦)(?:了|啦|您|你)*|不急的?|不着急|慢慢来|没关系)\W*)*"
    r"|\W*(?:(?:ok|okay|alright|great|good|got it)[,.!\s]*)?(?:many )?"
    r"(?:thanks|thank you|thx|cheers)"
    r"(?: (?:a lot|so much|very much|again|dear|all|everyone))*"
    r"(?:[,.!\s]*(?:(?:that'?s|that is|it'?s) (?:all )?(?:fine|ok|okay|good|great)"
    r"|(?:there'?s )?no (?:rush|hurry|worries|problem)|take your time|(?:it'?s )?not urgent))*\W*"
)
_HELLO = re.compile(
    rf"\W*(?:你们?好|您好|嗨|哈喽|喂|早上好|下午好|晚上好)(?:{_TO}|\W)*"
    rf"|\W*(?:(?:你好|您好|喂|{_TO})[,，!！\s]*)*(?:还)?在(?:吗|么|不在|不)(?:{_TO}|\W)*"
    r"|\W*有(?:没有)?人(?:在)?(?:吗|么)?\W*"
    r"|\W*(?:(?:hi|hello|hey)(?: there| again)?\b[,.!\s]*)?"
    r"(?:(?:i have |just |got )*(?:a |one )?(?:quick|small|short) (?:q|question|one)"
    r"|(?:just )?a question)\W*"
    r"|\W*(?:(?:你们?好|您好|嗨)[,，!！\s]*)?(?:我?想)?"
    r"(?:(?:问|请教)(?:你们?|您)?(?:一?个|一下)?小?(?:问题|事情?)"
    r"|请教(?:一下|个)?)[哈啊呀]?\W*"
    r"|\W*(?:hi|hello|hey)(?: there| again)?\W*|\W*(?:are you|anyone|anybody) there\W*"
)
_GOODBYE = re.compile(
    r"\W*(?:(?:好的?|嗯|谢谢)[,，!！\s]*)?(?:没(?:有)?(?:什么|啥|别的|其他的?|其它的?)*(?:事情?|问题)?了"
    r"|没(?:有)?(?:什么|啥|别的|其他的?|其它的?)+(?:事情?|问题)?|没事了?|就这些|就这样|先这样|再见|拜拜)"
    r"(?:[,，!！\s]*(?:谢谢|再见|了|吧|啦|姑娘|你|您))*\W*"
    r"|\W*(?:(?:no|ok|okay)[,.\s]*)?(?:that'?s (?:all|it)|nothing else|bye(?: bye)?|goodbye)"
    r"(?:[,.!\s]*(?:thanks|thank you|bye))?\W*"
)
_LONGEST = 30  # signs


def says_thanks(text: str) -> bool:
    """Whether it thanks, and no more."""
    return _is(_THANKS, text)


def says_hello(text: str) -> bool:
    """Whether it greets or asks who is there, and no more."""
    return _is(_HELLO, text)


def says_goodbye(text: str) -> bool:
    """Whether it says that there is nothing else."""
    return _is(_GOODBYE, text)


def is_small_talk(text: str) -> bool:
    """Whether it is any of these."""
    return says_thanks(text) or says_hello(text) or says_goodbye(text)


def _is(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) <= _LONGEST and pattern.fullmatch(plain(text)) is not None
