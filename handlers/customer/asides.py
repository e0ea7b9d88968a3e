"""Questions about the desk itself, and about what one has filed: answered at once, never a draft;
what somebody is writing stays as it is."""

from collections.abc import Callable

from aiogram.types import Message

from handlers.cards.own_card import own_card
from handlers.customer.mine import mine_screen
from handlers.customer.setting_aside import draft_of
from handlers.customer.ticket_meant import is_writing
from handlers.errors import Refused
from handlers.privacy.deleting import ask_to_erase
from handlers.privacy.mydata import hand_out
from handlers.privacy.notice import show_in_full
from handlers.privacy.phone import delete_in_words
from handlers.speaking import speak
from handlers.start import greet
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.amending import language_wished
from prompts.reading.progress import asks_for_progress
from prompts.wishes.calling import asks_for_the_phone
from prompts.wishes.knowing import (
    asks_after_tickets,
    asks_for_data_to_erase,
    asks_for_own_data,
    asks_what_this_is,
    wants_erasure,
)
from prompts.wishes.leaving_number import wants_number_deleted
from prompts.wishes.own_data import asks_how_data_is_used
from storage.ticket_lists import unfinished_of


def answer_aside(turn: Turn, message: Message) -> bool:
    """Answer such a question; False when the message is none, or is said about a caller."""
    text = message.text
    if text is None or asks_for_progress(text):
        return False
    if _speak_as_wished(turn, text):
        return True
    answer = next((answer for asks, answer in _ANSWERS.items() if asks(text)), None)
    if answer is None:
        return False
    draft = draft_of(turn)
    if draft is not None and draft.caller is not None:
        return False
    try:
        answer(turn)
    except Refused as refusal:
        turn.send(turn.person, Screen(turn.texts.say(refusal.key, **refusal.words)))
    return True


def _speak_as_wished(turn: Turn, text: str) -> bool:
    """Whether they want another language; in a draft that is a change of it, with a way back."""
    language = None if is_writing(draft_of(turn)) else language_wished(text)
    if language is None:
        return False
    speak(turn, language)
    return True


def _show_tickets(turn: Turn) -> None:
    """The only one that isn't over by itself, else all."""
    own = unfinished_of(turn.session, turn.person.id)
    turn.send(turn.person, own_card(turn, own[0]) if len(own) == 1 else mine_screen(turn, 0))


def _name_both(turn: Turn) -> None:
    turn.say("own-data-ways")


def _tell_phone(turn: Turn) -> None:
    """The desk's own number; without one, how people are reached."""
    number = turn.desk.customers.phone
    if number is None:
        turn.say("desk-no-phone")
    else:
        turn.say("desk-phone", phone=number)


_ANSWERS: dict[Callable[[str], bool], Callable[[Turn], None]] = {
    asks_after_tickets: _show_tickets,
    asks_for_data_to_erase: _name_both,
    wants_erasure: ask_to_erase,
    asks_for_own_data: hand_out,
    asks_what_this_is: greet,
    asks_for_the_phone: _tell_phone,
    asks_how_data_is_used: show_in_full,
    wants_number_deleted: delete_in_words,
}
