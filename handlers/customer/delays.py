"""超时告知: a customer hears of a promise that was missed, once, and what they can do."""

from collections.abc import Iterable, Sequence

from handlers.buttons import Button, Rows
from handlers.cards.own_card import can, own_button
from handlers.customer.wish_cards import look_button
from handlers.limits import units
from handlers.tones import tone_of
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.people import Person
from storage.promises import Promise
from storage.rules.kinds import Kind
from storage.rules.moves import Action, State
from storage.rules.promised import PromiseName
from storage.tickets import Ticket
from storage.urges import next_urge

SHOWN = 10
"""Tickets in one message; more fall due at one moment only after a long stop."""
LINES_UNITS = 3000
"""What their lines may take of it."""

_OF_OUTCOME = (PromiseName.FIRST_RESPONSE, PromiseName.RESOLVE)
"""What an outcome keeps that is on its way already."""
_KEYS = {
    PromiseName.FIRST_RESPONSE: "delay-first",
    PromiseName.NEXT_RESPONSE: "delay-next",
    PromiseName.RESOLVE: "",  # in the tone of the ticket's kind
}
"""What customers are promised; when it is accepted, and the outer limit, is the desk's own."""


def is_told(work: Work, promise: Promise) -> bool:
    """Whether its customer is written to that this promise has just been missed."""
    customer = promise.ticket.customer
    reads = customer.telegram_id is not None and customer.blocked_at is None
    return reads and concerns_customer(work, promise)


def concerns_customer(work: Work, promise: Promise) -> bool:
    """Whether its customer is to hear that this promise has just been missed."""
    ticket = promise.ticket
    if not work.desk.customers.told_of_delay or promise.name not in _KEYS:
        return False
    if ticket.kind is Kind.PRAISE and promise.name is PromiseName.FIRST_RESPONSE:
        return False  # of a thank-you only the answer to it was promised
    return ticket.state is not State.RESOLVED or promise.name not in _OF_OUTCOME


def delay_screen(
    work: Work, customer: Person, missed: Sequence[Promise], *, raised: bool
) -> Screen:
    """What is late, whether the supervisor was told of it, and what the customer can do."""
    texts = work.texts_for(customer)
    tickets = list({each.ticket_id: each.ticket for each in missed}.values())
    done = texts.say("delay-raised" if raised else "delay-reminded")
    lines = [texts.say("delay-sorry"), *_lines(work, customer, missed), done]
    rows = _rows(work, tickets[0]) if len(tickets) == 1 else _looks(work, customer, tickets)
    return Screen(Html("\n".join(lines)), rows)


def _lines(work: Work, customer: Person, missed: Iterable[Promise]) -> list[Html]:
    found, left = list[Html](), LINES_UNITS
    for promise in sorted(missed, key=lambda each: (each.ticket_id, each.due_at)):
        line = _line(work, customer, promise)
        left -= units(line)
        if left < 0:
            return [*found, Html("…")]
        found.append(line)
    return found


def _line(work: Work, customer: Person, promise: Promise) -> Html:
    ticket = promise.ticket
    key = _KEYS[promise.name] or f"delay-resolve-{tone_of(ticket.kind)}"
    due = work.by(promise.due_at, customer)
    return work.texts_for(customer).say(key, number=ticket.number, due=due)


def _rows(work: Work, ticket: Ticket) -> Rows:
    def own(do: str, key: str) -> Button:
        return own_button(work, ticket.customer, ticket, do, key)

    ways = [own("write", "btn-write")] if can(ticket, Action.ADD) else []
    if _may_urge(work, ticket):
        ways.append(own("urge", "btn-urge"))
    return [ways, [own("look", "btn-look")]]


def _may_urge(work: Work, ticket: Ticket) -> bool:
    if ticket.kind is Kind.PRAISE or not can(ticket, Action.URGE):
        return False
    again = next_urge(ticket.urged_at, work.desk)
    return again is None or again <= work.now


def _looks(work: Work, customer: Person, tickets: Sequence[Ticket]) -> Rows:
    texts = work.texts_for(customer)
    return [[look_button(texts, each.id, each.number)] for each in tickets[:SHOWN]]
