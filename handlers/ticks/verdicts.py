"""The desk closes a ticket whose customer has not judged the outcome in time."""

from handlers.cards.assessment import tell_closed
from handlers.cards.own_card import objection_rows
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.follow_ups import plan_follow_up
from storage.promise_clock import stop_chasing
from storage.ticket_lists import awaiting_verdict
from storage.ticket_moves import lapse
from storage.tickets import Ticket


def close_unjudged(work: Work, limit: int) -> int:
    """Close what waited long enough; returns how many."""
    due = awaiting_verdict(work.session, work.now, limit)
    return one_by_one(work, due, _close, _set_aside)


def _close(work: Work, ticket: Ticket) -> None:
    lapse(work.session, ticket, work.now)
    stop_chasing(work.session, ticket)
    plan_follow_up(work.session, ticket, work.after(work.desk.follow_up.after))
    rows, number = objection_rows(work, ticket), ticket.number
    work.tell(ticket.customer, "closed-unjudged", rows=rows, number=number, ways=len(rows))
    tell_closed(work, ticket)


def _set_aside(work: Work, ticket: Ticket) -> None:
    ticket.verdict_due = None
