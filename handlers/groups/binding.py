"""/group in a group chat: it becomes the group of a department, or is it no more."""

from collections.abc import Sequence

from aiogram.types import ChatMemberUpdated, InaccessibleMessage, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Button, Rows, button, in_rows
from handlers.errors import NotYours
from handlers.groups.places import here, lose
from handlers.limits import excerpt
from handlers.presses.people import GroupPress
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from storage.groups import Group, bind, find_group, group_of, unbind
from storage.rules.roles import Right
from storage.threads import set_free

LONGEST_TITLE = 100
"""In Telegram's units."""


def begin_binding(turn: Turn, message: Message, group: Group | None) -> None:
    """Offer the departments of one's scope, and to let go of the one it has."""
    theirs = departments_of(turn)
    bound = None if group is None else group.department
    if bound is not None and bound in turn.desk.departments and bound not in theirs:
        raise NotYours
    if group is not None:
        set_free(turn.session, group)  # whoever asks may just have given the bot its rights
    key = "group-choose" if bound is None else "group-bound"
    name = department_word(turn.desk, bound, turn.person.language)
    text = turn.texts.say(key, department=name)
    turn.post(message.chat.id, Screen(text, _ways(turn, theirs, bound)), place=here(message))


def choose(turn: Turn, message: Message | InaccessibleMessage, wish: GroupPress) -> None:
    """A department for the group, or none."""
    theirs = departments_of(turn)
    group = find_group(turn.session, message.chat.id)
    bound = None if group is None else group.department
    if bound is not None and bound in turn.desk.departments and bound not in theirs:
        raise NotYours
    if wish.do == "bind":
        _bind(turn, message, _chosen(turn, wish, theirs))
    elif wish.do == "unbind" and group is not None:
        unbind(turn.session, group)
        _replace(turn, message, turn.texts.say("group-unbound"))
    else:
        raise NotYours


def follow_membership(turn: Turn, change: ChatMemberUpdated) -> None:
    """The bot was thrown out, or got rights that it was missing."""
    if change.new_chat_member.status in ("kicked", "left"):
        lose(turn, change.chat.id)
        return
    group = find_group(turn.session, change.chat.id)
    if group is not None:
        set_free(turn.session, group)


def departments_of(turn: Turn) -> Sequence[str]:
    """The departments whose groups the person may choose."""
    may_do(turn, Right.GROUPS)
    scope = scope_of(turn.desk, turn.person, Right.GROUPS).departments
    return [each for each in turn.desk.departments if scope is None or each in scope]


def _bind(turn: Turn, message: Message | InaccessibleMessage, department: str) -> None:
    before = group_of(turn.session, department)
    if before is not None and before.chat_id != message.chat.id:
        unbind(turn.session, before)
        turn.post(before.chat_id, Screen(turn.texts.say("group-moved")), place={})
    bind(
        turn.session,
        message.chat.id,
        department,
        title=excerpt(message.chat.title or "", LONGEST_TITLE),
        forum=bool(message.chat.is_forum),
        by=turn.person,
        at=turn.now,
    )
    name = department_word(turn.desk, department, turn.person.language)
    key = "group-done-forum" if message.chat.is_forum else "group-done"
    _replace(turn, message, turn.texts.say(key, department=name))


def _replace(turn: Turn, message: Message | InaccessibleMessage, text: str) -> None:
    params = {"message_id": message.message_id, "text": text, "parse_mode": "HTML"}
    turn.order(message.chat.id, "editMessageText", params)


def _chosen(turn: Turn, wish: GroupPress, theirs: Sequence[str]) -> str:
    departments = list(turn.desk.departments)
    if not 1 <= wish.department <= len(departments):
        raise NotYours
    department = departments[wish.department - 1]
    if department not in theirs:
        raise NotYours
    return department


def _ways(turn: Turn, theirs: Sequence[str], bound: str | None) -> Rows:
    language = turn.person.language
    choices: list[Button] = [
        button(about.name.text(language), GroupPress(do="bind", department=place))
        for place, (department, about) in enumerate(turn.desk.departments.items(), 1)
        if department in theirs and department != bound
    ]
    unbinding = button(turn.texts.label("btn-unbind"), GroupPress(do="unbind"))
    return [*in_rows(choices, 2), [unbinding] if bound is not None else []]
