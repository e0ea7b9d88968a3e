"""People without a Telegram account: who called, came to the counter, or was imported.

They are customers like others, but for the chat: nothing can be written to them. By a code that
staff give them they open the chat, and from then on their matters are those of their account.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import audit
from storage.erasing import NOBODY
from storage.keys import KeyRing
from storage.people import Person, find_by_phone, leave_phone
from storage.rules.roles import Role
from storage.search_words import forget_person, note_name
from storage.tickets import Ticket


def register_caller(
    session: Session, keys: KeyRing, *, name: str, phone: str | None, language: str, now: datetime
) -> Person:
    """A new customer without an account; ``phone`` as :func:`storage.rules.phones.number_in`
    gives it."""
    caller = Person(telegram_id=None, name=name, language=language, joined_at=now)
    caller.role, caller.on_duty, caller.load = Role.CUSTOMER, True, 0
    caller.checked_at = now
    session.add(caller)
    session.flush()
    leave_phone(session, keys, caller, phone)
    note_name(session, caller.id, name)
    return caller


def find_caller(session: Session, keys: KeyRing, name: str, phone: str | None) -> Person | None:
    """Who is known without an account under that name and number: of families one calls."""
    if phone is None:
        return None
    there = (each for each in find_by_phone(session, keys, phone) if is_caller(each))
    return next((each for each in there if each.name.casefold() == name.casefold()), None)


def known_under(session: Session, keys: KeyRing, phone: str | None) -> list[Person]:
    """The customers of whom it is known that they have that number: who called under it, or have
    it in the chat."""
    there = [] if phone is None else find_by_phone(session, keys, phone)
    return [each for each in there if is_caller(each) or _is_connected(each)]


def find_connected(session: Session, keys: KeyRing, phone: str | None) -> Person | None:
    """The customer in the chat who has that number: it is known to be theirs, since whoever merely
    writes a number down may mean another's. The newest account, where several had it."""
    there = known_under(session, keys, phone)
    return next((each for each in reversed(there) if _is_connected(each)), None)


def _is_connected(person: Person) -> bool:
    return person.telegram_id is not None and person.phone_vouched and not person.is_staff


def is_caller(person: Person) -> bool:
    """Whether they are there and have no account."""
    return person.telegram_id is None and person.erased_at is None


def recognise(session: Session, keys: KeyRing, person: Person, phone: str, at: datetime) -> None:
    """Telegram vouches that ``phone`` is the person's: what was imported under it is theirs.

    Not where something was filed under it: a number may have been misheard on the telephone, and
    then a stranger would read another's matter. That takes the code.
    """
    for caller in filter(is_caller, find_by_phone(session, keys, phone)):
        if (
            session.scalar(select(Ticket.id).where(Ticket.customer_id == caller.id).limit(1))
            is None
        ):
            connect(session, keys, caller, person, at)


def reach_by_phone(session: Session, ticket: Ticket, at: datetime) -> None:
    """Its customer has no account: they are to be phoned."""
    ticket.unreachable_at = at
    audit.record(session, ticket, "by_phone", actor_id=None, at=at)


def connect(
    session: Session, keys: KeyRing, caller: Person, person: Person, at: datetime
) -> Sequence[Ticket]:
    """All that is ``caller``'s becomes ``person``'s, whose account it is; returns the tickets.

    What ``person`` chose for themselves stays: their number, their group, what they need.
    """
    tickets = session.scalars(
        select(Ticket).where(Ticket.customer_id == caller.id).order_by(Ticket.id)
    ).all()
    for ticket in tickets:
        ticket.customer = person
        audit.record(session, ticket, "connect", actor_id=person.id, at=at)
    if caller.phone is not None and person.phone in (None, caller.phone):
        leave_phone(session, keys, person, caller.phone, vouched=True)
    person.customer_group = person.customer_group or caller.customer_group
    person.needs = person.needs or caller.needs
    leave_phone(session, keys, caller, None)
    forget_person(session, caller.id)
    caller.name, caller.customer_group, caller.needs, caller.erased_at = NOBODY, None, None, at
    session.flush()
    return tickets
