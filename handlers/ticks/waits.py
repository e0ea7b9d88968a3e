"""The clock doesn't stand for ever: after the desk's longest wait it goes on by itself."""

from handlers.cards.telling import tell_handler
from handlers.promise_words import tell_promise_moved
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.promise_clock import reckon
from storage.ticket_lists import long_waits
from storage.ticket_moves import go
from storage.tickets import Ticket


def end_waits(work: Work, limit: int) -> int:
    """Let the clocks go on whose time to stand is over; returns how many."""
    return one_by_one(work, long_waits(work.session, work.now, limit), _go_on, _set_aside)


def _go_on(work: Work, ticket: Ticket) -> None:
    go(work.session, ticket, ticket.pause_ends or work.now)
    reckon(work.session, ticket, work.desk, work.now)
    tell_handler(work, ticket, "handler-silent")
    tell_promise_moved(work, ticket, "reason-silent")


def _set_aside(work: Work, ticket: Ticket) -> None:
    ticket.pause_ends = None
