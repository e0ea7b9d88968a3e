"""A desk of its own for each test, over HTTP, on a Friday afternoon in Shanghai."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import Clock, MovableClock
from bot.sandbox.sandbox import Sandbox, sandboxed
from bot.settings import load_settings
from tests.conversations.people import Actor, Town

FRIDAY = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
"""14:05 in Shanghai."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The desk with nobody there yet."""
    settings = sandboxed(load_settings(data_dir=tmp_path))
    clock = MovableClock(FRIDAY - Clock().now())
    async with Sandbox(settings, clock=clock) as sandbox:
        yield Town(sandbox)


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
