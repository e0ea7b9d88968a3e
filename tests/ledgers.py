"""Empty ledgers at the newest version: made by all the migrations once, then copied.

The migrations themselves are tested by `tests/storage/test_migrations.py`, and run by every test
that starts a process.
"""

import atexit
import base64
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import psycopg

from storage.database import Database
from storage.keys import FILE_NAME, KEY_BYTES, KeyRing
from tests.postgres import PostgresServer, new_database

_KEY = base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()
KEYS = KeyRing.parse(_KEY)
"""Of any ledger in this test run: they share what is compiled (:mod:`tests.statements`)."""


def leave_keys(folder: Path) -> None:
    """As if the desk of that data folder had made these at its first start."""
    (folder / FILE_NAME).write_text(_KEY, "ascii")


def empty_file(file: Path) -> None:
    """On SQLite."""
    shutil.copyfile(_file(), file)


def empty_database(server: PostgresServer) -> str:
    """On PostgreSQL; its URL."""
    return new_database(server, like=_model(server))


@cache
def _file() -> Path:
    """Removed when the process ends."""
    folder = tempfile.mkdtemp(prefix="duban-empty-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _migrate(f"sqlite:///{folder}/empty.db")
    return Path(folder, "empty.db")


@cache
def _model(server: PostgresServer) -> str:
    url = new_database(server)
    _migrate(url)
    with psycopg.connect(url) as connection:
        return connection.info.dbname


def _migrate(url: str) -> None:
    ledger = Database(url, KEYS)
    ledger.migrate()
    ledger.close()
