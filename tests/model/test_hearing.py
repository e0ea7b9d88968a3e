"""A voice message is fetched from Telegram and put into words, where an endpoint offers it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from prompts.model.breaker import FAILURES
from prompts.thinking import Help, Thoughts, ToHear, spoken, think
from storage.database import Database
from storage.rules.desk import Desk
from tests.model.conftest import NOW, Mind
from tests.model.endpoint import ModelServer

VOICE = b"OggS" + b"\x00" * 6000
HEAR = ToHear("voice-1", 1, may_leave=True, before="包裹没到")


class Telegram:
    """As much of it as gives out a file."""

    def __init__(self) -> None:
        self.file: bytes | None = VOICE
        self.fetched = 0

    async def get_file(self, request: web.Request) -> web.Response:
        asked = await request.json()
        if self.file is None or asked["file_id"] != "voice-1":
            return web.json_response({"ok": False, "error_code": 400}, status=400)
        return web.json_response({"ok": True, "result": {"file_path": "voice/1.oga"}})

    async def download(self, request: web.Request) -> web.Response:
        assert request.path == "/file/bot7:secret-token/voice/1.oga"
        self.fetched += 1
        return web.Response(body=self.file)


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def ears(
    server: ModelServer, database: Database, general: Desk, tmp_path: Path, telegram: Telegram
) -> AsyncIterator[Mind]:
    """It hears."""
    application = web.Application()
    application.router.add_post("/bot7:secret-token/getFile", telegram.get_file)
    application.router.add_get("/file/{path:.*}", telegram.download)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    given = {
        "api_base": f"http://127.0.0.1:{runner.addresses[0][1]}",
        "token": "7:secret-token",
        "llm_speech_model": "test-ears",
    }
    async with Mind(server, database, general, tmp_path).awake(**given) as mind:
        yield mind
    await runner.cleanup()


async def hears(mind: Mind, wish: ToHear = HEAR) -> Thoughts:
    return await think(mind.thinker, wish, now=NOW, desk=mind.desk)


async def test_what_was_said_is_read_with_what_was_written_before(ears: Mind) -> None:
    reading, heard, _ = await hears(ears)
    assert heard == Help("我的包裹三天没到", "llm")
    assert reading is not None
    assert reading.reader == "llm"
    assert VOICE in ears.server.heard[0]
    (turn,) = ears.server.user_turns()
    assert turn == {"message": f"包裹没到\n{spoken('我的包裹三天没到')}"}
    assert [call.prompt for call in ears.calls()] == ["hear.1", "understand.1"]
    assert ears.calls()[0].tokens_in == 30


async def test_it_is_heard_once(ears: Mind, telegram: Telegram) -> None:
    assert await hears(ears) == await hears(ears)
    assert (telegram.fetched, len(ears.server.heard)) == (1, 1)


async def test_without_ears_or_consent_nothing_is_fetched(
    mind: Mind, ears: Mind, telegram: Telegram
) -> None:
    assert await hears(mind) == Thoughts(None, Help("", "offline"))
    silent = ToHear("voice-1", 1, may_leave=False)
    assert await hears(ears, silent) == Thoughts(None, Help("", "offline"))
    assert telegram.fetched == 0


@pytest.mark.parametrize("said", ["", "  \n"])
async def test_silence_is_no_help(ears: Mind, said: str) -> None:
    ears.server.transcript = said
    assert await hears(ears) == Thoughts(None, Help("", "offline"))


async def test_a_file_that_is_gone_is_not_the_endpoints_fault(
    ears: Mind, telegram: Telegram
) -> None:
    telegram.file = None
    for _ in range(FAILURES + 1):
        assert await hears(ears) == Thoughts(None, Help("", "offline"))
    telegram.file = VOICE
    assert (await hears(ears)).help == Help("我的包裹三天没到", "llm")
    assert ears.outcomes()[: FAILURES + 1] == ["unfetched"] * (FAILURES + 1)


async def test_deaf_ears_do_not_keep_it_from_reading(ears: Mind) -> None:
    ears.server.deaf = True
    for _ in range(FAILURES + 1):
        await hears(ears)
    assert len(ears.server.heard) == FAILURES
    assert (await ears.reads()).reader == "llm"
