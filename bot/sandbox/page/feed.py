"""What happens in the world, as server-sent events.

A page that lost its connection asks again from its last number. When that number is no longer
known (a long sleep, another start of the sandbox) it is told to ``reset``: to read the state anew.
"""

import asyncio
import secrets
from collections.abc import AsyncGenerator

import orjson

from bot.sandbox.events import Event
from bot.sandbox.page.stage import Page

QUIET = 10.0
"""Seconds after which a silent feed gives a sign of life: the time of the sandbox's clock."""

_START = secrets.token_hex(4)
"""Numbers begin anew with each start of the sandbox, so a place in the feed names its start."""


def place(number: int) -> str:
    """Where in the feed a page is that has seen the event of that number."""
    return f"{_START}-{number}"


async def events(page: Page, after: str | None) -> AsyncGenerator[bytes]:
    """All events after a place, as they go over the wire; ends only when it is closed."""
    world = page.sandbox.world
    seen = _number(after)
    news = world.subscribe(seen)
    try:
        if news.missed or (after and seen is None):
            yield _wire("reset", {}, world.events.last_id)
        while True:
            try:
                event = await asyncio.wait_for(anext(news), QUIET)
            except TimeoutError:
                yield _wire("clock", {"now": page.now_ms()})
            else:
                yield _wire(event.type, _shown(page, event), event.id)
    finally:
        news.close()


def _number(mark: str | None) -> int | None:
    start, _, number = (mark or "").partition("-")
    return int(number) if start == _START and number.isdecimal() else None


def _shown(page: Page, event: Event) -> dict[str, object]:
    """A person comes with their part, a message with the keyboard that it may have brought."""
    world = page.sandbox.world
    if event.type == "person":
        return page.describe(world.person(event.user_id))
    shown: dict[str, object] = {"user": event.user_id, "body": event.body}
    if event.type == "message":
        shown["keyboard"] = world.reply_keyboard(event.user_id)
    return shown


def _wire(kind: str, body: dict[str, object], number: int | None = None) -> bytes:
    head = f"event: {kind}\ndata: ".encode()
    mark = b"" if number is None else f"id: {place(number)}\n".encode()
    return mark + head + orjson.dumps(body) + b"\n\n"
