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

from bot.settings import SQLITE_FILE
from storage.database import Database
from storage.keys import FILE_NAME, KEY_BYTES, KeyRing
from tests.postgres import PostgresServer, new_database

_KEY = base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()
KEYS = KeyRing.parse(_KEY)
"""Of any ledger in this test run: they share what is compiled (:mod:`tests.statements`)."""


def after_first_start(folder: Path) -> None:
    """What a desk leaves in its data folder; what is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / SQLITE_FILE).exists():
        shutil.copyfile(_file(), folder / SQLITE_FILE)
    if not (folder / FILE_NAME).exists():
        (folder / FILE_NAME).write_text(_KEY, "ascii")
        (folder / FILE_NAME).chmod(0o600)


def empty_file(file: Path) -> Database:
    """On SQLite."""
    shutil.copyfile(_file(), file)
    return Database(f"sqlite:///{file.as_posix()}", KEYS)


def empty_database(server: PostgresServer) -> Database:
    """On PostgreSQL."""
    return Database(new_database(server, like=_model(server)), KEYS)


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
