"""Whether words complain of somebody by name, whoever that is: 我要投诉Nora, "Nora was rude to me".

Who is called so is known to the ledger; here is only what the words say of a name.
"""

import re
from functools import lru_cache

from .misconduct import DEED, blames_others
from .plain import NEWEST, plain
from .staff_names import TITLE, undenied

_NEVER_ALONE = re.compile(r"an|he|so|me|my|we|us|do|go|no|she|you|him|her|man|can|has|was|are|the")
"""Parts of names that are words by themselves: "He Jing", "Can Yu"."""
_ALSO_WORDS = re.compile(
    r"will|may|mark|bill|sue|art|grace|rose|hope|joy|rich|drew|chase|dawn|faith|summer|april|june|long"
    r"|sun|fan|hang|pat|rob|nick|jack|frank|dean|guy|page|iris|lily|ivy|ruby|amber|pearl"
)
"""Names that are words in small letters."""

_END_ZH = "，。,.；;！!？?\n"
_MANNER_ZH = (
    rf"(?:{DEED.pattern}|过分|[太真好很]凶|不专业|不靠谱|[啥什]么?玩意|瞎[搞说弄]|乱[搞说]|甩锅"
    r"|没(?:水平|耐心|教养)|看不起|瞧不起|气人|恶心)"
)
_WHO_ZH = (
    r"(?:一下|下|你们|咱们|[的这那个位叫名是人]|客服|处理人|经办人|员工|工作人员|专员|经理|主管"
    r"|[\s:：\"“「'])"
)
_WHO_EN = (
    r"(?:how|the way|your|this|that|one|colleague|agent|handler|clerk|guy|man|woman|lady|person"
    r"|employee|staff|rep|representative|advis[eo]r|manager|supervisor|operator|called|named|mr|ms"
    r"|mrs|miss|the (?=\w+ ))"
)
_THEM_EN = (
    r"(?:him|her|them|(?:this|that) (?:guy|man|woman|lady|person|agent|handler|clerk|rep|one"
    r"|colleague))\b"
)
_COMPLAIN_EN = (
    r"(?:complain\w* (?:to \w+ )?(?:about|against|of|on)|(?:want|wish|like|going|have|need) to"
    r" report|(?:will|'ll|must) report)"
)
_MAY_BLAME = re.compile(rf"投诉|举报|不满|意见|\bcomplain|\breport\b|{_MANNER_ZH}")
_TOLD_ZH = (
    r"(?:[跟和对给向]我(?!们)|也|都|就|已经?|刚才?|今天|昨天)*"
    r"(?:说(?!话)|告诉|讲|转告|提到|通知|建议|解释)"
)
_TOLD_EN = (
    r"(?:(?:has|have|had|already|just|also|once) )*"
    r"(?:told|said|says|tells|explained|mentioned|wrote|replied|promised|informed|suggested"
    r"|confirmed|helped)\b"
)
_BETWEEN_EN = r"(?:(?!not\b|wasn't|isn't|aren't|weren't|the\b|my\b|your\b)[\w']+ ){0,4}?"


def may_blame(text: str) -> bool:
    """Whether the words complain of anybody at all, or of how somebody behaved."""
    return _MAY_BLAME.search(_said(text)) is not None


def blames(text: str, name: str, *, loosely: bool = False) -> bool:
    """Whether the words complain of somebody of that name, or of their manner; ``loosely``: whoever
    is called by a part of a Chinese name (小王, 王师傅, 国栋) may be meant as well, unless the
    words speak of others."""
    bare = " ".join(plain(name).split())
    forms = {bare, *(each for each in bare.split() if len(each) > 1)}
    known = {re.escape(each) for each in forms if _is_meant(text, each)}
    if loosely and not blames_others(text):
        known |= _shortened(bare)
    return any(_blames(text, each) for each in known)


def _shortened(name: str) -> set[str]:
    """How they may be called by a part of it, as a pattern."""
    if name.isascii() or len(name) not in (2, 3):
        return set()
    first = name[0]
    familiar = rf"(?:[小老阿]{first}|{first}(?:{TITLE}|[先女]?[生士姐哥])|姓{first}的)"
    return {familiar, *((name[1:],) if len(name) > 2 else ())}


def _is_meant(text: str, form: str) -> bool:
    if not form.isascii():
        return form in plain(text) and len(form) > 1
    if form not in plain(text) or _NEVER_ALONE.fullmatch(form):
        return False
    return _ALSO_WORDS.fullmatch(form) is None or form.capitalize() in text


def _blames(text: str, form: str) -> bool:
    said = _said(text)
    if any(each.search(said) for each in _of(form)):
        return True
    return not blames_others(text) and _of_them(form).search(said) is not None


@lru_cache(NEWEST)
def _said(text: str) -> str:
    """Without what they say that they don't complain of."""
    return undenied(plain(text))


@lru_cache(512)
def _of(form: str) -> tuple[re.Pattern[str], ...]:
    name = _name(form)
    return (
        re.compile(rf"(?<![的个条份件次])(?:投诉|举报){_WHO_ZH}*{name}"),
        re.compile(rf"(?:对{name}[^{_END_ZH}]{{0,6}}(?:不满|意见)|把{name}给?(?:投诉|举报))"),
        re.compile(
            rf"{name}(?!{_TOLD_ZH})(?:[^a-z{_END_ZH}]{{0,12}}?"
            rf"|[^a-z{_END_ZH}]{{0,10}}[，, ]+(?:对我|说话|[非特][常别]|[太真很极还又]|一直|总是)*)"
            rf"{_MANNER_ZH}"
        ),
        re.compile(rf"(?:态度|骂|太差|恶劣)[^{_END_ZH}]{{0,4}}[，, ]?(?:这个|那个|你们的?){name}"),
        re.compile(rf"\b{_COMPLAIN_EN} (?:{_WHO_EN} )*{name}"),
        re.compile(
            rf"(?<!\bthe )(?<!\bmy )(?<!\ba ){name}(?:'s)? (?!{_TOLD_EN}){_BETWEEN_EN}"
            rf"(?:{DEED.pattern})"
        ),
    )


@lru_cache(512)
def _of_them(form: str) -> re.Pattern[str]:
    """Who is named first, and then is he, or she."""
    name = _name(form)
    return re.compile(
        rf"(?:{name}.{{0,80}}?(?:(?:投诉|举报)(?:一下)?(?:[他她]|ta\b|[这那此该]个?人)"
        rf"|\b{_COMPLAIN_EN} {_THEM_EN}))",
        re.DOTALL,
    )


def _name(form: str) -> str:
    return rf"(?<![a-z]){form}(?![a-z])"
