"""What the customer is told when a promise has moved: until when now, and why."""

from handlers.turn import Screen, Work
from prompts.texts import Html, quote
from storage.tickets import Ticket


def tell_promise_moved(work: Work, ticket: Ticket, reason: str, *, said: str = "") -> None:
    """Say the new promise with its ``reason``, a key among the texts ("reason-waited"), and what
    somebody ``said`` about it."""
    customer = ticket.customer
    texts = work.texts_for(customer)
    text = texts.say(
        "promise-moved",
        number=ticket.number,
        due=work.by(ticket.due_at, customer),
        reason=texts.label(reason),
    )
    work.send(customer, Screen(Html(f"{text}\n{quote(said)}") if said else text))
