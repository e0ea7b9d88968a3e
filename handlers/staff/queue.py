"""我的待办 and the pool: what is to be done, the nearest deadline first."""

from handlers.buttons import Button, ListPress, button
from handlers.lists import PAGE, page_screen
from handlers.turn import Screen, Turn
from storage.ticket_lists import pool_of, queue_of


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


def _to_pool(turn: Turn) -> Button:
    return button(turn.texts.label("btn-pool"), ListPress(what="pool"))
