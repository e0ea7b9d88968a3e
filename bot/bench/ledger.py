"""Databases made for one run of the bench, and what was written to them.

What is counted, the same for the desk and for the yardsticks:
- commits: transactions that wrote something. SQLite counts them in the header of its WAL index
  (`iChange`, https://sqlite.org/walformat.html); PostgreSQL gives each of them a transaction id.
- rows: how many rows more there are afterwards; changes of rows are not counted.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import (
    URL,
    Engine,
    NullPool,
    create_engine,
    func,
    inspect,
    make_url,
    select,
    table,
    text,
)
from sqlalchemy.exc import SQLAlchemyError

from bot.bench.crowd import BenchError

_CHANGES_AT = 8
"""Where `iChange` stands in the WAL index."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a database has taken so far."""

    commits: int
    rows: int


class Ledger:
    """A database that only this run of the bench uses."""

    def __init__(self, url: URL) -> None:
        self.url = url.render_as_string(hide_password=False)
        self._file = url.database if url.get_backend_name() == "sqlite" else None
        # No connection is kept: on SQLite it would hold up the desk's checkpoints.
        self._engine = create_engine(url, poolclass=NullPool)

    def written(self) -> Written:
        """Look now."""
        return Written(self._commits(), self._rows())

    def _commits(self) -> int:
        if self._file is not None:
            with Path(f"{self._file}-shm").open("rb") as index:
                return int(struct.unpack_from("=I", index.read(16), _CHANGES_AT)[0])
        with self._engine.connect() as connection:
            newest = connection.scalar(text("SELECT pg_snapshot_xmax(pg_current_snapshot())::text"))
        return int(newest or 0)

    def _rows(self) -> int:
        with self._engine.connect() as connection:
            tables = [table(name) for name in inspect(connection).get_table_names()]
            counts = [connection.scalar(select(func.count()).select_from(each)) for each in tables]
        return sum(count or 0 for count in counts)


@contextmanager
def ledger(server: str | None, folder: Path, name: str) -> Iterator[Ledger]:
    """A new SQLite file in `folder`, or a new database of the PostgreSQL server, dropped after.

    Raises BenchError when the server can't be used.
    """
    if server is None:
        yield Ledger(URL.create("sqlite", database=str(folder / f"{name}.db")))
        return
    url = make_url(server).set(drivername="postgresql+psycopg")
    database = f"duban_bench_{name}_{uuid4().hex[:8]}"
    admin = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    _command(admin, f"CREATE DATABASE {database}")
    try:
        yield Ledger(url.set(database=database))
    finally:
        _command(admin, f"DROP DATABASE {database} WITH (FORCE)")


def _command(admin: Engine, command: str) -> None:
    try:
        with admin.connect() as connection:
            connection.execute(text(command))
    except SQLAlchemyError as error:
        raise BenchError(f"PostgreSQL refused {command!r}: {error}") from error
