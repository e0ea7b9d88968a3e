"""An OpenAI-compatible endpoint on loopback, that does as a test tells it: well or badly."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

from aiohttp import web

Says = Callable[[dict[str, Any]], Any]

GOOD = {
    "kind": "complaint",
    "category": "delay",
    "grade": 3,
    "grade_words": [],
    "sentiment": "negative",
    "facts": [],
    "outcome": ["refund"],
    "confidence": 0.9,
}
"""What a model says of a parcel that is late."""


class ModelServer:
    """`async with ModelServer() as server:` — answers at `server.url` inside the block."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        """The bodies of all calls for a completion."""
        self.heard: list[bytes] = []
        """The bodies of all calls for a transcription."""
        self.keys: list[str] = []
        self.says: Says = lambda body: GOOD
        """What stands in the answer: a text, or an object that becomes one."""
        self.does: Callable[[dict[str, Any]], web.StreamResponse | None] = lambda body: None
        """A whole response, in place of an answer."""
        self.slow = 0.0
        """Seconds until the answer."""
        self.usage: Any = {"prompt_tokens": 100, "completion_tokens": 20}
        self.transcript = "我的包裹三天没到"
        self.deaf = False
        self.slow_ears = 0.0
        """Seconds until something was heard."""
        self.url = ""
        self._over = asyncio.Event()

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_post("/v1/chat/completions", self._complete)
        application.router.add_post("/v1/audio/transcriptions", self._transcribe)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/v1"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        await self._runner.cleanup()

    @property
    def sent(self) -> str:
        """All that ever left, as it was written."""
        return "\n".join(json.dumps(body, ensure_ascii=False) for body in self.asked)

    def user_turns(self) -> list[dict[str, Any]]:
        """The data of each call."""
        return [json.loads(body["messages"][1]["content"]) for body in self.asked]

    def fails(self, status: int, body: str = "{}", **headers: str) -> None:
        """Every call from now on is answered so."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.does = lambda _: web.Response(status=status, text=body, headers=named)

    def answers_at_last(self) -> None:
        """Whoever waits for a slow answer has it now."""
        self._over.set()

    def recovers(self) -> None:
        """All is well again."""
        self.does, self.slow, self.says = (lambda body: None), 0.0, (lambda body: GOOD)

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(body)
        self.keys.append(request.headers.get("Authorization", ""))
        with suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), self.slow)
        response = self.does(body)
        if isinstance(response, Drip):
            await response.prepare(request)
            await response.drip()
        if response is not None:
            return response
        said = self.says(body)
        text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        return web.json_response(completion(text, self.usage))

    async def _transcribe(self, request: web.Request) -> web.Response:
        self.heard.append(await request.read())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), self.slow_ears)
        if self.deaf:
            return web.Response(status=404)
        return web.json_response({"text": self.transcript})


class Drip(web.StreamResponse):
    """An answer that never ends: a sign every now and then."""

    async def drip(self) -> None:
        while True:
            await self.write(b" ")
            await asyncio.sleep(0.02)


def completion(text: str, usage: Any = None) -> dict[str, Any]:
    """An answer in the form of the API."""
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "test",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": text},
            }
        ],
        "usage": usage,
    }
