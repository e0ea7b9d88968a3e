"""The desk closes a ticket whose customer has not judged the outcome in time."""

from handlers.turn import Work
from storage.follow_ups import plan_follow_up
from storage.tickets import awaiting_verdict, lapse


def close_unjudged(work: Work, limit: int) -> int:
    """Close what waited long enough; returns how many."""
    due = awaiting_verdict(work.session, work.now, limit)
    for ticket in due:
        lapse(work.session, ticket, work.now)
        plan_follow_up(work.session, ticket, work.after(work.desk.follow_up.after))
        work.tell(ticket.customer, "closed-unjudged", number=ticket.number)
    return len(due)
