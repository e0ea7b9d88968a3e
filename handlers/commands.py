"""Commands and the keyboard under the chat: each opens a list or a summary; and their pages."""

from aiogram import Router
from aiogram.filters import Filter, or_f
from aiogram.types import CallbackQuery, Message

from handlers.buttons import ListPress
from handlers.customer.mine import mine_screen
from handlers.errors import NotYours
from handlers.keyboards import KeyFilter, command_filter
from handlers.manager.digest import digest_screen, midnight
from handlers.staff.queue import overdue_screen, pool_screen, queue_screen
from handlers.turn import Turn
from storage.people import set_duty
from storage.rules.roles import Right, may

router = Router(name="commands")


def _asked(command: str) -> Filter:
    return or_f(command_filter(command), KeyFilter(f"key-{command}"))


@router.message(_asked("mine"))
async def mine(message: Message, turn: Turn) -> None:
    """/mine, 我的工单: one's own tickets."""
    turn.go(None)
    turn.send(turn.person, mine_screen(turn, 0))


@router.message(_asked("queue"))
async def queue(message: Message, turn: Turn) -> None:
    """/queue, 我的待办: what one has in hand."""
    _staff_only(turn)
    turn.send(turn.person, queue_screen(turn, 0))


@router.message(command_filter("pool"))
async def pool(message: Message, turn: Turn) -> None:
    """/pool, 待领池: what nobody has in hand."""
    _staff_only(turn)
    turn.send(turn.person, pool_screen(turn, 0))


@router.message(command_filter("overdue"))
async def overdue(message: Message, turn: Turn) -> None:
    """/overdue, 超时: of what one answers for, where a promise is missed."""
    _staff_only(turn)
    turn.send(turn.person, overdue_screen(turn, 0))


@router.message(command_filter("duty"))
async def duty(message: Message, turn: Turn) -> None:
    """/duty: on duty or off; who is off is given no new tickets."""
    _staff_only(turn)
    set_duty(turn.session, turn.person, on_duty=not turn.person.on_duty)
    turn.say("duty-on" if turn.person.on_duty else "duty-off")


@router.message(_asked("digest"))
async def digest(message: Message, turn: Turn) -> None:
    """/digest, 日报: the figures of the day so far."""
    if not may(turn.person.role, Right.DIGEST):
        raise NotYours
    turn.go(None)
    turn.send(turn.person, digest_screen(turn, turn.person, midnight(turn), turn.now))


_LISTS = {
    "mine": mine_screen,
    "queue": queue_screen,
    "pool": pool_screen,
    "overdue": overdue_screen,
    "missed": overdue_screen,
}
_FOR_STAFF = ("queue", "pool", "overdue", "missed")
_APART = ("missed",)
"""Opened from a card that is still needed."""


@router.callback_query(ListPress.filter())
async def turn_page(press: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    """Another page of a list."""
    screen_of = _LISTS.get(callback_data.what)
    if screen_of is None or callback_data.page < 0:
        raise NotYours
    if callback_data.what in _FOR_STAFF and not turn.person.is_staff:
        raise NotYours
    screen = screen_of(turn, callback_data.page)
    if callback_data.what in _APART:
        turn.send(turn.person, screen)
    else:
        turn.show(screen)


def _staff_only(turn: Turn) -> None:
    if not turn.person.is_staff:
        raise NotYours
    turn.go(None)
