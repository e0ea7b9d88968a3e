"""A world of people, its Bot API server on loopback, and both libraries as its clients."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession, web
from telegram.ext import ExtBot

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.server import create_server
from bot.sandbox.world import World

Ask = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


async def eventually(holds: Callable[[], object]) -> None:
    """Waits for something that the server does beside the test."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - what is waited for sets no event
            await asyncio.sleep(0.002)


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    """The address at which the application answers."""
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def world(clock: MovableClock) -> World:
    return World(clock)


@pytest.fixture
async def base(world: World) -> AsyncIterator[str]:
    async with served(create_server(world, first_retry=0.01)) as address:
        yield address


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def ask(world: World, base: str, http: ClientSession) -> Ask:
    """Calls a method with a JSON body and returns the whole answer."""

    async def ask_(method: str, **params: Any) -> dict[str, Any]:
        async with http.post(f"{base}/bot{world.token}/{method}", json=params) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    return ask_


@pytest.fixture
def lin(world: World) -> Person:
    """Has begun to chat with the bot."""
    person = world.add_person("林", username="lin_wei")
    world.says(person.id, "/start")
    return person


@pytest.fixture
def wang(world: World) -> Person:
    """Is there, but has never written to the bot."""
    return world.add_person("Wang", language_code="en")


@pytest.fixture
async def aiogram_bot(world: World, base: str) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    async with Bot(world.token, session=session) as bot:
        yield bot


@pytest.fixture
async def ptb_bot(
    world: World, base: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[ExtBot[None]]:
    # Without it the library warns of its own RetryAfter, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    bot: ExtBot[None] = ExtBot(
        world.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot"
    )
    async with bot:
        yield bot
