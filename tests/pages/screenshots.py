"""Makes the pictures of the README: `uv run python -m tests.pages.screenshots [FOLDER]`."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, expect

from bot.sandbox.sandbox import Sandbox, sandboxed
from bot.settings import load_settings
from tests.browser import running_browser
from tests.pages.driver import NARROW, WIDE, SandboxPage
from tests.pages.play import SCRIPTS, play_closing, play_filing
from tests.pages.stage import afternoon_clock

FOLDER = Path(__file__).parent / "looks"


async def make(folder: Path) -> None:
    """Play the round in each language and take the wide and the narrow picture of it."""
    async with running_browser() as browser:
        for language in SCRIPTS:
            await _round(browser, language, folder)


async def _round(browser: Browser, language: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as data:
        settings = sandboxed(load_settings(data_dir=data, language=language))
        async with Sandbox(settings, clock=afternoon_clock()) as sandbox:
            async with await SandboxPage.open(
                browser, sandbox.address, language=language, size=WIDE
            ) as page:
                await play_filing(page, SCRIPTS[language], Path(data))
                await play_closing(page, SCRIPTS[language])
                await expect(page.page.get_by_test_id("toast")).to_have_count(0)
                await page.screenshot(folder / f"wide-{language}.png")
            async with await SandboxPage.open(
                browser, sandbox.address, language=language, size=NARROW
            ) as page:
                await page.screenshot(folder / f"narrow-{language}.png")


if __name__ == "__main__":
    asyncio.run(make(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
