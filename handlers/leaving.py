"""The way out of what was asked: by the button under the question, or by its word."""

from typing import Any

from aiogram.types import Message

from handlers.customer.drafting import CHANGING_FACT, REWRITING
from handlers.customer.live_card import show_draft
from handlers.customer.reopening import REOPENING
from handlers.staff import colleagues
from handlers.staff.beside_screens import BEFORE_A_CHOICE
from handlers.staff.checking import HELD
from handlers.staff.choosing import CHOOSING
from handlers.turn import ASKED, Turn
from handlers.work import Screen
from prompts.wishes.desk_words import undoes
from prompts.wishes.leaving import cancels, goes_back
from prompts.wishes.starting_over import gives_up


def leave(turn: Turn, *, said: bool = False) -> None:
    """Cancel what was waited for, or (``said``) only add no more to what was said; a draft stays,
    and is shown."""
    before = turn.conversation.data["before"] if turn.conversation.step == HELD else [None, {}]
    turn.go(None)
    if said:
        turn.strip_buttons()
        turn.toast("toast-thanks")
    else:
        turn.show(Screen(turn.texts.say("step-left")))
    _go_on_with(turn, *before)
    show_draft(turn)


def leave_in_words(turn: Turn, message: Message) -> bool:
    """Whether ✖️ Cancel stands under the question, or ‹ Back under one for a choice, and they wrote
    that: then it is done."""
    words = message.text or ""
    asked = turn.conversation.data.get(ASKED, ())
    out = asked[2] if len(asked) > 2 else None
    step = turn.conversation.step
    if step in (CHOOSING, HELD, colleagues.CHOOSING, *BEFORE_A_CHOICE):
        out = "btn-cancel"
    gives_it_up = step in (REWRITING, CHANGING_FACT, REOPENING) and gives_up(words)
    sends_nothing = step == HELD and undoes(words)
    leaves = cancels(words) or goes_back(words) or gives_it_up or sends_nothing
    if out != "btn-cancel" or not leaves:
        return False
    leave(turn)
    return True


def _go_on_with(turn: Turn, step: str | None, data: dict[str, Any]) -> None:
    """What they were in the middle of when they took an answer back."""
    if step is not None:
        turn.go(step, **data)
        turn.ask_again(data)
