"""Databases for the tests; no setting of the machine reaches them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.keys import KeyRing
from tests.postgres import PostgresServer, new_database, running_postgres


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the environment nor a `.env` in the working folder."""
    for name in [name for name in os.environ if name.startswith("DUBAN_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The server of this test run."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> str:
    """An empty PostgreSQL database."""
    return new_database(postgres)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A migrated ledger, on either database."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/duban.db"
    else:
        url = request.getfixturevalue("postgres_url")
    ledger = Database(url, KeyRing.generate())
    ledger.migrate()
    yield ledger
    ledger.close()
