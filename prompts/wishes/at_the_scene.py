"""里面还有两个人, "the ambulance is on its way": what whoever told of a danger adds to it."""

import re

from prompts.reading.language import languages_in
from prompts.reading.plain import plain

_SOMEBODY = r"(?:人|老人|老太太|大爷|阿姨|小孩|孩子|孕妇|宝宝|住户|伤者)"
_RESPONDERS = (
    r"(?:消防(?:员|队|车)?|救护车|急救(?:车|人员)?|警察|民警|医生|(?<!\d)1(?:20|19|10)(?!\d))"
)
_FEELS = (
    r"头晕|晕倒|昏迷|流血|出血|肿得|骨折|心脏病|高血压|糖尿病|血压|喘不上|呼吸困难|恶心|发抖|吓哭"
)
_ZH = (
    rf"(?:里面?|车里|屋里|楼上|下面|里头)[^,，。]{{0,3}}有[^,，。]{{0,5}}{_SOMEBODY}"
    rf"|还有?[^,，。]{{0,3}}{_SOMEBODY}[^,，。]{{0,4}}(?:没出来|在里面|被困|困在)"
    rf"|{_RESPONDERS}[^,，。]{{0,3}}(?:到|来|在路上|说)|(?:叫|打|报)了?[^,，。]{{0,2}}{_RESPONDERS}"
    rf"|{_FEELS}|[先在]陪着|总闸|总阀|阀门[^,，。]{{0,3}}关|窗户?[^,，。]{{0,3}}(?:打?开)了|没敢?开灯|不敢开灯"
    r"|(?<!让我)(?<!叫我)(?<!让我们)(?:在|到)[^,，。]{1,10}(?:等着|等你们|等)(?=[,，。]|$)|人(?:已经|都|刚)?出来了"
    r"|(?:味道?|烟|火|水)[^,，。]{0,3}越来越"
    r"|一直走|走到底|[左右](?:转|拐)|[左右]手边|进来(?:以?后|之后)?[左右]|是[左右]边那"
    r"|[\d一二三四五六七八九十]+[楼层]?[和与到][\d一二三四五六七八九十]+[楼层]之间"
)
_PEOPLE = r"(?:people|persons?|man|woman|lady|child(?:ren)?|kids?|neighbou?rs?|baby|boy|girl)"
_EN_FEELS = (
    r"dizzy|faint(?:ed|ing)?|bleeding|swollen|unconscious|diabetic|heart (?:condition|problem)"
    r"|blood pressure|medicine for|can(?:'t|not) breathe|shaking"
)
_EN = (
    rf"\b{_PEOPLE} (?:are |is )?(?:still )?(?:inside|trapped|stuck|in there)\b"
    rf"|\b(?:fire (?:brigade|service|department)|firefighters?|ambulance|paramedics?|police)"
    r"[^.]{0,4} (?:is|are|has|have|just|says?|told)\b"
    rf"|\b(?:{_EN_FEELS})\b"
    r"|\b(?:turned|switched|shut) off the (?:main|gas|power|water|valve)|\bopened (?:the|all|every)"
    r"(?: the)? windows?\b"
    r"|\b(?:i am|i'm|we are|we're|everybody is|everyone is)(?: all)? (?:waiting|standing)"
    r" (?:outside|downstairs|by|at|in front|near|on)\b|\bthey are (?:all )?out now\b"
    r"|\b(?:smell|smoke|fire|water|gas) (?:is|keeps) (?:getting|rising|spreading)"
    r"|\b(?:come in|go) (?:through|straight|by)|\bturn (?:left|right)\b"
    r"|\b(?:left|right)[- ]hand one\b|\bbetween the \w+ and the \w+ floor\b"
    r"|^it(?:'s| is) the (?:one|left|right|lift|door)\b"
)
_AT_THE_SCENE = {"zh": re.compile(_ZH), "en": re.compile(_EN)}


def tells_of_the_scene(text: str) -> bool:
    """Whether it says who is there, how they are, what was done or how to get to them."""
    words = plain(text)
    return any(_AT_THE_SCENE[each].search(words) for each in languages_in(words))
