"""不同意 0002, "0003 no, cause is missing": in words a superior refuses what waits for them, or
sends it back. Where the reason for one is asked for, what names another is none."""

import re

from aiogram.types import Message

from handlers.manager.approvals import MATTERS, Found
from handlers.staff.confirming import SENDING_BACK
from handlers.staff.confirming import take_reason as send_back
from handlers.staff.desk_decisions import (
    BEGUN,
    OUTCOME,
    TAKES_WHY,
    named_of,
    one_meant,
    say_none,
    show_what_waits,
    waiting_for,
    waits_for_them,
)
from handlers.staff.reasons_asked import (
    asked_about,
    asks_why_refused,
    is_for_another,
    names_another,
)
from handlers.staff.refusing import REFUSING
from handlers.staff.refusing import take_reason as refuse_wish
from handlers.staff.ticket_meant import in_whole_numbers, names_ticket, numbers_in
from handlers.turn import Turn
from prompts.reading.plain import plain
from prompts.wishes.deciding import refusal_named, refusal_numbered
from prompts.wishes.deciding_each import decided_each
from prompts.wishes.desk_wish import Deed, DeskWords
from prompts.wishes.desk_words import desk_words

_PARTED = re.compile(r"[,，.。:：;；!！\n]\s*\Z")


def refuse(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """What they name is sent back or refused, or else what they are asked about, or the one thing
    that waits; why is asked where it isn't said. Who wants to join is refused by name or place
    only."""
    waiting = waiting_for(turn)
    able = [each for each in waiting if each[0] in TAKES_WHY or (found.whom and each[0] != BEGUN)]
    if not able:
        return bool(found.whom) and say_none(turn)
    which, asked = found.whom or _bound_in(turn, found.what), asked_about(turn)
    if asked is not None and not which:
        refuse_one(turn, asked, _reason_in(message.text or "", found.what), message)
    elif (one := one_meant(turn, message, able, which)) is not None:
        refuse_one(turn, one, found.what, message)
    return True


def refuse_instead(turn: Turn, message: Message) -> bool:
    """ "Send 0002 back" is said of an outcome that waits for them, or else of a wrong dispatch;
    whether it was the former."""
    words = message.text or ""
    refusal = refusal_named(plain(words))
    if refusal is None or not names_ticket(refusal.which):
        return False
    outcomes = [each for each in waiting_for(turn) if each[0] == OUTCOME]
    named = named_of(turn, outcomes, refusal.which)
    if len(named) == 1:
        refuse_one(turn, named[0], words[slice(*refusal.said)].strip(), message)
    return len(named) == 1


def refuse_numbered(turn: Turn, message: Message) -> bool:
    """ "0002 no, cause is missing" is said of what waits for them, or else to somebody; whether it
    was the former."""
    words = message.text or ""
    refusal = refusal_numbered(plain(words))
    if refusal is None or not waits_for_them(turn, refusal.which):
        return False
    why = words[slice(*refusal.said)].strip()
    return refuse(turn, DeskWords(Deed.REFUSE, why, refusal.which), message, None)


def is_no_reason(turn: Turn, text: str) -> bool:
    """Whether it is for another ticket, while they are asked for a reason, or decides in words,
    while they are asked why they refuse something."""
    if is_for_another(turn, text):
        return True
    if not asks_why_refused(turn):
        return False
    if _names_each(turn, text):
        return True
    decides = desk_words(text)
    if decides is not None and decides.deed is Deed.REFUSE:
        return True
    if decides is not None and decides.deed is Deed.GRANT:
        return bool(decides.whom)
    found = desk_words(in_whole_numbers(turn, text))
    if found is None or found.deed is not Deed.NAMED:
        return False
    return names_another(turn, found.whom) or waits_for_them(turn, found.whom)


def _names_each(turn: Turn, text: str) -> bool:
    """Whether several things are decided in it, of which one waits for them."""
    found = decided_each(plain(text))
    return found is not None and any(waits_for_them(turn, one.which) for one in found.decisions)


def _bound_in(turn: Turn, why: str) -> str:
    """The number of the ticket that is named in why; empty: none, or several, or what is asked
    about."""
    numbers = [each for each in numbers_in(why) if names_another(turn, each)]
    return numbers[0] if len(numbers) == 1 else ""


def _reason_in(words: str, why: str) -> str:
    """Where it is just asked for, what refuses may be a part of it: "return it to the depot"."""
    return why if not why or _PARTED.search(words.removesuffix(why)) else words


def refuse_one(turn: Turn, meant: Found, why: str, message: Message) -> None:
    """It is refused, or sent back; why is asked where it isn't said."""
    what, one = meant
    reason = message.model_copy(update={"text": why})
    if why and what not in TAKES_WHY:
        show_what_waits(turn, message, "desk-words-bare")
    elif not why:
        MATTERS[what].decide(turn, one.id, "refuse")
        if what not in TAKES_WHY:
            turn.say("desk-words-refused", line=one.line)
    elif what == OUTCOME:
        turn.go(SENDING_BACK, confirmation=one.id)
        send_back(turn, reason)
    else:
        turn.go(REFUSING, what=what, wish=one.id)
        refuse_wish(turn, reason)
