"""Somebody is to have a role in another department, which is asked about and given in one."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import scope_of
from handlers.buttons import button
from handlers.errors import NotYours
from handlers.manager.people import managed, role_to_give, role_word, show_person
from handlers.manager.staffing import change_role
from handlers.presses.people import PeoplePress, RolePress
from handlers.turn import Turn
from handlers.words import department_named, department_word, several
from handlers.work import Screen
from storage.people import Person
from storage.rules.roles import Right

router = Router(name="manager.role_in_department")


def ask_role_in(turn: Turn, person: Person, value: str, where: str) -> None:
    """Whether they shall have that role in the department that is called ``where``; of one that
    isn't theirs to give they hear which are."""
    role, label, language = role_to_give(turn, value), turn.texts.label, turn.person.language
    department, known = department_named(turn.desk, where), _known(turn)
    if department not in known:
        names = several((department_word(turn.desk, each, language) for each in known), language)
        turn.say("role-where-unknown", where=where, departments=names)
        return
    place = list(turn.desk.departments).index(department) + 1
    press = RolePress(person=person.id, role=role.value, department=place)
    text = turn.texts.say(
        "role-sure-where",
        name=person.name,
        before=role_word(turn, person),
        role=label(f"role-{role.value}"),
        department=department_word(turn.desk, department, language),
    )
    back = PeoplePress(do="look", person=person.id)
    rows = [[button(label("btn-yes"), press), button(label("btn-back"), back)]]
    turn.send(turn.person, Screen(text, rows))


@router.callback_query(RolePress.filter())
async def pressed(press: CallbackQuery, callback_data: RolePress, turn: Turn) -> None:
    """They have it from now on, if both are theirs to give."""
    person, role = managed(turn, callback_data.person), role_to_give(turn, callback_data.role)
    department = dict(enumerate(turn.desk.departments, 1)).get(callback_data.department)
    if department is None or department not in _known(turn) or person.suspended_from is not None:
        raise NotYours
    change_role(turn, person, role, department, turn.person)
    show_person(turn, person)


def _known(turn: Turn) -> list[str]:
    """The departments of their scope."""
    within = scope_of(turn.desk, turn.person, Right.PEOPLE).departments
    return [each for each in turn.desk.departments if within is None or each in within]
