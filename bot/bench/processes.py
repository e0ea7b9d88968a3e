"""The bots that are measured, each in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.bench.crowd import BenchError
from bot.bench.telegram import TOKEN, Telegram
from bot.bench.yardsticks import DATABASE

_SECONDS_TO_START = 60
_SECONDS_TO_END = 15
_WORDS_SHOWN = 2000


@asynccontextmanager
async def the_desk(telegram: Telegram, folder: Path, database: str) -> AsyncIterator[int]:
    """`duban run`; gives its process id."""
    settings = {
        "DUBAN_TOKEN": TOKEN,
        "DUBAN_API_BASE": telegram.address,
        "DUBAN_DATA_DIR": str(folder),
        "DUBAN_DATABASE_URL": database,
    }
    async with _running(telegram, folder, "bot", "run", **settings) as pid:
        yield pid


@asynccontextmanager
async def yardstick(
    telegram: Telegram, folder: Path, name: str, database: str = ""
) -> AsyncIterator[int]:
    """One of `bot.bench.yardsticks`; gives its process id."""
    arguments = ("bot.bench.yardsticks", name, telegram.address)
    async with _running(telegram, folder, *arguments, **{DATABASE: database}) as pid:
        yield pid


@asynccontextmanager
async def _running(
    telegram: Telegram, folder: Path, module: str, *arguments: str, **settings: str
) -> AsyncIterator[int]:
    """From its first long poll to its clean end. Raises BenchError with its last words."""
    # The person's own settings, also those of a `.env` where they stand, are not the bench's.
    others = {name: value for name, value in os.environ.items() if not name.startswith("DUBAN_")}
    log = folder / f"{module}.log"
    with log.open("wb") as words:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", module, *arguments),
            env=others | settings,
            cwd=folder,
            stdout=words,
            stderr=words,
        )
        try:
            await _started(process, telegram, log)
            yield process.pid
        finally:
            await _end(process)
    if process.returncode != 0:
        raise BenchError(f"{module} ended with {process.returncode}: {_last_words(log)}")


async def _started(process: asyncio.subprocess.Process, telegram: Telegram, log: Path) -> None:
    polled = asyncio.create_task(telegram.polled())
    ended = asyncio.create_task(process.wait())
    await asyncio.wait(
        [polled, ended], timeout=_SECONDS_TO_START, return_when=asyncio.FIRST_COMPLETED
    )
    ended.cancel()
    if not polled.done():
        polled.cancel()
        raise BenchError(f"It did not start: {_last_words(log)}")


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(_SECONDS_TO_END):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


def _last_words(log: Path) -> str:
    return log.read_text(errors="replace")[-_WORDS_SHOWN:].strip()
