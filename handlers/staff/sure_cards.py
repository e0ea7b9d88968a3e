"""停用吴桐？, "Give all 3 tickets to Grace?": cards that ask staff whether they are sure. What is
called off in words can't be done any more by a later "yes"."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.staff.beside_screens import BEFORE_A_CHOICE
from handlers.staff.stepping_aside import SCREEN
from handlers.turn import STEP_LIVES, Turn
from handlers.typed.meant import NEWEST
from handlers.typed.sure import sure_key
from handlers.work import Screen
from prompts.texts import Html
from prompts.wishes.leaving import calls_off
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.keyboards import Keyboard, keyboards_in

_SURE_IN = (None, SCREEN, *BEFORE_A_CHOICE)
"""Steps in which such a card may be what is called off: elsewhere it is what they write."""
_NO = (Says.NO, Says.SHAKE)


def call_off_sure(turn: Turn, message: Message) -> bool:
    """Whether staff called off what the newest of these cards asks; it asks no more."""
    talk = turn.conversation
    if not turn.person.speaks_as_staff or talk.step not in _SURE_IN or message.reply_to_message:
        return False
    asked = next(filter(sure_key, _meant(turn, message.text or "")), None)
    if asked is None or turn.received_at - asked.at > STEP_LIVES:
        return False
    over = turn.texts.say("sure-called-off")
    turn.replace(turn.person, asked.message_id, Screen(Html(f"{asked.text}\n{over}")))
    turn.go(None)
    turn.say("sure-nothing-changed")
    return True


def _meant(turn: Turn, words: str) -> Sequence[Keyboard]:
    """The messages with buttons of which that may be said: a mere "no", and what is said while a
    choice or a matter being written down waits, only of the newest."""
    off, talk = calls_off(words), turn.conversation
    if not off and said_to_question(words) not in _NO:
        return []
    reach = NEWEST if off and talk.draft is None and talk.step not in BEFORE_A_CHOICE else 1
    return keyboards_in(turn.session, turn.person.account, turn.received_at, reach)
