"""How much somebody has in hand: counted by the database, whoever else counts at the same time."""

from datetime import datetime

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from storage.base import Instant, table_of
from storage.people import Person


def add_load(session: Session, person: Person, tickets: int) -> None:
    """So many tickets more (or less) in hand; added up by the database, whoever else does so."""
    with session.no_autoflush:
        session.execute(_ADD_LOAD, {"who": person.id, "tickets": tickets})
    session.expire(person, ["load"])


def give(session: Session, person: Person, at: datetime) -> None:
    """One more ticket in hand, given at ``at``."""
    with session.no_autoflush:
        session.execute(_GIVE, {"who": person.id, "at": at})
    session.expire(person, ["load", "assigned_at"])


# Made once, since making a statement costs more than running it.
_PERSON = table_of(Person)
_ADD_LOAD = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("who"))
    .values(load=_PERSON.c.load + bindparam("tickets"))
)
_GIVE = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("who"))
    .values(load=_PERSON.c.load + 1, assigned_at=bindparam("at", type_=Instant))
)
