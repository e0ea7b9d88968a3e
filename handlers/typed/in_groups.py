"""In a group what staff write is a note, but for the very label of a button of the message that
they reply to, or of the card at the head of the topic: nobody should believe that they have
accepted what they have merely noted."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from aiogram.types import Message
from sqlalchemy.orm import Session

from handlers.relay import slot_of_card
from handlers.typed.meant import Meant, buttons_named, words_of_theirs
from prompts.labels import Labels
from storage.groups import find_group
from storage.keyboards import keyboard_of
from storage.outbox import message_in
from storage.threads import thread_of_topic


def meant_in_group(
    session: Session, labels: Labels, message: Message, at: datetime
) -> Sequence[Meant]:
    """The buttons that may be meant by ``message``; mostly none."""
    written = words_of_theirs(message)
    if written is None or not labels.may_be(written):
        return []
    for message_id in _written_under(session, message):
        keyboard = keyboard_of(session, message.chat.id, message_id, at)
        if keyboard is not None:
            return list(buttons_named(keyboard, written))
    return []


def _written_under(session: Session, message: Message) -> Iterator[int]:
    if message.reply_to_message is not None:
        yield message.reply_to_message.message_id
    group = find_group(session, message.chat.id)
    if group is None or not message.is_topic_message or message.message_thread_id is None:
        return
    thread = thread_of_topic(session, group, message.message_thread_id)
    if thread is None:
        return
    card = message_in(session, message.chat.id, slot_of_card(thread.ticket))
    if card is not None:
        yield card
