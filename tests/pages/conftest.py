"""A browser for all page tests of a process, and a show for each of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.browser import running_browser
from tests.pages.driver import SandboxPage
from tests.pages.stage import Show, show


@pytest.fixture
async def stage_show(tmp_path: Path) -> AsyncIterator[Show]:
    async with show(tmp_path) as running:
        yield running


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with running_browser() as chromium:
        yield chromium


@pytest.fixture
async def page(browser: Browser, stage_show: Show) -> AsyncIterator[SandboxPage]:
    """The page on a wide screen in Chinese; its console must stay free of errors."""
    async with await SandboxPage.open(browser, stage_show.address) as tab:
        yield tab
        assert tab.errors == []
