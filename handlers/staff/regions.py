"""地区: the places one answers for, chosen from the desk file's or written. New tickets that name
one of them go first to who answers for it."""

import re

from handlers.buttons import button, in_rows
from handlers.errors import NotYours
from handlers.presses.people import ProfilePress
from handlers.turn import Turn
from handlers.words import several
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.people import Person
from storage.regions import regions_of, set_regions
from storage.rules.desk import Desk
from storage.rules.regions import LONGEST, MOST, read_regions

REGIONS = "writing_regions"
"""Step: the next message names places."""
_OFFERED = 24
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}[省市区县州镇乡路]|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}")
"""What looks like the name of a place to who typed it unasked."""


def region_lines(work: Work, person: Person, reader: Person) -> list[Html]:
    """The places they answer for; nothing where it is all of them."""
    names = regions_of(work.session, person)
    return [
        work.texts_for(reader).say("person-regions", regions=several(names, reader.language))
    ] * bool(names)


def show_regions(turn: Turn, person: Person, _: str = "") -> None:
    """What is chosen, and what can be."""
    turn.show(_screen(turn, person))


def toggle_region(turn: Turn, person: Person, value: str) -> None:
    """A place of the desk file more, or less."""
    places = _places(turn.desk, turn.person.language)
    if not value.isdecimal() or int(value) >= len(places):
        raise NotYours
    names, place = list(regions_of(turn.session, person)), places[int(value)]
    if place in names:
        names.remove(place)
    elif len(names) < MOST:
        names.append(place)
    set_regions(turn.session, person, names)
    turn.show(_screen(turn, person))


def all_regions(turn: Turn, person: Person, _: str) -> None:
    """They answer for all places."""
    set_regions(turn.session, person, ())
    turn.show(_screen(turn, person))


def ask_regions(turn: Turn, person: Person, _: str) -> None:
    """Take the next message for places."""
    turn.go(REGIONS, person=person.id)
    turn.ask("regions-which", name=person.name)


def put_regions(turn: Turn, person: Person, words: str) -> bool:
    """The places that were written; False where they were asked for again."""
    names = read_regions(words)
    if names is None:
        turn.ask("regions-unclear", most=MOST, longest=LONGEST)
        return False
    turn.go(None)
    set_regions(turn.session, person, names)
    return True


def put_regions_typed(turn: Turn, person: Person, words: str) -> bool:
    """The places that were typed under the screen itself; False where it may be anything else."""
    names = read_regions(words)
    if names is None or not all(_is_place(turn, each) for each in names):
        return False
    set_regions(turn.session, person, names)
    return True


def _screen(turn: Turn, person: Person) -> Screen:
    chosen, label = regions_of(turn.session, person), turn.texts.label
    places = _places(turn.desk, turn.person.language)
    offered = [
        button(
            f"✓ {place}" if place in chosen else place,
            ProfilePress(do="region", person=person.id, value=str(number)),
        )
        for number, place in enumerate(places)
    ]
    every = label("all-regions")
    ways = [
        button(label("btn-profile-ask-regions"), ProfilePress(do="ask_regions", person=person.id)),
        button(every if chosen else f"✓ {every}", ProfilePress(do="all_regions", person=person.id)),
    ]
    back = button(label("btn-back"), ProfilePress(do="look", person=person.id))
    lines = [
        turn.texts.say("regions-title", name=person.name),
        *region_lines(turn, person, turn.person),
    ]
    return Screen(Html("\n".join(lines)), [*in_rows(offered, 3), ways, [back]])


def _is_place(turn: Turn, name: str) -> bool:
    return name in _places(turn.desk, turn.person.language) or _PLACE.fullmatch(name) is not None


def _places(desk: Desk, language: str) -> list[str]:
    """One name of each department's places."""
    found = (
        (each.places.zh or each.places.en)
        if language == "zh"
        else (each.places.en or each.places.zh)
        for each in desk.departments.values()
    )
    return [words[0] for words in found if words][:_OFFERED]
