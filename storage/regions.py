"""地区: which places somebody of the staff answers for; who has none answers for all."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.grams import folded
from storage.rules.mentions import Mentions

_GOOD_FOR = timedelta(minutes=1)
"""How long a process goes by what it knows: another one may have changed it."""


class Region(Base):
    """One place that somebody answers for."""

    __tablename__ = "region"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(30), primary_key=True)
    """As it was written, or as the desk file calls it."""


class _Known(NamedTuple):
    at: datetime
    named: Mentions | None
    """Finds the places that anybody answers for; None: nobody has any."""


_KNOWN: WeakKeyDictionary[Engine | Connection, _Known] = WeakKeyDictionary()
"""By the ledger: a filing in a desk where nobody has a region asks nothing."""


def set_regions(session: Session, person: Person, names: Collection[str]) -> None:
    """The places they answer for; none: all."""
    forget_regions(session, person.id)
    session.add_all(Region(person_id=person.id, name=name) for name in dict.fromkeys(names))
    session.flush()


def regions_of(session: Session, person: Person) -> Sequence[str]:
    """The places they answer for, by their names; empty: all."""
    theirs = select(Region.name).where(Region.person_id == person.id)
    return session.scalars(theirs.order_by(Region.name)).all()


def forget_regions(session: Session, person_id: int) -> None:
    """As if they had never had any."""
    session.execute(delete(Region).where(Region.person_id == person_id))
    _KNOWN.pop(session.get_bind(), None)


def regions_named_in(session: Session, desk: Desk, text: str, now: datetime) -> tuple[str, ...]:
    """The places that ``text`` names, of those that anybody answers for."""
    ledger = session.get_bind()
    known = _KNOWN.get(ledger)
    if known is None or not known.at <= now <= known.at + _GOOD_FOR:
        known = _KNOWN[ledger] = _Known(now, _finder(session, desk))
    if known.named is None:
        return ()
    return tuple({each.id for each in known.named.found(text)})


def _finder(session: Session, desk: Desk) -> Mentions | None:
    names = session.scalars(select(Region.name).distinct()).all()
    return Mentions({name: _called(desk, name) for name in names}) if names else None


def _called(desk: Desk, name: str) -> Collection[str]:
    """A place of the desk file is found by all the words it has there, in both languages."""
    for each in desk.departments.values():
        words = (*each.places.zh, *each.places.en)
        if folded(name) in map(folded, words):
            return (name, *words)
    return (name,)
