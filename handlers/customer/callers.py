"""Whose matter a draft is: the person's own, or that of a caller for whom they file it."""

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Caller
from handlers.turn import Turn
from storage.callers import find_caller, find_connected, register_caller
from storage.people import Person
from storage.tickets import Ticket


def customer_of(turn: Turn, draft: Draft) -> Person:
    """The customer; a caller whom the desk doesn't know is known from now on."""
    caller = draft.caller
    if caller is None:
        return turn.person
    return known_as(turn, draft) or register_caller(
        turn.session,
        turn.keys,
        name=caller.name,
        phone=caller.phone,
        language=turn.person.language,
        now=turn.received_at,
    )


def known_as(turn: Turn, draft: Draft) -> Person | None:
    """The customer, if the desk knows them already."""
    caller = draft.caller
    if caller is None:
        return turn.person
    known = None if caller.known is None else turn.session.get(Person, caller.known)
    if known is not None and known.erased_at is None:
        return known
    return _by_name(turn, caller) or find_caller(turn.session, turn.keys, caller.name, caller.phone)


def _by_name(turn: Turn, caller: Caller) -> Person | None:
    """Whose account has that number, where they are called so there."""
    person = find_connected(turn.session, turn.keys, caller.phone)
    same = person is not None and person.name.casefold() == caller.name.casefold()
    return person if same else None


def caller_of(turn: Turn, ticket: Ticket) -> Caller | None:
    """For whom a draft that refers to the ticket is written; None: for themselves."""
    customer = ticket.customer
    if customer.id == turn.person.id:
        return None
    return Caller(customer.name, customer.phone, known=customer.id)


def group_of(turn: Turn, draft: Draft) -> str | None:
    """The customer's group (VIP …)."""
    known = known_as(turn, draft)
    return None if known is None else known.customer_group
