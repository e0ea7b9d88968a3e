"""Databases for the tests; no setting of the machine reaches them."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.ledgers import empty_database, empty_file
from tests.postgres import PostgresServer, new_database, running_postgres
from tests.statements import share_statements

_MEMORY = Path("/dev/shm")  # noqa: S108 -- a disk of memory, where the system has one
_ENOUGH = 6 * 2**30
"""Bytes: what the ledgers of a whole run take, PostgreSQL's databases above all."""


def pytest_configure() -> None:
    """Ledgers lie in memory where there is room: they commit as ever (synchronous=FULL), but a
    shared disk that stands still for seconds at an fsync doesn't hold up conversations.
    """
    if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH:
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # looked up anew


def pytest_collection_finish() -> None:
    """As at a desk (:func:`bot.house.spare_the_collector`): what has been loaded, the tests
    themselves too, is not looked through for garbage again and again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)


@pytest.fixture(autouse=True, scope="session")
def statements_compiled_once() -> Iterator[None]:
    """Whatever ledger they are for."""
    with pytest.MonkeyPatch.context() as patch:
        share_statements(patch)
        yield


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
        ledger = empty_file(tmp_path / "duban.db")
    else:
        ledger = empty_database(request.getfixturevalue("postgres"))
    yield ledger
    ledger.close()


@pytest.fixture
def on_postgres(postgres: PostgresServer) -> Iterator[Database]:
    """A migrated ledger on PostgreSQL: for what happens between several processes."""
    ledger = empty_database(postgres)
    yield ledger
    ledger.close()
