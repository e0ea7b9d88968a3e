"""Commands and the keyboard under the chat: each opens a list or a summary; and their pages."""

from aiogram import Router
from aiogram.filters import Filter, or_f
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.customer.mine import mine_screen
from handlers.errors import NotYours
from handlers.keyboards import KeyFilter, command_filter
from handlers.manager.approvals import approvals_screen
from handlers.presses.lists import ListPress
from handlers.redrawing import LISTS, slot_of_list
from handlers.staff.queue import overdue_screen, pool_screen, queue_screen
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from storage.rules.roles import Right

router = Router(name="commands")


def _asked(command: str) -> Filter:
    return or_f(command_filter(command), KeyFilter(f"key-{command}"))


@router.message(_asked("mine"))
async def mine(message: Message, turn: Turn) -> None:
    """/mine, 我的工单: one's own tickets."""
    look_aside(turn)
    turn.send(turn.person, mine_screen(turn, 0))


@router.message(_asked("queue"))
async def queue(message: Message, turn: Turn) -> None:
    """/queue, 我的待办: what one has in hand."""
    _for(turn, Right.LISTS)
    turn.send(turn.person, queue_screen(turn), slot=slot_of_list("queue"))


@router.message(command_filter("pool"))
async def pool(message: Message, turn: Turn) -> None:
    """/pool, 待领池: what nobody has in hand."""
    _for(turn, Right.LISTS)
    turn.send(turn.person, pool_screen(turn), slot=slot_of_list("pool"))


@router.message(command_filter("overdue"))
async def overdue(message: Message, turn: Turn) -> None:
    """/overdue, 超时: of what one answers for, where a promise is missed."""
    _for(turn, Right.LISTS)
    turn.send(turn.person, overdue_screen(turn), slot=slot_of_list("overdue"))


_APART = {"missed": overdue_screen, "approvals": approvals_screen}
"""Opened from a card that is still needed."""


@router.callback_query(ListPress.filter())
async def open_list(press: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    """A list, or another page of one's own tickets."""
    what = callback_data.what
    if what == "mine":
        turn.show(mine_screen(turn, callback_data.page))
    elif what in LISTS:
        turn.show(LISTS[what](turn))
    elif what in _APART:
        turn.send(turn.person, _APART[what](turn))
    else:
        raise NotYours


def _for(turn: Turn, right: Right) -> None:
    """Refuse whose role doesn't have ``right``; whoever has it stays in the step they were in."""
    may_do(turn, right)
    look_aside(turn)
