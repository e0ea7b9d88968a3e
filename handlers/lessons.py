"""What people put right is kept, for the desk's reader to learn from."""

from handlers.turn import Turn
from prompts.reading.learning.lessons import Field
from storage import corrections
from storage.tickets import Ticket


def learn(turn: Turn, ticket: Ticket, field: Field, label: str) -> None:
    """What was written in ``ticket`` ought to have been read so. Of files nothing is learnt."""
    if ticket.text:
        corrections.keep(
            turn.session,
            turn.keys,
            field,
            [(ticket.text, label)],
            now=turn.received_at,
            ticket_id=ticket.id,
        )
