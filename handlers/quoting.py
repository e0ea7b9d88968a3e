"""A reply to a certain message: what one side answers is quoted to the other in its own chat."""

from aiogram.types import Message

from handlers.relay import message_in_slot
from handlers.turn import Turn
from storage.messages import Message as Said
from storage.messages import said_as
from storage.outbox import slot_of


def quoted(turn: Turn, replied_to: int | None) -> Said | None:
    """Of which message about a ticket the message with Telegram's id ``replied_to`` is a copy, or
    which it is itself: people also reply to what they wrote."""
    if replied_to is None:
        return None
    copied = message_in_slot(slot_of(turn.session, turn.person.account, replied_to))
    if copied is not None:
        return turn.session.get(Said, copied)
    return said_as(turn.session, turn.person.id, replied_to)


def quoted_by(turn: Turn, message: Message) -> Said | None:
    """What ``message`` is a reply to, if that is known."""
    replied_to = message.reply_to_message
    return None if replied_to is None else quoted(turn, replied_to.message_id)
