"""我的待办 and the pool: what is to be done, the nearest deadline first."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.buttons import Button, ListPress, button
from handlers.customer.mine import mine_screen
from handlers.errors import NotYours
from handlers.lists import PAGE, page_screen
from handlers.turn import Screen, Turn
from storage.ticket_lists import pool_of, queue_of

router = Router(name="staff.queue")


def queue_screen(turn: Turn, page: int) -> Screen:
    """A page of the person's own open tickets."""
    found = queue_of(turn.session, turn.person.id, offset=page * PAGE, limit=PAGE + 1)
    if not found and not page:
        return Screen(turn.texts.say("queue-none"), [[_to_pool(turn)]])
    title = turn.texts.say("queue-title", count=turn.person.load)
    screen = page_screen(
        turn, title, found, page, lambda number: ListPress(what="queue", page=number)
    )
    return Screen(screen.text, [*screen.rows, [_to_pool(turn)]])


def pool_screen(turn: Turn, page: int) -> Screen:
    """A page of what nobody has in hand, within the person's scope."""
    found = pool_of(turn.session, turn.person.department, offset=page * PAGE, limit=PAGE + 1)
    if not found and not page:
        return Screen(turn.texts.say("pool-none"))
    title = turn.texts.say("pool-title")
    return page_screen(turn, title, found, page, lambda number: ListPress(what="pool", page=number))


_LISTS = {"mine": mine_screen, "queue": queue_screen, "pool": pool_screen}
_FOR_STAFF = ("queue", "pool")


@router.callback_query(ListPress.filter())
async def pressed(press: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    """Another page of a list."""
    screen_of = _LISTS.get(callback_data.what)
    if screen_of is None or callback_data.page < 0:
        raise NotYours
    if callback_data.what in _FOR_STAFF and not turn.person.is_staff:
        raise NotYours
    turn.show(screen_of(turn, callback_data.page))


def _to_pool(turn: Turn) -> Button:
    return button(turn.texts.label("btn-pool"), ListPress(what="pool"))
