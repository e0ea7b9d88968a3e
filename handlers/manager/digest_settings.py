"""日报设置: when one's own digest comes, of what, in which language, or that it doesn't."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from aiogram import F, Router
from aiogram.filters import CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Button, Rows, button, in_rows
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import KeyFilter, command_filter
from handlers.manager.digest import digest_of_day, send_digest, whose_figures
from handlers.manager.digest_in_words import show_day
from handlers.manager.digest_lists import place_of, within_reach
from handlers.manager.digest_times import midnight, next_digest
from handlers.presses.figures import DigestDayPress, DigestPress
from handlers.speaking import speak
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import LANGUAGES, Html
from prompts.wishes.clock_words import clock_in
from prompts.wishes.desk_looks import switches_off
from storage.digests import DigestWish, wish_for, wish_of
from storage.rules.roles import Right

router = Router(name="manager.digest_settings")

TIMING = "timing_digest"
"""Step: the next message is a time of day."""
OFFERED = ("07:30", "08:30", "12:00", "17:30", "18:00", "20:00")
"""Times of a day on which managers look at figures."""
_DAY = timedelta(days=1)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：.点时h]([0-5]\d)?分?")
_ONLY = re.compile(r"[,，\s]*(?:\b(?:only|just|for|of)\b|只|仅)", re.IGNORECASE)
_LONGEST = 24  # signs: whoever writes more doesn't just name a time
_OFF, _ON = ("off", "关", "关闭", "停"), ("on", "开", "打开")


@router.message(or_f(command_filter("digest"), KeyFilter("key-digest")))
async def digest(message: Message, turn: Turn, command: CommandObject | None = None) -> None:
    """/digest, 日报: the day so far; with a day: that one; with a time, "on" or "off": how it is to
    come."""
    may_do(turn, Right.DIGEST)
    look_aside(turn)
    wanted = ((command and command.args) or "").strip().lower()
    if not wanted:
        send_digest(turn, turn.person, midnight(turn), turn.now)
    elif wanted in (*_OFF, *_ON):
        if turn.conversation.step == TIMING:
            turn.go(None)  # no time is needed any more
        _switch(turn, on=wanted in _ON)
        turn.send(turn.person, settings_screen(turn))
    elif _CLOCK.fullmatch(wanted.replace(" ", "")) or not show_day(turn, wanted):
        _take_time(turn, wanted)


@router.callback_query(DigestDayPress.filter())
async def turn_day(press: CallbackQuery, callback_data: DigestDayPress, turn: Turn) -> None:
    """The figures of a day that is over."""
    may_do(turn, Right.DIGEST)
    day = date.fromordinal(callback_data.day)
    if day >= midnight(turn).date():
        raise OutOfDate
    screen = digest_of_day(turn, turn.person, day)
    if callback_data.turning:
        turn.show(screen)
    else:
        turn.send(turn.person, screen)


@router.callback_query(DigestPress.filter(F.do == "settings"))
async def open_settings(press: CallbackQuery, turn: Turn) -> None:
    """From under a digest, which stays."""
    may_do(turn, Right.DIGEST)
    turn.send(turn.person, settings_screen(turn))


@router.callback_query(DigestPress.filter())
async def changed(press: CallbackQuery, callback_data: DigestPress, turn: Turn) -> None:
    """One of the settings."""
    may_do(turn, Right.DIGEST)
    change = _CHANGES.get(callback_data.do)
    if change is None:
        raise NotYours
    change(turn, callback_data.value)


def settings_screen(turn: Turn) -> Screen:
    """How the digest comes now, and what can be changed."""
    person, texts = turn.person, turn.texts
    due = person.digest_due
    lines = [
        texts.say("digest-settings"),
        texts.say("digest-next", at=turn.when(due, person)) if due else texts.say("digest-off"),
        texts.say("digest-whose", whose=_whose(turn, whose_figures(turn, person))),
    ]
    return Screen(Html("\n".join(lines)), _rows(turn))


def take_time(turn: Turn, message: Message) -> None:
    """The time of day that was asked for."""
    may_do(turn, Right.DIGEST)
    _take_time(turn, words_of(message))


def take_typed(turn: Turn, first: str, words: str) -> bool:
    """Whether what was typed under the settings is a time of day, or on or off; then it is set."""
    may_do(turn, Right.DIGEST)
    said = words.strip().lower()
    if said in (*_OFF, *_ON):
        _switch(turn, on=said in _ON)
        turn.send(turn.person, settings_screen(turn))
    elif (at := clock_in(said)) is not None and len(said) <= _LONGEST:
        _set_time(turn, at)
        turn.send(turn.person, settings_screen(turn))
    else:
        return False
    return True


def set_in_words(turn: Turn, words: str) -> None:
    """What they wrote of the digest, wherever they are: when it is to come and of which department,
    or that it isn't."""
    at = clock_in(words) or clock_in(_ONLY.split(words)[0])
    named = [each for each in _offered(turn) if each and _is_named(turn, each, words.lower())]
    if len(named) == 1:
        wish_for(turn.session, turn.person).department = named[0]
        turn.session.flush()
    if at is not None:
        _set_time(turn, at)
    elif switches_off(words):
        _switch(turn, on=False)
    turn.send(turn.person, settings_screen(turn))


def _is_named(turn: Turn, department: str, words: str) -> bool:
    """By its name, or as people shorten it: 物流."""
    name = _whose(turn, department).lower()
    return (name.split()[0] if name.isascii() else name[:2]) in words


def _rows(turn: Turn) -> Rows:
    label = turn.texts.label
    if turn.person.digest_due is None:
        return [[button(label("btn-digest-on"), DigestPress(do="on"))], _languages(turn)]
    now = _time(turn)
    times = [_time_button(each, chosen=each == f"{now:%H:%M}") for each in OFFERED]
    other = button(label("btn-other-time"), DigestPress(do="ask_time"))
    off = button(label("btn-digest-off"), DigestPress(do="off"))
    return [*in_rows(times, 3), [other, off], *_scopes(turn), _languages(turn)]


def _time_button(at: str, *, chosen: bool) -> Button:
    press = DigestPress(do="at", value=at.replace(":", ""))
    return button(f"• {at}" if chosen else at, press)


def _scopes(turn: Turn) -> Rows:
    """The departments, for those who may see more than one."""
    offered = _offered(turn)
    if len(offered) < 2:
        return []
    chosen = whose_figures(turn, turn.person)
    buttons = [
        button(
            f"• {_whose(turn, each)}" if each == chosen else _whose(turn, each),
            DigestPress(do="of", value=str(place_of(turn.desk, each))),
        )
        for each in offered
    ]
    return in_rows(buttons, 2)


def _offered(turn: Turn) -> Sequence[str | None]:
    """Whose figures they can have: all that they may see, or of one department only."""
    theirs = within_reach(turn, turn.person)
    whole = scope_of(turn.desk, turn.person, Right.DIGEST).department
    return [None, *theirs] if whole is None else theirs


def _languages(turn: Turn) -> list[Button]:
    label = turn.texts.label
    return [
        button(
            f"• {label(f'language-{each}')}"
            if each == turn.person.language
            else label(f"language-{each}"),
            DigestPress(do="in", value=each),
        )
        for each in LANGUAGES
    ]


def _whose(turn: Turn, department: str | None) -> str:
    return department_word(turn.desk, department, turn.person.language)


def _time(turn: Turn) -> time:
    wish = wish_of(turn.session, turn.person)
    return (None if wish is None else wish.time) or turn.desk.digest.at


def _take_time(turn: Turn, said: str) -> None:
    found = _CLOCK.fullmatch(said.replace(" ", ""))
    if found is None:
        turn.go(TIMING)
        turn.ask("digest-time-unclear")
        return
    turn.go(None)
    _set_time(turn, time(int(found[1]), int(found[2] or 0)))
    turn.send(turn.person, settings_screen(turn))


def _choose_time(turn: Turn, value: str) -> None:
    if f"{value[:2]}:{value[2:]}" not in OFFERED:
        raise NotYours
    _set_time(turn, time(int(value[:2]), int(value[2:])))
    turn.show(settings_screen(turn))


def _ask_time(turn: Turn, _: str) -> None:
    turn.go(TIMING)
    turn.ask("digest-which-time")


def _turn_on(turn: Turn, _: str) -> None:
    _switch(turn, on=True)
    turn.show(settings_screen(turn))


def _turn_off(turn: Turn, _: str) -> None:
    _switch(turn, on=False)
    turn.show(settings_screen(turn))


def _choose_scope(turn: Turn, value: str) -> None:
    chosen = {str(place_of(turn.desk, each)): each for each in _offered(turn)}
    if value not in chosen:
        raise NotYours
    wish_for(turn.session, turn.person).department = chosen[value]
    turn.session.flush()
    turn.show(settings_screen(turn))


def _choose_language(turn: Turn, value: str) -> None:
    if value not in LANGUAGES:
        raise NotYours
    speak(turn, value)
    turn.show(settings_screen(turn))


_CHANGES: dict[str, Callable[[Turn, str], None]] = {
    "at": _choose_time,
    "ask_time": _ask_time,
    "on": _turn_on,
    "off": _turn_off,
    "of": _choose_scope,
    "in": _choose_language,
}


def _set_time(turn: Turn, at: time) -> None:
    """The next digest goes on from where the last one ended."""
    wish = wish_for(turn.session, turn.person)
    wish.since = _last_end(turn, wish)
    wish.at = f"{at:%H:%M}"
    turn.person.digest_due = next_digest(turn.desk, turn.now, at)
    turn.session.flush()


def _last_end(turn: Turn, wish: DigestWish) -> datetime | None:
    due = turn.person.digest_due
    if due is None or wish.since is not None:
        return wish.since
    return due - _DAY


def _switch(turn: Turn, *, on: bool) -> None:
    wish = wish_for(turn.session, turn.person)
    if on and turn.person.digest_due is None:
        turn.person.digest_due = next_digest(turn.desk, turn.now, wish.time)
    elif not on:
        turn.person.digest_due = wish.since = None
    turn.session.flush()
