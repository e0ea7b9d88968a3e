"""Cancel, Edit and Back of a draft's card, for those who write the word instead of pressing it."""

from collections.abc import Callable
from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.draft_choices import edit_card
from handlers.customer.live_card import send_card
from handlers.customer.throwing_away import ask_whether_over, cancel
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.removing import sentence_to_go
from prompts.wishes.leaving import calls_off, cancels, edits, goes_back
from prompts.wishes.submitting import says_not_yet


def press_in_words(turn: Turn, draft: Draft, words: str) -> bool:
    """Do what the word stands for on the card, or under the question for what happened; False when
    it is none of their words, or no matter is on the card: then it may be meant for something that
    was filed."""
    if draft.parts and (draft.is_talk or draft.is_wish):
        return False
    presses = _ON_THE_CARD if draft.parts else _UNDER_THE_QUESTION
    press = next((press for says, press in presses if says(words)), None)
    if press is None and sentence_to_go(words, draft.text) == "":
        press = ask_whether_over  # without it there is nothing left
    if press is not None:
        press(turn, draft)
    return press is not None


def _edit(turn: Turn, draft: Draft) -> None:
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, editing(turn, draft), slot=draft.slot)


def editing(turn: Turn, draft: Draft) -> Screen:
    """What can be changed is asked in place of its card: what is written next may be that."""
    asking = replace(draft, editing=True, asked=None)
    turn.conversation.draft = asking.to_json()
    return edit_card(turn, asking)


_Presses = tuple[tuple[Callable[[str], bool], Callable[[Turn, Draft], None]], ...]
_ON_THE_CARD: _Presses = (
    (cancels, cancel),
    (edits, _edit),
    (goes_back, send_card),
    (says_not_yet, send_card),
    (calls_off, ask_whether_over),
)
_UNDER_THE_QUESTION: _Presses = ((cancels, cancel), (goes_back, cancel))
