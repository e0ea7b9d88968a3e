"""批准, "send it back, please name the date": a superior decides in words about the one thing that
waits for them. Where nothing waits the words are for somebody else; of several they say which."""

from aiogram.types import Message

from handlers.limits import excerpt
from handlers.manager.approvals import MATTERS, Found, approvals_screen, found_waiting
from handlers.staff.confirming import SENDING_BACK
from handlers.staff.confirming import take_reason as send_back
from handlers.staff.refusing import REFUSING
from handlers.staff.refusing import take_reason as refuse_wish
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from prompts.wishes.desk_words import DeskWords
from storage.rules.roles import Right, may

_SHOWN = 300
_BEGUN = "appeal"
"""A level's matter is taken on first: to agree to it isn't said of that."""


def grant(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """The one thing that waits is granted, or confirmed."""
    waiting = _waiting(turn)
    granted = [each for each in waiting if each[0] != _BEGUN]
    if len(granted) == 1 and not found.what:
        what, one = granted[0]
        MATTERS[what].decide(turn, one.id, "grant")
        turn.say("desk-words-granted", line=one.line)
    elif waiting:
        several = len(granted) > 1 and not found.what
        _which(turn, message, "desk-words-decide" if several else "desk-words-bare")
    return bool(waiting)


def refuse(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """It is sent back or refused; why is asked where it isn't said."""
    waiting = [each for each in _waiting(turn) if each[0] in ("outcome", "extension", "limit")]
    if len(waiting) != 1:
        if waiting:
            _which(turn, message, "desk-words-decide")
        return bool(waiting)
    what, one = waiting[0]
    if not found.what:
        MATTERS[what].decide(turn, one.id, "refuse")
        return True
    why = message.model_copy(update={"text": found.what})
    if what == "outcome":
        turn.go(SENDING_BACK, confirmation=one.id)
        send_back(turn, why)
    else:
        turn.go(REFUSING, what=what, wish=one.id)
        refuse_wish(turn, why)
    return True


def partly(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """More time is granted as it was wished, or not: less can't be given."""
    wished = [each for what, each in _waiting(turn) if what == "extension"]
    if wished:
        _which(turn, message, "desk-words-partly")
    return bool(wished)


def _waiting(turn: Turn) -> list[Found]:
    return found_waiting(turn) if may(turn.person.role, Right.DECIDE_EXTENSION) else []


def _which(turn: Turn, message: Message, key: str) -> None:
    screen = approvals_screen(turn)
    words = quote(excerpt(message.text or "", _SHOWN))
    text = Html("\n".join([turn.texts.say(key), words, screen.text]))
    turn.send(turn.person, Screen(text, screen.rows))
