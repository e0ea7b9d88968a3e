"""HTTP/1.1 with keep-alive, just enough of it: the stub shares the cores with what it measures."""

import asyncio
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast
from urllib.parse import unquote_plus

import orjson

Reply = Callable[[bytes], None]
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Call:
    """One call of a Bot API method; its parameters are decoded only when somebody asks."""

    def __init__(self, method: str, body: bytes) -> None:
        self.method = method
        self._body = body

    def number(self, name: str) -> int:
        """The parameter as a number; 0 when it is absent."""
        return int(self._params.get(name, 0))

    def text(self, name: str) -> str:
        """The parameter as a text; empty when it is absent."""
        value = self._params.get(name, "")
        return unquote_plus(value.decode()) if isinstance(value, bytes) else str(value)

    def buttons(self) -> list[str]:
        """The callback data of the inline buttons."""
        rows = self._markup().get("inline_keyboard", [])
        return [button["callback_data"] for row in rows for button in row]

    def _markup(self) -> dict[str, Any]:
        markup = self._params.get("reply_markup", b"")
        if isinstance(markup, dict):
            return markup
        return orjson.loads(self.text("reply_markup")) if markup else {}

    @cached_property
    def _params(self) -> dict[str, Any]:
        """Of a form: the values as they came, still encoded."""
        if self._body.startswith(b"{"):
            return cast(dict[str, Any], orjson.loads(self._body))
        pairs = (pair.partition(b"=") for pair in self._body.split(b"&"))
        return {name.decode(): value for name, _, value in pairs}


class Connection(asyncio.Protocol):
    """One client. Each request is handed to `take` with a function that answers it."""

    def __init__(self, take: Callable[[Call, Reply], None]) -> None:
        self._take = take
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (call := self._next_call()) is not None:
            self._take(call, self._reply)

    def _next_call(self) -> Call | None:
        """The next whole request that has arrived."""
        end = self._received.find(b"\r\n\r\n")
        if end < 0:
            return None
        length = _LENGTH.search(self._received, 0, end)
        begin = end + 4
        end = begin + (int(length[1]) if length else 0)
        if len(self._received) < end:
            return None
        path = self._received.split(b" ", 2)[1]
        call = Call(path.rpartition(b"/")[2].decode(), self._received[begin:end])
        self._received = self._received[end:]
        return call

    def _reply(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(_HEAD % len(body) + body)
