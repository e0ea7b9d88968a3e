"""Empty ledgers at the newest version: made by all the migrations once, then copied.

The migrations themselves are tested by `tests/storage/test_migrations.py`, and run by every test
that starts a process.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from storage.database import Database
from storage.keys import KeyRing
from tests.postgres import PostgresServer, new_database


def empty_file(file: Path) -> None:
    """On SQLite."""
    shutil.copyfile(Path(_folder().name, "empty.db"), file)


def empty_database(server: PostgresServer) -> str:
    """On PostgreSQL; its URL."""
    return new_database(server, like=_model(server))


@cache
def _folder() -> TemporaryDirectory[str]:
    """Removed when the process ends."""
    folder = TemporaryDirectory(prefix="duban-empty-")
    _migrate(f"sqlite:///{folder.name}/empty.db")
    return folder


@cache
def _model(server: PostgresServer) -> str:
    url = new_database(server)
    _migrate(url)
    with psycopg.connect(url) as connection:
        return connection.info.dbname


def _migrate(url: str) -> None:
    ledger = Database(url, KeyRing.generate())
    ledger.migrate()
    ledger.close()
