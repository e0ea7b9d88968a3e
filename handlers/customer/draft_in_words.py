"""Cancel, Edit and Back of a draft's card, for those who write the word instead of pressing it."""

from collections.abc import Callable

from handlers.customer.draft import Draft
from handlers.customer.draft_choices import edit_card
from handlers.customer.live_card import go_on, send_card
from handlers.customer.setting_aside import done_with
from handlers.turn import Turn
from handlers.work import Screen
from prompts.wishes.leaving import cancels, edits, goes_back


def press_in_words(turn: Turn, draft: Draft, words: str) -> bool:
    """Do what the word stands for on the card, or under the question for what happened; False when
    it is none of their words, or no matter is on the card: then it may be meant for something that
    was filed."""
    if draft.parts and (draft.is_talk or draft.is_wish):
        return False
    presses = _ON_THE_CARD if draft.parts else _UNDER_THE_QUESTION
    press = next((press for says, press in presses if says(words)), None)
    if press is not None:
        press(turn, draft)
    return press is not None


def cancel(turn: Turn, draft: Draft) -> None:
    """Nothing of it is filed; what was set aside for it is next."""
    if turn.press is None:
        turn.take_out(turn.person, draft.slot)
    done_with(turn)
    turn.go(None)
    turn.show(Screen(turn.texts.say("draft-cancelled")))
    go_on(turn)


def _edit(turn: Turn, draft: Draft) -> None:
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, edit_card(turn, draft), slot=draft.slot)


_Presses = tuple[tuple[Callable[[str], bool], Callable[[Turn, Draft], None]], ...]
_ON_THE_CARD: _Presses = ((cancels, cancel), (edits, _edit), (goes_back, send_card))
_UNDER_THE_QUESTION: _Presses = ((cancels, cancel), (goes_back, cancel))
