"""督办: what was done about tickets under supervision is reported to their superiors."""

from handlers.access import allowed
from handlers.manager.supervising import report
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.audit import trail_of
from storage.rules.roles import Right
from storage.supervision import Supervision, let_go, with_news


def report_steps(work: Work, limit: int) -> int:
    """Tell each superior what they weren't told yet; returns to how many something was said."""
    return one_by_one(work, with_news(work.session, limit), _report, _pass_over)


def _report(work: Work, following: Supervision) -> None:
    """Whoever has lost the ticket from their scope is told just that, and nothing more of it."""
    ticket, superior = following.ticket, following.person
    if not allowed(work.desk, superior, ticket, Right.SUPERVISE):
        work.tell(superior, "supervision-over", number=ticket.number)
        let_go(work.session, following, work.now)
        return
    steps = trail_of(work.session, ticket.id)[following.told :]
    _pass_over(work, following)
    report(work, following, steps)


def _pass_over(work: Work, following: Supervision) -> None:
    following.told = following.ticket.trail_length
