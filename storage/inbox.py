"""The inbox: every update of Telegram is a row here, committed, before Telegram is told.

What can go wrong, and what happens then:

| failure                                          | what happens                                 |
|--------------------------------------------------|----------------------------------------------|
| killed before the commit                         | Telegram serves the update again             |
| killed after it, before the offset moved         | served again; `update_id` is there: no row   |
| killed while an update is worked                 | its transaction never was; worked at start   |
| killed after the commit of the work              | `done` was part of it: not worked again      |
| the work raises                                  | rolled back, tried again later, then parked  |
| two workers want one chat                        | one has the chat's lock, the other goes on   |
"""

import enum
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    CursorResult,
    Index,
    Integer,
    Row,
    Text,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, SealedBytes, table_of


class Working(enum.StrEnum):
    """Where an update stands."""

    NEW = "new"  # to be worked; holds up later updates of its chat
    DONE = "done"  # its effects are committed, in the same transaction as this mark
    PARKED = "parked"  # could not be parsed, or failed too often; a person must look


class TakenError(Exception):
    """Another worker has worked this update."""


class InboxRow(Base):
    __tablename__ = "inbox"
    # An id is never used again after a purge: what was filed points to it.
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy reads it so

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    # Unique while it stands; purged after two days, since Telegram may start its ids anew.
    update_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    raw: Mapped[bytes | None] = mapped_column(SealedBytes("inbox.raw"))
    received_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[str] = mapped_column(Text, server_default=Working.NEW)
    attempts: Mapped[int] = mapped_column(Integer, server_default="0")
    not_before: Mapped[datetime | None] = mapped_column(Instant)
    error: Mapped[str | None] = mapped_column(Text)
    done_at: Mapped[datetime | None] = mapped_column(Instant)


_IS_NEW = text("state = 'new'")
_IS_DONE = text("state = 'done'")
_KEEPS_UPDATE_ID = text("state = 'parked' AND update_id IS NOT NULL")

# The next ones in order of arrival. Without it SQLite would walk the table, worked rows and all.
Index("ix_inbox_next", InboxRow.id, sqlite_where=_IS_NEW, postgresql_where=_IS_NEW)
# Whether an earlier one of the chat stands in the way.
Index("ix_inbox_new", InboxRow.chat_id, InboxRow.id, sqlite_where=_IS_NEW, postgresql_where=_IS_NEW)
# What is to be forgotten (storage.forgetting).
Index("ix_inbox_done", InboxRow.received_at, sqlite_where=_IS_DONE, postgresql_where=_IS_DONE)
Index(
    "ix_inbox_parked",
    InboxRow.received_at,
    sqlite_where=_KEEPS_UPDATE_ID,
    postgresql_where=_KEEPS_UPDATE_ID,
)


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as Telegram sent it; `chat_id` is the id that keeps its order (0: none)."""

    update_id: int | None
    chat_id: int
    raw: bytes


# Intakes of several processes would otherwise commit ids out of order within a chat.
_INTAKE_LOCK = 0x64756261_696E
_inbox = table_of(InboxRow)
_earlier = _inbox.alias("earlier")

_IS_NEXT = (
    _inbox.c.state == literal_column("'new'"),
    or_(_inbox.c.not_before.is_(None), _inbox.c.not_before <= bindparam("now", type_=Instant)),
    ~exists().where(
        _earlier.c.state == literal_column("'new'"),
        _earlier.c.chat_id == _inbox.c.chat_id,
        _earlier.c.id < _inbox.c.id,
    ),
)
_NOT_BUSY = _inbox.c.chat_id.not_in(bindparam("busy", expanding=True))
_OLDEST = (
    select(_inbox.c.id, _inbox.c.chat_id, _inbox.c.raw, _inbox.c.received_at, _inbox.c.attempts)
    .where(*_IS_NEXT, _NOT_BUSY)
    .order_by(_inbox.c.id)
    .limit(bindparam("room"))
)
_OLDEST_OF = (
    select(_inbox.c.id, _inbox.c.chat_id, _inbox.c.raw, _inbox.c.received_at, _inbox.c.attempts)
    .where(*_IS_NEXT, _inbox.c.chat_id.in_(bindparam("chats", expanding=True)))
    .order_by(_inbox.c.id)
)
CHATS_WAITING = (
    select(_inbox.c.chat_id)
    .where(*_IS_NEXT, _NOT_BUSY)
    .order_by(_inbox.c.id)
    .limit(bindparam("room"))
)
"""Chats with something to be worked ``now``, up to ``room``, but for the ``busy`` ones."""
_LOCK_INTAKE = select(func.pg_advisory_xact_lock(_INTAKE_LOCK))
_INSERT_NEW = {
    "postgresql": postgresql.insert(InboxRow).on_conflict_do_nothing(index_elements=["update_id"]),
    "sqlite": sqlite.insert(InboxRow).on_conflict_do_nothing(index_elements=["update_id"]),
}
_FINISH = (
    update(_inbox)
    .where(
        _inbox.c.id.in_(bindparam("ids", expanding=True)),
        _inbox.c.state == literal_column("'new'"),
    )
    .values(state=literal_column("'done'"), done_at=bindparam("now", type_=Instant))
)


def receive(session: Session, updates: Sequence[RawUpdate], now: datetime) -> None:
    """Store updates; one whose `update_id` is there already is left out."""
    on_postgres = session.get_bind().dialect.name == "postgresql"
    if on_postgres:
        session.execute(_LOCK_INTAKE)
    rows = [
        {"update_id": u.update_id, "chat_id": u.chat_id, "raw": u.raw, "received_at": now}
        for u in updates
    ]
    session.execute(_INSERT_NEW["postgresql" if on_postgres else "sqlite"], rows)


def oldest_per_chat(
    session: Session, *, busy: Collection[int], now: datetime, room: int
) -> Sequence[Row[Any, Any, Any, Any, Any]]:
    """The next update of up to `room` chats, the longest waiting first; not of the busy chats.

    An update that is to be tried again later holds up its chat until then.
    """
    found = session.execute(_OLDEST, {"busy": list(busy), "now": now, "room": room})
    return found.all()


def oldest_of(
    session: Session, chats: Collection[int], now: datetime
) -> Sequence[Row[Any, Any, Any, Any, Any]]:
    """The next update of each of these chats, the longest waiting first."""
    return session.execute(_OLDEST_OF, {"chats": list(chats), "now": now}).all()


def came_from(session: Session, id_: int | None, chat_id: int) -> bool:
    """Whether the update with that id came from the chat; one that isn't kept any more didn't."""
    row = None if id_ is None else session.get(InboxRow, id_)
    return row is not None and row.chat_id == chat_id


def finish(session: Session, ids: Sequence[int], now: datetime) -> None:
    """Mark updates as worked, at the beginning of the transaction that works them.

    Raises TakenError when one is not ours to work any more; the caller's transaction must fail.
    """
    done = session.execute(_FINISH, {"ids": list(ids), "now": now})
    if cast(CursorResult[Any], done).rowcount != len(ids):
        raise TakenError


def failed(session: Session, id_: int, error: str, *, attempts: int, again_at: datetime) -> None:
    """Try again later."""
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id_, InboxRow.state == Working.NEW)
        .values(error=error, attempts=attempts, not_before=again_at)
    )


def park(session: Session, id_: int, error: str, now: datetime) -> None:
    """Give up; the chat's later updates go on."""
    session.execute(
        update(InboxRow)
        .where(InboxRow.id == id_, InboxRow.state == Working.NEW)
        .values(state=Working.PARKED, error=error, done_at=now)
    )
