"""What every table shares: the declarative base, and column types for instants and sealed data."""

from datetime import UTC, datetime
from typing import Any, Protocol, cast

import orjson
from sqlalchemy import DateTime, Dialect, Engine, LargeBinary, MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

from storage.keys import KeyRing

# Named constraints: SQLite's batch migrations can change only what has a name.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)


def table_of(entity: type[Base]) -> Table:
    """The plain table: statements on it skip the ORM's bookkeeping, where a hot path needs none."""
    return cast(Table, entity.__table__)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, in UTC, to the microsecond. A naive one is refused (ValueError).

    PostgreSQL: timestamptz. SQLite: the text `2026-11-20 04:59:00.000000`, which sorts by time.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"An instant needs a time zone: {value.isoformat()}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class _Keyed(Protocol):
    key_ring: KeyRing


def give_keys(engine: Engine, keys: KeyRing) -> None:
    """Sealed columns find their keys on the dialect of the engine they are used with."""
    cast(_Keyed, engine.dialect).key_ring = keys


def ring_of(session: Session) -> KeyRing:
    """The keys of the database that ``session`` works on, for look-ups."""
    return _ring(session.get_bind().dialect)


def _ring(dialect: Dialect) -> KeyRing:
    return cast(_Keyed, dialect).key_ring


class Sealed(TypeDecorator[Any]):
    """Encrypted in the database; `place` is "table.column" and is bound into the seal."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def to_bytes(self, value: Any) -> bytes:
        raise NotImplementedError

    def from_bytes(self, plain: bytes) -> Any:
        raise NotImplementedError

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        return _ring(dialect).seal(self.to_bytes(value), self.place.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        return self.from_bytes(_ring(dialect).open(value, self.place.encode()))


class SealedBytes(Sealed):
    """Bytes, encrypted."""

    cache_ok = True

    def to_bytes(self, value: Any) -> bytes:
        return bytes(value)

    def from_bytes(self, plain: bytes) -> bytes:
        return plain


class SealedText(Sealed):
    """Text, encrypted."""

    cache_ok = True

    def to_bytes(self, value: Any) -> bytes:
        # Half a surrogate pair cannot be encoded, but the words around it must not be lost.
        return str(value).encode(errors="replace")

    def from_bytes(self, plain: bytes) -> str:
        return plain.decode()


class SealedJson(Sealed):
    """Anything JSON can hold, encrypted. Replace the value as a whole: changes inside go unseen."""

    cache_ok = True

    def to_bytes(self, value: Any) -> bytes:
        return orjson.dumps(value)

    def from_bytes(self, plain: bytes) -> Any:
        return orjson.loads(plain)
