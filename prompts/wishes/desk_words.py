"""备注：…, 转给 Grace, "hand 0001 over to Maya", 撤销: what staff write for the desk or for each
other, where it may look like words for a customer.

Whatever speaks to somebody ("您", "your") is for the customer, however it begins.
"""

import re

from prompts.reading.plain import plain

from .about_staff import staff_wish
from .accepting import accepts_several
from .consulting import colleague_asked
from .deciding import Verdict, decision_in, refusal_named
from .desk_deeds import deed_named
from .desk_lines import desk_line
from .desk_looks import look_wanted
from .desk_sentences import desk_sentence
from .desk_wish import Deed, DeskWords
from .grade_words import grade_wish
from .handing import OF_TICKET, belongs_elsewhere, handed, taken_over
from .internal_notes import note_in
from .taking_back import undoes
from .to_customer import addressed, addressed_by_name, named_first

_LONGEST = 90  # signs; a note may be longer
_TO_SOMEBODY = re.compile(r"您|你(?!们部门)|\b(?:you|your|yours|dear|sir|madam)\b")
_RESOLVED = re.compile(
    rf"\W*(?:把|将)?{OF_TICKET}(?:办结|结单|resolve){OF_TICKET}[\s,，:：]+(?P<what>\S.{{2,}})",
    re.DOTALL,
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


def _note(text: str, words: str) -> DeskWords | None:
    found = note_in(words, to_somebody=_TO_SOMEBODY.search(words) is not None)
    return None if found is None else DeskWords(Deed.NOTE, _at(text, found))


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
    if undoes(text):
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
