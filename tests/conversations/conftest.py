"""A desk of its own for each test, over HTTP, on a Friday afternoon in Shanghai."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
import structlog

from tests.conversations.desks import desk_with
from tests.conversations.joined import first_to_join, town_with
from tests.conversations.people import Actor
from tests.conversations.town import FRIDAY, Town


@pytest.fixture(autouse=True, scope="session")
def _plain_log() -> None:
    """A traceback as the desk logs it: without the values of variables, which take seconds."""
    renderer = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, renderer])


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """The desk file; a module of tests may have one of its own."""
    return desk_with(tmp_path, {})


@pytest.fixture
def begins() -> datetime:
    """When the clock of the test begins."""
    return FRIDAY


@pytest.fixture
async def town(
    request: pytest.FixtureRequest, tmp_path: Path, desk: str, begins: datetime
) -> AsyncIterator[Town]:
    """The desk with nobody there yet but the staff that a test begins with; at the end of every
    test it must be in order."""
    first = first_to_join(request)
    async with await town_with(first, tmp_path, desk=desk, begins=begins) as town:
        yield town
        await town.quiet()
        town.assert_in_order()


@pytest.fixture
def language() -> str:
    """Of those who take part; a test that is played in both says so."""
    return "zh"


@pytest.fixture
async def customer(town: Town, language: str) -> Actor:
    """A customer who speaks the test's language."""
    return await town.customer(*{"zh": ("林晓", "zh-hans"), "en": ("Mary", "en")}[language])


@pytest.fixture
async def handler(town: Town, language: str) -> Actor:
    """A handler for every department who speaks the test's language."""
    name = {"zh": "王强", "en": "Ann"}[language]
    return await town.staff(name, "handler", language=language)


@pytest.fixture
async def supervisor(town: Town, language: str) -> Actor:
    """A supervisor who speaks the test's language."""
    name = {"zh": "赵敏", "en": "Sue"}[language]
    return await town.staff(name, "supervisor", language=language)


@pytest.fixture
async def lin(town: Town) -> Actor:
    """A customer who speaks Chinese."""
    return await town.customer("林晓")


@pytest.fixture
async def mary(town: Town) -> Actor:
    """A customer who speaks English."""
    return await town.customer("Mary", "en")


@pytest.fixture
async def wang(town: Town) -> Actor:
    """A handler for every department."""
    return await town.staff("王强", "handler")


@pytest.fixture
async def zhao(town: Town) -> Actor:
    """A supervisor."""
    return await town.staff("赵敏", "supervisor")


@pytest.fixture
async def chen(town: Town) -> Actor:
    """A manager."""
    return await town.staff("陈曦", "manager")


@pytest.fixture
async def ann(town: Town) -> Actor:
    """A handler for every department, who speaks English."""
    return await town.staff("Ann", "handler", language="en")


@pytest.fixture
async def bob(town: Town) -> Actor:
    """A supervisor who speaks English."""
    return await town.staff("Bob", "supervisor", language="en")


@pytest.fixture
async def eve(town: Town) -> Actor:
    """A manager who speaks English."""
    return await town.staff("Eve", "manager", language="en")
