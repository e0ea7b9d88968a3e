"""The way out of what was asked: by the button under the question, or by its word."""

from typing import Any

from aiogram.types import Message

from handlers.customer.live_card import show_draft
from handlers.manager.announcing import is_previewed
from handlers.staff.calls_begun import put_call_away
from handlers.staff.checking import HELD
from handlers.staff.confirming import SENDING_BACK
from handlers.staff.refusing import REFUSING
from handlers.staff.stepping_aside import SCREEN
from handlers.turn import ASKED, Turn
from handlers.work import Screen
from prompts.wishes.leaving import calls_off, goes_back
from prompts.wishes.yes_or_no import Says, said_to_question


def leave(turn: Turn, *, said: bool = False) -> None:
    """Cancel what was waited for, or (``said``) only add no more to what was said; a draft stays,
    and is shown."""
    step, kept = turn.conversation.step, turn.conversation.data
    before = kept["before"] if step == HELD else [None, {}]
    turn.go(None)
    if said:
        turn.strip_buttons()
        turn.toast("toast-thanks")
    elif not put_call_away(turn, step, kept):
        turn.show(Screen(turn.texts.say("step-left")))
    _go_on_with(turn, *before)
    show_draft(turn)


def leave_in_words(turn: Turn, message: Message) -> bool:
    """Whether what was asked can be left, and they wrote that they do: then it is done."""
    words = message.text or ""
    off = calls_off(words) or goes_back(words) or _is_no_reason(turn, words)
    if not (_can_be_left(turn) and off):
        return False
    leave(turn)
    return True


def _is_no_reason(turn: Turn, words: str) -> bool:
    """ "Hmm, no wait", where it is asked why something is refused: it is not to be refused."""
    asked_why = turn.conversation.step in (REFUSING, SENDING_BACK)
    return asked_why and said_to_question(words) is Says.NO


def _can_be_left(turn: Turn) -> bool:
    """Staff can leave all that waits for them, whatever way out stands there, but for a preview,
    which has a word of its own; a customer who gives no reason still has done what it was asked
    for."""
    if turn.person.speaks_as_staff:
        return turn.conversation.step not in (None, SCREEN) and not is_previewed(turn)
    asked = turn.conversation.data.get(ASKED, ())
    return len(asked) > 2 and asked[2] == "btn-cancel"


def _go_on_with(turn: Turn, step: str | None, data: dict[str, Any]) -> None:
    """What they were in the middle of when they took an answer back."""
    if step is not None:
        turn.go(step, **data)
        turn.ask_again(data)
