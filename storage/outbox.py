"""The outbox: everything the desk says to Telegram is a row here first.

What can go wrong, and what happens then:

| failure                                             | what happens                              |
|-----------------------------------------------------|-------------------------------------------|
| the transaction that said it rolls back             | the row never was                         |
| killed before the row is marked `sending`           | `pending`: sent after the restart         |
| killed after the mark, before or while sending      | `sending` is found at start: sent once    |
|                                                     | more; if that happens again: `unknown`    |
| killed after the answer, before it is marked `sent` | the same                                  |
| the answer of a send is lost (read time-out, drop)  | the same, without a restart               |
| surely not done (no connection, 429, an answer 5xx) | `pending` again, later, as often as it    |
|                                                     | takes; the chat's later rows wait         |
| refused (400), blocked (403)                        | `failed`; the receipt tells who cares     |
| the answer of an edit or a deletion is lost         | done again: that changes nothing          |
| the message to edit is gone                         | sent anew                                 |
| the receipt's own work raises                       | the row is settled all the same, the      |
|                                                     | error stands on it: better than twice     |
| two processes claim one row                         | SKIP LOCKED: one has it                   |
| a process is cut off from the database              | it loses its rows: they are in doubt      |

Telegram has no idempotency key for sends: that is why "once more" is the best there is.
"""

import enum
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Index,
    Integer,
    Select,
    SmallInteger,
    Text,
    exists,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.base import Base, Instant, SealedJson, table_of
from storage.later import write_later


class Lane(enum.IntEnum):
    """Rows of one chat are sent in order within their lane; the lanes don't wait for each other."""

    ANSWERS = 0  # answers to button presses: first, and worthless after 150 s
    MESSAGES = 1


class Sending(enum.StrEnum):
    """Where a row stands."""

    PENDING = "pending"  # to be sent, perhaps again
    SENDING = "sending"  # handed to Telegram, the answer is awaited; at start: nobody knows
    SENT = "sent"  # Telegram accepted it
    FAILED = "failed"  # Telegram refused it for good
    SUPERSEDED = "superseded"  # a newer edit of the same live message made it needless
    EXPIRED = "expired"  # too late to be of use
    UNKNOWN = "unknown"  # the answer was lost twice; whether it arrived can't be known


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row with a receipt."""

    sent: bool  # Telegram accepted it
    blocked: bool  # the person has blocked the bot, or is gone
    message_id: int | None
    """Of a new forum topic its id, which is that of its first message."""
    at: datetime
    doubtful: bool = False  # Telegram's answer was lost twice: it may have arrived all the same
    why: str | None = None
    """What Telegram said to refuse it."""


class OutboxRow(Base):
    __tablename__ = "outbox"
    # An id is never used again after a purge: other tables and logs point to it.
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 -- SQLAlchemy reads it so

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    lane: Mapped[int] = mapped_column(SmallInteger)
    method: Mapped[str] = mapped_column(Text)
    params: Mapped[dict[str, Any] | None] = mapped_column(SealedJson("outbox.params"))
    # Once per key, for ever: a second put is a no-op, also in a retry or in another process.
    key: Mapped[str | None] = mapped_column(Text)
    slot: Mapped[str | None] = mapped_column(Text)
    receipt: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, server_default=Sending.PENDING)
    attempts: Mapped[int] = mapped_column(Integer, server_default="0")
    # How many tries ended without our knowing whether Telegram did it.
    doubts: Mapped[int] = mapped_column(Integer, server_default="0")
    owner: Mapped[int | None] = mapped_column(BigInteger)
    not_before: Mapped[datetime | None] = mapped_column(Instant)
    expires_at: Mapped[datetime | None] = mapped_column(Instant)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    error: Mapped[str | None] = mapped_column(Text)
    inbox_id: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = mapped_column(Instant)
    sent_at: Mapped[datetime | None] = mapped_column(Instant)


_UNSETTLED = text("state IN ('pending', 'sending')")
_SETTLED_WITH_WORDS = text("state NOT IN ('pending', 'sending') AND params IS NOT NULL")
_SLOT_ONLY = text("params IS NULL AND slot IS NOT NULL")

Index(
    "ix_outbox_key",
    OutboxRow.key,
    unique=True,
    sqlite_where=text("key IS NOT NULL"),
    postgresql_where=text("key IS NOT NULL"),
)
Index(
    "ix_outbox_unsettled",
    OutboxRow.chat_id,
    OutboxRow.lane,
    OutboxRow.id,
    sqlite_where=_UNSETTLED,
    postgresql_where=_UNSETTLED,
)
Index(
    "ix_outbox_slot",
    OutboxRow.chat_id,
    OutboxRow.slot,
    OutboxRow.id,
    sqlite_where=text("slot IS NOT NULL"),
    postgresql_where=text("slot IS NOT NULL"),
)
# What stands in a chat, the newest message first; a row is in it once Telegram has taken it.
Index(
    "ix_outbox_message",
    OutboxRow.chat_id,
    OutboxRow.message_id,
    sqlite_where=text("message_id IS NOT NULL"),
    postgresql_where=text("message_id IS NOT NULL"),
)
# What is to be forgotten (storage.forgetting).
Index(
    "ix_outbox_words",
    OutboxRow.created_at,
    sqlite_where=_SETTLED_WITH_WORDS,
    postgresql_where=_SETTLED_WITH_WORDS,
)
Index(
    "ix_outbox_places",
    OutboxRow.created_at,
    sqlite_where=_SLOT_ONLY,
    postgresql_where=_SLOT_ONLY,
)

_TABLE = table_of(OutboxRow)
_ONCE: dict[str, Any] = {"index_elements": ["key"], "index_where": text("key IS NOT NULL")}
_PUT = {
    "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing(**_ONCE),
    "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing(**_ONCE),
}


def put(
    session: Session,
    *,
    chat_id: int,
    method: str,
    params: dict[str, object],
    at: datetime,
    lane: Lane = Lane.MESSAGES,
    key: str | None = None,
    slot: str | None = None,
    receipt: str | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    inbox_id: int | None = None,
) -> None:
    """Say something to a chat once this transaction has committed.

    `slot` names a live message of the chat ("draft:17"): a send with a slot becomes the slot's
    message; an edit with a slot and no `message_id` edits the newest one, or is sent as a message
    when there is none. `receipt` is handed to the desk when the row is settled. `not_before`
    keeps the row back without holding up what comes after it.

    Rows are written together when the transaction commits: a query in the same transaction
    doesn't see them. `chat_id` is added to `params` by the delivery.
    """
    row = {
        "chat_id": chat_id,
        "lane": int(lane),
        "method": method,
        "params": params,
        "key": key,
        "slot": slot,
        "receipt": receipt,
        "not_before": not_before,
        "expires_at": expires_at,
        "inbox_id": inbox_id,
        "created_at": at,
    }
    write_later(session, _PUT[session.get_bind().dialect.name], [row])


def upload(name: str, content: bytes) -> dict[str, str]:
    """A parameter of a call that is a file made by the desk; it is sealed with the others."""
    return {_UPLOAD: name, "base64": b64encode(content).decode()}


def uploaded(parameter: object) -> tuple[str, bytes] | None:
    """Name and content of such a file; None: the parameter is something else."""
    if not isinstance(parameter, dict) or _UPLOAD not in parameter:
        return None
    return parameter[_UPLOAD], b64decode(parameter["base64"])


def drawing(chart: str, figures: dict[str, Any]) -> dict[str, Any]:
    """A parameter of a call that is a picture: ``figures`` by the ``chart`` that shows them, drawn
    when it is sent, so that no transaction waits for it."""
    return {_DRAWING: chart, "figures": figures}


def to_draw(parameter: object) -> tuple[str, dict[str, Any]] | None:
    """Chart and figures of such a picture; None: the parameter is something else."""
    if not isinstance(parameter, dict) or _DRAWING not in parameter:
        return None
    return parameter[_DRAWING], parameter["figures"]


_UPLOAD = "file to upload"
_DRAWING = "chart to draw"


def slot_of(session: Session, chat_id: int, message_id: int) -> str | None:
    """The slot of a message that stands in a chat; None when it has none, or is none of ours."""
    return session.scalar(
        select(OutboxRow.slot)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id == message_id)
        .where(OutboxRow.slot.isnot(None))
        .limit(1)
    )


def message_in(session: Session, chat_id: int, slot: str) -> int | None:
    """Telegram's id of the newest message that stands in a chat as ``slot``."""
    return session.scalar(_standing_as(chat_id, slot).limit(1))


def messages_in(session: Session, chat_id: int, slot: str) -> list[int]:
    """Of all that stood there as ``slot``, the newest first."""
    found = session.scalars(_standing_as(chat_id, slot))
    return list(dict.fromkeys(each for each in found if each is not None))


def _standing_as(chat_id: int, slot: str) -> Select[int | None]:
    return (
        select(OutboxRow.message_id)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.slot == slot)
        .where(OutboxRow.state == Sending.SENT, OutboxRow.message_id.is_not(None), ~_deleted())
        .order_by(OutboxRow.id.desc())
    )


def _deleted() -> ColumnElement[bool]:
    """The message of the row was taken out of its chat since."""
    later = aliased(OutboxRow)
    return exists().where(
        later.chat_id == OutboxRow.chat_id,
        later.message_id == OutboxRow.message_id,
        later.message_id.is_not(None),
        later.method == "deleteMessage",
        later.state == Sending.SENT,
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A message that stands in a chat under a name."""

    message_id: int
    slot: str
    text: str


def standing_in(session: Session, chat_id: int, since: datetime, limit: int) -> list[Standing]:
    """The newest messages in a chat that have a name, and words; each as it was last said."""
    said = (OutboxRow.message_id, OutboxRow.slot, OutboxRow.params)
    wanted = (
        select(*said)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.slot.is_not(None))
        .where(OutboxRow.state == Sending.SENT, OutboxRow.message_id.is_not(None), ~_deleted())
        .where(OutboxRow.created_at >= since)
        .order_by(OutboxRow.id.desc())
        .limit(limit)
    )
    found: dict[int, Standing] = {}
    for message_id, slot, params in session.execute(wanted):
        if params and "text" in params:
            found.setdefault(message_id, Standing(message_id, slot, params["text"]))
    return list(found.values())


def newest_in(session: Session, chat_id: int, limit: int) -> list[tuple[int, str]]:
    """The newest messages with words in a chat, by Telegram's id, each as it was last said; of the
    last ``limit`` things done to them."""
    wanted = (
        select(OutboxRow.message_id, OutboxRow.params)
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id.is_not(None))
        .where(OutboxRow.state == Sending.SENT, ~_deleted())
        .order_by(OutboxRow.message_id.desc(), OutboxRow.id.desc())
        .limit(limit)
    )
    found: dict[int, str] = {}
    for message_id, params in session.execute(wanted):
        if message_id is not None and params and "text" in params:
            found.setdefault(message_id, params["text"])
    return list(found.items())


def stands_in(session: Session, chat_id: int, slot: str) -> bool:
    """Whether a message stands in a chat as ``slot``, or is on its way there."""
    there = OutboxRow.state.in_((Sending.PENDING, Sending.SENDING, Sending.SENT))
    return (
        session.scalar(
            select(OutboxRow.id)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.slot == slot, there)
            .limit(1)
        )
        is not None
    )
