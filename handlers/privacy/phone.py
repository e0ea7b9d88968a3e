"""/phone: a customer leaves a telephone number, by a button of Telegram or typed; nobody has to."""

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Rows, button
from handlers.cards.telling import tell_handler
from handlers.customer.asking_facts import is_skip
from handlers.customer.drafting import take_part
from handlers.customer.number_words import for_number, tell_words
from handlers.errors import NotYours
from handlers.incoming import is_own
from handlers.keyboards import KeyFilter, command_filter, keyboard_for
from handlers.presses.customers import ChoicePress
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, Word
from prompts.wishes.leaving import calls_off
from prompts.wishes.leaving_number import declines_number, number_left
from storage.callers import recognise
from storage.people import leave_phone
from storage.rules.phones import dialled, masked, number_in, without_number
from storage.ticket_lists import unfinished_of

router = Router(name="privacy.phone")

LEAVING = "phone"
"""Step: the next message is a telephone number."""
_TELLS = 6
"""So many signs beside a number are more than a name."""
_MANY_DIGITS, _SHORT = 5, 40
"""So many digits in so short a text: it was meant as a number."""


@router.message(command_filter("phone"))
async def phone(message: Message, turn: Turn) -> None:
    """Ask for a number."""
    ask_for_number(turn)


@router.message(KeyFilter("key-no-phone"))
async def no_phone(message: Message, turn: Turn) -> None:
    """They would rather not."""
    turn.go(None)
    _say(turn, "phone-not-left")


@router.callback_query(ChoicePress.filter(F.what == "phone"))
async def change(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """From the notice: leave a number, or have it deleted."""
    if callback_data.value == "leave":
        ask_for_number(turn)
    elif callback_data.value == "delete":
        leave_phone(turn.session, turn.keys, turn.person, None)
        turn.show(Screen(turn.texts.say("phone-deleted")))
    elif number_in(callback_data.value) == callback_data.value:
        turn.strip_buttons()
        keep_number(turn, callback_data.value, vouched=False)
    else:
        raise NotYours


def delete_in_words(turn: Turn) -> None:
    """They asked for it; what they are writing stays."""
    kept = turn.person.phone is not None
    leave_phone(turn.session, turn.keys, turn.person, None)
    turn.say("phone-deleted" if kept else "phone-none")


def ask_for_number(turn: Turn) -> None:
    """With a key by which Telegram hands it over, and one that says no."""
    turn.go(LEAVING)
    turn.lay_keyboard(turn.person, turn.texts.say("phone-ask"), _keyboard(turn))


def take_number(turn: Turn, message: Message) -> None:
    """The message that was waited for; what is no number at all is a matter of its own."""
    words = message.text or ""
    number = own_number(message) or number_in(words)
    if number is not None:
        turn.go(None)
        keep_number(turn, number, vouched=own_number(message) is not None)
        _take_the_rest(turn, message)
    elif sum(sign.isdigit() for sign in words) >= _MANY_DIGITS and len(words) <= _SHORT:
        turn.say("phone-unclear")
    else:
        turn.go(None)
        _say(turn, "phone-not-left")
        if not (is_skip(words) or calls_off(words) or declines_number(words)):
            take_part(turn, message)


def _take_the_rest(turn: Turn, message: Message) -> None:
    """When to call is for whoever calls; whatever else stands beside the number is no part of
    it."""
    left, words = number_left(message.text or ""), message.text or ""
    ticket = for_number(turn) if left is not None and left.says_when else None
    if ticket is not None:
        tell_words(turn, ticket, message)
    elif left is None and len(without_number(words)) >= _TELLS:
        take_part(turn, message)


def note_number(turn: Turn, message: Message) -> bool:
    """Keep the number of somebody who shares their own contact without being asked.

    Returns whether that was all they meant: they are not in the middle of anything.
    """
    number = own_number(message)
    if number is None or turn.conversation.step == LEAVING:
        return False
    keep_number(turn, number, vouched=True)
    return turn.conversation.step is None and turn.conversation.draft is None


def own_number(message: Message) -> str | None:
    """The number of somebody's own account, which Telegram vouches for."""
    contact = message.contact
    return number_in(contact.phone_number) if contact and is_own(message, contact) else None


def keep_number(turn: Turn, number: str, *, vouched: bool) -> None:
    """Keep it, and let those know who may need it; ``vouched``: by Telegram, for their account. In
    the place of another it is not put in silence: they read which counts, and can have that one."""
    before = turn.person.phone
    leave_phone(turn.session, turn.keys, turn.person, number, vouched=vouched)
    if vouched:
        recognise(turn.session, turn.keys, turn.person, number, turn.received_at)
    _say(turn, "phone-left", phone=dialled(number))
    if before is not None and before != number:
        back = button(
            turn.texts.label("btn-phone-before", number=dialled(before)),
            ChoicePress(what="phone", value=before),
        )
        words = {"phone": dialled(number), "before": dialled(before)}
        turn.say("phone-replaces", rows=[[back]], **words)
    for ticket in unfinished_of(turn.session, turn.person.id):
        tell_handler(turn, ticket, "handler-phone", phone=masked(number))


def line(turn: Turn) -> Html:
    """The number that is kept, for the notice."""
    number = turn.person.phone
    if number is None:
        return turn.texts.say("phone-none")
    return turn.texts.say("phone-kept", phone=masked(number))


def rows(turn: Turn) -> Rows:
    """The ways to leave a number and to have it deleted."""
    leave = button(turn.texts.label("btn-phone"), ChoicePress(what="phone", value="leave"))
    delete = button(turn.texts.label("btn-no-phone"), ChoicePress(what="phone", value="delete"))
    return [[leave] if turn.person.phone is None else [leave, delete]]


def _say(turn: Turn, key: str, **words: Word) -> None:
    """With the everyday keys, in place of those that asked."""
    turn.lay_keyboard(turn.person, turn.texts.say(key, **words), keyboard_for(turn.person))


def _keyboard(turn: Turn) -> dict[str, Any]:
    label = turn.texts.label
    own = {"text": label("key-phone"), "request_contact": True}
    keys = [[own], [{"text": label("key-no-phone")}]]
    return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}
