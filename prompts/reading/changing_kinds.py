"""改成建议吧, "category: refund": the kind or the category of a draft is to be another one."""

import re
from collections.abc import Sequence

from storage.rules.desk import Desk
from storage.rules.kinds import Kind

_KINDS: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(names, re.IGNORECASE)
    for kind, names in {
        Kind.COMPLAINT: r"投诉|complaint",
        Kind.SUGGESTION: r"建议|意见|suggestion|idea|proposal",
        Kind.INQUIRY: r"咨询|询问|提问|问题咨询|inquiry|enquiry|question",
        Kind.PRAISE: r"表扬|praise|compliment",
        Kind.FAULT_REPORT: r"报障|报修|故障|fault(?: report)?|repair(?: request)?",
    }.items()
}
"""What the kinds are called that can be chosen."""
_K = "|".join(pattern.pattern for pattern in _KINDS.values())
_COMMA = r"[\s，,、;；。:：!！-]*"
_A = r"(?:an? |(?=praise))"
"""English counts kinds, but for praise."""
_BE_ZH = r"(?:而是|只是|只不过是|就是|算是|是)"
_TO_ZH = (
    r"(?:改成|改为|换成|改到|改作|算作|当作|当成|当|按|按照|作为|归为|转成|转为|变成|写成|填成|选)"
)
_DO_ZH = r"(?:在|想|要|来|提|问|做|写|说)*(?:一?[个条项下])?"
_OF_ZH = r"(?:而已|罢了|一下|处理|办理|吧|类|就行|就好|好了|就可以了)*"
_WRONG_ZH = (
    r"(?:也|都|好像|是)?(?:不对|不太对|有误|有错|错了?|[选填写弄搞分归](?:的不对|错了?|得不对))了?"
)
_WRONG_EN = r"(?:wrong|incorrect|not (?:right|correct)|mistaken)"
_ITS_EN = (
    r"(?:(?:it|this|that)(?:'s| is| was| should (?:be|have been))"
    r"|should (?:be|have been)|make it|is)?"
)


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_TO_KIND = _all(
    rf"(?:这个?|我这?|其实)*(?:不是|不算)(?:在|想|要|来)*{_DO_ZH}(?:{_K}){_COMMA}(?:我|这)?"
    rf"{_BE_ZH}{_DO_ZH}(?P<new>{_K}){_OF_ZH}",
    rf"(?:这个?|我这?|其实)*(?:应该)?{_BE_ZH}{_DO_ZH}(?P<new>{_K}){_COMMA}(?:而)?"
    rf"(?:不是|并非|不算){_DO_ZH}(?:{_K})",
    rf"(?:这个?|我这?|其实)*(?:只是|只不过是|就是|算){_DO_ZH}(?P<new>{_K}){_OF_ZH}",
    rf"(?:把?(?:类型|这个?|它))?{_TO_ZH}(?:一?[个条项])?(?P<new>{_K}){_OF_ZH}",
    rf"类型[\s:：是为应该]*(?P<new>{_K})",
    rf"还是(?:算|按|当|改成?|选|写|填)?(?:一?[个条项])?(?P<new>{_K})(?:吧|好了|算了|处理)+",
    rf"(?:it's |it is )?(?:rather )?(?:an? )?(?P<new>{_K}) after all",
    rf"类型{_WRONG_ZH}{_COMMA}(?:应该|应当)?(?:{_BE_ZH}|{_TO_ZH})?(?P<new>{_K}){_OF_ZH}",
    rf"(?:it|this|that)(?:'s| is| was)? ?(?:not|isn't|wasn't)(?: really)? {_A}(?:{_K}){_COMMA}"
    rf"(?:but|it's|it is|this is|just|only|rather|more of|\s)*(?:an? )?(?P<new>{_K})",
    rf"not {_A}(?:{_K}){_COMMA}(?:but|it's|it is|just|only|\s)*(?:an? )?(?P<new>{_K})",
    rf"i'm not complaining{_COMMA}(?:but|it's|it is|i|have|just|only|really|\s)*"
    rf"(?:an? )?(?P<new>{_K})",
    r"(?:it|this|that)(?:(?:'?s| is)(?: just| only| rather| really| meant as| meant to be"
    r"| more(?: of| like)?| intended as)*| should (?:be|have been)| was meant (?:as|to be))"
    rf" {_A}(?P<new>{_K})(?:{_COMMA}(?:and )?not {_A}(?:{_K}))?",
    r"(?:please |i'd rather |(?:can|could) you )*(?:make|change|turn|switch) (?:it|this|that)"
    r"(?: to| into)? (?:an? )?"
    rf"(?P<new>{_K})(?: instead)?",
    r"(?:please )?(?:treat|file|count|take|log|register|record|handle) (?:it|this|that) as "
    rf"(?:an? )?(?P<new>{_K})(?: instead)?",
    rf"(?:kind|type)\s*(?:[:=]|is|should be|to)\s*(?:an? )?(?P<new>{_K})",
    rf"(?:the |it's the )?(?:{_WRONG_EN} (?:kind|type)|(?:kind|type) is {_WRONG_EN}){_COMMA}"
    rf"{_ITS_EN} ?(?:an? )?(?P<new>{_K})",
)
_BUT_ASKS = _all(
    r"(?:其实|我|这|也|就|只|不过|仅|是|想|来)*(?:就|只)(?:是|想|来|不过)*"
    r"(?:问问|问一?下|问一问|打听一?下|了解一?下|咨询一?下|提个问题|有个疑问)"
    rf"{_OF_ZH}(?:{_COMMA}(?:不是|没有?)(?:要|想|在)?(?:{_K}))?",
    r"(?:i'?m |i am |i was |i )?(?:just|only|merely)"
    r" (?:asking|wondering|curious|wanted to (?:ask|know)|had a question)"
    rf"(?:{_COMMA}not {_A}(?:{_K}|complaining))?",
    r"(?:just|only) an? (?:quick |simple )?(?:question|inquiry|enquiry)",
)
"""Whoever says that they but ask means an inquiry, without its name."""
_PUTS_RIGHT = _all(
    rf"(?:应该)?是?(?:一?[个条项])?(?P<new>(?![a-z])(?:{_K}))",
    rf"(?:it's |it is |it was )?an? (?P<new>{_K})",  # "no idea" is no correction
)
_NAME = r"(?P<new>[^，,。.;；:：!！?？]{1,30}?)"
_TO_CATEGORY = _all(
    rf"(?:把)?(?:类别|分类)[\s:：应该当]*(?:是|为|{_TO_ZH})?[\s:：]*{_NAME}(?:吧|才对)?",
    rf"{_TO_ZH}{_NAME}(?:这一?类别?|类别?|里)(?:吧)?",
    rf"(?:应该|应当)?(?:归到|归为|归入|算到|放到|放在|分到){_NAME}(?:这一?类别?|类别?|里)?(?:吧)?",
    rf"(?:the )?category\s*(?:[:=]|is|should be|to)\s*{_NAME}",
    rf"(?:change|set|put|switch) (?:the )?category (?:to|as|into) {_NAME}",
    rf"(?:put|file|move|sort|classify) (?:it|this|that) (?:under|into|in|to|as) (?:the )?{_NAME}"
    r"(?: category)?",
    rf"(?:it|this|that) (?:belongs|should go|goes) (?:under|into|in|to) (?:the )?{_NAME}"
    r"(?: category)?",
)
_WRONG_CATEGORY = _all(
    rf"(?:类别|分类){_WRONG_ZH}(?:{_COMMA}(?:应该|应当)?(?:{_BE_ZH}|{_TO_ZH})?{_NAME})?(?:吧|才对)?",
    r"(?:请|帮我|我要|我想|要)*(?:改|换|修改|更改|重选|选)(?:一?[下个换])?(?:类别|分类)(?:吧)?",
    rf"(?:it's |that's |this is )?(?:the )?(?:{_WRONG_EN} category|category is {_WRONG_EN})"
    rf"(?:{_COMMA}{_ITS_EN} ?(?:about |under )?(?:the )?{_NAME})?",
    r"(?:change|correct|edit) (?:the |my )?category",
)
_AS_IN_A_FORM = re.compile(r"(?:the )?(?:category|类别|分类)\s*[:：=]\s*.{1,30}", re.IGNORECASE)
_ONE_NOT_THE_OTHER = _all(
    rf"(?:这|这个|其实|应该)*是{_NAME}{_COMMA}(?:而)?不是(?P<old>[^，,。]{{1,20}})",
    rf"(?:这|这个)?不是(?P<old>[^，,。]{{1,20}}?){_COMMA}(?:而)?是{_NAME}",
    rf"(?:it|this|that)(?:'s| is) about (?:the )?{_NAME}{_COMMA}(?:and )?not (?:about )?(?:the )?"
    r"(?P<old>[^,.]{2,30})",
)
_WRONG_KIND = _all(
    rf"类型{_WRONG_ZH}",
    r"(?:请|帮我|我要|我想|要)*(?:改|换|修改|更改|重选|选)(?:一?[下个换])?类型(?:吧)?",
    rf"(?:it's |that's |this is )?(?:the )?(?:{_WRONG_EN} (?:kind|type)|(?:kind|type) is "
    rf"{_WRONG_EN})",
    r"(?:change|correct|edit) (?:the |my )?(?:kind|type)",
)
_OF_CATEGORY = re.compile(r"(?:的?(?:问题|方面|类)| (?:issues?|problems?|matters?|category))$")


def kind_meant(words: str) -> Kind | None:
    """The kind that the words, all of them, say it is."""
    found = _matches(_TO_KIND, words)
    if not found and _matches(_BUT_ASKS, words):
        return Kind.INQUIRY
    return _kind(found[0]["new"]) if found else None


def kind_put_right(words: str) -> Kind | None:
    """The same of who puts something right, who needn't say more than the kind."""
    found = _matches(_PUTS_RIGHT, words)
    return _kind(found[0]["new"]) if found else None


def category_meant(words: str, desk: Desk) -> str | None:
    """The id of the category of the desk file that the words, all of them, say it is."""
    wrong = _matches(_WRONG_CATEGORY, words)
    for found in wrong or _matches(_TO_CATEGORY, words):
        category = _category(found.groupdict().get("new"), desk)
        if category is not None:
            return category
    for found in _matches(_ONE_NOT_THE_OTHER, words):
        category, other = _category(found["new"], desk), _category(found["old"], desk)
        if category is not None and other is not None:
            return category
    return None


def wants_other_kind(words: str) -> bool:
    """Whether they say that the kind is wrong, and not what it is."""
    return bool(_matches(_WRONG_KIND, words))


def wants_other_category(words: str, desk: Desk) -> bool:
    """Whether they say that the category is wrong, and no category that the desk has."""
    says_so = _matches((*_WRONG_CATEGORY, _AS_IN_A_FORM), words)
    return bool(says_so) and category_meant(words, desk) is None


def _kind(name: str) -> Kind | None:
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(name)), None)


def _matches(patterns: Sequence[re.Pattern[str]], words: str) -> Sequence[re.Match[str]]:
    return [found for each in patterns if (found := each.fullmatch(words))]


def _category(name: str | None, desk: Desk) -> str | None:
    """The one that is called so, or of whose name that is a part."""
    word = _OF_CATEGORY.sub("", (name or "").lower().strip())
    if not word:
        return None
    names = {
        category.id: [category.id, *(category.name.text(each).lower() for each in ("zh", "en"))]
        for category in desk.categories.values()
    }
    exact = [each for each, known in names.items() if word in known]
    partly = [each for each, known in names.items() if any(_is_part(word, one) for one in known)]
    found = exact or (partly if len(word) > 1 else [])
    return found[0] if len(found) == 1 else None


def _is_part(word: str, name: str) -> bool:
    """A whole word of an English name; in Chinese any part."""
    if word.isascii():
        return re.search(rf"\b{re.escape(word)}\b", name) is not None
    return word in name
