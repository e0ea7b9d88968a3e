"""A Telegram for the commands that run a desk."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.clock import Clock
from bot.sandbox.server import create_server
from bot.sandbox.world import World


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[World, str]]:
    """A Bot API server on loopback that is not the desk's own sandbox."""
    world = World(Clock())
    runner = web.AppRunner(create_server(world), access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    yield world, f"http://127.0.0.1:{port}"
    await runner.cleanup()
    world.close()
