"""备注：…, 转给 Grace, "hand 0001 over to Maya", 撤销: what staff write for the desk or for each
other, where it may look like words for a customer.

Whatever speaks to somebody ("您", "your") is for the customer, however it begins.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from prompts.reading.plain import plain

from .about_staff import staff_wish
from .accepting import accepts_several
from .desk_deeds import deed_named
from .desk_lines import desk_line
from .desk_looks import look_wanted
from .desk_sentences import desk_sentence
from .granting import grant_named
from .to_customer import addressed, named_first


class Deed(StrEnum):
    """What it is to be done with, or by."""

    NOTE = "note"
    """It is an internal note."""
    HAND = "hand"
    """A ticket goes to ``whom``."""
    HAND_ALL = "hand_all"
    """All tickets of ``what`` go to ``whom``; empty: to whom isn't said."""
    STAFF = "staff"
    """Something (``what``) is to become of ``whom``, who may be one of the staff."""
    ELSEWHERE = "elsewhere"
    """The ticket belongs to another department; ``what`` says why, where that is said."""
    ON_CARD = "on_card"
    """The button of a card, ``what``, is named."""
    ACCEPT = "accept"
    """Several tickets are accepted: those that are named, or all."""
    RESOLVE = "resolve"
    """The ticket is resolved; ``what`` is the solution."""
    EXTEND = "extend"
    """More time is wished, of which ``what`` may name the amount."""
    APPEAL = "appeal"
    """An appeal is decided; ``what`` is the verdict."""
    UNDO = "undo"
    GRANT = "grant"
    """``whom`` says which, by number or place; ``what`` is said besides, and if ``why`` isn't empty
    plainly to who asked."""
    REFUSE = "refuse"
    """``what`` is why; empty: it isn't said."""
    PARTLY = "partly"
    """More time is to be granted, but less than was wished."""
    ANNOUNCE = "announce"
    """``what`` is to be announced."""
    FILE = "file"
    """A matter is to be filed for a caller; ``what`` says who it is, and what they say."""
    CORRECT = "correct"
    """``what`` is what the outcome was to say."""
    TELL = "tell"
    """``what`` is to be written to the customer of the ticket ``whom``; empty: it isn't named."""
    ASK = "ask"
    """The same of a question; ``what`` empty: it is still to be put into words."""
    NAMED = "named"
    """``what`` stands behind the number of a ticket, ``whom``: it may be for its customer."""
    LOOK = "look"
    """A list or a screen, ``what``, is to be shown."""


class DeskWords(NamedTuple):
    """What is written for the desk."""

    deed: Deed
    what: str = ""
    whom: str = ""
    why: str = ""
    """Why it goes to them, is taken over, or needs more time, where that is said."""
    surely: bool = True
    """False: it is so only where the desk knows whom or what it names, or something waits for
    just that."""


_LONGEST = 90  # signs; a note may be longer
_TO_SOMEBODY = re.compile(r"您|你(?!们部门)|\b(?:you|your|yours|dear|sir|madam)\b")
_NUMBER = r"[a-z]?[\d-]{4,16}"
_OF_TICKET = (
    r"(?:(?:on|for|to|about|of|ticket|no\.?|给|到|在|关于|工单|[\s#])*"
    rf"{_NUMBER}(?:工单|[上里的\s])*)?"
)
_NOTE = re.compile(
    rf"\W{{0,3}}(?:{_OF_TICKET}(?:内部)?备注(?:一下)?|内部(?:消息|留言)?|仅内部"
    r"|internal(?: note| only)?|(?:a )?note(?: to self| for (?:us|colleagues|the team))?)"
    rf"{_OF_TICKET}\s*[:：]\s*(?P<what>\S.*)"
    rf"|\s*{_OF_TICKET}(?:内部备注|备注一下|备注(?=\s*{_NUMBER}|\s)|add (?:a|this) note"
    rf"|make a note|note (?={_OF_TICKET}{_NUMBER})){_OF_TICKET}[\s,，:：]+(?P<said>\S.*)",
    re.DOTALL,
)
_RESOLVED = re.compile(
    rf"\W*(?:把|将)?{_OF_TICKET}(?:办结|结单|resolve){_OF_TICKET}[\s,，:：]+(?P<what>\S.{{3,}})",
    re.DOTALL,
)
_NOT_FOR_THEM = re.compile(
    r"备注一下|记一下备注|(?:别|不要|勿|不用|不能|先别)(?:发给?|告诉|转给?|给|让)(?:客户|顾客"
    r"|对方|他们?|她们?)"
    r"(?!的|以外|之外)|(?:仅|只)?(?:限)?内部(?:可?看|可见|参考|用)(?!户)"
    r"|\b(?:don'?t|do not|never|not to be) (?:send|tell|show|pass|forward|sent|shown)"
    r"(?: (?:this|it|that|on|him|her|them))* ?(?:to )?the customer"
    r"|\bnot for the customer\b|\b(?:for )?internal(?:ly)?(?: use)? only\b"
    r"|\bkeep (?:this|it) (?:internal|between us)\b"
)
_ASK_ZH = r"\W*(?:请|麻烦|帮我?|我要|我想|给我|那就?|就|把|将|再|先)*"
_ASK_EN = r"\W*(?:please |can you |could you |i want to |i'?d like to |let'?s |just )*"
_TICKET_ZH = (
    rf"(?:(?:我(?:手上|手里)?的)?{_NUMBER}|这(?:张|个|件|份)?(?:工单|单子?|投诉|件)?|它|工单|单子"
    r"|[^\s,，。把将]{1,8}的(?:工单|单子?|投诉|那?[张个件](?:工单|单子?)?))"
)
_END_ZH = r"(?:去|来)?(?:处理|办理?|跟进|负责|接手|看一?看|吧|了|一下|哦|啊)*[。.!！]*\s*"
_WHY = r"(?:[,，;；]\s*(?:because |since |因为)?(?P<why>\S.{1,60}))?"
_NAME_ZH = r"(?P<whom>[^\s,，。;；!！?？、了]{1,12}?(?: [a-z][\w.'-]+)*)"
_HANDS_ZH = re.compile(
    rf"{_ASK_ZH}{_TICKET_ZH}?\s*(?:(?P<surely>转给|转派给?|改派给?|转单给|移交给|转交给|派给)"
    rf"|交给|给)"
    rf"\s*{_NAME_ZH}{_END_ZH}{_WHY}"
)
_NAMES_TICKET = re.compile(
    rf"\b{_NUMBER}\b|\d{{4}}|工单|单子|\b(?:ticket|this one|complaint)\b|的单"
)
_HANDS_EN = re.compile(
    rf"{_ASK_EN}(?:(?P<surely>transfer|reassign|re-assign|assign|hand(?= over| on|.{{0,24}} over))"
    r"|hand|give|pass|move|forward)"
    r"(?: over| on)?(?: (?:the |this )?(?:ticket |complaint |one |it |that |"
    rf"(?:no\.? ?|#)?{_NUMBER} ?|[a-z]+'?s ticket )*)?\s*(?:over "
    rf"|on )?to (?P<whom>[^\d,.;:!?]{{2,30}})"
    rf"[.!]*\s*{_WHY}"
)
_TAKES_OVER = re.compile(
    rf"{_ASK_ZH}(?:{_NUMBER})?\s*(?:由|让)?我?(?:来)?(?:接手|接管|接过来)(?:办|处理)?\s*{_OF_TICKET}"
    r"(?:吧|了)?\s*(?:[,，。;；]\s*(?:因为)?(?P<zh>\S.{1,60}))?"
    rf"|{_ASK_EN}(?:i'?ll |i will |i'?m |i am |let me )?(?:(?:take|taking) over {_OF_TICKET}"
    rf"|(?:take|taking) {_OF_TICKET} over)"
    r"(?:(?:[,;.]\s*|\s+(?=because |since ))(?:because |since )?(?P<en>\S.{1,60}))?\W*"
)
_HANDS_ALL_ZH = re.compile(
    rf"{_ASK_ZH}\s*(?P<what>[^\s,，。的]{{1,12}}?(?: [a-z]\w+)?)\s*(?:手上|名下|手里)?的?"
    r"(?:所有|全部|一切)?的?(?:工单|单子|单)?(?:都|全部?|统统)?(?:转给|转派给|移交给|交给|给)"
    rf"\s*{_NAME_ZH}{_END_ZH}"
)
_ALL_ZH = re.compile(r"所有|全部|一切|都|全|统统")
_HANDS_ALL_EN = re.compile(
    rf"{_ASK_EN}(?:move|hand|give|transfer|reassign|pass)(?: over)? (?:all|everything)(?: of)?"
    r"(?: the)?(?: (?:tickets|work|complaints))?(?: (?:of|from) (?P<what>[a-z][\w.' -]{1,28}?)"
    r"|(?: of)? (?P<whose>[a-z][\w.-]{1,24})'?s?(?: tickets)?)"
    r"(?: over)? to (?P<whom>[^\d,.;:!?]{2,30})[.!]*\s*"
)
_ELSEWHERE = re.compile(
    r"\W*(?:这(?:个|件|张|单|事)?(?:单子?|工单|事情?)?)?(?:根本|完全|都)?"
    r"不是(?:我们|咱们?)(?:这边|这里|这儿)?(?:的|管的?)(?:\W+\S.*)?"
    r"|\W*(?:这(?:个|件|张|单|事)?(?:单子?|工单|事情?)?)?(?:根本|完全|都)?"
    r"(?:不(?:归|属于?)(?:我们|本|咱们?)(?:部门|组|这边|这里|科|处)?|不是(?:我们|本|咱们?)(?:部门"
    r"|组|科|处)的)"
    r".*"
    r"|.*(?:派错(?:部门|人|单|地方)?了?|(?:应该?|该)(?:归|转|退|由)[^,，。]{2,12})[。!！]*\s*"
    r"|\W*(?:sorry,? )?(?:this|it|that|0\d{3})(?: ticket| one)? (?:is not|isn'?t|is no)"
    r" (?:ours|for us|our (?:department|business|matter|job)|my department)\b.*"
    r"|\W*not (?:ours|for us|our (?:department|business|matter|job|area)|my department)"
    r"(?:\W*|\s*[,.;:–—-]\s*\S.*)"
    r"|.*\b(?:wrong (?:department|team)|(?:this|it) belongs to (?:the )?[a-z]+)\b.*",
    re.DOTALL,
)
_UNDOES = re.compile(
    r"\W*(?:(?:请|快|赶紧|先|我要|等等|等一下|停|不)[,，\s]*)*(?:撤[销消回]|收回|别发(?:了|出去)?"
    r"|不要发(?:了|出去)?"
    r"|不发了|取消发送|发错了|停止发送)(?:吧|掉|它|这条|刚才的?|上一条|消息|了|一下)*\W*"
    r"|\W*(?:(?:no|please|wait|stop|oops)[,.!\s]+)*(?:undo|unsend|recall"
    r"|take (?:it|that|this) back|don'?t send(?: (?:it|that|this))?|do not send(?: (?:it|that"
    r"|this))?"
    r"|stop sending|cancel (?:sending|the message))(?: (?:it|that|this|please))*\W*"
)
_GRANTS = re.compile(
    r"\W*(?:(?:好的?|行|可以|我|都|请|ok|就)[,，\s]*)*(?:批准|同意|核准|准了?|审批通过|通过"
    r"|确认办结|确认结果|确认|批了?)"
    r"(?:了|吧|这(?:个|件|张)?|申请|延期|结果|办结|它|让?[他她](?:加入|入职|进来))*\W*"
    r"|\W*(?:yes,? )?let (?:him|her|them) in\W*"
    r"|\W*(?:(?:yes|ok|okay|i|please|all right)[,.!\s]+)*(?:approved?|grant(?:ed)?|confirm(?:ed)?"
    r"|accept (?:it|the outcome|the result)|agreed)"
    r"(?: (?:it|this|that|the (?:outcome|result|extension|request)|please))*\W*"
)
_REFUSES = re.compile(
    r"\W*(?:请|麻烦|把它|我)*(?:退回(?:去|重办|重写|吧)?|打回(?:去|重办|重写)?|驳回|不批准|不同意"
    r"|不予批准|不通过)"
    r"(?:吧|了)?(?:\W+(?P<zh>\S.*))?"
    r"|\W*(?:(?:no|please|sorry)[,.!\s]+)*(?:send (?:it|this|that) back|return (?:it|this|that)"
    r"|reject(?:ed)?(?: it| this)?|not approved|refused?(?: it)?|refuse (?:it|this)|i (?:do not"
    r"|don'?t)"
    r" (?:approve|agree))(?:(?:\W+|\s+)(?P<en>\S.*))?",
    re.DOTALL,
)
_PARTLY = re.compile(
    r"\W*(?:只|最多|顶多)(?:能|给|批|准|可以|延)*[一两二三四五六七八九十\d]+\s?个?(?:工作日|天"
    r"|小时|周)\W*"
    r"|\W*[一两二三四五六七八九十\d]+\s?个?(?:工作日|天)(?:就够了?|足够了?|可以)\W*"
    r"|\W*(?:only |at most |no more than )?(?:\d+|one|two|three|four|five) (?:working )?days?"
    r"(?: only| at most| is enough| are enough)?\W*"
)
_PARTLY_SAYS = re.compile(r"只|最多|顶多|够|可以|only|at most|no more|enough")


def desk_words(text: str) -> DeskWords | None:
    """What it asks of the desk; None: as far as can be told it is for somebody else."""
    words = plain(text)
    said = _note(text, words) or _resolved(text, words) or _line(text, words)
    said = said or _sentence(text, words) or _addressed(text, words)
    said = said or (_short(text, words) if len(text) <= _LONGEST else None)
    return said or _named_first(text)


def is_plainly_for_the_desk(text: str) -> bool:
    """Whether it can hardly be meant for a customer, whatever was begun: a note, the name of a
    button, a word to take something back, a ticket that is handed on."""
    found = desk_words(text)
    return found is not None and found.surely and found.deed in _PLAINLY


_PLAINLY = (
    Deed.ACCEPT,
    Deed.APPEAL,
    Deed.EXTEND,
    Deed.HAND,
    Deed.HAND_ALL,
    Deed.NOTE,
    Deed.ON_CARD,
    Deed.RESOLVE,
    Deed.UNDO,
)


def undoes(text: str) -> bool:
    """Whether all it says is that what was just written isn't to be sent."""
    return _UNDOES.fullmatch(plain(text)) is not None


def _note(text: str, words: str) -> DeskWords | None:
    found = _NOTE.fullmatch(words)
    if found is not None:
        part = "what" if found["what"] else "said"
        said = text[found.start(part) : found.end(part)].strip()
        return DeskWords(Deed.NOTE, said)
    if _NOT_FOR_THEM.search(words):
        return DeskWords(Deed.NOTE, text.strip())
    return None


def _resolved(text: str, words: str) -> DeskWords | None:
    found = _RESOLVED.fullmatch(words)
    if found is None or deed_named(words) is not None:
        return None
    return DeskWords(Deed.RESOLVE, _part(text, found, "what"))


def _line(text: str, words: str) -> DeskWords | None:
    found = desk_line(words)
    return None if found is None else DeskWords(Deed(found[0]), text[slice(*found[1])].strip())


def _sentence(text: str, words: str) -> DeskWords | None:
    """To whom a solution is told is nobody of the desk; the rest isn't said to a customer."""
    found = None if accepts_several(words) else desk_sentence(words)
    if found is None:
        return None
    what, why = (text[slice(*each)].strip() if each[0] >= 0 else "" for each in found[1:])
    match found.do:
        case "resolve":
            return DeskWords(Deed.RESOLVE, why)
        case _ if _TO_SOMEBODY.search(words):
            return None
        case "extend":
            return DeskWords(Deed.EXTEND, what, why=why)
        case "elsewhere":
            return DeskWords(Deed.ELSEWHERE, why)
        case verdict:
            return DeskWords(Deed.APPEAL, verdict, why=why)


def _addressed(text: str, words: str) -> DeskWords | None:
    found = None if deed_named(words) is not None else addressed(text)
    if found is None:
        return None
    what = text[slice(*found.what)].strip() if found.ready else ""
    return DeskWords(Deed.ASK if found.asks else Deed.TELL, what, found.number)


def _named_first(text: str) -> DeskWords | None:
    found = named_first(text)
    if found is None:
        return None
    return DeskWords(Deed.NAMED, text[slice(*found[1])].strip(), found[0], surely=False)


def _short(text: str, words: str) -> DeskWords | None:
    if accepts_several(words):
        return DeskWords(Deed.ACCEPT)
    button = deed_named(words)
    if button is not None:
        return DeskWords(Deed.ON_CARD, button)
    if _UNDOES.fullmatch(words):
        return DeskWords(Deed.UNDO)
    if (decision := _decision(text, words)) is not None:
        return decision
    if _TO_SOMEBODY.search(words):
        return None
    for read in (_taking_over, _look, _about_staff, _handing, _elsewhere):
        if (found := read(text, words)) is not None:
            return found
    return None


def _look(_: str, words: str) -> DeskWords | None:
    screen = look_wanted(words)
    return None if screen is None else DeskWords(Deed.LOOK, screen)


def _taking_over(text: str, words: str) -> DeskWords | None:
    """Where no ticket is named it may as well be said to a customer."""
    found = _TAKES_OVER.fullmatch(words)
    if found is None or not _NAMES_TICKET.search(words):
        return None
    why = next((_part(text, found, each) for each in ("zh", "en") if found[each]), "")
    return DeskWords(Deed.ON_CARD, "accept", why=why)


def _about_staff(text: str, words: str) -> DeskWords | None:
    wish = staff_wish(words)
    if wish is None:
        return None
    whom = text[slice(*wish.name)].strip()
    if wish.do == "hand_out":
        return DeskWords(Deed.HAND_ALL, whom)
    return DeskWords(Deed.STAFF, wish.do, whom, surely=False)


def _decision(text: str, words: str) -> DeskWords | None:
    """Each only where something waits for it."""
    if _GRANTS.fullmatch(words):
        return DeskWords(Deed.GRANT, surely=False)
    granted = None if _TO_SOMEBODY.search(words) else grant_named(words)
    if granted is not None:
        said, how = text[slice(*granted.said)].strip(), "but" if granted.is_condition else ""
        return DeskWords(Deed.GRANT, said, granted.which, how, surely=False)
    if _PARTLY.fullmatch(words) and _PARTLY_SAYS.search(words):
        return DeskWords(Deed.PARTLY, surely=False)
    found = _REFUSES.fullmatch(words)
    if found is None:
        return None
    part = "zh" if found["zh"] else "en"
    why = text[found.start(part) : found.end(part)] if found[part] else ""
    return DeskWords(Deed.REFUSE, why.strip(), surely=False)


def _handing(text: str, words: str) -> DeskWords | None:
    for pattern in (_HANDS_ALL_EN, _HANDS_ALL_ZH):
        found = pattern.fullmatch(words)
        if found is not None and (pattern is _HANDS_ALL_EN or _ALL_ZH.search(words)):
            part = "what" if found["what"] else "whose"
            whose = text[found.start(part) : found.end(part)]
            return DeskWords(Deed.HAND_ALL, whose.strip(), _part(text, found, "whom"))
    for pattern in (_HANDS_ZH, _HANDS_EN):
        found = pattern.fullmatch(words)
        if found is not None:
            surely = bool(found["surely"] or _NAMES_TICKET.search(words))
            whom = _part(text, found, "whom")
            why = _part(text, found, "why") if found["why"] else ""
            return DeskWords(Deed.HAND, text.strip(), whom, why, surely)
    return None


def _elsewhere(text: str, words: str) -> DeskWords | None:
    if _ELSEWHERE.fullmatch(words):
        return DeskWords(Deed.ELSEWHERE, text.strip())
    return None


def _part(text: str, found: re.Match[str], name: str) -> str:
    return text[found.start(name) : found.end(name)].strip()
