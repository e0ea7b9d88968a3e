"""Staff look something up in the middle of a step: it goes on, and is asked for again. What begins
something else ends the step; then they are told, and what they wrote for it is shown to them."""

from collections.abc import Iterator
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, Update

from handlers.access import allowed
from handlers.buttons import Button
from handlers.cards.staff_buttons import staff_button
from handlers.incoming import is_command, words_of
from handlers.keyboards import KeyFilter
from handlers.limits import parts_of
from handlers.manager.importing import IMPORTING
from handlers.presses.customers import ChoicePress
from handlers.presses.tickets import (
    ClosePress,
    DepartmentPress,
    GradePress,
    MorePress,
    SureGradePress,
)
from handlers.presses.writing import AnnouncePress, HeldPress, WhichPress
from handlers.relay import slot_of_story
from handlers.staff import (
    answering,
    closing,
    extending,
    handing,
    notes,
    regrading,
    resolving,
    returning,
    suggesting,
)
from handlers.staff.calls_begun import put_call_away
from handlers.staff.offered import in_hand, numbers_offered, slot_of_offered
from handlers.turn import ASKED, Turn
from handlers.work import Screen
from prompts.texts import Html, copyable
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

_GOES_ON = {
    resolving.SOLVING: "resolve",
    resolving.PROVING: "resolve",
    resolving.EXPLAINING: "resolve",
    answering.ASKING: "ask",
    answering.REPLYING: "reply",
    suggesting.SUGGESTED: "reply",
    extending.AMOUNT: "extend",
    extending.REASONING: "extend",
    regrading.REGRADING: "regrade",
    handing.HANDING: "transfer",
    returning.RETURNING: "return",
    notes.NOTING: "note",
    closing.CLOSING: "close",
}
"""By which button of the card a step that was ended is begun again."""
SCREEN = "at_a_screen"
"""Step: a screen waits for one of its buttons (:mod:`handlers.staff.screens`); of what they typed
there they were told at once that it went to nobody."""
_WAITS = {IMPORTING: "import-waits"}
"""What is said of a step that goes on, where what was asked is too long to be said each time."""
_ANSWERS = (HeldPress, WhichPress, ChoicePress, AnnouncePress)
_OF_THE_STEP = tuple(f"{press.__prefix__}:" for press in _ANSWERS)
"""Presses that take what was written along, or drop it because they were asked to."""

_CHOICES: tuple[tuple[str, type[CallbackData]], ...] = (
    (extending.AMOUNT, MorePress),
    (returning.RETURNING, DepartmentPress),
    (regrading.REGRADING, GradePress),
    (regrading.REGRADING, SureGradePress),
    (closing.CLOSING, ClosePress),
)
"""Steps that wait for a choice, and take along what was written before it."""


def look_aside(turn: Turn) -> None:
    """What is asked for is only looked at: staff stay in their step, customers leave it."""
    if not turn.person.speaks_as_staff:
        turn.go(None)


def after_an_aside(turn: Turn, update: Update, step: str | None, said: dict[str, Any]) -> None:
    """Once the reaction to ``update`` is done: what has become of the ``step`` before it."""
    if step is None or not turn.person.is_staff:
        return
    goes_on = turn.conversation.step == step and turn.conversation.data is said
    if not _is_aside(update, step) or (goes_on and update.callback_query is not None):
        return
    if not goes_on:
        if update.callback_query is None or _is_lost(turn, said):
            tell_ended(turn, step, said)
    elif step in _WAITS and ASKED in said:
        turn.ask(_WAITS[step])
    else:
        turn.ask_again(said)


def tell_ended(turn: Turn, step: str, said: dict[str, Any]) -> None:
    """The step is over; with a button to begin it again, and the words that were not sent. Where
    nothing was written nothing is lost, and nobody is bothered."""
    if not put_call_away(turn, step, said) and said.get("text") and step != SCREEN:
        say_ended(turn, step, said)


def say_ended(turn: Turn, step: str, said: dict[str, Any]) -> None:
    """The same, also where there are no words."""
    again = _again(turn, step, said)
    if again is not None:
        turn.say("step-ended", what=again["text"], rows=[[again]])
    if said.get("text"):
        ticket = _ticket(turn, said)
        number = "none" if ticket is None else ticket.number
        head = turn.texts.say("step-ended-words", number=number)
        turn.recite(turn.person, said["text"], head=head, slot=_slot(turn, said))


def give_back(turn: Turn, said: dict[str, Any], message: Message) -> None:
    """What was written for a step that is refused now, the latest included: a tap copies it."""
    words = [*_words_in(said), words_of(message)]
    text = "\n\n".join(dict.fromkeys(filter(None, words)))
    head, slot = turn.texts.say("step-refused-words"), _slot(turn, said)
    for part in parts_of(text) if text else ():
        turn.send(turn.person, Screen(Html(f"{head}\n{copyable(part)}")), slot=slot)


def _words_in(said: dict[str, Any]) -> Iterator[str]:
    """Also what they were in the middle of when a text was held back."""
    _, before = said.get("before") or (None, {})
    for kept in (before, said):
        yield kept.get("text") or ""


def _ticket(turn: Turn, said: dict[str, Any]) -> Ticket | None:
    """What it was about; None: no ticket was chosen."""
    return find_ticket(turn.session, int(said.get("ticket", 0)))


def _slot(turn: Turn, said: dict[str, Any]) -> str | None:
    """The name of a message that shows the words, by which it goes with whom they are about."""
    ticket = _ticket(turn, said)
    if ticket is not None:
        return slot_of_story(ticket)
    return slot_of_offered(said.get("offered") or numbers_offered(in_hand(turn)))


def _again(turn: Turn, step: str, said: dict[str, Any]) -> Button | None:
    do, ticket = _GOES_ON.get(step), _ticket(turn, said)
    if do is None or ticket is None:
        return None
    if not allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET):
        return None
    return staff_button(turn, ticket, turn.person, do, f"btn-{do}")


def _is_aside(update: Update, step: str) -> bool:
    """Whether it is no answer to what the step waits for."""
    if update.callback_query is not None:
        chosen = [f"{press.__prefix__}:" for each, press in _CHOICES if each == step]
        return not (update.callback_query.data or "").startswith((*_OF_THE_STEP, *chosen))
    message = update.message
    return message is not None and (is_command(message) or message.text in KeyFilter.known)


def _is_lost(turn: Turn, said: dict[str, Any]) -> bool:
    """Whether words were written for the step, and are not in what follows."""
    return bool(said.get("text")) and not turn.conversation.data.get("text")
