"""What staff were shown is taken out of their chats again, as far as Telegram lets a bot."""

from datetime import timedelta

from handlers.work import Screen, Work
from prompts.texts import Word
from storage.in_chat import about_others
from storage.namings import Shown
from storage.people import Person

CAN_BE_DELETED = timedelta(hours=47)
"""A message of a bot's, by the bot; Telegram says 48."""
_LOOKED_AT = 3_000
"""Rows of the outbox: some weeks of a busy handler."""


def take_out_of(work: Work, reader: Person, shown: Shown, key: str, **words: Word) -> None:
    """Text gives way to the text ``key`` at any time, a file is deleted for two days."""
    if shown.is_text:
        work.replace(reader, shown.message_id, Screen(work.texts_for(reader).say(key, **words)))
    elif work.now < shown.sent_at + CAN_BE_DELETED:
        work.take_back(reader, shown.message_id)


def take_out_others_matters(work: Work, person: Person) -> None:
    """They don't work for the desk any more: what customers wrote, and their names, don't stay in
    their chat, nor do the buttons; their own matters do."""
    for shown in about_others(work.session, person, _LOOKED_AT):
        take_out_of(work, person, shown, "taken-from-who-left")
