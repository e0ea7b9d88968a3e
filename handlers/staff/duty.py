"""/duty, 值班: whether one is given new tickets, and the way to change that."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.buttons import button
from handlers.keyboards import command_filter
from handlers.presses.people import DutyPress
from handlers.staff.away import away_button
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.work import Screen
from storage.employment import set_duty
from storage.rules.roles import Right

router = Router(name="staff.duty")

_SAID = {"on": True, "off": False, "值班": True, "离岗": False}
"""What can follow the command."""


@router.message(command_filter("duty"))
async def duty(message: Message, command: CommandObject, turn: Turn) -> None:
    """/duty shows it, /duty on and /duty off change it."""
    may_do(turn, Right.DUTY)
    look_aside(turn)
    wanted = _SAID.get((command.args or "").strip().lower())
    if wanted is not None:
        set_duty(turn.session, turn.person, on_duty=wanted)
    turn.send(turn.person, _screen(turn))


@router.callback_query(DutyPress.filter())
async def switched(press: CallbackQuery, callback_data: DutyPress, turn: Turn) -> None:
    """By the button, which says what it does: a second press changes nothing."""
    may_do(turn, Right.DUTY)
    set_duty(turn.session, turn.person, on_duty=callback_data.on)
    turn.show(_screen(turn))


def begin_duty(turn: Turn) -> None:
    """They are there again."""
    set_duty(turn.session, turn.person, on_duty=True)
    turn.send(turn.person, _screen(turn))


def _screen(turn: Turn) -> Screen:
    away_until = turn.person.away_until
    if away_until is not None:
        text = turn.texts.say("duty-away", until=turn.when(away_until, turn.person))
        return Screen(text, [[away_button(turn)]])
    on_duty = turn.person.on_duty
    label = turn.texts.label("btn-duty-off" if on_duty else "btn-duty-on")
    switch = button(label, DutyPress(on=not on_duty))
    text = turn.texts.say("duty-on" if on_duty else "duty-off")
    return Screen(text, [[switch], [away_button(turn)]])
