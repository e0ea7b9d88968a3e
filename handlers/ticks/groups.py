"""部门群: what was done about tickets that stand in a group is told there, whoever did it."""

from handlers.groups.posting import catch_up
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.threads import Thread, rest, with_news


def follow_in_groups(work: Work, limit: int) -> int:
    """Tell each group what it wasn't told yet; returns about how many tickets."""
    return one_by_one(work, with_news(work.session, limit), catch_up, _pass_over)


def _pass_over(work: Work, thread: Thread) -> None:
    thread.told = thread.ticket.trail_length


def let_old_ones_rest(work: Work, limit: int) -> int:
    """What was closed long ago is looked after no more; all of it at once."""
    rest(work.session, work.now)
    return 0
