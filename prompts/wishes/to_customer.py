"""给客户：…, "tell her: …", 问下客户具体是哪个单元, 0002 这是现在的位置图: staff say for whom it
is, beside what is to be said. The address isn't for the customer."""

import re
from typing import NamedTuple

from prompts.reading.plain import plain


class Addressed(NamedTuple):
    """What is for a customer."""

    asks: bool
    """It is a question to them."""
    what: tuple[int, int]
    """Where that stands in the text."""
    number: str
    """Of the ticket that the address names; empty: none."""
    ready: bool
    """Whether it can be sent as it stands: else it says only what is to be written."""


_NUMBER = r"#?(?P<number>[a-z]?-?(?:20\d{6}-)?\d{4,})(?:号?工单|号)?"
_BEFORE = rf"\W{{0,3}}(?:{_NUMBER}[\s,，:：的]*)?"
_BEHIND = _NUMBER.replace("number", "behind")
_THEM_ZH = r"(?:客户|顾客|对方|客人|他|她)(?!们)"
_THEM_EN = r"(?:(?:the |this |my )?(?:customer|client|caller)|her|him)"
_ASK_ZH = r"(?:请|麻烦|帮我?|再|先|你|等等|等一下|[,，\s])*"
_ASK_EN = r"(?:please |can you |could you |first |wait |then |[,.])*"
_COLON = r"\s*[:：]\s*(?P<what>\S.*)"
_SAYS_ZH = r"(?:说|回复|回|讲)(?:一下|一声|一句)?"
_TELLS = (
    rf"{_BEFORE}{_ASK_ZH}(?:给|告诉|转告|通知|答复|回复|发给)(?:一下)?{_THEM_ZH}"
    rf"(?:{_SAYS_ZH}|一下|一声)?\s*(?:{_BEHIND})?{_COLON}",
    rf"{_BEFORE}{_ASK_ZH}[跟对和]{_THEM_ZH}{_SAYS_ZH}\s*(?:{_BEHIND})?{_COLON}",
    rf"{_BEFORE}{_ASK_ZH}(?:回复|答复)(?:一下)?\s*(?:{_BEHIND})?{_COLON}",
    rf"{_BEFORE}{_ASK_EN}(?:tell|answer|message|(?:(?:write|reply|say) )?to) {_THEM_EN}"
    rf"(?: (?:(?:of|for|in|on) )?{_BEHIND})?{_COLON}",
    rf"{_BEFORE}{_ASK_EN}(?:reply|answer)(?: (?:to|for|on) {_BEHIND})?{_COLON}",
)
"""Without such a verb it may be said of them: 客户：脾气急."""
_ASKS = (
    rf"{_BEFORE}{_ASK_ZH}(?:追问|询问|问)(?:一下|一问|下|问)?{_THEM_ZH}(?:一下|一声|一句)?"
    rf"\s*(?:{_BEHIND})?{_COLON}",
    rf"{_BEFORE}{_ASK_ZH}(?:追问|询问|(?<!请)问)(?:一下|下)?{_COLON}",
    rf"{_BEFORE}{_ASK_EN}ask(?: {_THEM_EN})?(?: (?:of|for|in|on|about) {_BEHIND})?{_COLON}",
)
_ASKS_THAT = (
    rf"{_BEFORE}{_ASK_ZH}(?:追问|询问|问)(?:一下|一问|下|问)?{_THEM_ZH}"
    r"(?:一下|一声|一句)?[,，\s]*(?P<what>(?![了过也没不还的说:：])\S.+)",
    rf"{_BEFORE}{_ASK_EN}ask {_THEM_EN},? (?P<what>[^\s:：].+)",
)
_CUSTOMER_EN = (
    r"(?:the |this |my )?(?:customer|client|caller)(?! (?:service|support|care|desk|number)\b)"
)
_TELLS_THAT = (
    rf"{_BEFORE}{_ASK_ZH}(?:告诉|转告|通知)(?:一下)?(?:客户|顾客|对方|客人)(?:一下|一声)?[,，\s]*"
    r"(?P<what>(?![了过也没不还的说:：])\S.+)",
    rf"{_BEFORE}{_ASK_ZH}[跟对和给]{_THEM_ZH}(?:说|讲)(?:一下|一声|一句)?[,，\s]*"
    r"(?P<what>(?![了过也没不话还的得是说讲清:：]|明白)\S.+)",
    rf"{_BEFORE}{_ASK_ZH}(?:告诉|转告|通知)[他她](?!们)(?:一下|一声)?[,，\s]*"
    r"(?P<what>(?:我|咱|您|已|正在|马上|今天|明天|后天|今晚|上午|下午|周|稍后|晚点|师傅|技术员|保安|同事|人|车|别|先|不要|不用|请).+)",
    rf"{_BEFORE}{_ASK_EN}(?:tell {_CUSTOMER_EN}|let (?:{_CUSTOMER_EN}|him|her) know)(?: that)?,? "
    r"(?P<what>[^\s:：].+)",
    rf"{_BEFORE}{_ASK_EN}tell (?:him|her)(?: that)?,? "
    r"(?P<what>(?:we|i|it|its|you|your|our|the|there|somebody|someone|he|she)\b.+)",
)
"""Of him or her it may be a third who is told: only what can hardly be said to the customer."""
_ONLY_NAMED = re.compile(
    r"(?:about|to|what|how|why|when|where|whether|if|who|which)\b"
    r"|关于|这件事|原因|结果|进度|怎么|什么|为什么|何时|情况"
)
_QUESTION = re.compile(
    r"哪|什么|几|多少|怎么|谁|吗|呢|没有|是否|要不要|是不是|有没有|能不能|可不可以|何时|[?？]"
    r"|\A(?:which|what|when|where|who|how|why|is|are|do|does|did|can|could|will|would|has|have)\b"
)
_OF_THEM = re.compile(r"[他她]|客户|顾客|\b(?:she|he|her|him|his|they|their|them|the customer)\b")


def _read(ways: tuple[str, ...]) -> list[re.Pattern[str]]:
    return [re.compile(said, re.DOTALL) for said in ways]


_DIRECT = ((False, _read(_TELLS)), (True, _read(_ASKS)))
_INDIRECT = ((True, _read(_ASKS_THAT)), (False, _read(_TELLS_THAT)))


def addressed(text: str) -> Addressed | None:
    """What is said for whom; None: there is no address."""
    words = plain(text)
    for asks, ways in _DIRECT:
        for said in ways:
            if (found := said.fullmatch(words)) is not None:
                return Addressed(asks, found.span("what"), _number(found), ready=True)
    for asks, ways in _INDIRECT:
        for said in ways:
            found = said.fullmatch(words)
            if found is not None and re.search(r"[^\W\d_]", found["what"]):
                ready = _is_question(found["what"]) if asks else _can_be_read(found["what"])
                return Addressed(asks, found.span("what"), _number(found), ready)
    return None


def without_address(text: str, *, asks: bool = True) -> str:
    """What the customer is to read of it; not ``asks``: where no question can be meant, such a
    text stays as it is."""
    found = addressed(text)
    if found is None or not found.ready or (found.asks and not asks):
        return text
    return text[slice(*found.what)].strip()


def is_to_be_asked(text: str) -> bool:
    """Whether it says that the customer is to be asked something."""
    found = addressed(text)
    return found is not None and found.asks


def _can_be_read(words: str) -> bool:
    """Whether the customer can read it as it stands."""
    return _ONLY_NAMED.match(words) is None and _OF_THEM.search(words) is None


def _is_question(words: str) -> bool:
    """In words that can be put to the customer."""
    return _QUESTION.search(words) is not None and _OF_THEM.search(words) is None


def _number(found: re.Match[str]) -> str:
    numbers = found.groupdict()
    return numbers.get("number") or numbers.get("behind") or ""


class ByName(NamedTuple):
    """What is for somebody who is named: whether they are a customer isn't said."""

    asks: bool
    name: tuple[int, int]
    what: tuple[int, int]


_NAME = r"(?P<name>[^\s,，。;；:：!！?？、]{1,16}?(?: [a-z][\w.'-]{0,15}){0,2}?)"
_BY_NAME = (
    (
        False,
        _read(
            (
                rf"{_BEFORE}{_ASK_ZH}(?:给|告诉|转告|通知|答复|回复|发给)(?:一下)?(?:客户|顾客)?{_NAME}"
                rf"(?:{_SAYS_ZH}|一下|一声)?{_COLON}",
                rf"{_BEFORE}{_ASK_ZH}[跟对和](?:客户|顾客)?{_NAME}{_SAYS_ZH}{_COLON}",
                rf"{_BEFORE}{_ASK_EN}(?:tell|answer|message|(?:(?:write|reply|say) )?to) "
                rf"(?:(?:the |my )?customer )?{_NAME}{_COLON}",
            )
        ),
    ),
    (
        True,
        _read(
            (
                rf"{_BEFORE}{_ASK_ZH}(?:追问|询问|问)(?:一下|下)?(?:客户|顾客)?{_NAME}(?:一下|一声)?"
                rf"{_COLON}",
                rf"{_BEFORE}{_ASK_EN}ask (?:(?:the |my )?customer )?{_NAME}{_COLON}",
            )
        ),
    ),
)


def addressed_by_name(text: str) -> ByName | None:
    """What is said for whom; None: nobody is named."""
    words = plain(text)
    if addressed(text) is not None:
        return None
    for asks, ways in _BY_NAME:
        for said in ways:
            if (found := said.fullmatch(words)) is not None:
                return ByName(asks, found.span("name"), found.span("what"))
    return None


_NAMED = re.compile(
    r"\W{0,2}#?(?P<number>(?:[a-z]-?)?20\d{6}-\d{4}|0\d{3})(?:号?工单|号)?(?:\s*[:：,，]\s*|\s+)"
    r"(?P<what>\S.*[^\W\d_].*)",
    re.DOTALL,
)


def named_first(text: str) -> tuple[str, tuple[int, int]] | None:
    """The number of a ticket with which it begins, and where the rest stands: whether that is for
    its customer isn't said."""
    found = _NAMED.fullmatch(plain(text))
    return None if found is None else (found["number"], found.span("what"))
