"""How rows of the outbox are claimed for sending, and settled afterwards."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Text,
    and_,
    bindparam,
    case,
    exists,
    false,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from storage import threads
from storage.base import Instant, table_of
from storage.outbox import Lane, OutboxRow, Sending


@dataclass(frozen=True, slots=True)
class Errand:
    """A claimed row: to be sent now, by us."""

    id: int
    chat_id: int
    lane: int
    method: str
    params: dict[str, Any]
    slot: str | None
    receipt: str | None
    attempts: int
    doubts: int
    slot_message_id: int | None
    superseded: bool
    expired: bool


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of an errand. `state` PENDING: it is to be tried again at `not_before`."""

    errand: Errand
    state: Sending
    message_id: int | None = None
    error: str | None = None
    blocked: bool = False
    not_before: datetime | None = None
    doubts: int | None = None  # None: as they were
    method: str | None = None
    moved_to: int | None = None


_row = table_of(OutboxRow)
_other = _row.alias("other")
_now = bindparam("now", type_=Instant)


def _due(table: Any) -> Any:
    return or_(table.c.not_before.is_(None), table.c.not_before <= _now)


def _unsettled(table: Any) -> Any:
    # Word for word the condition of the partial index, else SQLite doesn't use it.
    return table.c.state.in_([literal_column("'pending'"), literal_column("'sending'")])


_is_edit = and_(_row.c.slot.is_not(None), _row.c.method.like(literal_column("'edit%'")))

# A row that was tried and waits to be tried again keeps its place; one that is only meant for
# later (never tried) holds up nobody.
_an_earlier_one = exists().where(
    _unsettled(_other),
    _other.c.chat_id == _row.c.chat_id,
    _other.c.lane == _row.c.lane,
    _other.c.id < _row.c.id,
    or_(_due(_other), _other.c.attempts > 0),
)
_a_newer_edit = exists().where(
    _other.c.chat_id == _row.c.chat_id,
    _other.c.slot == _row.c.slot,
    _other.c.id > _row.c.id,
    _other.c.state == literal_column("'pending'"),
    _other.c.method == _row.c.method,
    _due(_other),
)
_message_of_slot = (
    select(_other.c.message_id)
    .where(
        _other.c.chat_id == _row.c.chat_id,
        _other.c.slot == _row.c.slot,
        _other.c.id < _row.c.id,
        _other.c.state == literal_column("'sent'"),
        _other.c.message_id.is_not(None),
    )
    .order_by(_other.c.id.desc())
    .limit(1)
    .scalar_subquery()
)

_NEXT = (
    select(
        _row.c.id,
        _row.c.chat_id,
        _row.c.lane,
        _row.c.method,
        _row.c.params,
        _row.c.slot,
        _row.c.receipt,
        _row.c.attempts,
        _row.c.doubts,
        case((_row.c.slot.is_not(None), _message_of_slot)),
        case((and_(_is_edit, _row.c.receipt.is_(None)), _a_newer_edit), else_=false()),
        and_(_row.c.expires_at.is_not(None), _row.c.expires_at <= _now),
    )
    .where(
        _unsettled(_row),
        _row.c.state == literal_column("'pending'"),
        _due(_row),
        or_(
            _row.c.lane == literal_column(str(int(Lane.ANSWERS))),
            _row.c.chat_id.not_in(bindparam("closed", expanding=True)),
        ),
        ~_an_earlier_one,
    )
    .order_by(_row.c.lane, _row.c.id)
    .limit(bindparam("room"))
    .with_for_update(skip_locked=True)
)
_MARK = (
    update(_row)
    .where(
        _row.c.id.in_(bindparam("ids", expanding=True)),
        _row.c.state == literal_column("'pending'"),
    )
    .values(
        state=literal_column("'sending'"),
        attempts=_row.c.attempts + 1,
        owner=bindparam("owner"),
    )
)
_SETTLE = (
    update(_row)
    .where(
        _row.c.id == bindparam("row_id"),
        _row.c.state == literal_column("'sending'"),
        _row.c.owner == bindparam("me"),
    )
    .values(
        state=bindparam("new_state", type_=Text),
        message_id=bindparam("new_message_id"),
        error=bindparam("new_error", type_=Text),
        not_before=bindparam("new_not_before", type_=Instant),
        doubts=bindparam("new_doubts"),
        method=bindparam("new_method"),
        sent_at=bindparam("new_sent_at", type_=Instant),
        owner=None,
    )
)


def claim(
    session: Session, *, owner: int, now: datetime, room: int, closed: Collection[int] = ()
) -> list[Errand]:
    """Mark the next row of up to `room` chats and lanes as `sending`; answers first.

    `closed` chats get no messages at the moment. The caller sends after the commit, and settles.
    """
    rows = session.execute(_NEXT, {"now": now, "room": room, "closed": list(closed)}).all()
    if rows:
        session.execute(_MARK, {"ids": [row[0] for row in rows], "owner": owner})
    return [
        Errand(*row[:7], row[7] + 1, *row[8:10], superseded=bool(row[10]), expired=bool(row[11]))
        for row in rows
    ]


def settle(
    session: Session, settlements: Sequence[Settlement], *, owner: int, now: datetime
) -> int:
    """Write down what became of errands; returns how many were still `owner`'s to settle."""
    written = session.execute(_SETTLE, [_values(settled, owner, now) for settled in settlements])
    for settled in settlements:
        if settled.moved_to is not None:
            _move_chat(session, settled.errand.chat_id, settled.moved_to)
    return cast(CursorResult[Any], written).rowcount


def _values(settled: Settlement, owner: int, now: datetime) -> dict[str, Any]:
    return {
        "row_id": settled.errand.id,
        "me": owner,
        "new_state": settled.state.value,
        "new_message_id": settled.message_id,
        "new_error": settled.error,
        "new_not_before": settled.not_before,
        "new_doubts": settled.errand.doubts if settled.doubts is None else settled.doubts,
        "new_method": settled.method or settled.errand.method,
        "new_sent_at": now if settled.state is Sending.SENT else None,
    }


def _move_chat(session: Session, old: int, new: int) -> None:
    """The group became a supergroup: what waits for it waits under its new id."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.chat_id == old, OutboxRow.state.in_([Sending.PENDING]))
        .values(chat_id=new)
    )
    threads.move(session, old, new)


def orphans(session: Session, alive: Iterable[int]) -> list[tuple[Errand, int]]:
    """Rows `sending` of processes that are gone, and whose: were they sent? Nobody knows."""
    found = session.execute(
        select(OutboxRow).where(
            _unsettled(_row),
            OutboxRow.state == Sending.SENDING,
            OutboxRow.owner.not_in(list(alive)),
        )
    ).scalars()
    return [(_errand(row), row.owner or 0) for row in found]


def _errand(row: OutboxRow) -> Errand:
    return Errand(
        id=row.id,
        chat_id=row.chat_id,
        lane=row.lane,
        method=row.method,
        params=row.params or {},
        slot=row.slot,
        receipt=row.receipt,
        attempts=row.attempts,
        doubts=row.doubts,
        slot_message_id=None,
        superseded=False,
        expired=False,
    )
