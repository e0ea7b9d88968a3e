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
from .consulting import colleague_asked
from .deciding import Verdict, decision_in, refusal_named
from .desk_deeds import deed_named
from .desk_lines import desk_line
from .desk_looks import look_wanted
from .desk_sentences import desk_sentence
from .grade_words import grade_wish
from .handing import OF_TICKET, belongs_elsewhere, handed, taken_over
from .to_customer import addressed, addressed_by_name, named_first


class Deed(StrEnum):
    """What it is to be done with, or by."""

    NOTE = "note"
    """It is an internal note."""
    HAND = "hand"
    """A ticket goes to ``whom``."""
    HAND_ALL = "hand_all"
    """All tickets of ``what`` go to ``whom``; empty: to whom isn't said."""
    STAFF = "staff"
    """Something (``what``) is to become of ``whom``, who may be one of the staff; a role may be one
    in a department, ``why``."""
    AWAY = "away"
    """``whom``, who may be one of the staff, is away, as ``what`` says."""
    ELSEWHERE = "elsewhere"
    """The ticket belongs to another department; ``what`` says why, where that is said."""
    ON_CARD = "on_card"
    """The button of a card, ``what``, is named."""
    ACCEPT = "accept"
    """Several tickets are accepted: those that are named, or all."""
    REGRADE = "regrade"
    """A ticket is to have the grade ``what``: its number, or the word for it."""
    RESOLVE = "resolve"
    """The ticket is resolved; ``what`` is the solution."""
    EXTEND = "extend"
    """More time is wished, of which ``what`` may name the amount."""
    APPEAL = "appeal"
    """An appeal is decided; ``what`` is the verdict."""
    UNDO = "undo"
    GRANT = "grant"
    """``whom`` says which, by number or place, or that it is all; ``what`` is said besides, and if
    ``why`` isn't empty plainly to who asked."""
    REFUSE = "refuse"
    """``whom`` says which, as above; ``what`` is why; empty: it isn't said."""
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
    TELL_BY_NAME = "tell_by_name"
    """``what`` is for who is named, ``whom``, if that is a customer."""
    ASK_BY_NAME = "ask_by_name"
    """The same of a question."""
    NAMED = "named"
    """``what`` stands behind the number of a ticket, ``whom``: it may be for its customer."""
    CONSULT = "consult"
    """Somebody of the staff, with whose name ``what`` begins, is asked what stands behind it."""
    LOOK = "look"
    """A list or a screen, ``what``, is to be shown."""


class DeskWords(NamedTuple):
    """What is written for the desk."""

    deed: Deed
    what: str = ""
    whom: str = ""
    why: str = ""
    """Why it goes to them, is taken over, has another grade or needs more time, where that is
    said."""
    surely: bool = True
    """False: it is so only where the desk knows whom or what it names, or something waits for
    just that."""


_LONGEST = 90  # signs; a note may be longer
_TO_SOMEBODY = re.compile(r"您|你(?!们部门)|\b(?:you|your|yours|dear|sir|madam)\b")
_NUMBER = r"[a-z]?[\d-]{4,16}"
_NOTE = re.compile(
    rf"\W{{0,3}}(?:{OF_TICKET}(?:内部)?备注(?:一下)?|内部(?:消息|留言)?|仅内部"
    r"|internal(?: note| only)?|(?:a )?(?:note|comment)"
    r"(?: to self| for (?:us|colleagues|the team))?)"
    rf"{OF_TICKET}\s*[:：]\s*(?P<what>\S.*)"
    rf"|\s*{OF_TICKET}(?:内部备注|备注一下|备注(?=\s*{_NUMBER}|\s)|add (?:a|this) note"
    rf"|make a note|note (?={OF_TICKET}{_NUMBER})){OF_TICKET}[\s,，:：]+(?P<said>\S.*)",
    re.DOTALL,
)
_RESOLVED = re.compile(
    rf"\W*(?:把|将)?{OF_TICKET}(?:办结|结单|resolve){OF_TICKET}[\s,，:：]+(?P<what>\S.{{2,}})",
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
_KEPT_IN = re.compile(
    r"(?:\A|[,.;!?\n]\s*|\b(?:please|and|but|so) )(?:don'?t|do not) (?:pass|hand)"
    r" (?:this|that|it) on(?: to (?:her|him|them))?\W*\Z"
    r"|(?:\A|[,，。;；!！\s])(?:先?别|不要|请勿|勿)(?:对外|往外|跟[她他]|和[她他]|给[她他])?"
    r"(?:外传|转达|转告|传出去|说出去)(?:给?(?:[他她]|客户))?[了啊吧]?\W*\Z"
)
"""Said to nobody, though no customer is named."""
_UNDOES = re.compile(
    r"\W*(?:(?:请|快|赶紧|先|我要|等等|等一下|停|不|嗯+|哎呀?|慢着)[,，\s]*)*(?:撤[销消回]|收回|别发(?:了|出去)?"
    r"|不要发(?:了|出去)?"
    r"|不发了|取消发送|发错了|停止发送)(?:吧|掉|它|这条|刚才的?|上一条|消息|了|一下)*\W*"
    r"|\W*(?:(?:no|please|wait|stop|oops|hold on|hang on|h+m+|oh|ah|sorry|actually"
    r"|ok|okay)[,.!…\s]+)*(?:undo|unsend|recall"
    r"|take (?:it|that|this) back|don'?t send(?: (?:it|that|this))?|do not send(?: (?:it|that"
    r"|this))?"
    r"|stop sending|cancel (?:sending|the message))(?: (?:it|that|this|please))*\W*"
)


def desk_words(text: str) -> DeskWords | None:
    """What it asks of the desk; None: as far as can be told it is for somebody else."""
    words = plain(text)
    said = _note(text, words) or _resolved(text, words) or _line(text, words)
    said = said or _sentence(text, words) or _grade(text, words) or _addressed(text, words)
    said = said or (_short if len(text) <= _LONGEST else _refused_at_length)(text, words)
    return said or _named_first(text) or _by_name(text) or _consulted(text)


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
    Deed.REGRADE,
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
    kept_in = _KEPT_IN.search(words) is not None and not _TO_SOMEBODY.search(words)
    if kept_in or _NOT_FOR_THEM.search(words):
        return DeskWords(Deed.NOTE, text.strip())
    return None


def _resolved(text: str, words: str) -> DeskWords | None:
    found = _RESOLVED.fullmatch(words)
    if found is None or deed_named(words) is not None:
        return None
    return DeskWords(Deed.RESOLVE, _at(text, found.span("what")))


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
        case "accept":
            rest = "" if deed_named(words) else why
            return (
                None if _TO_SOMEBODY.search(words) else DeskWords(Deed.ON_CARD, "accept", why=rest)
            )
        case _ if _TO_SOMEBODY.search(words):
            return None
        case "extend":
            return DeskWords(Deed.EXTEND, what, why=why)
        case "elsewhere":
            return DeskWords(Deed.ELSEWHERE, why)
        case verdict:
            return DeskWords(Deed.APPEAL, verdict, why=why)


def _grade(text: str, words: str) -> DeskWords | None:
    """Where no ticket is named, "make it minor" may be said to a customer of something else."""
    found = grade_wish(words)
    if found is None:
        return None
    if not found.names_ticket and (len(text) > _LONGEST or _TO_SOMEBODY.search(words)):
        return None
    return DeskWords(Deed.REGRADE, found.grade, why=text[found.why].strip())


def _addressed(text: str, words: str) -> DeskWords | None:
    found = None if deed_named(words) is not None else addressed(text)
    if found is None:
        return None
    what = text[slice(*found.what)].strip() if found.ready else ""
    return DeskWords(Deed.ASK if found.asks else Deed.TELL, what, found.number)


def _by_name(text: str) -> DeskWords | None:
    found = addressed_by_name(text)
    if found is None:
        return None
    deed = Deed.ASK_BY_NAME if found.asks else Deed.TELL_BY_NAME
    return DeskWords(deed, _at(text, found.what), _at(text, found.name), surely=False)


def _consulted(text: str) -> DeskWords | None:
    found = colleague_asked(text)
    return None if found is None else DeskWords(Deed.CONSULT, _at(text, found), surely=False)


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
    """Who hands a ticket on because they are on leave asks for no leave."""
    hands = handed(words)
    because = hands is not None and hands.surely and any(hands.why)
    screen = None if because else look_wanted(words)
    return None if screen is None else DeskWords(Deed.LOOK, screen)


def _taking_over(text: str, words: str) -> DeskWords | None:
    why = taken_over(words)
    if why is None:
        return None
    return DeskWords(Deed.ON_CARD, "accept", why=_at(text, why))


def _about_staff(text: str, words: str) -> DeskWords | None:
    wish = staff_wish(words)
    if wish is None:
        return None
    whom = text[slice(*wish.name)].strip()
    if wish.do == "hand_out":
        return DeskWords(Deed.HAND_ALL, whom)
    if wish.do == "away":
        return DeskWords(Deed.AWAY, text.strip(), whom, surely=False)
    return DeskWords(Deed.STAFF, wish.do, whom, _at(text, wish.where), surely=False)


def _decision(text: str, words: str) -> DeskWords | None:
    """Each only where something waits for it; what is granted with a word to somebody ("您先别急")
    is said to a customer."""
    found = decision_in(words)
    if found is None:
        return None
    said = _at(text, found.said)
    if found.verdict is Verdict.GRANT and (found.which or said) and _TO_SOMEBODY.search(words):
        return None
    why = "but" if found.is_condition else ""
    return DeskWords(Deed(found.verdict), said, found.which, why, surely=False)


def _refused_at_length(text: str, words: str) -> DeskWords | None:
    """What is named can be refused for a longer reason."""
    return None if refusal_named(words) is None else _decision(text, words)


def _handing(text: str, words: str) -> DeskWords | None:
    found = handed(words)
    if found is None:
        return None
    whose, whom = _at(text, found.whose), _at(text, found.whom)
    if whose:
        return DeskWords(Deed.HAND_ALL, whose, whom)
    return DeskWords(Deed.HAND, text.strip(), whom, _at(text, found.why), found.surely)


def _elsewhere(text: str, words: str) -> DeskWords | None:
    return DeskWords(Deed.ELSEWHERE, text.strip()) if belongs_elsewhere(words) else None


def _at(text: str, place: tuple[int, int]) -> str:
    return text[slice(*place)].strip()
