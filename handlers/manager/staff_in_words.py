"""停用李娜, "make Wu Tong a supervisor", "let Nora back in": what the buttons of somebody's page do
is asked about in words, and done by the same press."""

from collections.abc import Callable, Mapping

from handlers.access import may_do
from handlers.buttons import button
from handlers.manager.people import (
    ask_role,
    ask_suspending,
    manages,
    show_person,
    staff_in_reach,
)
from handlers.manager.role_in_department import ask_role_in
from handlers.presses.people import PeoplePress
from handlers.staff.colleagues import mentioned_among
from handlers.turn import Turn
from handlers.work import Screen
from storage.people import Person
from storage.rules.roles import Right
from storage.teams import staff_of


def change_in_words(turn: Turn, do: str, whom: str, where: str = "") -> bool:
    """Whether that names somebody of the staff: then they are asked whether it shall be so (``do``
    may be a role, and ``where`` in which department), or refused it."""
    if not mentioned_among(staff_of(turn.session, None), whom):
        return False
    may_do(turn, Right.PEOPLE)
    named = mentioned_among(staff_in_reach(turn), whom)
    theirs = [each for each in named if manages(turn, each)]
    if len(theirs) == 1:
        _ask(turn, theirs[0], do, where)
    else:
        _say_who(turn, named)
    return True


def _ask(turn: Turn, person: Person, do: str, where: str) -> None:
    """What is so already, or can't be as they are now, is seen on their page."""
    suspended = person.suspended_from is not None
    if where and not suspended:
        ask_role_in(turn, person, do, where)
    elif suspended != (do == "readmit") or person.role.value == do:
        show_person(turn, person)
    else:
        _QUESTIONS.get(do, ask_role)(turn, person, do)


def _ask_readmitting(turn: Turn, person: Person, _: str) -> None:
    label = turn.texts.label
    yes = button(label("btn-yes"), PeoplePress(do="readmit", person=person.id))
    no = button(label("btn-back"), PeoplePress(do="look", person=person.id))
    before = person.suspended_from or person.role
    text = turn.texts.say("readmit-sure", name=person.name, role=label(f"role-{before.value}"))
    turn.send(turn.person, Screen(text, [[yes, no]]))


_QUESTIONS: Mapping[str, Callable[[Turn, Person, str], None]] = {
    "suspend": ask_suspending,
    "readmit": _ask_readmitting,
}


def _say_who(turn: Turn, people: list[Person]) -> None:
    """Nobody whom they decide about has that name, or several have."""
    rows = [[button(each.name, PeoplePress(do="look", person=each.id))] for each in people]
    turn.say("staff-which-person" if people else "staff-nobody-named", rows=rows)
