"""A reply to a certain message: what one side answers is quoted to the other in its own chat."""

from aiogram.types import Message

from handlers.relay import message_in_slot
from handlers.turn import Turn
from handlers.work import Work
from storage.messages import Message as Said
from storage.messages import said_as
from storage.outbox import slot_of
from storage.people import Person


def quoted(work: Work, author: Person, replied_to: int | None) -> Said | None:
    """In the chat of ``author``: of which message about a ticket the message with Telegram's id
    ``replied_to`` is a copy, or which it is itself: people also reply to what they wrote."""
    if replied_to is None:
        return None
    copied = message_in_slot(slot_of(work.session, author.account, replied_to))
    if copied is not None:
        return work.session.get(Said, copied)
    return said_as(work.session, author.id, replied_to)


def quoted_by(turn: Turn, message: Message) -> Said | None:
    """What ``message`` is a reply to, if that is known."""
    replied_to = message.reply_to_message
    return None if replied_to is None else quoted(turn, turn.person, replied_to.message_id)
