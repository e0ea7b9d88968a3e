"""The ledger's file or server: how it is opened, how one writes, how one reads."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from storage.base import give_keys
from storage.keys import KeyRing
from storage.migrations.runner import upgrade
from storage.rules.mistake import Mistake
from storage.tables import load_tables

# How long a short command waits for the desk's write in progress, and the other way round.
_BUSY_SECONDS = 10
_CHECKPOINT_PAGES = 1000
# Kept compiled: a desk asks many hundreds of different things, and SQLAlchemy keeps 500.
_STATEMENTS = 4000
# Kept prepared by each connection to SQLite: the driver keeps 128, and prepared most of them anew.
_PREPARED = 1000


class DeskIsRunningError(Mistake):
    """Another desk works on this database file."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Another desk is running on {path}. With SQLite there is one desk process; stop the"
            " other one, or give both a PostgreSQL DUBAN_DATABASE_URL."
        )


class Database:
    """Transactions on SQLite or PostgreSQL. A session is short, and never open over the network.

    SQLite: WAL, synchronous=FULL since we acknowledge to Telegram; one connection writes, and a
    transaction that may write takes the write lock at its beginning (BEGIN IMMEDIATE): taken
    later, a read-modify-write could be lost or refused half-way. Reads have an engine of their
    own that cannot write.
    """

    def __init__(self, url: str, keys: KeyRing) -> None:
        load_tables()
        self.keys = keys
        self.url = _driver_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._lock: sqlite3.Connection | None = None
        self._writer, self._reader = _sqlite(self.url) if self.is_sqlite else _postgres(self.url)
        for engine in (self._writer, self._reader):
            give_keys(engine, keys)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed at the end of the block, rolled back if it raises."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can't write; it sees one moment of the ledger.

        It ends with a commit: at a rollback psycopg forgets all statements it has prepared.
        """
        with Session(self._reader, expire_on_commit=False) as session:
            yield session
            session.commit()

    @contextmanager
    def own_connection(self) -> Iterator[Connection]:
        """A connection kept for long, for what belongs to a connection (PostgreSQL's locks)."""
        with self._writer.connect() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables to the newest version; safe when several processes start together."""
        upgrade(self._writer)

    def take_desk_lock(self) -> None:
        """Make this process the one desk of an SQLite file; no-op on PostgreSQL.

        The lock is an exclusive transaction on a file beside the database: it works on every
        system Python runs on and dies with the process, also by kill -9.
        Raises DeskIsRunningError.
        """
        if self.is_sqlite and self._lock is None:
            self._lock = _exclusive(f"{self.url.database}.lock")
            with self._writer.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _driver_url(url: str) -> URL:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _exclusive(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise OSError(None, str(error), path) from error
        raise DeskIsRunningError(path.removesuffix(".lock")) from error
    return connection


def _sqlite(url: URL) -> tuple[Engine, Engine]:
    Path(url.database or "duban.db").parent.mkdir(parents=True, exist_ok=True)
    arguments: dict[str, Any] = {
        "timeout": _BUSY_SECONDS,
        "isolation_level": None,
        "cached_statements": _PREPARED,
    }
    kept = _STATEMENTS
    writer = create_engine(
        url, connect_args=arguments, query_cache_size=kept, pool_size=1, max_overflow=0
    )
    reader = create_engine(url, connect_args=arguments, query_cache_size=kept)
    event.listen(writer, "connect", _prepare_writer)
    event.listen(reader, "connect", _prepare_reader)
    # The driver itself begins nothing (isolation_level=None); without these hooks each statement
    # would be a transaction of its own.
    event.listen(writer, "begin", _begin_immediate)
    event.listen(reader, "begin", _begin)
    return writer, reader


def _pragmas(connection: DBAPIConnection, *pragmas: str) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare_writer(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Only the desk checkpoints (see take_desk_lock): up to SQLite 3.51.2 two connections that did
    # could corrupt the file.
    checkpoint = "wal_autocheckpoint=0"
    _pragmas(connection, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", checkpoint)


def _prepare_reader(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _pragmas(connection, "query_only=ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _postgres(url: URL) -> tuple[Engine, Engine]:
    # A bitmap scan visits every row that ever stood in a queue's index until the next vacuum; a
    # plain one marks the dead entries it meets, and the next scan passes them by. Claiming from
    # the outbox took 7 ms instead of 1, and the desk worked 280 updates/s instead of 400.
    options = "-c timezone=UTC -c enable_bitmapscan=off"
    arguments = {"options": options, "connect_timeout": _BUSY_SECONDS}
    writer = create_engine(url, connect_args=arguments, query_cache_size=_STATEMENTS)
    reader = writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return writer, reader
