"""/me: the languages one answers in, one's own hours, how many tickets one wants in hand. A manager
can set the same for others, from /people."""

import re
from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.buttons import Button, Rows, button, in_rows
from handlers.errors import NotYours
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.manager.people import away_lines, managed
from handlers.presses.people import AwayPress, PeoplePress, ProfilePress
from handlers.staff.regions import (
    all_regions,
    ask_regions,
    put_regions,
    put_regions_typed,
    region_lines,
    show_regions,
    toggle_region,
)
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.week import together
from handlers.words import department_word, several
from handlers.work import Screen
from prompts.dates import say_weekdays
from prompts.texts import LANGUAGES, Html
from storage.people import Person
from storage.profiles import hours_of, languages_of, set_capacity, set_hours, set_languages
from storage.rules.hours import Shifts
from storage.rules.roles import Right
from storage.rules.written_hours import read_hours

router = Router(name="staff.profile")

HOURS, CAPACITY = "writing_hours", "writing_capacity"
"""Steps: the next message says one's hours, or a number."""
OFFERED = (5, 10, 20, 30)
"""Numbers of tickets in hand."""
MOST = 999
_COUNT = re.compile(
    r"(?:最多|at most |max\.? )?([0-9]{1,3})\s?(?:件|张|个|tickets?|at a time)?", re.I
)
_OF_REGIONS = ("region", "ask_regions", "all_regions")
_WEEK = range(7)


@router.message(command_filter("me"))
async def me(message: Message, turn: Turn) -> None:
    """/me: one's own."""
    may_do(turn, Right.DUTY)
    look_aside(turn)
    turn.send(turn.person, profile_screen(turn, turn.person))


@router.callback_query(ProfilePress.filter())
async def pressed(press: CallbackQuery, callback_data: ProfilePress, turn: Turn) -> None:
    """One of the settings."""
    deed = _DEEDS.get(callback_data.do)
    if deed is None:
        raise NotYours
    deed(turn, _whose(turn, callback_data.person), callback_data.value)


def profile_screen(turn: Turn, person: Person) -> Screen:
    """What is set, and what can be."""
    language, texts = turn.person.language, turn.texts
    spoken = [texts.label(f"language-{each}") for each in _spoken(person)]
    lines = texts.say(
        "profile",
        name=person.name,
        role=texts.label(f"role-{person.role.value}"),
        department=department_word(turn.desk, person.department, language),
        languages=several(spoken, language),
        capacity=texts.label("no-limit") if person.capacity is None else str(person.capacity),
        load=person.load,
    )
    below = [
        *region_lines(turn, person, turn.person),
        *away_lines(turn, person),
        *_hours_lines(turn, person),
    ]
    return Screen(Html("\n".join([lines, *below])), _ways(turn, person))


def take_typed(turn: Turn, first: str, words: str) -> bool:
    """Whether what was typed under one of the screens is hours, a number of tickets, or places
    under the screen with them; then it is set."""
    press = ProfilePress.unpack(first)
    person, hours = _whose(turn, press.person), read_hours(words)
    number = _number_in(words)
    if hours is not None:
        _put_hours(turn, person, hours)
        return True
    if number is not None:
        set_capacity(turn.session, person, number)
    elif not (press.do in _OF_REGIONS and put_regions_typed(turn, person, words)):
        return False
    turn.send(turn.person, profile_screen(turn, person))
    return True


def take_hours(turn: Turn, message: Message) -> None:
    """The hours that were asked for."""
    person = _whose(turn, int(turn.conversation.data["person"]))
    hours = read_hours(words_of(message))
    if hours is None:
        turn.ask("profile-hours-unclear")
        return
    turn.go(None)
    _put_hours(turn, person, hours)


def take_regions(turn: Turn, message: Message) -> None:
    """The places that were asked for."""
    person = _whose(turn, int(turn.conversation.data["person"]))
    if put_regions(turn, person, words_of(message)):
        turn.send(turn.person, profile_screen(turn, person))


def take_capacity(turn: Turn, message: Message) -> None:
    """The number that was asked for."""
    person = _whose(turn, int(turn.conversation.data["person"]))
    number = _number_in(words_of(message))
    if number is None:
        turn.ask("profile-capacity-unclear", most=MOST)
        return
    turn.go(None)
    set_capacity(turn.session, person, number)
    turn.send(turn.person, profile_screen(turn, person))


def _put_hours(turn: Turn, person: Person, hours: dict[int, Shifts]) -> None:
    """They stand as they were read, with the ways to put them right."""
    set_hours(turn.session, person, hours)
    head, screen = turn.texts.say("profile-hours-read"), profile_screen(turn, person)
    turn.send(turn.person, Screen(Html(f"{head}\n{screen.text}"), screen.rows))


def _number_in(words: str) -> int | None:
    """A number of tickets."""
    found = _COUNT.fullmatch(words.strip())
    number = 0 if found is None else int(found[1])
    return number if 0 < number <= MOST else None


def _whose(turn: Turn, person_id: int) -> Person:
    if person_id == turn.person.id:
        may_do(turn, Right.DUTY)
        return turn.person
    return managed(turn, person_id)


def _ways(turn: Turn, person: Person) -> Rows:
    label = turn.texts.label
    languages = [
        _choice(person, "language", each, label(f"language-{each}"), chosen=each in _spoken(person))
        for each in LANGUAGES
    ]
    numbers = [
        _choice(person, "capacity", str(each), str(each), chosen=person.capacity == each)
        for each in OFFERED
    ]
    unlimited = label("no-limit")
    return [
        languages,
        [*numbers, _choice(person, "capacity", "", unlimited, chosen=person.capacity is None)],
        [_way(turn, person, "ask_capacity"), _way(turn, person, "hours")],
        [
            _way(turn, person, "regions"),
            button(label("btn-away"), AwayPress(do="look", person=person.id)),
        ],
        *_back_to_person(turn, person),
    ]


def _back_to_person(turn: Turn, person: Person) -> Rows:
    """Who sets it for somebody else came from their page in /people."""
    if person is turn.person:
        return []
    press = PeoplePress(do="look", person=person.id)
    return [[button(turn.texts.label("btn-back"), press)]]


def _hours_screen(turn: Turn, person: Person) -> Screen:
    hours = _hours(turn, person)
    language = turn.person.language
    days = [
        _choice(person, "day", str(day), say_weekdays(day, day, language), chosen=day in hours)
        for day in _WEEK
    ]
    rows: Rows = [
        *in_rows(days, 4),
        [_way(turn, person, "ask_hours"), _way(turn, person, "desk_hours")],
        [button(turn.texts.label("btn-back"), ProfilePress(do="look", person=person.id))],
    ]
    head = turn.texts.say("profile-hours", name=person.name)
    return Screen(Html("\n".join([head, *_hours_lines(turn, person)])), rows)


def _choice(person: Person, do: str, value: str, label: str, *, chosen: bool) -> Button:
    press = ProfilePress(do=do, person=person.id, value=value)
    return button(f"✓ {label}" if chosen else label, press)


def _way(turn: Turn, person: Person, do: str) -> Button:
    label = turn.texts.label(f"btn-profile-{do.replace('_', '-')}")
    return button(label, ProfilePress(do=do, person=person.id))


def _hours_lines(turn: Turn, person: Person) -> list[Html]:
    own = hours_of(turn.session, person)
    if not own:
        return [turn.texts.say("profile-hours-of-desk")]
    return [
        turn.texts.say("profile-hours-line", days=days, hours=", ".join(map(str, shifts)))
        for days, shifts in together(own, turn.person.language)
    ]


def _hours(turn: Turn, person: Person) -> dict[int, Shifts]:
    """Their own, or else the desk's."""
    return hours_of(turn.session, person) or _of_desk(turn)


def _of_desk(turn: Turn) -> dict[int, Shifts]:
    return {day: shifts for day, shifts in turn.desk.hours.weekly.items() if shifts}


def _spoken(person: Person) -> list[str]:
    chosen = languages_of(person)
    return [each for each in LANGUAGES if not chosen or each in chosen]


def _look(turn: Turn, person: Person, _: str) -> None:
    turn.show(profile_screen(turn, person))


def _toggle_language(turn: Turn, person: Person, value: str) -> None:
    if value not in LANGUAGES:
        raise NotYours
    spoken = set(_spoken(person)) ^ {value}
    if not spoken:
        turn.toast("toast-one-language")
        return
    set_languages(turn.session, person, () if spoken == set(LANGUAGES) else spoken)
    turn.show(profile_screen(turn, person))


def _choose_capacity(turn: Turn, person: Person, value: str) -> None:
    if value and value not in map(str, OFFERED):
        raise NotYours
    set_capacity(turn.session, person, int(value) if value else None)
    turn.show(profile_screen(turn, person))


def _ask_capacity(turn: Turn, person: Person, _: str) -> None:
    turn.go(CAPACITY, person=person.id)
    turn.ask("profile-which-capacity", name=person.name)


def _show_hours(turn: Turn, person: Person, _: str) -> None:
    turn.show(_hours_screen(turn, person))


def _ask_hours(turn: Turn, person: Person, _: str) -> None:
    turn.go(HOURS, person=person.id)
    turn.ask("profile-which-hours", name=person.name)


def _take_desk_hours(turn: Turn, person: Person, _: str) -> None:
    set_hours(turn.session, person, {})
    turn.show(_hours_screen(turn, person))


def _toggle_day(turn: Turn, person: Person, value: str) -> None:
    """A day more, with the hours that the desk has on it or on its first working day; or less."""
    if value not in map(str, _WEEK):
        raise NotYours
    day, hours, desk = int(value), dict(_hours(turn, person)), _of_desk(turn)
    if hours.pop(day, None) is None:
        hours[day] = desk.get(day) or desk[min(desk)]
    set_hours(turn.session, person, hours)
    turn.show(_hours_screen(turn, person))


_DEEDS: dict[str, Callable[[Turn, Person, str], None]] = {
    "look": _look,
    "language": _toggle_language,
    "capacity": _choose_capacity,
    "ask_capacity": _ask_capacity,
    "hours": _show_hours,
    "ask_hours": _ask_hours,
    "desk_hours": _take_desk_hours,
    "day": _toggle_day,
    "regions": show_regions,
    "region": toggle_region,
    "ask_regions": ask_regions,
    "all_regions": all_regions,
}
