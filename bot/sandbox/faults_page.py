"""`/sandbox/faults`: the same orders for a test whose desk runs in another process."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.sandbox.faults import Fault, Faults

_MAKERS: dict[str, Callable[..., Fault]] = {
    "too_many_requests": Fault.too_many_requests,
    "forbidden": Fault.forbidden,
    "bad_request": Fault.bad_request,
    "server_error": Fault.server_error,
    "migrated": Fault.migrated,
    "dropped": Fault.dropped,
    "answer_lost": Fault.answer_lost,
    "slow": Fault.slow,
}


class FaultsPage:
    """POST `{"method", "fault", "times", "chat_id", …}` orders one, DELETE takes all back, GET
    tells how many calls will still fail. What remains of the object goes to the fault, as in
    `{"fault": "slow", "milliseconds": 200}`."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def add_to(self, app: web.Application) -> None:
        app.router.add_get("/sandbox/faults", self.left)
        app.router.add_post("/sandbox/faults", self.order)
        app.router.add_delete("/sandbox/faults", self.clear)

    async def left(self, request: web.Request) -> web.Response:
        return web.json_response({"left": self._faults.left})

    async def order(self, request: web.Request) -> web.Response:
        # A web page elsewhere can't send this type without asking first, and is not allowed.
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            self._order(await request.json())
        except (KeyError, TypeError, ValueError) as error:
            raise web.HTTPBadRequest(text=f"Not an order: {error!r}") from error
        return await self.left(request)

    def _order(self, order: dict[str, Any]) -> None:
        method, name = order.pop("method"), order.pop("fault")
        times, chat_id = order.pop("times", 1), order.pop("chat_id", None)
        fault = _MAKERS[name](**order)
        self._faults.order(method=method, fault=fault, times=times, chat_id=chat_id)

    async def clear(self, request: web.Request) -> web.Response:
        self._faults.clear()
        return await self.left(request)
