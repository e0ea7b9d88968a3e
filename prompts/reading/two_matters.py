"""Where a message may go over to another matter: "另外…", "Also, …".

By its form alone; whether the two are about different things is for who knows the desk.
"""

import re
from collections.abc import Iterator

_SHORTEST = {"zh": 6, "en": 18}
"""Signs of each half: less is no matter that stands alone."""
_LONGEST = {"zh": 200, "en": 500}
"""Signs of the message: a letter has many points and one matter."""
_MOST = 3
"""So many places are looked at."""
_ZH = (
    r"另外|此外|除此之外|再(?:有|者|就是)"
    r"|还有(?:一件事|一个问题|个事情?|个问题|件事)?"
    r"|顺便(?:再|也|还)?(?:投诉|反映|说|问)?(?:一?下)?"
    r"|(?:其次|二是|第二(?:件事|个问题|点)?)(?=[，,：:、是])"
    r"|我?(?:还|再|也)(?:要|想|得)再?(?:投诉|反映|举报|说)"
)
_EN = (
    r"also|additionally|in addition|separately|by the way|besides(?=,)|second(?:ly)?(?=[,: ])"
    r"|(?:and )?(?:another|one more|a second|the second) (?:thing|issue|matter|problem|complaint)"
    r"|on (?:a|another) (?:separate|different|other)(?: note| matter)?|on another (?:note|matter)"
)
_GOES_OVER = re.compile(
    rf"[。！？!?；;\n.，,、~…]\s*(?:(?:{_ZH})|(?:{_EN})\b)[，,：:、\s]*", re.IGNORECASE
)
_OF_THE_SAME = re.compile(
    r"打.{0,6}电话|没人(?:来|理|接|管|修|处理|回)|不(?:来|理|接电话|处理|回复)|(?:电话|手机|地址|联系方式|单号)(?:号码?)?[是为：:]"
    r"|\b(?:i|we) (?:called|rang|wrote|phoned|emailed)|\b(?:nobody|no ?one|no answer|no reply)\b"
    r"|\bmy (?:phone|number|address|order number)\b",
    re.IGNORECASE,
)
_OF_THE_OUTCOME = re.compile(
    r"赔偿|补偿|退款|退钱|钱也?没退|答应|承诺|说好的|补发|补送|重发|换货"
    r"|\b(?:compensat\w+|refund\w*|repaid|reimburs\w+|promised|agreed|replacement|(?:part|half|some"
    r"|most|rest|any|none) of (?:it|them|that))\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def halves_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of the first matter may end, and where those of the second begin."""
    language = "zh" if _CHINESE.search(text) else "en"
    shortest = _SHORTEST[language]
    if not 2 * shortest <= len(text) <= _LONGEST[language]:
        return
    for number, found in enumerate(_GOES_OVER.finditer(text)):
        if number == _MOST:
            return
        if found.start() >= shortest and len(text) - found.end() >= shortest:
            yield found.start() + 1, found.end()


def is_of_the_outcome(text: str) -> bool:
    """Whether it tells what is missing of what was done, or was to be done, about the matter."""
    return _OF_THE_OUTCOME.search(text) is not None


def is_of_the_same(second: str) -> bool:
    """Whether it tells how the matter before it went on, or how to reach the writer."""
    return _OF_THE_SAME.search(second) is not None
