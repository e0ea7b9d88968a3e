"""New rows that are written the moment they are made, and nothing else with them; and rows that a
statement gives back.

A flush would write all that the transaction has changed so far, row by row; at the commit it goes
out together.
"""

from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import Column, CursorResult, Insert, Row, insert, inspect
from sqlalchemy.orm import Mapper, Session, make_transient_to_detached
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from storage.base import Base, table_of

_E = TypeVar("_E", bound=Base)


def write_at_once(session: Session, entity: Base) -> None:
    """Insert ``entity``, whose id may be the database's to give; the session knows it from then on
    as if it had been read. What is left out is its column's default where that is a plain value,
    else NULL."""
    making = _making_of(type(entity))
    given = entity.__dict__
    for name, default in making.plain_defaults.items():
        given.setdefault(name, default)
    row = {
        name: given.get(name)
        for name in making.columns
        # A column costs, though it is NULL; but left out it would get its default.
        if given.get(name) is not None or name in making.with_default
    }
    with session.no_autoflush:
        written = cast(CursorResult[Any], session.execute(making.statement, row))
    key = written.inserted_primary_key
    setattr(entity, making.key, None if key is None else key[0])
    for name in making.columns:
        # What is left out would be read back from the database at the first look at it.
        given.setdefault(name, None)
    _take_in(session, entity)


def returned(session: Session, kind: type[_E], row: Row[*tuple[Any, ...]], *changed: str) -> _E:
    """The entity of a whole row of its table, whose columns ``changed`` a statement has changed
    just now. To let the ORM read one row costs more than the statement that returned it."""
    making = _making_of(kind)
    given = dict(zip(making.columns, row, strict=True))
    identity = making.mapper.identity_key_from_primary_key((given[making.key],))
    known: _E | None = session.identity_map.get(identity)
    if known is not None:
        session.expire(known, changed)
        return known
    entity = kind()
    entity.__dict__.update(given)
    _take_in(session, entity)
    return entity


def _take_in(session: Session, entity: Base) -> None:
    make_transient_to_detached(entity)
    session.add(entity)


class _Making(NamedTuple):
    mapper: Mapper[Any]
    statement: Insert
    columns: tuple[str, ...]
    with_default: frozenset[str]
    plain_defaults: dict[str, Any]
    key: str


@cache
def _making_of(kind: type[Base]) -> _Making:
    table = table_of(kind)
    (key,) = (column.name for column in table.primary_key)
    columns = tuple(column.name for column in table.columns)
    with_default = frozenset(column.name for column in table.columns if _has_default(column))
    plain = {
        column.name: column.default.arg
        for column in table.columns
        if isinstance(column.default, ScalarElementColumnDefault)
    }
    return _Making(inspect(kind), insert(table), columns, with_default, plain, key)


def _has_default(column: Column[Any]) -> bool:
    return column.default is not None or column.server_default is not None
