"""/group in the private chat: which groups the departments have, and how to give them one."""

from aiogram import Router
from aiogram.types import Message

from handlers.groups.binding import departments_of
from handlers.keyboards import command_filter
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from storage.groups import Group, bound_groups

router = Router(name="manager.groups")


@router.message(command_filter("group"))
async def show_groups(message: Message, turn: Turn) -> None:
    """/group, 部门群."""
    theirs = departments_of(turn)
    look_aside(turn)
    groups = [each for each in bound_groups(turn.session) if each.department in theirs]
    lines = [turn.texts.say("group-how"), *(_line(turn, group) for group in groups)]
    turn.send(turn.person, Screen(Html("\n".join(lines))))


def _line(turn: Turn, group: Group) -> Html:
    department = department_word(turn.desk, group.department, turn.person.language)
    key = "group-line" if group.stuck_at is None else "group-line-stuck"
    return turn.texts.say(key, department=department, title=group.title)
