"""What somebody sends, as it is worked: a label that they wrote is the press of its button, or the
key below the chat."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from aiogram.types import Message, Update
from sqlalchemy.orm import Session

from handlers.keyboards import KeyFilter
from handlers.staff.answering import ASKING, REPLYING
from handlers.staff.checking import HELD
from handlers.staff.choosing import CHOOSING
from handlers.staff.resolving import SOLVING
from handlers.staff.suggesting import SUGGESTED
from handlers.typed.answered import answered_by
from handlers.typed.in_groups import meant_in_group
from handlers.typed.meant import Meant, is_idle, meant_by, words_of_theirs
from handlers.typed.pressing import as_press
from prompts.labels import Labels, is_short, unsigned
from storage.conversations import Conversation
from storage.people import Person
from storage.rules.desk import Desk

_TO_A_CUSTOMER = (CHOOSING, ASKING, REPLYING, SUGGESTED, SOLVING, HELD)


class Understood(NamedTuple):
    """An update as it is to be worked."""

    update: Update
    typed: bool = False
    """It is a press, and was written."""
    among: Sequence[Meant] = ()
    """Buttons of which any may be meant: they have to say which."""


class Understanding:
    """Knows what may stand on the buttons of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._labels = Labels(desk)

    def of(
        self,
        session: Session,
        update: Update,
        person: Person | None,
        talk: Conversation | None,
        at: datetime,
    ) -> Understood:
        """What came from a private chat at that instant."""
        message = update.message
        if message is None or person is None:
            return Understood(update)
        meant = meant_by(session, self._labels, message, person, talk, at)
        meant = meant or answered_by(session, message, person, talk, at)
        key = None if meant else _key_in(message, talk)
        if key is None:
            return _understood(update, meant)
        said = message.model_copy(update={"text": key})
        return Understood(update.model_copy(update={"message": said}))

    def in_group(
        self, session: Session, update: Update, person: Person | None, at: datetime
    ) -> Understood:
        """What came from a group; of several buttons none is meant there."""
        message = update.message
        if message is None or person is None or not person.is_staff:
            return Understood(update)
        meant = meant_in_group(session, self._labels, message, at)
        return _understood(update, meant) if len(meant) == 1 else Understood(update)


def _understood(update: Update, meant: Sequence[Meant]) -> Understood:
    if len(meant) == 1:
        return Understood(as_press(update, meant[0]), typed=True)
    return Understood(update, among=meant)


def _key_in(message: Message, talk: Conversation | None) -> str | None:
    """The key below the chat that they wrote without its emoji, where nothing else is waited for,
    or what staff write goes to a customer; with it, it is a key by itself."""
    written = words_of_theirs(message) or ""
    writes = talk is not None and talk.step in _TO_A_CUSTOMER
    counts = (is_idle(talk) or writes) and message.reply_to_message is None
    if not counts or not is_short(written):
        return None
    return KeyFilter.spelled().get(unsigned(written))
