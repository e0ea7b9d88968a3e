"""回访: ask the customer some time after the close, or have them phoned; put away what was not
answered."""

from handlers.customer.follow_up import first_question
from handlers.staff.visiting import show_call
from handlers.staff.visitors import is_phoned
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.follow_ups import FollowUp, FollowUpState, begin, due_follow_ups, expire, finish


def follow_up(work: Work, limit: int) -> int:
    """Ask, or put away, what is due; returns how many."""
    due = due_follow_ups(work.session, work.now, limit)
    return one_by_one(work, due, _go_on, _set_aside)


def _go_on(work: Work, visit: FollowUp) -> None:
    if visit.state is FollowUpState.PLANNED:
        _ask(work, visit)
    else:
        expire(visit)


def _set_aside(work: Work, visit: FollowUp) -> None:
    expire(visit)


def _ask(work: Work, visit: FollowUp) -> None:
    screen = first_question(work, visit)
    if screen is None:
        finish(visit)
        return
    begin(visit, work.after(work.desk.follow_up.expires))
    customer = visit.ticket.customer
    if is_phoned(customer):
        show_call(work, visit)
    else:
        work.send(customer, screen)
