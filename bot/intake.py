"""Intake: raw updates into the inbox, committed before Telegram is told.

    getUpdates ──► one transaction for the batch ──► only then the offset moves

Each update is stored as it came and parsed by the worker, by itself: an object that our libraries
don't know yet must not stop all the others.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import aiohttp
import orjson
import structlog

from bot.clock import Clock
from bot.crash_points import crash_point
from bot.gate import Gate
from storage import inbox
from storage.inbox import RawUpdate

log = structlog.get_logger()

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
_BATCH = 100
_LONG_POLL_SECONDS = 30
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0
_CONFLICT = (
    "Another process is receiving this bot's updates (409). Two desks can't share a token by"
    " polling: stop the other one."
)


class Receiver:
    """Stores updates. Those that arrive while a transaction is under way share the next one."""

    def __init__(self, gate: Gate, clock: Clock, after_commit: Callable[[], None]) -> None:
        self._gate = gate
        self._clock = clock
        self._after_commit = after_commit
        self._waiting: list[RawUpdate] = []
        self._commit: asyncio.Task[None] | None = None

    async def store(self, updates: list[RawUpdate]) -> None:
        """Returns when they are committed; raises when they could not be."""
        self._waiting.extend(updates)
        if self._commit is None:
            self._commit = asyncio.create_task(self._write())
        # A caller that goes away must not take the others' updates with it.
        await asyncio.shield(self._commit)

    async def _write(self) -> None:
        await asyncio.sleep(0)
        try:
            async with self._gate.writing() as session:
                # From here on, who comes takes part in the next transaction.
                updates, self._waiting = self._waiting, []
                self._commit = None
                inbox.receive(session, updates, self._clock.now())
                crash_point("before_intake_commit")
        finally:
            if self._commit is asyncio.current_task():
                self._commit = None
        crash_point("after_intake_commit")
        self._after_commit()


class Polling:
    """Fetches updates with long polls until cancelled."""

    def __init__(self, api_base: str, token: str, receiver: Receiver) -> None:
        self._url = f"{api_base}/bot{token}"
        self._receiver = receiver
        self._offset: int | None = None

    async def run(self) -> None:
        timeout = aiohttp.ClientTimeout(total=_LONG_POLL_SECONDS + 15, sock_connect=10)
        async with aiohttp.ClientSession(timeout=timeout) as http:
            await self._persist(http, self._delete_webhook)
            while True:
                await self._persist(http, self._fetch)

    async def _persist(self, http: aiohttp.ClientSession, step: Callable[..., Any]) -> None:
        """Until it works: a network that is away comes back."""
        wait = _FIRST_WAIT
        while True:
            try:
                await step(http)
                return
            except _RefusedError as error:
                log.warning("telegram_refused", why=error.words)
                pause = max(wait, error.retry_after)
            except (aiohttp.ClientError, TimeoutError) as error:
                log.warning("telegram_unreachable", error=type(error).__name__)
                pause = wait
            except Exception:
                # Not stored, so not confirmed: Telegram serves it again.
                log.exception("updates_not_stored")
                pause = wait
            await asyncio.sleep(pause)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def _delete_webhook(self, http: aiohttp.ClientSession) -> None:
        await self._call(http, "deleteWebhook", {})

    async def _fetch(self, http: aiohttp.ClientSession) -> None:
        asked: dict[str, Any] = {
            "timeout": _LONG_POLL_SECONDS,
            "limit": _BATCH,
            "allowed_updates": ALLOWED_UPDATES,
        }
        if self._offset is not None:
            asked["offset"] = self._offset
        updates = await self._call(http, "getUpdates", asked)
        if not updates:
            return
        await self._receiver.store([raw_update(update) for update in updates])
        self._offset = max(update["update_id"] for update in updates) + 1

    async def _call(self, http: aiohttp.ClientSession, method: str, params: dict[str, Any]) -> Any:
        async with http.post(f"{self._url}/{method}", json=params) as answer:
            body = loads(await answer.read())
        if not body.get("ok"):
            raise _RefusedError(body)
        return body["result"]


class _RefusedError(Exception):
    """Telegram answered, but with an error."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.retry_after = float((body.get("parameters") or {}).get("retry_after", 0))
        conflict = body.get("error_code") == 409
        self.words = _CONFLICT if conflict else str(body.get("description"))
        super().__init__(self.words)


def raw_update(update: dict[str, Any]) -> RawUpdate:
    return RawUpdate(_number(update.get("update_id")), chat_of(update), orjson.dumps(update))


def chat_of(update: dict[str, Any]) -> int:
    """The id whose updates keep their order: the chat's, else the sender's, else 0."""
    for event in update.values():
        if isinstance(event, dict):
            message = event.get("message")
            holder = message if isinstance(message, dict) else event
            return _id(holder.get("chat")) or _id(event.get("from")) or 0
    return 0


def _id(thing: Any) -> int | None:
    return _number(thing.get("id")) if isinstance(thing, dict) else None


def _number(value: Any) -> int | None:
    """What no column can hold would keep the whole batch out."""
    return value if isinstance(value, int) and abs(value) < 2**63 else None


def loads(body: bytes) -> Any:
    """JSON; half a surrogate pair in somebody's text becomes a question mark, not an outage."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        lenient = json.loads(body)
        whole = json.dumps(lenient, ensure_ascii=False).encode(errors="replace")
        return orjson.loads(whole)
