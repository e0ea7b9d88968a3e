"""Which button somebody means who writes what stands on one.

Only of the newest messages, and mostly but the very label counts; of one with a name or a time on
it a part that tells it from the others is enough, if it stands under the newest message. Where
words are waited for they are just that, but for the labels of the message that asks for them. What
yes, no and words for the thing itself mean: :mod:`handlers.typed.answered`.

| they are                          | whose labels count                                           |
|-----------------------------------|--------------------------------------------------------------|
| replying to a message of the desk | those of that message                                        |
| in a step that waits for words    | those of the question                                        |
| asked for which customer it is    | those of that question, and as anywhere else                 |
| writing a matter (a draft)        | those of its card, and of what came after it                 |
| anywhere else                     | those of the newest message; where none fits, and for 接单,  |
|                                   | of the few before it; yes and no, of what was said last only |
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from aiogram.types import Message
from sqlalchemy.orm import Session

from handlers.buttons import Button
from handlers.customer.draft import slot_of_draft
from handlers.keyboards import KeyFilter, is_ours
from handlers.presses.customers import OwnPress
from handlers.presses.tickets import TicketPress
from handlers.presses.wishes import wish_in
from handlers.staff.choosing import CHOOSING
from handlers.staff.stepping_aside import SCREEN
from handlers.turn import ASKED_IN, STEP_LIVES
from prompts.label_parts import is_telling, may_be_amount
from prompts.labels import Labels, is_short, says
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.conversations import Conversation
from storage.keyboards import Keyboard, keyboard_of, keyboards_in
from storage.people import Person

_YES_OR_NO = (Says.YES, Says.NO, Says.NOD, Says.SHAKE)
"""Words that many a button says: they answer what was said last, and nothing further up."""
_VERDICTS = tuple((OwnPress.__prefix__, each) for each in ("satisfied", "not_satisfied"))
_SLASHED = re.compile(r"/(\w+)")
NEWEST = 5
"""As many messages with buttons are looked at; what stands further up has to be pressed."""


class Meant(NamedTuple):
    """A button, and the message under which it stands."""

    button: Button
    keyboard: Keyboard


def meant_by(
    session: Session,
    labels: Labels,
    message: Message,
    person: Person,
    talk: Conversation | None,
    at: datetime,
) -> Sequence[Meant]:
    """The buttons that may be meant by ``message``, which came at that instant; mostly none."""
    written = words_of_theirs(message)
    if written is None or not _may_be_label(labels, written, person, talk):
        return []
    if message.reply_to_message is not None:
        replied_to = message.reply_to_message.message_id
        under = keyboard_of(session, person.account, replied_to, at)
        return [] if under is None else list(buttons_named(under, written))
    standing = list(_counting(keyboards_in(session, person.account, at, NEWEST), talk, at))
    if said_to_question(written) in _YES_OR_NO:
        standing = [each for each in standing if each.is_last]
    named = _nearest(list(buttons_named(each, written)) for each in standing)
    if len(named) > 1 and _judges(named[0]):
        return []  # it is asked in words of which outcome
    return named or [each for newest in standing[:1] for each in buttons_told(newest, written)]


def words_of_theirs(message: Message) -> str | None:
    """Unless it is a command, a key below the chat, or what somebody else has written; /submit and
    /cancel, which are no commands of ours, are the words of buttons."""
    text = message.text
    if text is None or text in KeyFilter.known or message.forward_origin is not None:
        return None
    if not text.startswith("/"):
        return text
    slashed = _SLASHED.fullmatch(text)
    return None if slashed is None or is_ours(slashed[1].lower()) else slashed[1]


def _may_be_label(labels: Labels, written: str, person: Person, talk: Conversation | None) -> bool:
    """Of names it can't be told; they stand on buttons of the staff alone, and who asks for one in
    a step reads it as well."""
    if labels.may_be(written) or may_be_amount(written):
        return True
    return person.speaks_as_staff and not waits_for_words(talk) and is_short(written)


def is_idle(talk: Conversation | None) -> bool:
    """Whether nothing is waited for, and nothing being written."""
    return talk is None or not (waits_for_words(talk) or talk.draft)


def waits_for_words(talk: Conversation | None) -> bool:
    """Whether a step of theirs takes what they write for just words."""
    return talk is not None and talk.step not in (None, SCREEN)


def _counting(
    standing: Sequence[Keyboard], talk: Conversation | None, at: datetime
) -> Iterable[Keyboard]:
    if talk is None or at - talk.changed_at > STEP_LIVES:
        return standing
    if waits_for_words(talk) and talk.step != CHOOSING:
        return [each for each in standing if _asks(talk, each)]
    return standing if talk.draft is None else _from(standing, slot_of_draft(talk.draft["id"]))


def _asks(talk: Conversation, keyboard: Keyboard) -> bool:
    """Whether the message came with the step that they are in."""
    asked_in = talk.data.get(ASKED_IN)
    return keyboard.at == talk.changed_at or (asked_in is not None and keyboard.slot == asked_in)


def _from(standing: Sequence[Keyboard], slot: str) -> Iterator[Keyboard]:
    """The message in ``slot`` and what came after it."""
    for each in standing:
        yield each
        if each.slot == slot:
            return


def buttons_named(keyboard: Keyboard, written: str) -> Iterator[Meant]:
    """Those under the message on which that stands."""
    return _buttons(keyboard, lambda label: says(written, label))


def buttons_told(keyboard: Keyboard, written: str) -> Iterator[Meant]:
    """Those under the message of whose label that is the telling part."""
    return _buttons(keyboard, lambda label: is_telling(written, label))


def _buttons(keyboard: Keyboard, are_meant: Callable[[str], bool]) -> Iterator[Meant]:
    for row in keyboard.rows:
        for key in row:
            if "callback_data" in key and are_meant(key["text"]):
                yield Meant(Button(text=key["text"], callback_data=key["callback_data"]), keyboard)


def _nearest(found: Iterable[list[Meant]]) -> Sequence[Meant]:
    """Of the newest message; else, and of new tickets and outcomes, which come by themselves, of
    all: of each wish the newest."""
    by_message = list(found)
    if by_message and by_message[0] and not any(map(_comes_by_itself, by_message[0])):
        return by_message[0]
    each: dict[tuple[str, ...], Meant] = {}
    for meant in (meant for found_there in by_message for meant in found_there):
        each.setdefault(wish_in(meant.button["callback_data"]), meant)
    return list(each.values())


def _comes_by_itself(meant: Meant) -> bool:
    accepts = _wishes(meant) == (TicketPress.__prefix__, "accept")
    return accepts or _judges(meant)


def _judges(meant: Meant) -> bool:
    return _wishes(meant) in _VERDICTS


def _wishes(meant: Meant) -> tuple[str, ...]:
    return wish_in(meant.button["callback_data"])[:2]
