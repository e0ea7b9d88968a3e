"""Where a message may go over to another matter: "另外…", "Also, …".

By its form alone; whether the two are about different things is for who knows the desk.
"""

import re
from collections.abc import Iterator
from itertools import islice

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
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_GOES_OVER = re.compile(
    rf"(?:[。！？!?；;\n.，,、~…]|(?<={_CHINESE.pattern})\s)\s*(?:(?:{_ZH})|(?:{_EN})\b)[，,：:、\s]*",
    re.IGNORECASE,
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
_ANNOUNCES = re.compile(
    r"\W*(?:(?:你好|您好|我们?|这里|一共|有|要|想|反映|投诉|说)[\s,，]*)*"
    r"[二两俩三四五几2-5](?:件|个)(?:别的|不同的)?(?:事(?:情|儿)?|问题|投诉)(?:要|想)?(?:投诉|反映|说)?[\s:：,，。.!！]*"
    r"|\W*(?:(?:hi|hello|ok|so|i have|i've got|there are|it's|it is)[\s,]+)*"
    r"(?:two|three|four|several|a few|a couple of|[2-5]) (?:\w+ )?"
    r"(?:things|issues|matters|problems|complaints)\b(?: to (?:report|complain about))?\W*",
    re.IGNORECASE,
)
_MAY_CUT = re.compile(
    rf"[。！？!?；;\n，,、]\s*(?:(?:{_ZH}|(?:and|plus|{_EN})\b)[，,：:、\s]*)?"
    rf"|(?<={_CHINESE.pattern})\s+(?:(?:{_ZH})[，,：:、\s]*)?|(?<=\w)(?:还有|另外|以及)"
    r"|\s(?:and also|and|plus)\s+",
    re.IGNORECASE,
)
_LEAST = {"zh": 4, "en": 10}
_MOST_CUTS = 8


def announces_several(text: str) -> int:
    """Where what follows "two things: …", 两个事 … begins; 0: the text doesn't begin so."""
    found = _ANNOUNCES.match(text)
    return 0 if found is None else found.end()


def cuts_of(text: str) -> Iterator[tuple[int, int]]:
    """The same as :func:`halves_of` where it is known that there are several: any place at which
    a sentence, or a part of one, ends."""
    least = _LEAST["zh" if _CHINESE.search(text) else "en"]
    for found in islice(_MAY_CUT.finditer(text), _MOST_CUTS):
        if found.start() >= least and len(text) - found.end() >= least:
            yield found.start(), found.end()


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
