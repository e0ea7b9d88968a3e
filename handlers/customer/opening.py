"""When people are there again, said to who writes while nobody is."""

from handlers.turn import Turn
from prompts.texts import Html
from storage.rules.counting import calendar_of


def closed_lines(turn: Turn, grade: int) -> list[Html]:
    """When the desk opens; nothing while it is open, nor for a grade that knows no closing time."""
    opens = calendar_of(turn.desk, grade).next_working(turn.received_at)
    if opens == turn.received_at:
        return []
    return [turn.texts.say("closed-now", at=turn.when(opens, turn.person))]
