"""A screen of buttons stands before somebody of the staff: what they type next is for that screen.
What it can read it takes; of anything else they hear that it wants a button. Nothing of it is
offered to customers unless they say so."""

from collections.abc import Callable
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message, Update

from handlers.buttons import Rows, button
from handlers.errors import OutOfDate
from handlers.incoming import is_command, words_of
from handlers.keyboards import KeyFilter
from handlers.leaving import leave
from handlers.limits import excerpt
from handlers.manager import digest_settings, people
from handlers.manager.digest_in_words import show_in_words
from handlers.presses.customers import ChoicePress
from handlers.presses.decisions import ApprovalPress
from handlers.presses.figures import DigestPress
from handlers.presses.lists import CallPress, QueuePress
from handlers.presses.people import (
    AwayPress,
    GroupPress,
    HandOverPress,
    InvitePress,
    PeoplePress,
    ProfilePress,
)
from handlers.presses.tickets import AssessPress, ReassessPress, ReclassPress, SupplierPress
from handlers.staff import choosing, finding, profile
from handlers.staff.checking import Written
from handlers.staff.desk_talk import take_desk_words
from handlers.staff.offered import in_hand, numbers_offered, slot_of_offered
from handlers.staff.stepping_aside import SCREEN
from handlers.staff.ticket_meant import in_whole_numbers
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.talk import adds_nothing
from prompts.texts import Html, quote
from prompts.wishes.desk_words import is_plainly_for_the_desk
from prompts.wishes.leaving import calls_off

router = Router(name="staff.screens")

LIVES = timedelta(minutes=30)
"""Whoever writes later has something else in mind."""
WORDS_SHOWN = 300
_CHOOSING = (
    ApprovalPress,
    AssessPress,
    AwayPress,
    CallPress,
    DigestPress,
    GroupPress,
    HandOverPress,
    InvitePress,
    PeoplePress,
    ProfilePress,
    ReassessPress,
    ReclassPress,
    SupplierPress,
)
"""Presses that say how something is to be for the desk: none of them writes to a customer."""
_BEGINNINGS = (*(f"{press.__prefix__}:" for press in _CHOOSING), f"{QueuePress.__prefix__}:filter:")
_READERS: dict[type[CallbackData], Callable[[Turn, str, str], bool]] = {
    ProfilePress: profile.take_typed,
    DigestPress: digest_settings.take_typed,
    PeoplePress: people.take_typed,
}
"""What a screen can read, by its buttons: given what the first of them says, and the words."""


def note_screen(turn: Turn, update: Update) -> None:
    """Once the reaction to ``update`` is done: whether a screen waits now. Where words are waited
    for already, or a caller's matter is being written down, nothing changes."""
    talk = turn.conversation
    if talk.step not in (None, SCREEN) or not turn.person.speaks_as_staff:
        return
    first = _choice_on(turn.shown)
    if first is not None and talk.draft is None:
        turn.go(SCREEN, screen=first)
    elif talk.step == SCREEN and (_leads_elsewhere(update) or _is_done(turn, update)):
        turn.go(None)


def take_typed(turn: Turn, message: Message) -> None:
    """What the screen can read; what it can't goes to nobody, and they are told so."""
    words, first = words_of(message), turn.conversation.data["screen"]
    late = turn.received_at - turn.conversation.changed_at > LIVES
    if not late and calls_off(words):
        leave(turn)
    elif late or not message.text or message.reply_to_message or adds_nothing(words):
        turn.go(None)
        if not _asks_the_desk(turn, message):
            choosing.ask_which(turn, message)
    elif is_plainly_for_the_desk(in_whole_numbers(turn, words)) and _asks_the_desk(turn, message):
        return
    elif _read(turn, first, words):
        turn.go(SCREEN, screen=first)
    elif not _asks_the_desk(turn, message):
        _say_that_it_waits(turn, first, message)


@router.callback_query(ChoicePress.filter(F.what == "screen"))
async def write_instead(press: CallbackQuery, turn: Turn) -> None:
    """It was for a customer after all: for which?"""
    kept = turn.conversation.data if turn.conversation.step == SCREEN else {}
    if "text" not in kept:
        raise OutOfDate
    choosing.ask_for(turn, Written.from_kept(kept))


def _asks_the_desk(turn: Turn, message: Message) -> bool:
    """Whether they asked in words for something of the desk's, and it was done."""
    words = message.text or ""
    shown = finding.find_in_words(turn, words) or show_in_words(turn, words)
    return shown or take_desk_words(turn, message)


def _say_that_it_waits(turn: Turn, first: str, message: Message) -> None:
    offered = numbers_offered(in_hand(turn))
    turn.go(SCREEN, screen=first, offered=offered, **Written.of(message).kept())
    text = turn.texts.say("screen-waits")
    rows: Rows = []
    if offered:
        label = turn.texts.label("btn-to-customer")
        rows = [[button(label, ChoicePress(what="screen", value="write"))]]
    words = quote(excerpt(words_of(message), WORDS_SHOWN))
    turn.send(turn.person, Screen(Html(f"{text}\n{words}"), rows), slot=slot_of_offered(offered))


def _read(turn: Turn, first: str, words: str) -> bool:
    kind = next((each for each in _READERS if first.startswith(f"{each.__prefix__}:")), None)
    return kind is not None and _READERS[kind](turn, first, words)


def _choice_on(screen: Screen | None) -> str | None:
    """What the first of its choices says, where it has several of a kind."""
    said = [key["callback_data"] for row in (screen.rows if screen else ()) for key in row]
    for beginning in _BEGINNINGS:
        choices = [each for each in said if each.startswith(beginning)]
        if len(choices) > 1:
            return choices[0]
    return None


def _is_done(turn: Turn, update: Update) -> bool:
    """Whether what they chose stands there now, with nothing more to choose."""
    return update.callback_query is not None and turn.shown is not None


def _leads_elsewhere(update: Update) -> bool:
    """Whether they asked for something else; a choice may leave its screen as it was, and what they
    merely type is for the screen."""
    if update.callback_query is not None:
        return not (update.callback_query.data or "").startswith(_BEGINNINGS)
    message = update.message
    return message is not None and (is_command(message) or message.text in KeyFilter.known)
