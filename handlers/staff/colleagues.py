"""Who else there is for a ticket: those on duty and the least loaded come first."""

import re
from collections.abc import Callable, Sequence

from aiogram.types import Message

from handlers.access import known_to
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import staff_button
from handlers.dispatching import colleagues_for, within_reach_of
from handlers.errors import Nobody, NotYours
from handlers.incoming import file_of, words_of
from handlers.limits import units
from handlers.lists import turning
from handlers.presses.tickets import ColleaguePress
from handlers.relay import slot_of_story
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from storage.people import Person
from storage.teams import working_within
from storage.tickets import Ticket

PAGE = 8
CHOOSING = "choosing_colleague"
"""Step: the next message may name the colleague."""
GIVE, CONSULT = "give", "consult"
"""A superior gives it to whom they like; whoever has it asks anybody, or hands it on."""
_A_NAME = re.compile(
    r"(?!(?:mon|tue|wed|thu|fri|sat|sun|may|march|april|june|july|august|day|week|to|from|in)$)"
    r"[^\W\d_]{2,}"
)
_A_FEW_WORDS = 24
"""Units: as many as a name takes, or a day."""


def choose_colleague(turn: Turn, ticket: Ticket, do: str, key: str, page: int = 0) -> None:
    """Show whom the ticket could be given to, or who could be asked (``do``)."""
    colleagues = _colleagues(turn, ticket, do)
    if not colleagues and not (do == CONSULT and _everybody(turn, ticket)):
        raise Nobody(number=ticket.number)
    turn.go(CHOOSING, do=do, ticket=ticket.id, version=ticket.version)
    shown = colleagues[page * PAGE : (page + 1) * PAGE]
    rows = [[_choice(turn, ticket, do, person)] for person in shown]
    more = len(colleagues) > (page + 1) * PAGE
    turn_to = _turning_to(ticket, do)
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    text = turn.texts.say(key, number=ticket.number)
    turn.show(Screen(text, [*rows, turning(turn, page, more, turn_to), [back]]))


def named_colleague(turn: Turn, ticket: Ticket, written: str) -> Person | None:
    """The colleague who is named; None: nobody, or several, and they are offered."""
    do = turn.conversation.data["do"]
    found = named_among(_colleagues(turn, ticket, do), written)
    if not found and do == CONSULT:
        found = named_among(_everybody(turn, ticket), written)
    if len(found) == 1:
        return found[0]
    unknown = _UNKNOWN.get(do, "colleague-unknown")
    _offer(turn, ticket, "colleague-which" if found else unknown, found)
    return None


def named_elsewhere(turn: Turn, ticket: Ticket, written: str) -> Person | None:
    """Who is named of one other department, where it is to be handed to a colleague and none of
    these has that name; None: nobody, or somebody of several."""
    do = turn.conversation.data["do"]
    if do in (GIVE, CONSULT) or named_among(_colleagues(turn, ticket, do), written):
        return None
    others = [each for each in turn.desk.departments if each != ticket.department]
    named = named_among(_everybody(turn, ticket), written)
    found = {each.department: each for each in named if each.department in others}
    return next(iter(found.values())) if len(found) == 1 else None


_UNKNOWN = {GIVE: "colleague-unknown-within", CONSULT: "colleague-unknown-anywhere"}


def ask_whom_first(turn: Turn, ticket: Ticket, words: str) -> None:
    """What was written before a colleague was chosen goes to nobody, and isn't lost."""
    _offer(turn, ticket, "colleague-first")
    if words:
        turn.recite(turn.person, words, slot=slot_of_story(ticket))


def _offer(turn: Turn, ticket: Ticket, key: str, people: Sequence[Person] = ()) -> None:
    do = turn.conversation.data["do"]
    offered = list(people or _colleagues(turn, ticket, do))[:PAGE]
    rows = [[_choice(turn, ticket, do, person)] for person in offered]
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    turn.send(turn.person, Screen(turn.texts.say(key), [*rows, [back]]))


def named_among(people: Sequence[Person], words: str) -> list[Person]:
    """Those whose name is written, or a part of it; or whose name stands in what is written."""
    written = words.strip().lower()
    if not written:
        return []
    exact = [each for each in people if each.name.lower() == written]
    return exact or [each for each in people if _is_named(each.name.lower(), written)]


def name_begun_with(people: Sequence[Person], words: str) -> str:
    """The longest of their names, whole or a part, with which the words begin; empty: none."""
    names = {
        name
        for each in people
        for name in (each.name, *each.name.split())
        if name == each.name or _A_NAME.fullmatch(name.lower())
    }
    begun = (re.match(rf"{re.escape(name)}(?![a-z])", words, re.IGNORECASE) for name in names)
    return max((found[0] for found in begun if found), key=len, default="")


def mentioned_among(people: Sequence[Person], words: str) -> list[Person]:
    """Those whose name stands in a sentence, whole or by a part that is no word of the calendar."""
    written = words.lower()
    whole = [each for each in people if len(each.name) > 1 and each.name.lower() in written]
    return whole or [each for each in people if _part_in(each, written) is not None]


def without_names(people: Sequence[Person], words: str) -> str:
    """The sentence without these names: a Mai or a Sun is no day."""
    for person in people:
        part = _part_in(person, words.lower())
        for name in (person.name, part or person.name):
            words = re.sub(re.escape(name), " ", words, flags=re.IGNORECASE)
    return words


def _part_in(person: Person, written: str) -> str | None:
    parts = (part for part in person.name.lower().split() if _A_NAME.fullmatch(part))
    return next((part for part in parts if re.search(rf"\b{re.escape(part)}\b", written)), None)


def is_too_long_for_a_name(message: Message) -> bool:
    """Whether it can hardly be an answer to whom, or until when."""
    return units(words_of(message)) > _A_FEW_WORDS or file_of(message) is not None


def _is_named(name: str, written: str) -> bool:
    return written in name or (len(name) > 1 and name in written)


def chosen_colleague(turn: Turn, ticket: Ticket, do: str, person_id: int) -> Person:
    """The colleague with that id, if they can still be chosen."""
    known = _everybody(turn, ticket) if do == CONSULT else _colleagues(turn, ticket, do)
    found = next((each for each in known if each.id == person_id), None)
    if found is None:
        raise NotYours
    return found


def _colleagues(turn: Turn, ticket: Ticket, do: str) -> list[Person]:
    without = _concerned(turn, ticket)
    if do == GIVE:
        return within_reach_of(turn, turn.person, ticket, without=without)
    return colleagues_for(turn, ticket, without=without)


def _everybody(turn: Turn, ticket: Ticket) -> list[Person]:
    """Who can be asked by name: all of the staff who may know that there is such a ticket."""
    without = _concerned(turn, ticket)
    return known_to(ticket, working_within(turn.session, None, without=without))


def _concerned(turn: Turn, ticket: Ticket) -> list[int]:
    concerned = (turn.person.id, ticket.handler_id, ticket.customer_id)
    return list({each for each in concerned if each is not None})


def colleague_line(turn: Turn, person: Person) -> str:
    """Their name with whether they are there and what they have in hand; a superior's role."""
    label = turn.texts.label
    sign = "🏖" if person.away_until else "🟢" if person.on_duty else "⚪️"
    line = f"{sign} {label('colleague-in-list', name=person.name, load=person.load)}"
    return f"{line} · {label(f'role-{person.role.value}')}" if person.role.leads else line


def _choice(turn: Turn, ticket: Ticket, do: str, person: Person) -> Button:
    press = ColleaguePress(do=do, ticket=ticket.id, version=ticket.version, person=person.id)
    line = colleague_line(turn, person)
    if person.department in (None, *turn.desk.tree.above(ticket.department)):
        return button(line, press)
    elsewhere = department_word(turn.desk, person.department, turn.person.language)
    return button(f"{line} · {elsewhere}", press)


def _turning_to(ticket: Ticket, do: str) -> Callable[[int], ColleaguePress]:
    def press(page: int) -> ColleaguePress:
        return ColleaguePress(do=do, ticket=ticket.id, version=ticket.version, page=page)

    return press
