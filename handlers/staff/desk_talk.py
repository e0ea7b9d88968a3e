"""What staff write for the desk (:mod:`prompts.wishes.desk_words`) is done, or they are told that
it went to nobody. It is asked before anything is offered or sent to a customer."""

from collections.abc import Callable
from typing import Any

from aiogram.types import Message

from handlers.access import ticket_of_staff
from handlers.incoming import file_of, words_of
from handlers.limits import excerpt
from handlers.manager.announcing import announce_in_words
from handlers.manager.staff_in_words import change_in_words
from handlers.staff.absence_told import tell_absence
from handlers.staff.accepting_all import accept_in_words
from handlers.staff.asked_by_colleagues import answer_asker
from handlers.staff.checking import Written
from handlers.staff.choosing import CHOOSING, ask_for_consulting, ask_for_note
from handlers.staff.consulting import ask_about, asked_about
from handlers.staff.correcting import correct_outcome
from handlers.staff.deciding_several import decide_each
from handlers.staff.desk_cards import (
    elsewhere,
    extend,
    hand,
    hand_all,
    offer_pool,
    on_card,
    regrade,
    resolve_with,
)
from handlers.staff.desk_decisions import (
    decide_appeal,
    grant,
    partly,
    waits_for_them,
)
from handlers.staff.desk_looks import look
from handlers.staff.desk_refusals import refuse, refuse_instead, refuse_numbered
from handlers.staff.filing import file_in_words
from handlers.staff.letters import ask_about_named, write_to_customer, write_to_named
from handlers.staff.notes import keep_note
from handlers.staff.offered import in_hand, numbers_offered, slot_of_offered
from handlers.staff.reasons_asked import ask_why_still, goes_on_after
from handlers.staff.releasing import undo_in_words
from handlers.staff.stepping_aside import tell_ended
from handlers.staff.ticket_meant import in_whole_numbers, tickets_meant
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from prompts.wishes.desk_wish import Deed, DeskWords
from prompts.wishes.desk_words import desk_words
from storage.rules.roles import Right

_SHOWN = 300


def take_desk_words(turn: Turn, message: Message, replied_to: int | None = None) -> bool:
    """Whether it was for the desk, and was seen to. ``replied_to`` is the id of the ticket whose
    message it is a reply to. Where a step waited for something else, and is over by it, they get
    back what they had written for it."""
    if not turn.person.speaks_as_staff:
        return False
    step, said = turn.conversation.step, turn.conversation.data
    still_asked = goes_on_after(turn, in_whole_numbers(turn, words_of(message)))
    if replied_to is None and (decide_each(turn, message) or answer_asker(turn, message)):
        _go_on_from(turn, step, said, still_asked=still_asked)
        return True
    message = _in_whole_numbers(turn, message)
    found = desk_words(words_of(message))
    if found is None:
        return False
    if not message.text and found.deed not in _WITH_FILES:
        return False
    done = _DEEDS[found.deed](turn, found, message, replied_to)
    if done:
        files = found.deed is Deed.FILE
        _go_on_from(turn, step, said, still_asked=still_asked, asked_anew=files)
    return done


def _go_on_from(
    turn: Turn,
    step: str | None,
    said: dict[str, Any],
    *,
    still_asked: bool,
    asked_anew: bool = False,
) -> None:
    """What becomes of the step in which it was written: its reason is asked for again, or it is
    over, and they are told."""
    if step is None:
        return
    chosen_anew = step == CHOOSING and turn.conversation.data.get("made") != said["made"]
    if still_asked:
        ask_why_still(turn, step, said)
    elif turn.conversation.step != step or asked_anew or chosen_anew:
        tell_ended(turn, step, said)


def _in_whole_numbers(turn: Turn, message: Message) -> Message:
    """With the numbers of tickets written out that are cut short; a figure that stands for what
    waits in their list is none."""
    words = words_of(message)
    found = desk_words(words)
    decides = found is not None and found.deed in (Deed.GRANT, Deed.REFUSE)
    if found is None or not (decides and waits_for_them(turn, found.whom)):
        words = in_whole_numbers(turn, words)
    return message.model_copy(update={"text" if message.text else "caption": words})


def _note(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    meant = tickets_meant(turn, words_of(message), replied_to, Right.NOTE)
    files = [each for each in (file_of(message),) if each is not None]
    if len(meant) == 1:
        ticket, album = ticket_of_staff(turn, meant[0].id, Right.NOTE), message.media_group_id
        keep_note(turn, ticket, found.what, files, album=album)
    elif meant:
        ask_for_note(turn, meant, Written(found.what, message.message_id, tuple(files)))
    else:
        say_not_sent(turn, found.what)
    return True


def _consult(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    text = words_of(message)
    meant = asked_about(turn, text, replied_to)
    if len(meant) == 1:
        ask_about(turn, ticket_of_staff(turn, meant[0].id, Right.CONSULT), text)
    elif meant:
        ask_for_consulting(turn, meant, Written.of(message))
    return bool(meant)


def _named(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """What stands behind the number may refuse what waits, or ask a colleague, as well."""
    if refuse_numbered(turn, message):
        return True
    consulted = _consult(turn, found, message, replied_to)
    return consulted or ask_about_named(turn, found, message, replied_to)


def _ask_by_name(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """A customer who bears the name is meant before any colleague."""
    named = write_to_named(turn, found, message, replied_to)
    return named or _consult(turn, found, message, replied_to)


def _elsewhere(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    return refuse_instead(turn, message) or elsewhere(turn, found, message, replied_to)


def _undo(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    if not undo_in_words(turn, message.text or ""):
        turn.say("nothing-to-undo")
    return True


def _about_staff(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    return change_in_words(turn, found.what, found.whom, found.why)


def _away(turn: Turn, found: DeskWords, _: Message, __: int | None) -> bool:
    return tell_absence(turn, found.whom, found.what)


def _announce(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    announce_in_words(turn, message.message_id, found.what)
    return True


def _file(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    file_in_words(turn, message.model_copy(update={"text": found.what}))
    return True


def _accept(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    if not accept_in_words(turn, message.text or ""):
        offer_pool(turn)
    return True


def _correct(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    address = words_of(message).removesuffix(found.what)
    why_not = correct_outcome(turn, address, found.what, replied_to)
    if why_not is not None:
        say_not_sent(turn, found.what, why_not)
    return True


def say_not_sent(turn: Turn, words: str, key: str = "desk-words-not-sent") -> None:
    """It went to nobody, and what can be done instead."""
    head = turn.texts.say(key)
    screen = Screen(Html(f"{head}\n{quote(excerpt(words, _SHOWN))}"))
    turn.send(turn.person, screen, slot=slot_of_offered(numbers_offered(in_hand(turn))))


_DEEDS: dict[Deed, Callable[[Turn, DeskWords, Message, int | None], bool]] = {
    Deed.NOTE: _note,
    Deed.ACCEPT: _accept,
    Deed.RESOLVE: resolve_with,
    Deed.EXTEND: extend,
    Deed.APPEAL: decide_appeal,
    Deed.UNDO: _undo,
    Deed.HAND: hand,
    Deed.HAND_ALL: hand_all,
    Deed.AWAY: _away,
    Deed.ELSEWHERE: _elsewhere,
    Deed.ON_CARD: on_card,
    Deed.REGRADE: regrade,
    Deed.GRANT: grant,
    Deed.REFUSE: refuse,
    Deed.PARTLY: partly,
    Deed.LOOK: look,
    Deed.STAFF: _about_staff,
    Deed.ANNOUNCE: _announce,
    Deed.FILE: _file,
    Deed.CORRECT: _correct,
    Deed.TELL: write_to_customer,
    Deed.ASK: write_to_customer,
    Deed.TELL_BY_NAME: write_to_named,
    Deed.ASK_BY_NAME: _ask_by_name,
    Deed.CONSULT: _consult,
    Deed.NAMED: _named,
}
_WITH_FILES = (
    Deed.NOTE,
    Deed.TELL,
    Deed.ASK,
    Deed.TELL_BY_NAME,
    Deed.ASK_BY_NAME,
    Deed.NAMED,
)
"""What can be written under a picture; the others would lose it."""
