"""Intake by webhook: 200 only after the commit, 503 when there can be none."""

import hmac
from http import HTTPStatus
from urllib.parse import urlsplit

import aiohttp
import structlog
from aiohttp import web

from bot.intake import ALLOWED_UPDATES, Receiver, loads, raw_update

log = structlog.get_logger()

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- a header's name
_LARGEST_UPDATE = 1024 * 1024


class Webhook:
    """A small HTTP server for one path: the one of the webhook's address."""

    def __init__(self, *, url: str, secret: str, port: int, receiver: Receiver) -> None:
        self._url = url
        self._secret = secret.encode()
        self._port = port
        self._receiver = receiver
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application(client_max_size=_LARGEST_UPDATE)
        app.router.add_post(urlsplit(self._url).path or "/", self._receive)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        # Every interface: a proxy in front, perhaps in another container, hands requests on.
        await web.TCPSite(self._runner, "0.0.0.0", self._port).start()  # noqa: S104

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def register(self, api_base: str, token: str) -> None:
        """Tell Telegram where we are. Raises aiohttp.ClientError or RuntimeError."""
        asked = {
            "url": self._url,
            "secret_token": self._secret.decode(),
            "allowed_updates": ALLOWED_UPDATES,
        }
        async with (
            aiohttp.ClientSession() as http,
            http.post(f"{api_base}/bot{token}/setWebhook", json=asked) as answer,
        ):
            body = loads(await answer.read())
        if not body.get("ok"):
            raise RuntimeError(f"Telegram refused the webhook: {body.get('description')}")

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            update = loads(await request.read())
            raw = raw_update(update)
        except (ValueError, AttributeError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await self._receiver.store([raw])
        except Exception:
            # Telegram tries again, with growing pauses.
            log.exception("update_not_stored")
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()
