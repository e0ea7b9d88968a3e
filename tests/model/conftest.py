"""A model on loopback, and a thinker that asks it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from bot.clock import Clock
from bot.gate import Gate
from bot.model import thinking
from bot.settings import Settings, load_settings
from bot.teaching import ModelsInUse
from prompts.reading.reading import Reading
from prompts.thinking import Thinker, ToRead
from storage.database import Database
from storage.model_answers import ModelAnswer
from storage.people import Person, meet
from storage.rules.desk import Desk, load_desk
from tests.ledgers import after_first_start
from tests.model.endpoint import ModelServer

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
"""A Friday, 14:05 in Shanghai."""
LATE = "我的包裹三天没到，太慢了，请退款"


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async with ModelServer() as server:
        yield server


@pytest.fixture(scope="session")
def general() -> Desk:
    return load_desk("general")


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with two customers, to be copied."""
    folder = tmp_path_factory.mktemp("ledger")
    after_first_start(folder)
    database = load_settings(data_dir=folder).open_database()
    with database.writing() as session:
        for number, name in enumerate(("林晓", "Mary Smith")):
            meet(session, 7 + number, name=name, language="zh", now=NOW)
    database.close()
    return folder


@pytest.fixture
def database(tmp_path: Path, ledger: Path) -> Iterator[Database]:
    copytree(ledger, tmp_path, dirs_exist_ok=True)
    database = load_settings(data_dir=tmp_path).open_database()
    yield database
    database.close()


class StandingClock(Clock):
    """Its seconds pass only when a test says so."""

    def __init__(self) -> None:
        self.at = 1000.0

    def seconds(self) -> float:
        return self.at


@dataclass
class Mind:
    """A thinker with all that is around it."""

    server: ModelServer
    database: Database
    desk: Desk
    folder: Path
    clock: StandingClock = field(default_factory=StandingClock)
    thinker: Thinker = field(init=False)

    @asynccontextmanager
    async def awake(self, **given: Any) -> AsyncIterator["Mind"]:
        """Inside the block it thinks, by these settings beside the usual ones."""
        gate = Gate(self.database)
        models = ModelsInUse(self.database)
        settings = self._settings(given)
        async with thinking(settings, self.database, self.clock, gate.writing, models) as thinker:
            self.thinker = thinker
            yield self

    async def reads(
        self, text: str = LATE, *, person: int = 1, may_leave: bool = True, now: datetime = NOW
    ) -> Reading:
        wish = ToRead(text, person, may_leave, ("林晓",))
        return await self.thinker.read(wish, now=now, desk=self.desk)

    def calls(self) -> list[ModelAnswer]:
        """What the ledger knows of the calls, in order."""
        with self.database.reading() as session:
            return list(session.query(ModelAnswer).order_by(ModelAnswer.id))

    def outcomes(self) -> list[str]:
        return [call.outcome for call in self.calls()]

    def people(self) -> list[Person]:
        with self.database.reading() as session:
            return list(session.query(Person).order_by(Person.id))

    def _settings(self, given: dict[str, Any]) -> Settings:
        usual = {
            "data_dir": self.folder,
            "llm_base_url": self.server.url,
            "llm_model": "test-1",
            "llm_api_key": "sk-very-secret",
            "llm_timeout": 5,
        }
        return load_settings(**{**usual, **given})


@pytest.fixture
async def mind(
    server: ModelServer, database: Database, general: Desk, tmp_path: Path
) -> AsyncIterator[Mind]:
    """It thinks with the usual settings."""
    async with Mind(server, database, general, tmp_path).awake() as mind:
        yield mind
