"""Who calls again is recognised by their number: what is open of theirs is offered before it is
filed a second time, to who may see it."""

from handlers.access import allowed
from handlers.buttons import Button, button
from handlers.lists import PAGE
from handlers.presses.tickets import TicketPress
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.words import customer_word, matter_words
from handlers.work import Screen
from prompts.texts import Html, quote
from storage.callers import is_caller
from storage.people import Person, find_by_phone
from storage.rules.roles import Right
from storage.ticket_lists import tickets_of
from storage.tickets import UNFINISHED, Ticket


def offer_known(turn: Turn, phone: str | None) -> None:
    """Who is known under the number, as their file says, and which matters it may be about."""
    known = [each for each in _known(turn, phone) if each[1]]
    if not known:
        return
    lines = [turn.texts.say("caller-known")]
    for person, tickets in known:
        who = customer_word(turn.desk, person, turn.person.language)
        lines += [turn.texts.say("card-customer", customer=who), *_needs(turn, person, tickets)]
    rows = [[_about(turn, ticket)] for _, tickets in known for ticket in tickets]
    turn.send(turn.person, Screen(Html("\n".join(lines)), rows[:PAGE]))


def _known(turn: Turn, phone: str | None) -> list[tuple[Person, list[Ticket]]]:
    there = [] if phone is None else find_by_phone(turn.session, turn.keys, phone)
    return [(each, _matters(turn, each)) for each in there if is_caller(each)]


def _matters(turn: Turn, caller: Person) -> list[Ticket]:
    """What isn't over, or can be opened again, the newest first."""
    found = tickets_of(turn.session, caller.id, offset=0, limit=PAGE)
    return [
        each
        for each in found
        if (each.state in UNFINISHED or may_reopen(turn, each))
        and allowed(turn.desk, turn.person, each, Right.FOR_CALLER)
    ]


def _needs(turn: Turn, person: Person, tickets: list[Ticket]) -> list[Html]:
    """What they need particularly, where their file may be seen."""
    sees = any(allowed(turn.desk, turn.person, each, Right.CUSTOMER_FILE) for each in tickets)
    if person.needs is None or not sees:
        return []
    return [turn.texts.say("customer-needs"), quote(person.needs)]


def _about(turn: Turn, ticket: Ticket) -> Button:
    matter = matter_words(turn.desk, ticket.category, "", turn.person.language)
    label = turn.texts.label("btn-caller-about", number=ticket.number, matter=matter)
    return button(label, TicketPress(do="caller", ticket=ticket.id, version=ticket.version))
