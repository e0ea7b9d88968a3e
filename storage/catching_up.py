"""Tickets and people from before there was a search get the words by which they are found, and
people the last digits of their number.

A few at a time, the newest first. How far it has come stands in the ledger, so a restart goes on
from there; to do a part twice changes nothing.
"""

from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import meta
from storage.base import ring_of
from storage.people import Person, note_ending
from storage.search import said_about
from storage.search_words import note_name, note_words
from storage.tickets import Ticket

TICKETS: Final = "ticket_words_before"
PEOPLE: Final = "person_words_before"
ENDINGS: Final = "phone_endings_before"
"""Facts of the ledger: what has a smaller id has still to be looked at. Migrations 0015 and 0038
wrote them; none: all is done."""


def catch_up_tickets(session: Session, limit: int) -> int:
    """The next ``limit`` tickets; returns how many there were: 0 when all have their words."""
    before = _left(session, TICKETS)
    if not before:
        return 0
    older = select(Ticket).where(Ticket.id < before).order_by(Ticket.id.desc()).limit(limit)
    tickets = session.scalars(older).all()
    said = said_about(session, [ticket.id for ticket in tickets])
    for ticket in tickets:
        note_words(session, ticket.id, ticket.text, ticket.cause, *said[ticket.id])
    return _go_on(session, TICKETS, [ticket.id for ticket in tickets])


def catch_up_people(session: Session, limit: int) -> int:
    """The same for the names of people."""
    return _catch_up_on(session, PEOPLE, limit, lambda each: note_name(session, each.id, each.name))


def catch_up_endings(session: Session, limit: int) -> int:
    """The same for the last digits of their numbers."""
    return _catch_up_on(session, ENDINGS, limit, lambda each: note_ending(ring_of(session), each))


def _catch_up_on(session: Session, fact: str, limit: int, note: Callable[[Person], object]) -> int:
    before = _left(session, fact)
    if not before:
        return 0
    older = select(Person).where(Person.id < before).order_by(Person.id.desc()).limit(limit)
    people = session.scalars(older).all()
    for person in people:
        if person.erased_at is None:
            note(person)
    return _go_on(session, fact, [person.id for person in people])


def _left(session: Session, fact: str) -> int:
    return int(meta.get(session, fact) or 0)


def _go_on(session: Session, fact: str, done: Sequence[int]) -> int:
    meta.put(session, fact, str(min(done, default=0)))
    return len(done)
