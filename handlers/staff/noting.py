"""已知悉: a superior says that they know of what is grave or was missed."""

from handlers.turn import Turn
from storage import audit
from storage.promises import take_up
from storage.tickets import Ticket


def take_note(turn: Turn, ticket: Ticket) -> None:
    """It is recorded once after each escalation, and what was missed isn't escalated further."""
    if not _noted(turn, ticket):
        audit.record(turn.session, ticket, "seen", actor_id=turn.person.id, at=turn.received_at)
    take_up(turn.session, ticket, turn.now)
    turn.drop_button()
    turn.toast("toast-seen", number=ticket.number)


def _noted(turn: Turn, ticket: Ticket) -> bool:
    """Whether this person has said so since the ticket last went up."""
    noted = False
    for entry in audit.trail_of(turn.session, ticket.id):
        if entry.action == "escalate":
            noted = False
        elif entry.action == "seen" and entry.actor_id == turn.person.id:
            noted = True
    return noted
