"""待我审批 N 件: in their queue superiors read how much waits for their decision."""

from handlers.buttons import Rows, button
from handlers.manager.approvals import LINES, found_waiting
from handlers.presses.lists import ListPress
from handlers.turn import Turn
from prompts.texts import Html
from storage.rules.roles import Right, may


def waiting_line(turn: Turn) -> tuple[list[Html], Rows]:
    """The line, and the way to the list; nothing where nothing waits."""
    if not may(turn.person.role, Right.DECIDE_EXTENSION):
        return [], []
    count = len(found_waiting(turn))
    if not count:
        return [], []
    said = f"{LINES}+" if count > LINES else str(count)
    way = button(turn.texts.label("btn-approvals"), ListPress(what="approvals"))
    return [turn.texts.say("queue-decisions", count=said)], [[way]]
