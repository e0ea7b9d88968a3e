"""The whole round on the page, in a real browser, with the real desk behind it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.sandbox.sandbox import Sandbox, sandboxed
from bot.settings import load_settings
from tests.pages.driver import SandboxPage
from tests.pages.play import SCRIPTS, play_closing, play_filing
from tests.pages.stage import afternoon_clock


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    """The desk on a Friday afternoon."""
    settings = sandboxed(load_settings(data_dir=tmp_path / "data"))
    async with Sandbox(settings, clock=afternoon_clock()) as running:
        yield running


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_complaint_goes_all_the_way_round_on_the_page(
    browser: Browser, sandbox: Sandbox, tmp_path: Path, language: str
) -> None:
    script = SCRIPTS[language]
    async with await SandboxPage.open(browser, sandbox.address, language=language) as page:
        await play_filing(page, script, tmp_path)
        await play_closing(page, script)
        digest = await page.column("manager").hears(script.digest + " · ")

        await expect(digest).to_contain_text(re.compile("(受理|Received) 1"))
        assert page.errors == []


async def test_reminder_escalation_and_digest_come_when_the_clock_is_turned(
    browser: Browser, sandbox: Sandbox
) -> None:
    async with await SandboxPage.open(browser, sandbox.address) as page:
        lin, wang, chen = (page.column(role) for role in ("customer", "staff", "manager"))
        await lin.files_sample()
        await lin.presses("提交")
        await wang.hears("派给您了")
        await wang.chooses(await wang.person())
        await page.turns_clock("morning")
        await page.turns_clock("hour")
        await wang.hears("催办")
        await wang.part("jump").click()
        # It went on to the supervisor; what they miss themselves escalates to the next one up.
        await wang.hears("转到您这里")
        await chen.hears("升级")
        await page.turns_clock("digest")
        await chen.hears("日报")
        assert page.errors == []


async def test_a_second_start_goes_on_with_the_same_data(browser: Browser, tmp_path: Path) -> None:
    settings = sandboxed(load_settings(data_dir=tmp_path / "data"))
    async with (
        Sandbox(settings) as sandbox,
        await SandboxPage.open(browser, sandbox.address) as page,
    ):
        await page.column("customer").files_sample()
        await page.column("customer").hears("请确认")
    async with (
        Sandbox(settings) as sandbox,
        await SandboxPage.open(browser, sandbox.address) as page,
    ):
        lin = page.column("customer")
        await lin.presses("提交")
        await lin.hears("已受理，工单号")
        assert page.errors == []
