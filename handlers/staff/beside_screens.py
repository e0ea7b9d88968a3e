"""Where a screen of the desk waits for a name, a day, a time or a button, what staff write for
something else of the desk's is done as anywhere else, and the screen goes on waiting."""

import re

from handlers.manager import announcing, digest_settings, exporting, importing
from handlers.staff import (
    away,
    choosing,
    closing,
    colleagues,
    extending,
    filing,
    profile,
    regions,
    regrading,
    resolving,
    returning,
)
from handlers.staff.absence_words import says_who
from handlers.staff.desk_refusals import is_no_reason
from handlers.staff.reasons_asked import names_another
from handlers.staff.ticket_meant import in_whole_numbers, names_ticket
from handlers.turn import ASKED_IN, Turn
from prompts.wishes.desk_wish import Deed, DeskWords
from prompts.wishes.desk_words import desk_words, is_plainly_for_the_desk
from storage.conversations import Conversation

_AT_SCREENS = (
    announcing.ANNOUNCING,
    away.DATING,
    away.NAMING,
    colleagues.CHOOSING,
    digest_settings.TIMING,
    exporting.EXPORTING,
    filing.NAMING,
    filing.PHONING,
    importing.IMPORTING,
    profile.CAPACITY,
    profile.HOURS,
    regions.REGIONS,
)
"""Steps in which no sentence is waited for; an announcement's is until its preview is shown."""
BEFORE_A_CHOICE = (
    closing.CLOSING,
    extending.AMOUNT,
    regrading.REGRADING,
    returning.RETURNING,
)
"""Steps in which a button is waited for, and what is written before it is the reason."""
_BEHIND_A_SOLUTION = (resolving.PROVING, resolving.EXPLAINING)
_NO_REASON = (Deed.ANNOUNCE, Deed.FILE, Deed.HAND_ALL, Deed.NOTE, Deed.STAFF)
"""What nobody writes as a reason, though it names no ticket."""
_OF_A_NUMBER = (Deed.GRANT, Deed.NAMED)
"""What is for the ticket of which the number stands with it."""
_ITS_OWN = {
    away.DATING: "away",
    away.NAMING: "away",
    digest_settings.TIMING: "set_digest",
    exporting.EXPORTING: "export",
}
"""What a wish in words is about that the step takes for its answer."""


def is_beside_the_screen(turn: Turn, text: str) -> bool:
    """Whether the words are for something else of the desk's than the screen that waits: surely, or
    if they name one of the staff; before a choice also if they are about another ticket."""
    talk = turn.conversation
    if is_no_reason(turn, text):
        return True
    if talk.step not in (*_BEHIND_A_SOLUTION, *_AT_SCREENS, *BEFORE_A_CHOICE):
        return False
    text = in_whole_numbers(turn, text)
    found = desk_words(text)
    if talk.step in _BEHIND_A_SOLUTION:
        return _is_solution_anew(found, text)
    if found is None or found.deed is Deed.UNDO:
        return False
    if talk.step in BEFORE_A_CHOICE and found.deed in _OF_A_NUMBER:
        return names_another(turn, found.whom)
    if not (found.surely or found.deed is Deed.STAFF):
        return False
    if talk.step in BEFORE_A_CHOICE:
        return _is_no_reason(found, text)
    if talk.step == announcing.ANNOUNCING and "message" not in talk.data:
        return found.deed is Deed.ANNOUNCE
    if found.deed is Deed.LOOK:
        return found.what != _ITS_OWN.get(talk.step)
    return found.deed is not Deed.HAND or talk.step != away.NAMING


def _is_solution_anew(found: DeskWords | None, text: str) -> bool:
    """Whether it says that a ticket is resolved, by its number, and how: that is no cause."""
    return found is not None and found.deed is Deed.RESOLVE and any(map(str.isdigit, _head(text)))


def _head(text: str) -> str:
    return re.split(r"[:：,，]", text, maxsplit=1)[0]


def may_look_up_beside(talk: Conversation) -> bool:
    """Whether a choice is waited for, or an announcement stands ready, which a look at something
    else leaves as it is."""
    ready = talk.step == announcing.ANNOUNCING and "message" in talk.data
    waits = ready or talk.step in (choosing.CHOOSING, *BEFORE_A_CHOICE)
    return waits and ASKED_IN not in talk.data


def _is_no_reason(found: DeskWords, text: str) -> bool:
    if found.deed is Deed.LOOK:  # who is on leave may well need more time for that
        return found.what != "away" or says_who(text)
    return found.deed in _NO_REASON or names_ticket(text)


def is_of_a_ticket_in_hand(turn: Turn, words: str) -> bool:
    """Whether they can hardly be those of a caller whose matter is being written down: they are
    for the desk, and name a ticket."""
    text = in_whole_numbers(turn, words)
    return is_plainly_for_the_desk(text) and names_ticket(text)
