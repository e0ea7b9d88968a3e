"""/people: who works for the desk; another role, suspended, let in again, tickets handed over.

A manager does so with those of their scope and below their own role; an administrator with all.
"""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Rows, button, in_rows
from handlers.errors import NotYours
from handlers.keyboards import command_filter
from handlers.lists import PAGE, page_line, turning
from handlers.manager.importing import ask_for_file
from handlers.manager.staffing import (
    change_role,
    readmit_member,
    say_handed_over,
    suspend_member,
)
from handlers.presses.people import AwayPress, HandOverPress, PeoplePress, ProfilePress
from handlers.staff.regions import region_lines
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from storage.absences import Absence, AbsenceState, absence_of, absences_of
from storage.employment import is_only_administrator
from storage.people import Person
from storage.role_changes import role_changes
from storage.rules.roles import Right, Role, may_manage
from storage.teams import staff_of
from storage.ticket_lists import in_hands_of

router = Router(name="manager.people")

HISTORY = 15
"""Changes of somebody's role that are shown."""


@router.message(command_filter("people"))
async def people(message: Message, turn: Turn) -> None:
    """/people: the list."""
    may_do(turn, Right.PEOPLE)
    look_aside(turn)
    turn.send(turn.person, _list(turn, 0))


@router.callback_query(PeoplePress.filter())
async def pressed(press: CallbackQuery, callback_data: PeoplePress, turn: Turn) -> None:
    """A page of the list, a person, or what is to become of them."""
    may_do(turn, Right.PEOPLE)
    if callback_data.do == "import":
        ask_for_file(turn)
        return
    if callback_data.do == "list":
        turn.show(_list(turn, callback_data.page))
        return
    person = member(turn, callback_data.person)
    if callback_data.do == "look":
        turn.show(_card(turn, person))
    elif callback_data.do == "history":
        turn.show(_history(turn, person))
    elif callback_data.do in _DEEDS and manages(turn, person):
        _DEEDS[callback_data.do](turn, person, callback_data.role)
    else:
        raise NotYours


def take_typed(turn: Turn, first: str, words: str) -> bool:
    """Whether what was typed under the list or a page is the name of somebody on it; then their
    page is shown."""
    may_do(turn, Right.PEOPLE)
    named = [each for each in staff_in_reach(turn) if words.strip().lower() in each.name.lower()]
    exact = [each for each in named if each.name.lower() == words.strip().lower()]
    found = exact or named
    if len(found) != 1:
        return False
    turn.send(turn.person, _card(turn, found[0]))
    return True


def _list(turn: Turn, page: int) -> Screen:
    found = staff_in_reach(turn)
    shown = found[page * PAGE : (page + 1) * PAGE]
    absences = absences_of(turn.session, shown)
    rows = [
        [button(_line(turn, person, absences.get(person.id)), _press("look", person))]
        for person in shown
    ]
    more = len(found) > (page + 1) * PAGE
    ways = turning(turn, page, more, lambda number: PeoplePress(do="list", page=number))
    file = [button(turn.texts.label("btn-import"), PeoplePress(do="import"))]
    title = turn.texts.say("people-title", count=len(found))
    lines = [title, *page_line(turn, page, len(found))]
    return Screen(Html("\n".join(lines)), [*rows, ways, file])


def show_person(turn: Turn, person: Person) -> None:
    """The person's page, in place of what was pressed."""
    turn.show(_card(turn, person))


def _card(turn: Turn, person: Person) -> Screen:
    texts = turn.texts
    lines = texts.say(
        "person-card",
        name=person.name,
        role=role_word(turn, person),
        department=department_word(turn.desk, person.department, turn.person.language),
        load=person.load,
    )
    history = button(texts.label("btn-role-history"), _press("history", person))
    back = button(texts.label("btn-back"), PeoplePress(do="list"))
    ways = _ways(turn, person) if manages(turn, person) else []
    below = [*region_lines(turn, person, turn.person), *away_lines(turn, person)]
    return Screen(Html("\n".join([lines, *below])), [*ways, [history, back]])


def away_lines(turn: Turn, person: Person) -> list[Html]:
    """From when until when they are or will be away, and who stands in."""
    absence = absence_of(turn.session, person)
    if absence is None:
        return []
    running = absence.state is AbsenceState.RUNNING
    acting = person.stand_in if running else absence.substitute
    line = turn.texts.say(
        "person-away" if running else "person-will-be-away",
        begins=turn.when(absence.begins_at, turn.person),
        until=turn.when(absence.ends_at, turn.person),
        substitute=turn.texts.label("nobody") if acting is None else acting.name,
    )
    return [line]


def _history(turn: Turn, person: Person) -> Screen:
    texts = turn.texts
    lines = [
        texts.say(
            f"role-was-{change.deed.value}",
            at=turn.when(change.at, turn.person),
            role=texts.label(f"role-{change.role.value}"),
            department=department_word(turn.desk, change.department, turn.person.language),
            by=texts.label("by-nobody") if change.by is None else change.by.name,
        )
        for change in role_changes(turn.session, [person], limit=HISTORY)
    ]
    title = texts.say("role-history", name=person.name)
    back = button(texts.label("btn-back"), _press("look", person))
    none = [] if lines else [texts.say("role-history-none")]
    return Screen(Html("\n".join([title, *lines, *none])), [[back]])


def _ways(turn: Turn, person: Person) -> Rows:
    label = turn.texts.label
    if person.suspended_from is not None:
        return [[button(label("btn-readmit"), _press("readmit", person))]]
    settings = button(label("btn-profile"), ProfilePress(do="look", person=person.id))
    away = button(label("btn-away"), AwayPress(do="look", person=person.id))
    rows = [*_other_roles(turn, person), [settings, away]]
    if in_hands_of(turn.session, person.id):
        press = HandOverPress(do="who", person=person.id)
        rows.append([button(label("btn-hand-over-all"), press)])
    return rows


def _other_roles(turn: Turn, person: Person) -> Rows:
    """Another role, or none: not for the only administrator, who would be refused it."""
    if is_only_administrator(turn.session, person):
        return []
    label = turn.texts.label
    roles = [
        button(
            label("btn-make-role", role=label(f"role-{role.value}")),
            _press("role", person, role.value),
        )
        for role in Role
        if role.staff and role is not person.role and may_manage(turn.person.role, role)
    ]
    return [*in_rows(roles, 2), [button(label("btn-suspend"), _press("suspend", person))]]


def ask_suspending(turn: Turn, person: Person, _: str) -> None:
    """Whether they shall be suspended, and what goes to others by that."""
    label = turn.texts.label
    yes = button(label("btn-yes"), _press("suspend_yes", person))
    no = button(label("btn-back"), _press("look", person))
    theirs = len(in_hands_of(turn.session, person.id))
    text = turn.texts.say("suspend-sure", name=person.name, count=theirs)
    turn.show(Screen(text, [[yes, no]]))


def _suspend(turn: Turn, person: Person, _: str) -> None:
    if person.suspended_from is None:
        had = person.load
        heirs = suspend_member(turn, person, turn.person)
        if had:
            say_handed_over(turn, heirs)
    turn.show(_card(turn, person))


def _readmit(turn: Turn, person: Person, _: str) -> None:
    if person.suspended_from is not None:
        readmit_member(turn, person, turn.person)
    turn.show(_card(turn, person))


def ask_role(turn: Turn, person: Person, value: str) -> None:
    """Whether they shall have that role."""
    role, label = role_to_give(turn, value), turn.texts.label
    yes = button(label("btn-yes"), _press("role_yes", person, role.value))
    no = button(label("btn-back"), _press("look", person))
    words = {"name": person.name, "before": role_word(turn, person)}
    text = turn.texts.say("role-sure", role=label(f"role-{role.value}"), **words)
    turn.show(Screen(text, [[yes, no]]))


def role_to_give(turn: Turn, value: str) -> Role:
    """The role of that name, if the person whose turn it is can give it."""
    role = next((each for each in Role if each.staff and each.value == value), None)
    if role is None or not may_manage(turn.person.role, role):
        raise NotYours
    return role


def _change_role(turn: Turn, person: Person, value: str) -> None:
    role = role_to_give(turn, value)
    if role is not person.role:
        change_role(turn, person, role, person.department, turn.person)
    turn.show(_card(turn, person))


_DEEDS: dict[str, Callable[[Turn, Person, str], None]] = {
    "suspend": ask_suspending,
    "suspend_yes": _suspend,
    "readmit": _readmit,
    "role": ask_role,
    "role_yes": _change_role,
}


def staff_in_reach(turn: Turn) -> list[Person]:
    return staff_of(turn.session, scope_of(turn.desk, turn.person, Right.PEOPLE).departments)


def managed(turn: Turn, person_id: int) -> Person:
    """The one with that id, if the person whose turn it is may decide about them."""
    may_do(turn, Right.PEOPLE)
    found = member(turn, person_id)
    if not manages(turn, found):
        raise NotYours
    return found


def member(turn: Turn, person_id: int) -> Person:
    """The one with that id, if they are of the staff that the person whose turn it is sees."""
    found = next((each for each in staff_in_reach(turn) if each.id == person_id), None)
    if found is None:
        raise NotYours
    return found


def manages(turn: Turn, person: Person) -> bool:
    return may_manage(turn.person.role, person.suspended_from or person.role)


def _line(turn: Turn, person: Person, absence: Absence | None) -> str:
    department = department_word(turn.desk, person.department, turn.person.language)
    line = f"{_sign(person)} {person.name} · {role_word(turn, person)} · {department}"
    away = "" if absence is None else f" · {_away_word(turn, absence)}"
    load = turn.texts.label("people-load", count=person.load)
    return f"{line} · {load}{away}"


def _away_word(turn: Turn, absence: Absence) -> str:
    if absence.state is AbsenceState.RUNNING:
        until = turn.when(absence.ends_at, turn.person)
        return turn.texts.label("away-until", until=until)
    begins = turn.when(absence.begins_at, turn.person)
    return turn.texts.label("away-from", begins=begins)


def _sign(person: Person) -> str:
    if person.suspended_from is not None:
        return "🚫"
    if person.away_until is not None:
        return "🏖"
    return "🟢" if person.on_duty else "⚪️"


def role_word(turn: Turn, person: Person) -> str:
    """What they are, or were until they were suspended."""
    role = turn.texts.label(f"role-{(person.suspended_from or person.role).value}")
    if person.suspended_from is None:
        return role
    return turn.texts.label("role-suspended", role=role)


def _press(do: str, person: Person, role: str = "") -> PeoplePress:
    return PeoplePress(do=do, person=person.id, role=role)
