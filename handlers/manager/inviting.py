"""/invite: a manager makes a one-use code for a role and a department."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Rows, button, in_rows
from handlers.errors import NotYours
from handlers.keyboards import command_filter
from handlers.presses.people import InvitePress
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from storage import meta
from storage.invites import link_to, make_invite
from storage.rules.roles import Right, Role, may_manage

router = Router(name="manager.inviting")


@router.message(command_filter("invite"))
async def invite(message: Message, turn: Turn) -> None:
    """/invite: which role?"""
    may_do(turn, Right.INVITE)
    look_aside(turn)
    turn.send(turn.person, roles_screen(turn))


@router.callback_query(InvitePress.filter())
async def chosen(press: CallbackQuery, callback_data: InvitePress, turn: Turn) -> None:
    """The role, then the department where there is a choice; then the code is made."""
    may_do(turn, Right.INVITE)
    if not callback_data.role:
        turn.show(roles_screen(turn))
        return
    role = _role(turn, callback_data.role)
    theirs = _departments(turn)
    if callback_data.department:
        _make(turn, role, _department(turn, callback_data.department))
    elif len(theirs) == 1:
        _make(turn, role, theirs[0])
    elif callback_data.everywhere and None in theirs:
        _make(turn, role, None)
    else:
        turn.show(_departments_screen(turn, role))


def roles_screen(turn: Turn) -> Screen:
    """The roles that one may give."""
    roles = [
        button(turn.texts.label(f"role-{role.value}"), InvitePress(role=role.value))
        for role in _offered(turn)
    ]
    return Screen(turn.texts.say("invite-role"), in_rows(roles, 2))


def invite_in_words(turn: Turn, words: str) -> None:
    """The same, asked for in words: of a role that they may not give they read so."""
    screen = roles_screen(turn)
    known = [each for each in Role if each.staff and _is_named(turn, each, words)]
    refused = [each for each in known if each not in _offered(turn)]
    if refused:
        role = turn.texts.label(f"role-{refused[0].value}")
        why = turn.texts.say("invite-not-theirs", role=role)
        screen = Screen(Html(f"{why}\n{screen.text}"), screen.rows)
    turn.send(turn.person, screen)


def _is_named(turn: Turn, role: Role, words: str) -> bool:
    return turn.texts.label(f"role-{role.value}").lower() in words.lower()


def _departments_screen(turn: Turn, role: Role) -> Screen:
    language, texts, theirs = turn.person.language, turn.texts, _departments(turn)
    everywhere = InvitePress(role=role.value, everywhere=True)
    places = [
        button(about.name.text(language), InvitePress(role=role.value, department=place))
        for place, about in enumerate(turn.desk.departments.values(), 1)
        if about.id in theirs
    ]
    all_of_them = [button(department_word(turn.desk, None, language), everywhere)]
    rows: Rows = [
        *([all_of_them] if None in theirs else []),
        *in_rows(places, 2),
        [button(texts.label("btn-back"), InvitePress())],
    ]
    return Screen(texts.say("invite-department", role=texts.label(f"role-{role.value}")), rows)


def _make(turn: Turn, role: Role, department: str | None) -> None:
    until = turn.desk.round_the_clock_calendar.add(turn.now, turn.desk.invite.valid)
    code = make_invite(
        turn.session,
        turn.keys,
        role,
        department,
        now=turn.now,
        expires_at=until,
        made_by=turn.person,
    )
    link = link_to(meta.get(turn.session, meta.BOT_USERNAME), code)
    text = turn.texts.say(
        "invite-made" if link is None else "invite-made-link",
        role=turn.texts.label(f"role-{role.value}"),
        department=department_word(turn.desk, department, turn.person.language),
        code=code,
        link=link or "",
        until=turn.by(until, turn.person),
    )
    turn.show(Screen(text, [[button(turn.texts.label("btn-invite-another"), InvitePress())]]))


def _offered(turn: Turn) -> list[Role]:
    return [role for role in Role if role.staff and may_manage(turn.person.role, role)]


def _role(turn: Turn, value: str) -> Role:
    found = next((role for role in _offered(turn) if role.value == value), None)
    if found is None:
        raise NotYours
    return found


def _department(turn: Turn, place: int) -> str:
    known = list(turn.desk.departments)
    if place > len(known) or known[place - 1] not in _departments(turn):
        raise NotYours
    return known[place - 1]


def _departments(turn: Turn) -> Sequence[str | None]:
    """For which departments they may invite somebody; None among them: for all at once."""
    theirs = scope_of(turn.desk, turn.person, Right.INVITE).departments
    return [None, *turn.desk.departments] if theirs is None else theirs
