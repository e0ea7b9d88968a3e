"""What a browser asks for: the page, the state, a chat, a file, and the live feed."""

import asyncio
from contextlib import aclosing, suppress
from pathlib import Path

import orjson
from aiohttp import web

from bot.sandbox.page.actions import add_actions
from bot.sandbox.page.backstage import Sandbox
from bot.sandbox.page.commands import commands_for
from bot.sandbox.page.feed import events, place
from bot.sandbox.page.files import add_files
from bot.sandbox.page.groups import add_groups
from bot.sandbox.page.guard import POLICY, guard
from bot.sandbox.page.stage import PAGE, Page

STATIC = Path(__file__).parent.parent / "static"
LISTENERS: web.AppKey[set[asyncio.Task[None]]] = web.AppKey("listeners")
LATEST = 300
"""Messages of a chat that a page shows at once."""


def add_page(app: web.Application, sandbox: Sandbox) -> Page:
    """Put the page on the application; it lives and ends with it."""
    app[PAGE] = Page(sandbox)
    app.middlewares.append(guard)
    app[LISTENERS] = set()
    app.on_shutdown.append(_end_listening)
    app.add_routes(
        [
            web.get("/", _index),
            web.get("/sandbox/state", _state),
            web.get("/sandbox/chat/{user:[0-9]+}", _chat),
            web.get("/sandbox/commands/{user:[0-9]+}", _commands),
            web.get("/sandbox/events", _events),
            web.static("/sandbox/static", STATIC),
        ]
    )
    add_actions(app)
    add_files(app)
    add_groups(app)
    app.on_response_prepare.append(_keep_fresh)
    return app[PAGE]


async def _end_listening(app: web.Application) -> None:
    """Pages listen for ever; the server must not wait for them when it stops."""
    for task in app[LISTENERS]:
        task.cancel()


async def _keep_fresh(request: web.Request, response: web.StreamResponse) -> None:
    """Another version of the package may have left its files in the browser's cache."""
    if request.path.startswith("/sandbox/static"):
        response.headers["Cache-Control"] = "no-cache"


async def _index(request: web.Request) -> web.StreamResponse:
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
    return web.FileResponse(STATIC / "index.html", headers=headers)


async def _state(request: web.Request) -> web.Response:
    page = request.app[PAGE]
    desk, world = page.sandbox.desk, page.sandbox.world
    return _json(
        {
            "mark": place(world.events.last_id),
            "now": page.now_ms(),
            "bot": {"id": world.bot.id, "username": world.bot.username},
            "desk": {
                "name": {"zh": desk.name.zh, "en": desk.name.en},
                "zone": desk.timezone,
                "digest": desk.digest.at.strftime("%H:%M"),
                "departments": [
                    {"id": key, "zh": department.name.zh, "en": department.name.en}
                    for key, department in desk.departments.items()
                ],
            },
            "people": [page.describe(person) for person in world.people],
        }
    )


async def _chat(request: web.Request) -> web.Response:
    user, world = _known_user(request), request.app[PAGE].sandbox.world
    return _json(
        {
            "mark": place(world.events.last_id),
            "messages": [world.with_reactions(each) for each in world.chat(user)[-LATEST:]],
            "keyboard": world.reply_keyboard(user),
        }
    )


async def _commands(request: web.Request) -> web.Response:
    world = request.app[PAGE].sandbox.world
    return _json(commands_for(world, world.person(_known_user(request))))


def _known_user(request: web.Request) -> int:
    user = int(request.match_info["user"])
    if user not in request.app[PAGE].sandbox.world.state.people:
        raise web.HTTPNotFound
    return user


async def _events(request: web.Request) -> web.StreamResponse:
    after = request.headers.get("Last-Event-ID") or request.query.get("after")
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    await response.prepare(request)
    task = asyncio.create_task(_stream(request.app[PAGE], after, response))
    request.app[LISTENERS].add(task)
    task.add_done_callback(request.app[LISTENERS].discard)
    with suppress(asyncio.CancelledError):
        await task
    return response


async def _stream(page: Page, after: str | None, response: web.StreamResponse) -> None:
    async with aclosing(events(page, after)) as feed:
        with suppress(ConnectionError):
            async for event in feed:
                await response.write(event)


def _json(body: object) -> web.Response:
    return web.Response(
        body=orjson.dumps(body),
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )
