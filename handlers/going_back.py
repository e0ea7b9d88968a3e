"""Somebody answers an earlier question of the desk's by replying to it: what it asked for, and
about which ticket, decides what their words are, whatever was begun since."""

from typing import NamedTuple

from aiogram.types import Message

from handlers.customer import talk
from handlers.staff import answering, notes, resolving
from handlers.turn import ASKED_IN, Turn, question_in_slot
from storage.outbox import slot_of

CAN_BE_TAKEN_UP = (
    talk.WRITING,
    answering.ASKING,
    answering.REPLYING,
    resolving.SOLVING,
    notes.NOTING,
)
"""Steps that need to know nothing but the ticket. What else staff were asked is begun again by its
button; of customers' other questions the one that waits is the one that is answered."""


class Question(NamedTuple):
    """What was asked: a step of the conversation, and the ticket it is about (its id)."""

    step: str
    ticket: int


def earlier_question(turn: Turn, message: Message) -> Question | None:
    """The question that this is a reply to, if it isn't the one that waits for an answer."""
    replied_to = message.reply_to_message
    if replied_to is None:
        return None
    slot = slot_of(turn.session, turn.person.account, replied_to.message_id)
    asked = question_in_slot(slot)
    waits = turn.conversation.step is not None and slot == turn.conversation.data.get(ASKED_IN)
    if asked is None or waits:
        return None
    counts = turn.person.speaks_as_staff or asked[0] in CAN_BE_TAKEN_UP
    return Question(*asked) if counts else None
