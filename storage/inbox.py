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
from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Instant, SealedBytes


class Work(enum.StrEnum):
    """Where an update stands."""

    NEW = "new"  # to be worked; holds up later updates of its chat
    DONE = "done"  # its effects are committed, in the same transaction as this mark
    PARKED = "parked"  # could not be parsed, or failed too often; a person must look


class InboxRow(Base):
    __tablename__ = "inbox"

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    # Unique while it stands; purged after two days, since Telegram may start its ids anew.
    update_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    raw: Mapped[bytes | None] = mapped_column(SealedBytes("inbox.raw"))
    received_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[str] = mapped_column(Text, server_default=Work.NEW)
    attempts: Mapped[int] = mapped_column(Integer, server_default="0")
    not_before: Mapped[datetime | None] = mapped_column(Instant)
    error: Mapped[str | None] = mapped_column(Text)
    done_at: Mapped[datetime | None] = mapped_column(Instant)


Index(
    "ix_inbox_new",
    InboxRow.chat_id,
    InboxRow.id,
    sqlite_where=text("state = 'new'"),
    postgresql_where=text("state = 'new'"),
)
