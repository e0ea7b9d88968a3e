"""What staff were shown is taken out of their chats again, as far as Telegram lets a bot."""

from datetime import timedelta

from handlers.access import allowed, sees
from handlers.work import Screen, Work
from prompts.texts import Word
from storage.in_chat import Eyes, call_off_unseen, unseen_in
from storage.namings import Shown
from storage.outbox import messages_in
from storage.people import Person
from storage.rules.roles import Right

CAN_BE_DELETED = timedelta(hours=47)
"""A message of a bot's, by the bot; Telegram says 48."""


def take_out_of(work: Work, reader: Person, shown: Shown, key: str, **words: Word) -> None:
    """Text gives way to the text ``key`` at any time, a file is deleted for two days."""
    if shown.is_text:
        work.replace(reader, shown.message_id, Screen(work.texts_for(reader).say(key, **words)))
    elif work.now < shown.sent_at + CAN_BE_DELETED:
        work.take_back(reader, shown.message_id)


def take_out_slot(work: Work, reader: Person, slot: str, key: str) -> None:
    """All that stands, or is about to stand, in ``slot`` gives way to the text ``key``."""
    gone = Screen(work.texts_for(reader).say(key))
    for earlier in messages_in(work.session, reader.account, slot)[1:]:
        work.replace(reader, earlier, gone)
    work.update(reader, slot, gone)


def take_out_others_matters(work: Work, person: Person) -> None:
    """They don't work for the desk any more: what customers wrote, and their names, don't stay in
    their chat, nor do the buttons; their own matters do."""
    own = Eyes(lambda ticket: allowed(work.desk, person, ticket, Right.FOLLOW), at_work=False)
    _take_out(work, person, own, "taken-from-who-left")


def take_out_unseen(work: Work, person: Person) -> None:
    """The same of what they may not see any more, since they have become something else."""
    eyes = Eyes(lambda ticket: sees(work.desk, person, ticket), at_work=True)
    _take_out(work, person, eyes, "taken-from-who-changed")


def _take_out(work: Work, person: Person, eyes: Eyes, key: str) -> None:
    if person.telegram_id is None:
        return
    for late in call_off_unseen(work.session, person, eyes):
        if late.message_id is None:
            work.take_out(person, late.slot)
        else:
            work.replace(person, late.message_id, Screen(work.texts_for(person).say(key)))
    for shown in unseen_in(work.session, person, eyes):
        take_out_of(work, person, shown, key)
