"""📦 转出全部工单: all that somebody has in hand goes to a colleague, or to whoever has least."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.buttons import Button, button
from handlers.dispatching import within_reach_of
from handlers.errors import NotYours
from handlers.lists import PAGE, turning
from handlers.manager.people import managed, manages, show_person, staff_in_reach
from handlers.manager.staffing import hand_over_all, handed_by, say_handed_over
from handlers.presses.people import HandOverPress, PeoplePress
from handlers.staff.colleagues import named_among
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from storage.people import Person

router = Router(name="manager.handing_over")


@router.callback_query(HandOverPress.filter())
async def pressed(press: CallbackQuery, callback_data: HandOverPress, turn: Turn) -> None:
    """A page of who could have them, or who has them from now on."""
    person = managed(turn, callback_data.person)
    if callback_data.do == "who":
        turn.show(_choice(turn, person, callback_data.page))
    elif callback_data.do == "least":
        _hand_over(turn, person, None)
    elif callback_data.do == "to":
        _hand_over(turn, person, _chosen(turn, person, callback_data.to))
    else:
        raise NotYours


def _choice(turn: Turn, person: Person, page: int) -> Screen:
    label, found = turn.texts.label, _able(turn, person)
    shown = found[page * PAGE : (page + 1) * PAGE]
    least = button(label("btn-to-least"), HandOverPress(do="least", person=person.id))
    back = button(label("btn-back"), PeoplePress(do="look", person=person.id))
    ways = turning(
        turn,
        page,
        len(found) > (page + 1) * PAGE,
        lambda number: HandOverPress(do="who", person=person.id, page=number),
    )
    count = len(handed_by(turn, person, turn.person))
    text = turn.texts.say("hand-over-to-whom", name=person.name, count=count)
    rows = [[_line(turn, person, each)] for each in shown]
    return Screen(text, [[least], *rows, ways, [back]])


def _line(turn: Turn, person: Person, heir: Person) -> Button:
    """Of another department than theirs it is named."""
    sign = "🟢" if heir.on_duty else "⚪️"
    line = turn.texts.label("colleague-in-list", name=heir.name, load=heir.load)
    if heir.department != person.department:
        where = department_word(turn.desk, heir.department, turn.person.language)
        line = f"{line} · {where}"
    return button(f"{sign} {line}", HandOverPress(do="to", person=person.id, to=heir.id))


def _able(turn: Turn, person: Person) -> Sequence[Person]:
    """Who is there, is within the manager's scope and could be given each of the tickets: who is on
    duty first, then their own department's, then who has least. What goes to a higher level has few
    who may have it; it is left to those, whoever gets the others."""
    tickets = handed_by(turn, person, turn.person)
    able: dict[int, Person] | None = None
    for ticket in [each for each in tickets if not each.level] or tickets:
        found = within_reach_of(turn, turn.person, ticket, without=[person.id])
        could = {each.id: each for each in found}
        able = could if able is None else {each: could[each] for each in able if each in could}
    there = [each for each in (able or {}).values() if each.away_until is None]

    def place(heir: Person) -> tuple[bool, bool, int, int]:
        return not heir.on_duty, heir.department != person.department, heir.load, heir.id

    return sorted(there, key=place)


def _chosen(turn: Turn, person: Person, heir: int) -> Person:
    found = next((each for each in _able(turn, person) if each.id == heir), None)
    if found is None:
        raise NotYours
    return found


def hand_over_in_words(turn: Turn, whose: str, to: str) -> bool:
    """Whether they wrote a name of who can be managed, or whose ("noras"): then they are asked
    whether all of theirs shall go to who else is named; where that isn't one who can have it, they
    choose. Who has none is said to have none."""
    known = staff_in_reach(turn)
    named = named_among(known, whose) or named_among(known, whose.removesuffix("s"))
    theirs = [each for each in named if manages(turn, each)]
    if len(theirs) != 1:
        return False
    if not handed_by(turn, theirs[0], turn.person):
        turn.say("hand-over-none", name=theirs[0].name)
        return True
    heirs = named_among(_able(turn, theirs[0]), to)
    one = len(heirs) == 1
    sure = _question(turn, theirs[0], heirs[0]) if one else _choice(turn, theirs[0], 0)
    turn.send(turn.person, sure)
    return True


def _question(turn: Turn, person: Person, heir: Person) -> Screen:
    """It moves much at once, maybe to another department: that is said before. Back leads to whom
    else it could go; the question waits as any screen of such choices does."""
    label, language = turn.texts.label, turn.person.language
    text = turn.texts.say(
        "hand-over-sure",
        count=len(handed_by(turn, person, turn.person)),
        name=person.name,
        department=department_word(turn.desk, person.department, language),
        heir=heir.name,
        where=department_word(turn.desk, heir.department, language),
    )
    yes = button(label("btn-yes"), HandOverPress(do="to", person=person.id, to=heir.id))
    back = button(label("btn-back"), HandOverPress(do="who", person=person.id))
    return Screen(text, [[yes, back]])


def _hand_over(turn: Turn, person: Person, to: Person | None) -> None:
    say_handed_over(turn, hand_over_all(turn, person, turn.person, to=to))
    show_person(turn, person)
