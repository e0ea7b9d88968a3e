"""公告: one message to all staff of a scope, shown before it goes out, and counted afterwards."""

from collections.abc import Callable
from functools import partial
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Rows, button
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.limits import excerpt, units
from handlers.presses.writing import AnnouncePress
from handlers.turn import Turn
from handlers.words import department_word, in_each_language
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from prompts.wishes.sending_out import says_not_to_send, says_send
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.announcements import Announcement, announce, count_copy, staff_within
from storage.keyboards import is_under_last
from storage.outbox import Outcome
from storage.people import Person
from storage.rules.roles import Right

router = Router(name="manager.announcing")

ANNOUNCING = "announcing"
"""Step: the next message is what is to be announced; with a preview shown, another one."""
LONGEST = 3000
"""In Telegram's units: it is one message."""
_SHOWN = 300


@router.message(command_filter("announce"))
async def begin(message: Message, turn: Turn) -> None:
    """/announce, 公告."""
    begin_announcing(turn)


def begin_announcing(turn: Turn) -> None:
    """The next message is what is announced."""
    whose = _whose(turn)
    turn.go(ANNOUNCING)
    scope = in_each_language(partial(department_word, turn.desk, whose))
    turn.ask("announce-what", whose=scope)


def announce_in_words(turn: Turn, message: int, text: str) -> None:
    """通知大家：…: the preview of it; ``message``: Telegram's id of theirs."""
    may_do(turn, Right.ANNOUNCE)
    turn.go(ANNOUNCING)
    _take_text(turn, message, text)


def take_words(turn: Turn, message: Message) -> None:
    """Show it as everybody will see it, and to how many it goes; of what is written once it is
    shown they say what it is."""
    text = words_of(message)
    if not text:
        turn.ask("words-needed")
    elif is_previewed(turn):
        _take_words_below(turn, message.message_id, text)
    else:
        _take_text(turn, message.message_id, text)


def is_previewed(turn: Turn) -> bool:
    """Whether an announcement of theirs is shown to them and not sent yet."""
    return turn.conversation.step == ANNOUNCING and "message" in turn.conversation.data


def _take_words_below(turn: Turn, message: int, text: str) -> None:
    """Below the preview: it is the word to send it, or not to; else it may be another text, or be
    meant for something else, so they are asked. Who agrees to the other text sees that one first,
    and who had something else shown to them meanwhile the same once more."""
    said = turn.conversation.data
    other = said.get("instead")
    if says_not_to_send(text):
        _drop(turn, said["message"], said["text"])
    elif not says_send(text):
        _ask_whether_instead(turn, {"message": message, "text": text})
    elif not _is_asked_last(turn):
        _preview(turn, said["message"], said["text"])
    elif other is None:
        _send(turn, said["message"], said["text"])
    elif said_to_question(text) in (Says.YES, Says.NOD):
        _instead(turn, said["message"], said["text"])
    else:
        _ask_whether_instead(turn, other)


def _ask_whether_instead(turn: Turn, other: dict[str, Any]) -> None:
    said = turn.conversation.data
    turn.go(ANNOUNCING, **{**said, "instead": other})
    label, people = turn.texts.label, len(_readers(turn))
    instead = AnnouncePress(do="instead", message=said["message"])
    rows = [[button(label("btn-instead"), instead)], *_ways(turn, said["message"], people)]
    asked, words = turn.texts.say("announce-instead"), quote(excerpt(other["text"], _SHOWN))
    turn.send(turn.person, Screen(Html(f"{asked}\n{words}"), rows))


def _is_asked_last(turn: Turn) -> bool:
    """Whether the preview is the last that they were shown."""
    asked = f"{AnnouncePress.__prefix__}:"
    return is_under_last(turn.session, turn.person.account, turn.received_at, asked)


def _take_text(turn: Turn, message: int, text: str) -> None:
    if units(text) > LONGEST:
        turn.ask("announce-too-long", most=LONGEST)
    else:
        _preview(turn, message, text)


def change_words(turn: Turn, message: Message) -> bool:
    """The author edits what they see in the preview; False when it is another message."""
    said = turn.conversation.data
    if turn.conversation.step != ANNOUNCING or said.get("message") != message.message_id:
        return False
    _take_text(turn, message.message_id, words_of(message))
    return True


@router.callback_query(AnnouncePress.filter())
async def pressed(press: CallbackQuery, callback_data: AnnouncePress, turn: Turn) -> None:
    """Out it goes, or not."""
    decide = _DECISIONS.get(callback_data.do)
    if decide is None:
        raise NotYours
    said = turn.conversation.data
    waits = turn.conversation.step == ANNOUNCING and said.get("message") == callback_data.message
    if not waits:
        raise OutOfDate
    decide(turn, callback_data.message, said["text"])


def count(work: Work, announcement_id: int, outcome: Outcome) -> None:
    """A copy arrived or never will; with the last one the author sees how many got it."""
    announcement = count_copy(work.session, announcement_id, outcome)
    if announcement is not None and announcement.is_settled:
        author = announcement.author
        work.update(author, _slot(announcement), _result(work, announcement, author))


def _preview(turn: Turn, message: int, text: str) -> None:
    whose = _whose(turn)
    people = len(_readers(turn))
    if not people:
        turn.go(None)
        turn.say("announce-nobody")
        return
    turn.go(ANNOUNCING, message=message, text=text)
    whose_word = department_word(turn.desk, whose, turn.person.language)
    head = turn.texts.say("announce-preview", whose=whose_word, count=people)
    shown = _screen(turn, turn.person, turn.person, whose, text)
    turn.send(turn.person, Screen(Html(f"{head}\n\n{shown.text}"), _ways(turn, message, people)))


def _ways(turn: Turn, message: int, people: int) -> Rows:
    send = turn.texts.label("btn-announce-send", count=people)
    drop = turn.texts.label("btn-cancel")
    return [
        [button(send, AnnouncePress(do="send", message=message))],
        [button(drop, AnnouncePress(do="drop", message=message))],
    ]


def _send(turn: Turn, message: int, text: str) -> None:
    whose = _whose(turn)
    readers = _readers(turn)
    turn.go(None)
    turn.strip_buttons()
    if not readers:
        turn.say("announce-nobody")
        return
    announcement = announce(
        turn.session,
        turn.person,
        whose,
        message=message,
        people=len(readers),
        at=turn.received_at,
    )
    sending = turn.texts.say("announce-sending", count=announcement.people)
    turn.send(turn.person, Screen(sending), slot=_slot(announcement))
    for reader in readers:
        turn.send(
            reader,
            _screen(turn, turn.person, reader, whose, text),
            once=f"announcement:{announcement.id}:{reader.id}",
            receipt=f"announcement:{announcement.id}",
        )


def _instead(turn: Turn, message: int, text: str) -> None:
    other = turn.conversation.data.get("instead")
    if other is None:
        raise OutOfDate
    turn.strip_buttons()
    _take_text(turn, other["message"], other["text"])


def _drop(turn: Turn, message: int, text: str) -> None:
    turn.go(None)
    turn.show(Screen(turn.texts.say("announce-dropped")))


_DECISIONS: dict[str, Callable[[Turn, int, str], None]] = {
    "send": _send,
    "drop": _drop,
    "instead": _instead,
}


def _whose(turn: Turn) -> str | None:
    """Whose staff they may announce something to; None: everybody."""
    may_do(turn, Right.ANNOUNCE)
    return scope_of(turn.desk, turn.person, Right.ANNOUNCE).department


def _readers(turn: Turn) -> list[Person]:
    departments = scope_of(turn.desk, turn.person, Right.ANNOUNCE).departments
    return staff_within(turn.session, departments, without=turn.person)


def _screen(work: Work, author: Person, reader: Person, whose: str | None, text: str) -> Screen:
    head = work.texts_for(reader).say(
        "announcement-head",
        author=author.name,
        whose=department_word(work.desk, whose, reader.language),
    )
    return Screen(Html(f"{head}\n{quote(text)}"))


def _result(work: Work, announcement: Announcement, author: Person) -> Screen:
    return Screen(
        work.texts_for(author).say(
            "announce-done",
            count=announcement.people,
            delivered=announcement.delivered,
            missed=announcement.people - announcement.delivered,
            blocked=announcement.blocked,
            failed=announcement.failed,
        )
    )


def _slot(announcement: Announcement) -> str:
    return f"announcement:{announcement.id}"
