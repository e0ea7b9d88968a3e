"""Who works on which chat, and which processes are alive, when several processes share a ledger.

PostgreSQL: session-level advisory locks on a connection of their own. They cost no writes and
vanish with the process, also by kill -9, so nothing waits for a lease to run out. They keep two
workers from the same chat; exactly-once doesn't hang on them: `inbox.finish` marks the row in the
final transaction and fails when somebody else has.

SQLite: there is one desk process; every chat is free and nobody else is alive.
"""

import secrets
from collections.abc import Collection
from contextlib import ExitStack
from datetime import datetime
from typing import Self

from sqlalchemy import BigInteger, Connection, bindparam, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from storage.database import Database
from storage.inbox import CHATS_WAITING

# Locks on chats are 64-bit keys; processes are pairs of this number and their own.
_PROCESSES = 0x64756261

_WAITING = CHATS_WAITING.cte("waiting").prefix_with("MATERIALIZED")  # looked for before locked
_TAKE = select(_WAITING.c.chat_id).where(func.pg_try_advisory_lock(_WAITING.c.chat_id))
_GIVE_BACK = text("SELECT pg_advisory_unlock(c) FROM unnest(:chats) AS c").bindparams(
    bindparam("chats", type_=ARRAY(BigInteger))
)
_REGISTER = text("SELECT pg_advisory_lock(:n, :me)")
_ALIVE = text(
    "SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = :n"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Locks:
    """Use as a context manager; `owner` marks what this process is sending."""

    def __init__(self, database: Database) -> None:
        self.owner = 1 + secrets.randbelow(2**31 - 2)
        self._database = database
        self._connection: Connection | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        if not self._database.is_sqlite:
            self._connect()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def take(self, *, busy: Collection[int], now: datetime, room: int) -> set[int] | None:
        """Chats with something to be worked that are ours now, until they are given back.

        None: all of them are. Another worker may have been faster with what waited there: what
        does is to be looked for in a transaction that begins now.
        """
        connection = self._living()
        if connection is None:
            return None
        wanted = {"busy": list(busy), "now": now, "room": room}
        return set(connection.execute(_TAKE, wanted).scalars())

    def give_back(self, chats: Collection[int]) -> None:
        connection = self._living()
        if connection is not None and chats:
            connection.execute(_GIVE_BACK, {"chats": list(chats)})

    def alive(self, session: Session) -> set[int]:
        """The owners whose process lives, ours included."""
        if self._database.is_sqlite:
            return {self.owner}
        return {self.owner, *session.execute(_ALIVE, {"n": _PROCESSES}).scalars()}

    def _living(self) -> Connection | None:
        if self._connection is not None and self._connection.invalidated:
            # The server was away: our locks are gone, and we start with new ones.
            self._stack.close()
            self._connect()
        return self._connection

    def _connect(self) -> None:
        connection = self._stack.enter_context(self._database.own_connection())
        connection = connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(_REGISTER, {"n": _PROCESSES, "me": self.owner})
        self._connection = connection
