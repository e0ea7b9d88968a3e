"""Staff write something that is for nobody: they hear what waits for them, and what they can do."""

from handlers.access import scope_of
from handlers.buttons import button
from handlers.customer.left_behind import offer_left_behind
from handlers.limits import excerpt
from handlers.lists import staff_list
from handlers.manager.waiting_line import waiting_line
from handlers.presses.lists import QueuePress
from handlers.staff.offered import in_hand, numbers_offered, slot_of_offered
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, Word, quote
from storage.queues import COUNTED, View, Wanted, count_queue, queue_page

_SHOWN = 300


def answer_idle(turn: Turn, words: str = "") -> None:
    """How much is in hand, what of it is due first, and how much is in the pool; of ``words`` that
    went to nobody they hear just that first."""
    scope, texts = scope_of(turn.desk, turn.person), turn.texts
    counts = {
        view: count_queue(turn.session, scope, Wanted(view), turn.now)
        for view in (View.MINE, View.POOL)
    }
    first = queue_page(turn.session, scope, Wanted(View.MINE), turn.now, None, 1)
    said, rows = staff_list(turn, first.lines)
    shown: dict[str, Word] = {
        view.value: f"{COUNTED - 1}+" if many == COUNTED else many for view, many in counts.items()
    }
    ways = [
        button(texts.label(f"btn-view-{view.value}"), QueuePress(what="list", view=view.value))
        for view, many in counts.items()
        if many
    ]
    lost = [texts.say("desk-words-lost"), quote(excerpt(words, _SHOWN))] if words else []
    decisions, decide = waiting_line(turn)
    lines = [*lost, *decisions, texts.say("staff-waits", **shown), *said, texts.say("staff-idle")]
    screen = Screen(Html("\n".join(lines)), [*decide, *rows, ways])
    slot = slot_of_offered(numbers_offered(in_hand(turn))) if words else None
    turn.send(turn.person, screen, slot=slot)
    offer_left_behind(turn, turn.person, turn.conversation)
