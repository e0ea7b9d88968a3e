"""What the customer is told when a promise has moved: until when now, and why."""

from handlers.turn import Screen, Work
from prompts.texts import Html, quote
from storage.people import Person
from storage.promises import promises_of
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


def tell_promise_moved(work: Work, ticket: Ticket, reason: str, *, said: str = "") -> None:
    """Say the new promise with its ``reason``, a key among the texts ("reason-waited"); of more
    time, which moves no other promise, what somebody ``said`` about it.

    While the clock stands there is no new deadline to be said.
    """
    customer = ticket.customer
    texts = work.texts_for(customer)
    lines = [
        texts.say(
            _key(work, ticket),
            number=ticket.number,
            due=work.by(ticket.due_at, customer),
            reason=texts.label(reason),
        ),
        *([quote(said)] if said else first_response_line(work, ticket, customer)),
    ]
    work.send(customer, Screen(Html("\n".join(lines))))


def first_response_line(work: Work, ticket: Ticket, reader: Person) -> list[Html]:
    """Until when the first answer comes, while it is awaited, the clock runs and it isn't late."""
    promise = promises_of(work.session, ticket).get(PromiseName.FIRST_RESPONSE)
    awaited = promise is not None and promise.met_at is None and ticket.paused_at is None
    if promise is None or not awaited or promise.due_at <= work.now:
        return []
    return [work.texts_for(reader).say("promise-first", due=work.by(promise.due_at, reader))]


def _key(work: Work, ticket: Ticket) -> str:
    if ticket.paused_at is not None:
        return "promise-moves-later"
    return "promise-moved" if ticket.due_at > work.now else "promise-late"
