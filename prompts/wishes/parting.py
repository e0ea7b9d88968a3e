"""Whether another matter is meant: the answers to that question (另一件事, "it belongs to it"), and
how people announce that what follows is one."""

import re

from prompts.reading.plain import plain

_IT_IS = r"(?:(?:yes|no|ok)\b[,.\s]*)?(?:it'?s |it is |this is |that'?s "
_IT_IS += r"|(?:these|those|they) are )?"
_THING = r"(?: (?:matter|one|thing|issue|complaint|problem)s?)?"
_ANOTHER = re.compile(
    r"\W*(?:(?:[是对不][,，\s]+)?(?:这?是)?"
    r"(?:另外?一件|两码事|两回事|分开(?:登记|提交|办|处理)?吧?|别的|新的|两件|不同的|不是(?:同一|一)件)(?:事情?)?的?"
    rf"|{_IT_IS}(?:(?:an)?other|a new|a different|something else|(?:a )?separate|not the same"
    r"|new|different|(?:two|2)(?: different| separate)? (?:matters|things)"
    rf"|(?:file (?:them )?)?separately){_THING}"
    r"|不是(?:这|那|上)一?[件个张单](?:事情?|工单)?的?[\s,，。]*(?:[这而]?是)?"
    r"(?:另外?一件|一?件?新的?|别的|新)(?:事情?|工单|单子)?的?"
    r"|[^,，是\W]{1,5}是(?:另外?一件|两码)事"
    rf"|(?:no\b[,.\s]*)?not (?:to )?(?:this|that)(?: (?:one|ticket|matter|complaint))?[,.;:\s]+"
    rf"(?:but |rather )?{_IT_IS}(?:a )?(?:new|another|different|separate)"
    r"(?: (?:one|ticket|matter|complaint|thing))?"
    r"|(?:no\b[,.\s]*)?(?:the|my) [a-z]+ is (?:another|a (?:separate|different))"
    r" (?:matter|issue))(?:[,.\s]*(?:yes|yeah|pls|please|thanks|[是对的]+))?\W*"
)
_SAME = re.compile(
    r"\W*(?:(?:[是对不][,，\s]+)?(?:这?是)?"
    r"(?:同?一件|补充|一起的?|一件事|合成一件|加上去|加进去|一回事|合在一起)(?:事情?)?的?吧?"
    rf"|{_IT_IS}(?:the same|same|part of it|add(?: it)?(?: to it)?|(?:put )?together"
    rf"|(?:it )?belongs to it|one|one matter){_THING})\W*"
)
_SPLITS = re.compile(
    r"\W*(?:(?:请|麻烦|帮我|那|就|还是|好|行|对|不是?|这是?|是)[,，\s]*)*"
    r"(?:(?:给我)?(?:分开|拆开|拆分|分别)(?:登记|提交|办理?|处理|来|写|算)?|分成[两2二三3几](?:件|个|条)"
    r"|[两2二三3几](?:件|个)(?:不同的|不一样的)?事情?|不是(?:同一|一)(?:件|个|回)事情?|两码事|两回事)"
    r"(?:[吧呀啊了哦的]|谢谢|一下|好吗|可以吗)*\W*"
    r"|\W*(?:(?:no|ok|yes|please|pls|can you|could you|so|then|and)\b[,.\s]*)*"
    r"(?:(?:split|separate|part|divide)(?: (?:them|it|this|these|that|both))*(?: up| apart| in two"
    r"| into two)?"
    r"|(?:file |submit |make |treat )?(?:them |it |these |both )?separately"
    rf"|{_IT_IS}(?:two|2|three|3|several)(?: (?:different|separate))? (?:matters|things|issues"
    r"|problems|complaints)|two tickets)(?:[,.\s]*(?:please|pls|thanks|then))*\W*"
)
_LONGEST = 40  # signs


def says_another(text: str) -> bool:
    """Whether it says that it is another matter, and no more."""
    is_another = len(text) <= _LONGEST and _ANOTHER.fullmatch(plain(text)) is not None
    return is_another or wants_it_split(text)


def wants_it_split(text: str) -> bool:
    """Whether it says that what was written is more than one matter, and no more."""
    return len(text) <= _LONGEST and _SPLITS.fullmatch(plain(text)) is not None


def says_same(text: str) -> bool:
    """Whether it says that it belongs to the same, and no more."""
    return len(text) <= _LONGEST and _SAME.fullmatch(plain(text)) is not None


_ADDS = re.compile(
    r"\W*(?:我?(?:再|还要|要|想)?补充(?:一[下点句]|说明|情况)?|补一句)\s*[：:,，]"
    r"|\W*(?:an? )?(?:addition|to add|i (?:want|would like|have) to add|adding|ps|p\.s\.)\s*[:,]"
)


def announces_addition(text: str) -> bool:
    """Whether it begins by saying that it adds to what was told before."""
    return _ADDS.match(plain(text)) is not None


_ANNOUNCES = re.compile(
    r"\W*(?:对了[,，]?|顺便|另外|此外)?\W*(?:"
    r"(?:还有|另外|另|再说)(?:有|说)?(?:一|另)?(?:件|个)(?:别的)?(?:事情?|问题|投诉)"
    r"|(?:完全是?|这是|再说|说)?(?:一?[件个]|另)?(?:别的|无关的|不相干的|另外?一?[件回码])(?:事情?|问题)"
    r"(?=[,，:：。])"
    r"|我?(?:还|再|也)(?:要|想)再?(?:投诉|反映|举报)(?:一?下)?"
    r"|(?:(?:and|also|oh|by the way|ok|now)\b[,.\s]*)*(?:"
    r"something (?:(?:totally|completely) )?(?:else|different)|unrelated(?:ly)?(?=[,:])"
    r"|(?:an? )?(?:(?:totally|completely|entirely|quite) )?(?:different|separate|unrelated|other)"
    r" (?:thing|issue|matter|problem|complaint|topic|note)(?: though| again)?(?=[,:.])"
    r"|(?:another|one more|a second) (?:thing|issue|matter|problem|complaint)"
    r"|on another (?:note|matter)|separately"
    r"|i (?:also|too) (?:want|would like|need|have|wish) to (?:complain|report|raise)"
    r"(?: (?:about|that))?)\b"
    r")\W*"
)


def after_announcing(text: str) -> str | None:
    """What follows "something else: …", "还有一件事，…"; None: it doesn't begin so."""
    found = _ANNOUNCES.match(plain(text))
    return None if found is None else text[found.end() :]
