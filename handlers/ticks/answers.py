"""What staff wrote goes to the customer once the time is over in which it could be taken back."""

from handlers.staff.releasing import release
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.held_answers import HeldAnswer, due_answers


def send_kept_back(work: Work, limit: int) -> int:
    """Send what is due; returns how many."""
    return one_by_one(work, due_answers(work.session, work.now, limit), release, _set_aside)


def _set_aside(work: Work, held: HeldAnswer) -> None:
    """Its writer can still take it back."""
    held.due_at = None
