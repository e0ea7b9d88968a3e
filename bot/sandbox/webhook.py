"""Delivery by webhook: each update is posted until the desk answers 2xx.

As Telegram does it: one queue per chat and type of update, so a message and a press of one
chat can arrive at the same time; a failure is tried again after 1 s, 2 s, 4 s, … up to about
two minutes, or when `Retry-After` says; 410 for 23 hours ends the webhook.
"""

import asyncio
import random
from collections.abc import AsyncIterator

import orjson
from aiohttp import ClientError, ClientSession, ClientTimeout, web

from bot.sandbox.core import Core
from bot.sandbox.state import Lane, PendingUpdate
from bot.sandbox.webhook_state import WebhookState

FIRST_RETRY = 1.0
LONGEST_RETRY = 60.0
GONE_FOR = 23 * 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Pusher:
    """Runs beside the server; idle while no webhook is set."""

    def __init__(self, core: Core, first_retry: float = FIRST_RETRY) -> None:
        self._core = core
        self._first_retry = first_retry
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._gone_since: float | None = None

    async def running(self, app: web.Application) -> AsyncIterator[None]:
        """For `cleanup_ctx` of the application."""
        async with ClientSession(timeout=ClientTimeout(total=60)) as session:
            task = asyncio.create_task(self._run(session))
            yield
            task.cancel()
            await asyncio.gather(task, *self._stop_lanes(), return_exceptions=True)

    async def _run(self, session: ClientSession) -> None:
        webhook = WebhookState(self._core)
        while True:
            current = WebhookState(self._core)
            if (current.url, current.secret) != (webhook.url, webhook.secret):
                self._stop_lanes()
            webhook = current
            if webhook.url:
                self._start_lanes(session, webhook)
            await self._core.updates.news()

    def _start_lanes(self, session: ClientSession, webhook: WebhookState) -> None:
        for lane in self._core.updates.lanes():
            if len(self._lanes) >= webhook.connections:
                return
            if lane not in self._lanes:
                self._lanes[lane] = asyncio.create_task(self._carry(lane, session))

    def _stop_lanes(self) -> list[asyncio.Task[None]]:
        stopped = list(self._lanes.values())
        for task in stopped:
            task.cancel()
        self._lanes = {}
        return stopped

    async def _carry(self, lane: Lane, session: ClientSession) -> None:
        """One lane's updates, one after the other, until none is left."""
        delay = self._first_retry
        while updates := self._core.updates.first(1, lane):
            again = await self._post(session, updates[0])
            if again is None:
                self._core.updates.take([updates[0].id])
                delay = self._first_retry
                continue
            await asyncio.sleep(again or delay)
            delay = min(delay * 2, random.uniform(LONGEST_RETRY, 2 * LONGEST_RETRY))  # noqa: S311
        self._lanes.pop(lane, None)
        self._core.updates.wake()

    async def _post(self, session: ClientSession, update: PendingUpdate) -> float | None:
        """None when it was taken, else the seconds that `Retry-After` asks for (0: nothing)."""
        webhook = WebhookState(self._core)
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers[SECRET_HEADER] = webhook.secret
        try:
            async with session.post(
                webhook.url, data=orjson.dumps(update.as_json()), headers=headers
            ) as answer:
                if 200 <= answer.status <= 299:
                    self._gone_since = None
                    return None
                self._refused(webhook, answer.status, answer.reason or "")
                return _seconds(answer.headers.get("Retry-After", ""))
        except (ClientError, TimeoutError):
            webhook.failed("Connection refused")
            return 0.0

    def _refused(self, webhook: WebhookState, status: int, reason: str) -> None:
        webhook.failed(f"Wrong response from the webhook: {status} {reason}")
        now = self._core.clock.now().timestamp()
        if status != 410:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = now
        elif now - self._gone_since > GONE_FOR:
            webhook.remove()


def _seconds(retry_after: str) -> float:
    return min(float(retry_after), 3600.0) if retry_after.isdigit() else 0.0
