"""3: yes you can, "give 6 to tom", 5号延期两天, "take 9 and 4": tickets by their running number, as
people say it. Wherever a deed of the desk's can name a ticket by four figures, one, two or three
will do; what counts else (days, money, a step of a list) is none."""

import re
from collections.abc import Collection, Iterator, Sequence

from prompts.reading.plain import plain

from .accepting import accepts_several
from .desk_wish import Deed, DeskWords
from .desk_words import desk_words

_MARK = r"(?P<mark>#|\b(?:ticket|no\.?|number)\s?#?\s?|工单号?\s?)?"
_UNITS_ZH = (
    r"个|天|日|小时|周|元|块|次|点|楼|栋|单元|级|折|分|岁|名|位|人|台|件|箱|斤|公|米|月|年|倍|种|条|张"
    r"|套|层|室|门|秒|多|万|千|百|成|辆|把|包|盒|瓶|份|双|半|号(?:楼|院|线|门|店|仓|上午|下午|之?前|以前|晚|早)"
)
_BEHIND_EN = (
    r"to|and|or|from|back|away|over|on|off|up|down|by|for|until|till|please|too|also|as|is|isn'?t|are|was"
    r"|has|needs?|wants?|requires?|should|must|who|whose|who's|what|why|where|how|notes?|memo|tell|ask"
    r"|accept(?:ed)?|resolved?|done|fixed|solved|closed?|finished|okay|ok|yes|no|not|mine|ours|because"
    r"|since|approved?|rejected?|uphold|upheld|dismiss(?:ed)?|transfer|return|extend|regrade|history"
    r"|consult|watch|grade|a|the|this|it|\d+ (?:more |working |extra )*(?:days?|hours?|weeks?)"
)
"""What may stand behind a ticket's number; another word is what there are so many of."""
_SHORT = re.compile(
    rf"(?<![a-z0-9_.:：/%$€¥+-])(?<!第)(?<!\bgrade )(?<!\blevel ){_MARK}(?P<n>\d{{1,3}})"
    rf"(?![a-z0-9_%€$]|-\d|[.:：]\d|\s*(?:{_UNITS_ZH}))"
    rf"(?=号|\s*(?:\Z|[^\sa-z0-9%$€])|\s(?:{_BEHIND_EN})\b)"
)
_LISTS = re.compile(r"\n\s*\d{1,2}\s*[.:：、)]")
_CLAUSE = re.compile(
    r"[:：,，。;；!！?？\n](?!\s*#?\d{1,3}号?\s*(?:[,，、和跟]|and\b|\Z))"
    r"|\b(?:because|since)\b|因为"
)
_ABOUT = re.compile(r"(?:\b(?:about|on|for|re|of|ticket)|关于|#)\s*\Z")
_NAME_LONGEST = 2
"""Words of a name, behind which a colleague reads about which ticket they are asked."""
_OF_A_TICKET = (
    Deed.ACCEPT,
    Deed.APPEAL,
    Deed.CONSULT,
    Deed.ELSEWHERE,
    Deed.EXTEND,
    Deed.HAND,
    Deed.ON_CARD,
    Deed.REGRADE,
)
_SAID_OF_A_TICKET = (
    Deed.ASK,
    Deed.CORRECT,
    Deed.GRANT,
    Deed.NAMED,
    Deed.NOTE,
    Deed.REFUSE,
    Deed.RESOLVE,
    Deed.TELL,
)
"""Of these ``what`` is said to somebody: its figures are their own."""
_AT_THE_HEAD = re.compile(r"\W*\d{4}号?(?:工单)?\s*[:：]")


def short_numbers(text: str) -> Sequence[str]:
    """Those that may be tickets' by where they stand, in four figures."""
    return [each["n"].zfill(4) for each in _places(plain(text))]


def with_whole_number(text: str, tickets: Collection[str]) -> str:
    """The text with the running numbers of these ``tickets`` (their whole numbers) in four figures,
    where the desk understands it so; what names those to be accepted may name them so anyway."""
    words = plain(text)
    may_be = [] if accepts_several(words) else _places(words)
    places = [each for each in may_be if _is_of(each["n"], tickets)]
    for chosen in (places, *([each] for each in places if len(places) > 1)):
        whole = _written_out(text, chosen)
        found = desk_words(whole) if chosen else None
        if found is not None and _names(found, whole, chosen):
            return whole
    return text


def _places(words: str) -> list[re.Match[str]]:
    """In the first clause that has any."""
    found = [] if _LISTS.search(words) else list(_SHORT.finditer(words))
    within = ([each for each in found if each.start() in clause] for clause in _clauses(words))
    return next(filter(None, within), [])


def _clauses(words: str) -> Iterator[range]:
    begins = 0
    for end in _CLAUSE.finditer(words):
        yield range(begins, end.start())
        begins = end.end()
    yield range(begins, len(words))


def _is_of(short: str, tickets: Collection[str]) -> bool:
    return any(each.endswith(f"-{short.zfill(4)}") for each in tickets)


def _written_out(text: str, places: Sequence[re.Match[str]]) -> str:
    whole = text
    for each in reversed(places):
        whole = f"{whole[: each.start('n')]}{each['n'].zfill(4)}{whole[each.end('n') :]}"
    return whole


def _names(found: DeskWords, whole: str, places: Sequence[re.Match[str]]) -> bool:
    """Whether it is the number of the ticket that is meant, and in none of the words besides."""
    numbers = [each["n"].zfill(4) for each in places]
    said = found.deed in _SAID_OF_A_TICKET
    told = found.why + (found.what if said else "")
    if not (said or found.deed in _OF_A_TICKET) or any(each in told for each in numbers):
        return False
    if found.deed is Deed.NAMED:
        return bool(places[0]["mark"]) or _AT_THE_HEAD.match(whole) is not None
    return found.deed is not Deed.CONSULT or _is_asked_about(found.what, numbers[0])


def _is_asked_about(what: str, number: str) -> bool:
    before, named, _ = what.partition(number)
    is_behind_name = len(before.split()) <= _NAME_LONGEST
    return not named or is_behind_name or _ABOUT.search(plain(before)) is not None
