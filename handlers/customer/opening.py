"""When people are there again, said to who writes while nobody is."""

from handlers.turn import Turn
from prompts.texts import Html
from storage.messages import Message, wrote_before
from storage.rules.counting import calendar_of
from storage.tickets import Ticket


def closed_lines(turn: Turn, grade: int) -> list[Html]:
    """When the desk opens; nothing while it is open, nor for a grade that knows no closing time."""
    opens = calendar_of(turn.desk, grade).next_working(turn.received_at)
    if opens == turn.received_at:
        return []
    return [turn.texts.say("closed-now", at=turn.when(opens, turn.person))]


def closed_once(turn: Turn, ticket: Ticket, message: Message) -> list[Html]:
    """The same under a message of theirs, unless they wrote in the same closed hours before."""
    lines = closed_lines(turn, ticket.grade)
    before = wrote_before(turn.session, ticket, message) if lines else None
    calendar = calendar_of(turn.desk, ticket.grade)
    if before and calendar.next_working(before) == calendar.next_working(turn.received_at):
        return []
    return lines
