"""By which words tickets and people are found, though all of them are sealed: keyed hashes.

The rows are written in the transaction that files, adds or changes the words, and removed with
them (:func:`forget_ticket`, :func:`forget_person`).
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    ForeignKey,
    Insert,
    bindparam,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, ring_of, table_of
from storage.keys import KeyRing
from storage.later import write_later, write_now
from storage.rules.grams import grams

MOST = 300
"""Pieces of one text that are kept: whoever writes more is found by the beginning."""


class TicketWord(Base):
    """A piece of what was written about a ticket."""

    __tablename__ = "ticket_word"
    __table_args__ = ({"sqlite_with_rowid": False},)

    gram: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), primary_key=True, index=True)


class PersonWord(Base):
    """A piece of somebody's name."""

    __tablename__ = "person_word"
    __table_args__ = ({"sqlite_with_rowid": False},)

    gram: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


def hashed(keys: KeyRing, pieces: Iterable[str], most: int = MOST) -> list[int]:
    """The keyed hashes of the first ``most`` different ones of ``pieces``."""
    different = islice(dict.fromkeys(pieces), most)
    return [
        int.from_bytes(keys.lookup(f"word:{piece}")[:8], "big", signed=True) for piece in different
    ]


def note_words(session: Session, ticket_id: int, *texts: str | None) -> None:
    """The ticket is found by these texts from the commit on."""
    _keep(session, TicketWord, ticket_id, texts)


def note_name(session: Session, person_id: int, name: str) -> None:
    """The person is found by ``name`` from the commit on."""
    _keep(session, PersonWord, person_id, [name])


def forget_ticket(session: Session, ticket_id: int) -> None:
    """The ticket is found by no words any more."""
    write_now(session)
    session.execute(delete(TicketWord).where(TicketWord.ticket_id == ticket_id))


def forget_person(session: Session, person_id: int) -> None:
    """The person is found by their name no more."""
    write_now(session)
    session.execute(delete(PersonWord).where(PersonWord.person_id == person_id))


def _keep(session: Session, table: type[Base], owner_id: int, texts: Iterable[str | None]) -> None:
    keys = ring_of(session)
    found = sorted({gram for text in texts if text for gram in hashed(keys, grams(text))})
    if found:
        on_sqlite = session.get_bind().dialect.name == "sqlite"
        keep = _ON_SQLITE[table] if on_sqlite else _ON_POSTGRES[table]
        write_later(session, keep, [{"grams": found, "owner": owner_id}])


def _at_once(into: Insert, pieces: ColumnElement[Any]) -> Insert:
    """All pieces of a text in one go: each as a row of its own costs three times as much."""
    gram, owner = into.table.columns
    rows = select(pieces, bindparam("owner", type_=owner.type))
    return into.from_select([gram, owner], rows)


_TABLES: tuple[type[Base], ...] = (TicketWord, PersonWord)
_FROM_JSON = func.json_each(bindparam("grams", type_=JSON)).table_valued("value").c.value
_FROM_ARRAY = func.unnest(bindparam("grams", type_=postgresql.ARRAY(BigInteger)))
_ON_SQLITE = {
    each: _at_once(insert(table_of(each)).prefix_with("OR IGNORE"), _FROM_JSON) for each in _TABLES
}
_ON_POSTGRES = {
    each: _at_once(postgresql.insert(table_of(each)).on_conflict_do_nothing(), _FROM_ARRAY)
    for each in _TABLES
}
"""One statement each: what waits is written together by the statement it waits for."""
