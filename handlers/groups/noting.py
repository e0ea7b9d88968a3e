"""What staff write in a ticket's topic, or in reply to its card, is an internal note: never a word
to the customer, whatever it replies to."""

from aiogram.types import Message

from handlers.access import allowed, in_scope, is_kept_from
from handlers.groups.places import belongs_in, here
from handlers.incoming import file_of, words_of
from handlers.limits import units
from handlers.relay import ticket_in_slot
from handlers.staff.notes import LONGEST
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Word
from storage.groups import Group
from storage.notes import NotePurpose, write_note
from storage.outbox import slot_of
from storage.rules.roles import Right
from storage.threads import Thread, thread_in, thread_of_topic


def take_note(turn: Turn, group: Group, message: Message) -> None:
    """Keep it with the ticket it stands with; what stands elsewhere is talk of the group's."""
    thread = _thread_with(turn, group, message)
    if thread is None or not belongs_in(turn, thread.ticket, group):
        return
    text = words_of(message)
    if not allowed(turn.desk, turn.person, thread.ticket, Right.GROUP_NOTE):
        _say_whose(turn, group, thread, message)
        return
    if text and units(text) <= LONGEST:
        _keep(turn, thread, message, text)
    elif text:
        _answer(turn, message, "group-note-long", most=LONGEST)
    elif file_of(message) is not None:
        _answer(turn, message, "group-note-words")


def _keep(turn: Turn, thread: Thread, message: Message, text: str) -> None:
    ticket, up_to_date = thread.ticket, thread.told == thread.ticket.trail_length
    note = write_note(
        turn.session,
        ticket,
        turn.person,
        NotePurpose.NOTE,
        text,
        turn.received_at,
        thread_id=thread.id,
    )
    thread.noted = note.id
    if up_to_date:
        thread.told = ticket.trail_length  # nothing of it stands on the card
    turn.mark_kept(message.chat.id, message.message_id)


def _answer(turn: Turn, message: Message, key: str, **words: Word) -> None:
    reply = {"message_id": message.message_id, "allow_sending_without_reply": True}
    place = {**here(message), "reply_parameters": reply}
    turn.post(message.chat.id, Screen(turn.texts.say(key, **words)), place=place)


def _thread_with(turn: Turn, group: Group, message: Message) -> Thread | None:
    """In a forum the topic alone says which ticket it is about; elsewhere what it replies to."""
    if group.forum:
        topic = message.message_thread_id if message.is_topic_message else None
        return None if topic is None else thread_of_topic(turn.session, group, topic)
    if message.reply_to_message is None:
        return None
    slot = slot_of(turn.session, group.chat_id, message.reply_to_message.message_id)
    ticket_id = ticket_in_slot(slot)
    return None if ticket_id is None else thread_in(turn.session, ticket_id, group)


def _say_whose(turn: Turn, group: Group, thread: Thread, message: Message) -> None:
    """Who works for another department hears that the remark isn't kept; who must not know of the
    ticket hears nothing."""
    if is_kept_from(turn.person, thread.ticket) or in_scope(turn.desk, turn.person, thread.ticket):
        return
    name = department_word(turn.desk, group.department, turn.person.language)
    _answer(turn, message, "group-note-not-kept", number=thread.ticket.number, department=name)
