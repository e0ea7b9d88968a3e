"""The Bot API server: `/bot<token>/<method>` and `/file/bot<token>/<path>` over HTTP."""

import asyncio
import inspect
from typing import Any

import orjson
from aiohttp import web

from bot.sandbox.call import Call, read_call
from bot.sandbox.errors import ApiError
from bot.sandbox.faults import ConnectionDroppedError, Fault, strike_before
from bot.sandbox.faults_page import FaultsPage
from bot.sandbox.methods import METHODS
from bot.sandbox.webhook import FIRST_RETRY, Pusher
from bot.sandbox.world import World

JSON = "application/json"


def create_server(
    world: World, *, delay_ms: float = 0, first_retry: float = FIRST_RETRY
) -> web.Application:
    """An application of its own; `add_api` puts the same into another one.

    `delay_ms`: each call takes that much longer, as over a real network. `first_retry`:
    seconds until a failed webhook delivery is tried again; they double each time.
    """
    app = web.Application()
    add_api(app, world, delay_ms=delay_ms, first_retry=first_retry)
    return app


def add_api(
    app: web.Application, world: World, *, delay_ms: float = 0, first_retry: float = FIRST_RETRY
) -> None:
    api = _Api(world, delay_ms / 1000)
    app.router.add_route("*", "/bot{token}/{method}", api.serve)
    app.router.add_get("/file/bot{token}/{path:.+}", api.download)
    FaultsPage(world.faults).add_to(app)
    app.cleanup_ctx.append(Pusher(world, first_retry).running)
    app.on_startup.append(api.open)
    app.on_shutdown.append(api.close)


class _Api:
    def __init__(self, world: World, delay: float) -> None:
        self._world = world
        self._delay = delay

    async def open(self, app: web.Application) -> None:
        self._world.updates.closing = False

    async def close(self, app: web.Application) -> None:
        """Sends the waiting pollers home; the server would wait a minute for them."""
        self._world.updates.closing = True
        self._world.updates.wake()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            return _answer({"ok": True, "result": await self._perform(request)})
        except ApiError as error:
            return _answer(error.answer(), error.code)
        except ConnectionDroppedError:
            return _cut(request)

    async def _perform(self, request: web.Request) -> Any:
        call = await read_call(request.match_info["method"].lower(), request)
        method = METHODS.get(call.method)
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        self._world.calls[call.method] += 1
        fault = await self._hindered(call)
        result = method(self._world, call)
        if inspect.isawaitable(result):
            result = await result
        if fault.drop_after:
            raise ConnectionDroppedError
        return result

    async def _hindered(self, call: Call) -> Fault:
        if self._delay:
            await asyncio.sleep(self._delay)
        fault = self._world.faults.take(call.method, call.integer("chat_id") or None)
        await strike_before(fault)
        return fault

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self._world.token:
            raise ApiError(401, "Unauthorized")

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            stored = self._world.file_at(request.match_info["path"])
            data = self._world.file_bytes(stored)
        except ApiError as error:
            return _answer(error.answer(), error.code)
        except KeyError:
            return _answer(ApiError(404, "Not Found").answer(), 404)
        # As Telegram: whatever the sender said it was, it comes as plain bytes.
        return web.Response(body=data, content_type="application/octet-stream")


def _answer(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type=JSON)


def _cut(request: web.Request) -> web.Response:
    """Breaks the connection; the answer goes nowhere."""
    if request.transport:
        request.transport.abort()
    return web.Response()
