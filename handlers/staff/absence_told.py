"""Sam is sick until Thursday, Grace stands in: a superior says so for somebody, in words."""

from handlers.manager.people import manages, staff_in_reach
from handlers.staff.away import say_away
from handlers.staff.colleagues import named_among, without_names
from handlers.turn import Turn
from storage.rules.roles import Right, may


def tell_absence(turn: Turn, whom: str, words: str) -> bool:
    """Whether ``whom`` is the name of one for whom they can say so, and it was seen to: by what the
    words say, or by asking until when. Anybody else who is ill may be somebody's courier."""
    if not may(turn.person.role, Right.PEOPLE):
        return False
    known = [each for each in staff_in_reach(turn) if each.id != turn.person.id]
    named = [each for each in named_among(known, whom) if manages(turn, each)]
    if len(named) == 1:
        say_away(turn, named[0], without_names(named, words))
    return len(named) == 1
