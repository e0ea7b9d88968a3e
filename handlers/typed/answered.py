"""Which button of a question of ours 是的, "no, it's a new matter" or 嗯，催一下 stands for.

A card asks one thing, whatever else can be pressed under it: the line of the table whose key stands
there is what it asks. Where several lines fit, yes and no are no answer, and only a word for the
thing itself is.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from aiogram.types import Message
from sqlalchemy.orm import Session

from handlers.buttons import Button
from handlers.customer.draft import Draft
from handlers.customer.live_card import BURST
from handlers.presses.customers import DraftPress, FollowUpPress, SaidPress
from handlers.turn import STEP_LIVES
from handlers.typed.meant import Meant, waits_for_words, words_of_theirs
from handlers.typed.sure import sure_key
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.conversations import Conversation
from storage.keyboards import Keyboard, keyboard_of, keyboards_in
from storage.people import Person

_YES = (Says.YES, Says.NOD)
_NO = (Says.NO, Says.SHAKE)


class _Question(NamedTuple):
    """What may be asked. A key is named by the kind of press, and by what it wishes; one for a
    draft needn't stand there."""

    yes: str
    no: str = ""
    affirms: Sequence[Says] = _YES
    denies: Sequence[Says] = _NO
    both: bool = False
    """It is asked only where the other key stands there as well."""


_SUBMIT = _Question("d:submit")
_QUESTIONS = (
    _Question("o:withdraw_yes", "o:look", (*_YES, Says.WITHDRAW), (*_NO, Says.OFF)),
    # By these a matter is closed: politeness is not enough.
    _Question("o:satisfied", "o:not_satisfied", (Says.YES, Says.GOOD), (Says.NO, Says.BAD)),
    _Question("f:solved:1", "f:solved:0", (Says.YES, Says.GOOD), (Says.NO, Says.BAD)),
    _Question("d:about", "d:not_about"),
    _Question("d:appeal"),
    _Question("d:reopen"),
    _Question("d:urge", "d:cancel", (*_YES, Says.URGE)),
    _Question("d:withdraw", "d:cancel", (*_YES, Says.WITHDRAW), (*_NO, Says.OFF)),
    _Question("d:answer", "d:insist", (*_YES, Says.ANSWER), (*_NO, Says.NEW)),
    _Question("d:add", "d:insist", (*_YES, Says.SAME, Says.ADD), (*_NO, Says.NEW)),
    # What went straight on to a ticket: nobody asked whether it belongs there.
    _Question("sd", "sd", (), (Says.NEW,)),
    # Whether to go on with what was left lying; elsewhere the key is but the way back.
    _Question("d:show", "d:cancel", both=True),
)
"""All but Submit, which is asked where nothing else is."""
_MENU = {Says.URGE: "o:urge", Says.WITHDRAW: "o:withdraw"}
"""Keys of a ticket's own card, which asks nothing."""
_OF_MENU = "o:history"
_MAIN_ROW = "d:edit"
"""What stands below the row with it is no part of what is asked."""
_ASK_ELSE = {"d:skip", "d:several", "d:instead", "d:apart", _OF_MENU}
"""Keys of a message that asks what yes and no don't answer, or asks nothing."""


def answered_by(
    session: Session, message: Message, person: Person, talk: Conversation | None, at: datetime
) -> Sequence[Meant]:
    """The buttons of the newest message, or of the one they reply to, that may be meant by
    ``message``, which came at that instant. A nod in the middle of what they tell goes on with
    that."""
    said = said_to_question(words_of_theirs(message) or "")
    if said is None:
        return []
    if person.speaks_as_staff:
        return _agreed(_asked_last(session, message, person, at), said, at)
    if waits_for_words(talk):
        return []
    keyboard = _asked_last(session, message, person, at)
    if keyboard is None or at - keyboard.at > STEP_LIVES:
        return []
    meant = answered_with(keyboard, said, objects=_objects(talk, keyboard))
    goes_on = said is Says.NOD and talk is not None and at - talk.changed_at <= BURST
    return [each for each in meant if not (goes_on and _wish(each.button) == _SUBMIT.yes)]


def _agreed(keyboard: Keyboard | None, said: Says, at: datetime) -> Sequence[Meant]:
    """Staff who are asked whether they are sure, whatever else waits for their words; what they had
    shown to them since is what they agree to, if anything."""
    if keyboard is None or not keyboard.is_last or at - keyboard.at > STEP_LIVES:
        return []
    key = sure_key(keyboard) if said in _YES else None
    return [] if key is None else [Meant(key, keyboard)]


def _asked_last(
    session: Session, message: Message, person: Person, at: datetime
) -> Keyboard | None:
    if message.reply_to_message is not None:
        return keyboard_of(session, person.account, message.reply_to_message.message_id, at)
    return next(iter(keyboards_in(session, person.account, at, 1)), None)


def _objects(talk: Conversation | None, keyboard: Keyboard) -> bool:
    if talk is None or talk.draft is None:
        return False
    draft = Draft.from_json(talk.draft)
    return keyboard.slot == draft.slot and draft.objects


def answered_with(keyboard: Keyboard, says: Says, *, objects: bool) -> Sequence[Meant]:
    """The buttons of the message that may be meant; mostly one, or none. ``objects``: it asks
    whether they object to an outcome."""
    keys = list(_keys_of(keyboard))
    return [Meant(key, keyboard) for key in _meant(keyboard, keys, says, objects=objects)]


def _meant(
    keyboard: Keyboard, keys: Sequence[Button], says: Says, *, objects: bool
) -> Sequence[Button]:
    if own := _of(keys, _MENU.get(says, "")):
        return own
    if says is Says.NEW and len(new := _of(keys, "d:submit")) == 1:
        return new
    if says in (Says.ADD, Says.SAME) and len(adds := _of(list(_all_of(keyboard)), "d:add")) == 1:
        return adds
    asked = [each for each in _QUESTIONS if _is_asked(keys, each)]
    asked = asked or [_SUBMIT] * (len(_of(keys, "d:submit")) == 1)
    if says in (*_YES, *_NO):
        there = {_wish(key) for key in _all_of(keyboard)}
        asked = [] if len(asked) > 1 or there & _ASK_ELSE else asked
    return [key for each in asked for key in _answer(keys, each, says, objects=objects)]


def _is_asked(keys: Sequence[Button], question: _Question) -> bool:
    return bool(_of(keys, question.yes) and (not question.both or _of(keys, question.no)))


def _answer(
    keys: Sequence[Button], asked: _Question, says: Says, *, objects: bool
) -> Sequence[Button]:
    yes, no = _of(keys, asked.yes), _of(keys, asked.no)
    if objects and asked.yes == "o:satisfied":
        return no if says is Says.YES else []
    if says in asked.affirms:
        return yes
    if says not in asked.denies or not asked.no:
        return []
    if asked.no == "d:cancel" and _of(keys, _MAIN_ROW):
        return []  # what else they wrote is kept
    return no or [_of_same_draft(yes[0], asked.no)]


def _of_same_draft(key: Button, wish: str) -> Button:
    press = DraftPress(
        do=wish.partition(":")[2], draft=DraftPress.unpack(key["callback_data"]).draft
    )
    return Button(text=key["text"], callback_data=press.pack())


def _keys_of(keyboard: Keyboard) -> Iterator[Button]:
    """Those that belong to what is asked."""
    for row in keyboard.rows:
        keys = _pressable(row)
        yield from keys
        if _of(keys, _MAIN_ROW):
            return


def _all_of(keyboard: Keyboard) -> Iterator[Button]:
    return (key for row in keyboard.rows for key in _pressable(row))


def _pressable(row: Sequence[Mapping[str, str]]) -> list[Button]:
    return [
        Button(text=key["text"], callback_data=key["callback_data"])
        for key in row
        if "callback_data" in key
    ]


def _of(keys: Sequence[Button], wish: str) -> list[Button]:
    return [key for key in keys if wish and _wish(key) == wish]


def _wish(key: Button) -> str:
    """An answer to a visit's question is told by its value as well; what takes a message of theirs
    out again wishes nothing else."""
    kind, *wished = key["callback_data"].split(":")
    if kind == SaidPress.__prefix__:
        return kind
    named = wished[:3:2] if kind == FollowUpPress.__prefix__ else wished[:1]
    return ":".join((kind, *named))
