"""A sandbox for tests of the page alone: a real world and Bot API, and a bot that says as told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.clock import Clock, MovableClock
from bot.sandbox.page import Page, add_page
from bot.sandbox.page.cast import Part
from bot.sandbox.server import add_api
from bot.sandbox.world import World
from storage.rules.desk import Desk, load_desk

AFTERNOON = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
"""Friday, 14:05 in Shanghai: when every show begins."""


def afternoon_clock() -> MovableClock:
    """Runs on from that afternoon, and can be moved."""
    return MovableClock(AFTERNOON - Clock().now())


@dataclass
class Stage:
    """What ``bot.sandbox.page.Sandbox`` asks for, without a desk behind it."""

    data_dir: Path
    clock: MovableClock = field(default_factory=afternoon_clock)
    desk: Desk = field(default_factory=lambda: load_desk("general"))
    invited: list[tuple[str, str | None]] = field(default_factory=list)
    ticks: list[datetime] = field(default_factory=list)
    joined: dict[int, Part] = field(default_factory=dict)
    """Who works for the desk, beyond the parts in which they came."""

    def __post_init__(self) -> None:
        self.world = World(self.clock, self.data_dir / "world.jsonl")

    async def move_to(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        self.ticks.append(self.clock.now())

    def part_of(self, user: int) -> Part | None:
        return self.joined.get(user)

    async def invite(self, role: str, department: str | None = None) -> str:
        self.invited.append((role, department))
        return f"CODE{len(self.invited)}"


class Puppet:
    """The bot: each call goes over HTTP to the Bot API server, like a real bot's."""

    def __init__(self, session: ClientSession, address: str, token: str) -> None:
        self._session = session
        self._base = f"{address}/bot{token}"

    async def call(self, method: str, **params: object) -> Any:
        """The result of the call; an error of the server fails the test."""
        async with self._session.post(f"{self._base}/{method}", json=params) as answer:
            body = await answer.json()
        assert body["ok"], body
        return body["result"]

    async def says(self, to: int, text: str, **params: object) -> int:
        """The id of the message."""
        message = await self.call("sendMessage", chat_id=to, text=text, parse_mode="HTML", **params)
        return int(message["message_id"])


@dataclass
class Show:
    """All of it running: where the page is, and everybody's strings."""

    address: str
    stage: Stage
    page: Page
    bot: Puppet
    http: ClientSession

    def person(self, role: str) -> int:
        """The id of the first person who plays that role."""
        people = self.stage.world.people
        return next(p.id for p in people if self.page.cast.part(p.id).role == role)

    async def heard(self) -> list[dict[str, Any]]:
        """All updates that the bot was told of, the oldest first."""
        updates: list[dict[str, Any]] = await self.bot.call("getUpdates", timeout=0)
        return updates

    async def pressed(self) -> dict[str, Any]:
        """The newest press of a button: the browser's click may still be on its way."""
        async with asyncio.timeout(60):
            while True:
                newest = (await self.heard() or [{}])[-1]
                if "callback_query" in newest:
                    press: dict[str, Any] = newest["callback_query"]
                    return press
                await asyncio.sleep(0.01)


@asynccontextmanager
async def show(data_dir: Path, *, port: int = 0) -> AsyncIterator[Show]:
    """The page served on this port of this machine, or on a free one."""
    stage = Stage(data_dir)
    app = web.Application()
    add_api(app, stage.world)
    page = add_page(app, stage)
    with closing(stage.world):
        async with TestServer(app, port=port or None) as server, ClientSession() as http:
            address = f"http://127.0.0.1:{server.port}"
            yield Show(address, stage, page, Puppet(http, address, stage.world.token), http)


def buttons(*rows: dict[str, str]) -> dict[str, object]:
    """An inline keyboard: each row maps labels to callback data."""
    return {
        "inline_keyboard": [
            [{"text": text, "callback_data": data} for text, data in row.items()] for row in rows
        ]
    }
