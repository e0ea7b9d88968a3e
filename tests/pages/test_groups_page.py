"""Group chats on their own page, in a real browser, with the real desk behind it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from bot.sandbox.sandbox import Sandbox, sandboxed
from bot.settings import load_settings
from tests.pages.driver import NARROW, SandboxPage
from tests.pages.stage import afternoon_clock

LATE = {"zh": "快递延误了三天还没送到", "en": "My parcel is three days late"}
SUBMIT = {"zh": "提交", "en": "Submit"}
QUESTION = {"zh": "哪个部门", "en": "Which department"}
BACK = {"zh": "回到群列表", "en": "Back to the groups"}
OUT = {"zh": "机器人不在群里", "en": "the bot is not there"}
LOGISTICS = {"zh": "物流配送部", "en": "Logistics"}


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    """The desk on a Friday afternoon."""
    settings = sandboxed(load_settings(data_dir=tmp_path / "data"))
    async with Sandbox(settings, clock=afternoon_clock()) as running:
        yield running


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_forum_is_made_bound_and_worked_in(
    browser: Browser, sandbox: Sandbox, language: str
) -> None:
    async with await SandboxPage.open(browser, sandbox.address, language=language) as tab:
        page = tab.page
        for person in sandbox.world.people:
            sandbox.world.says(person.id, "/duty off")
        await tab.part("groups").click()
        await page.get_by_test_id("title").fill("Logistics")
        await page.get_by_test_id("forum").check()
        await page.get_by_test_id("create").click()
        await _says(page, "/group")
        await page.get_by_role("button", name=LOGISTICS[language], exact=True).click()
        await expect(page.get_by_text("✅")).to_be_visible()
        await page.go_back()
        await page.wait_for_selector("body[data-ready=yes]")
        customer = tab.column("customer")
        await customer.says(LATE[language])
        await customer.presses(SUBMIT[language])
        await customer.hears("C20261120-0001")
        await tab.part("groups").click()

        topic = page.get_by_role("tab", name="C20261120-0001")
        await topic.click()
        await expect(page.get_by_test_id("message").get_by_text(LATE[language])).to_be_visible()
        await _says(page, "note")
        await expect(page.get_by_text("✍")).to_be_visible()
        assert tab.errors == []


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_on_a_phone_one_goes_from_the_list_to_a_group_and_back(
    browser: Browser, sandbox: Sandbox, language: str
) -> None:
    address = f"{sandbox.address}/groups"
    tab = await SandboxPage.open(browser, address, language=language, size=NARROW, dark=True)
    async with tab:
        page = tab.page
        await page.get_by_test_id("title").fill("Logistics")
        await page.get_by_test_id("forum").check()
        await page.get_by_test_id("create").click()
        await _says(page, "/group")
        await expect(page.get_by_test_id("message").last).to_contain_text(QUESTION[language])
        await expect(page.get_by_test_id("group")).to_be_hidden()
        await page.get_by_role("button", name=BACK[language]).click()
        await page.get_by_test_id("group").click()
        await expect(page.get_by_test_id("group-input")).to_be_visible()
        await page.get_by_test_id("group-more").click()
        await page.get_by_test_id("menu-item").click()
        await page.get_by_role("button", name=BACK[language]).click()
        await expect(page.get_by_test_id("group")).to_contain_text(OUT[language])
        assert tab.errors == []


async def test_after_a_topic_is_deleted_the_next_one_is_looked_at(
    browser: Browser, sandbox: Sandbox
) -> None:
    async with await SandboxPage.open(browser, f"{sandbox.address}/groups") as tab:
        page, world = tab.page, sandbox.world
        await page.get_by_test_id("title").fill("物流")
        await page.get_by_test_id("forum").check()
        await page.get_by_test_id("create").click()
        await expect(page.get_by_text("发 /group 把这个群绑定到一个部门")).to_be_visible()
        await expect(page.get_by_test_id("me")).to_contain_text("经理")
        group = next(iter(world.state.groups))
        for name in ("一", "二", "三"):
            world.opens_topic(world.bot.as_user(), group, name)
        await page.get_by_role("tab", name="二").click()
        for gone, shown in (("二", "三"), ("三", "一"), ("一", "全部")):
            await page.get_by_test_id("group-more").click()
            await page.get_by_test_id("menu-item").filter(has_text="删除话题").click()
            await expect(page.get_by_role("tab", name=gone)).to_have_count(0)
            chosen = page.get_by_role("tab", selected=True)
            await expect(chosen).to_have_text(shown)
        assert tab.errors == []


async def _says(page: Page, text: str) -> None:
    line = page.get_by_test_id("group-input")
    await line.fill(text)
    await line.press("Enter")
