"""A Bot API server that believes everything: long polls, sends, edits, answers to presses."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Self

import orjson

from bot.bench.http import Call, Connection, Reply

TOKEN = "1:bench-nothing-is-secret-here"  # noqa: S105 -- of a stub on loopback
_BATCH = 100
_ME = (
    b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bench",'
    b'"username":"duban_bench_bot","can_join_groups":false,'
    b'"can_read_all_group_messages":false,"supports_inline_queries":false}}'
)
_MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private",'
    b'"first_name":"C"},"text":"said"}}'
)
_DONE = b'{"ok":true,"result":true}'


class Telegram:
    """`async with Telegram(delay) as telegram:` — one bot at a time is served at its address.

    `delay` seconds pass before a call is answered, as on the way to the real one. `heard` is
    called with each message that the bot sends or changes, and its id.
    """

    def __init__(self, delay: float = 0) -> None:
        self.address = ""
        self.heard: Callable[[Call, int], None] = lambda call, message_id: None
        self.calls = 0
        """Calls so far, long polls not counted."""
        self.last_call_at = 0.0
        self._delay = delay
        self._updates: deque[tuple[int, bytes]] = deque()
        self._update_id = 1000
        self._message_id = 1000
        self._poll: Reply | None = None
        self._serving = False
        self._polled = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        self._server = await self._loop.create_server(
            lambda: Connection(self._take), "127.0.0.1", 0
        )
        host, port = self._server.sockets[0].getsockname()
        self.address = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def polled(self) -> None:
        """Until a bot asks for updates."""
        await self._polled.wait()

    def post(self, what: str, event: dict[str, Any]) -> None:
        """An update for the bot."""
        self._update_id += 1
        update = {"update_id": self._update_id, what: event}
        self._updates.append((self._update_id, orjson.dumps(update)))
        if not self._serving:
            self._serving = True
            self._loop.call_soon(self._serve)

    def _take(self, call: Call, reply: Reply) -> None:
        if call.method == "getUpdates":
            self._take_poll(call, reply)
            return
        self.calls += 1
        self.last_call_at = time.perf_counter()
        self._answer(reply, self._result(call))

    def _answer(self, reply: Reply, body: bytes) -> None:
        if self._delay:
            self._loop.call_later(self._delay, reply, body)
        else:
            reply(body)

    def _result(self, call: Call) -> bytes:
        if call.method.startswith("send") and call.method != "sendChatAction":
            self._message_id += 1
            self.heard(call, self._message_id)
            return _MESSAGE % (self._message_id, int(time.time()), call.number("chat_id"))
        if call.method.startswith("editMessage"):
            self.heard(call, call.number("message_id"))
            return _MESSAGE % (call.number("message_id"), int(time.time()), call.number("chat_id"))
        return _ME if call.method == "getMe" else _DONE

    def _take_poll(self, call: Call, reply: Reply) -> None:
        """Updates below the offset are confirmed and forgotten; the others are served (again)."""
        offset = call.number("offset")
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        self._poll = reply
        self._polled.set()
        if self._updates:
            self._serve()
        else:
            self._loop.call_later(call.number("timeout"), self._give_up, reply)

    def _serve(self) -> None:
        self._serving = False
        if self._poll is not None and self._updates:
            batch = [raw for _, raw in list(self._updates)[:_BATCH]]
            self._end_poll(b",".join(batch))

    def _give_up(self, reply: Reply) -> None:
        if self._poll is reply:
            self._end_poll(b"")

    def _end_poll(self, updates: bytes) -> None:
        reply, self._poll = self._poll, None
        if reply is not None:
            self._answer(reply, b'{"ok":true,"result":[%b]}' % updates)
