"""我的待办, the pool and what is overdue: what is to be done, the nearest deadline first."""

from handlers.access import scope_of
from handlers.buttons import Button, ListPress, TicketPress, button
from handlers.lists import PAGE, page_screen, turning
from handlers.turn import Screen, Turn
from storage.ticket_lists import Overdue, overdue_of, pool_of, queue_of


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


def overdue_screen(turn: Turn, page: int) -> Screen:
    """A page of the tickets within the person's scope of which a promise is missed."""
    scope = scope_of(turn.desk, turn.person)
    found = overdue_of(turn.session, scope, turn.now, offset=page * PAGE, limit=PAGE + 1)
    if not found and not page:
        return Screen(turn.texts.say("overdue-none"))
    rows = [[_missed(turn, line)] for line in found[:PAGE]]
    pages = turning(
        turn, page, len(found) > PAGE, lambda number: ListPress(what="overdue", page=number)
    )
    return Screen(turn.texts.say("overdue-title"), [*rows, pages])


def _missed(turn: Turn, line: Overdue) -> Button:
    press = TicketPress(do="open", ticket=line.id, version=line.version)
    return button(f"🔴 {line.number} · {turn.by(line.due_at, turn.person)}", press)


def _to_pool(turn: Turn) -> Button:
    return button(turn.texts.label("btn-pool"), ListPress(what="pool"))
