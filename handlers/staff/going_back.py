"""Staff answer an earlier question of the desk's by replying to it: what it asked for, and about
which ticket, decides what their words are, whatever was begun since."""

from typing import NamedTuple

from aiogram.types import Message

from handlers.staff import answering, notes, resolving
from handlers.turn import ASKED_IN, Turn, question_in_slot
from storage.outbox import slot_of

CAN_BE_TAKEN_UP = (answering.ASKING, answering.REPLYING, resolving.SOLVING, notes.NOTING)
"""Steps that need to know nothing but the ticket; others are begun again by their button."""


class Question(NamedTuple):
    """What was asked: a step of the conversation, and the ticket it is about (its id)."""

    step: str
    ticket: int


def earlier_question(turn: Turn, message: Message) -> Question | None:
    """The question that this is a reply to, if it isn't the one that waits for an answer."""
    replied_to = message.reply_to_message
    if replied_to is None or not turn.person.speaks_as_staff:
        return None
    slot = slot_of(turn.session, turn.person.account, replied_to.message_id)
    asked = question_in_slot(slot)
    waits = turn.conversation.step is not None and slot == turn.conversation.data.get(ASKED_IN)
    return None if asked is None or waits else Question(*asked)
