"""What the customer is told when a promise has moved: until when now, and why."""

from collections.abc import Sequence
from datetime import datetime

from handlers.words import promise_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.courses import BRIEF
from storage.moved import Moved
from storage.people import Person
from storage.promises import Promise, promises_of
from storage.rules.promised import PromiseName
from storage.tickets import Ticket

_SHARE = 100


def is_worth_telling(ticket: Ticket, before: datetime) -> bool:
    """Whether its deadline is so much further than ``before`` that somebody would plan otherwise:
    whoever answered at once needn't read that the desk has ten seconds more. Of promises that are
    short themselves less counts: a hundredth of them."""
    hardly = min(BRIEF, (before - ticket.opened_at) / _SHARE)
    return abs(ticket.due_at - before) >= hardly


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
        *([quote(said)] if said else answers_owed(work, ticket, customer)),
    ]
    work.send(customer, Screen(Html("\n".join(lines))))


def moved_lines(work: Work, moved: Sequence[Moved], reader: Person) -> list[Html]:
    """For staff, before something is changed: each promise that would move, from when to when."""
    return [
        work.texts_for(reader).say(
            "promise-would-move",
            promise=promise_word(promise, reader.language),
            before=work.by(before, reader),
            after=work.by(after, reader),
        )
        for promise, before, after in moved
    ]


def answers_owed(work: Work, ticket: Ticket, reader: Person) -> list[Html]:
    """Until when an answer comes, the first or the next one, while it is awaited, the clock runs
    and it isn't late."""
    made = promises_of(work.session, ticket)
    return [
        work.texts_for(reader).say(key, due=work.by(made[name].due_at, reader))
        for name, key in _ANSWERS.items()
        if name in made and _is_ahead(work, ticket, made[name])
    ]


def outer_line(work: Work, ticket: Ticket, reader: Person) -> list[Html]:
    """The limit that no pause moves, where the desk has one."""
    outer = promises_of(work.session, ticket).get(PromiseName.OUTER)
    if outer is None or outer.met_at is not None or outer.due_at <= work.now:
        return []
    return [work.texts_for(reader).say("own-outer", due=work.by(outer.due_at, reader))]


_ANSWERS = {
    PromiseName.FIRST_RESPONSE: "promise-first",
    PromiseName.NEXT_RESPONSE: "promise-next",
}


def _is_ahead(work: Work, ticket: Ticket, promise: Promise) -> bool:
    return promise.met_at is None and ticket.paused_at is None and promise.due_at > work.now


def _key(work: Work, ticket: Ticket) -> str:
    if ticket.paused_at is not None:
        return "promise-moves-later"
    return "promise-moved" if ticket.due_at > work.now else "promise-late"
