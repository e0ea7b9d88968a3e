"""The clock, the languages, the samples, and a connection that breaks."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Browser, expect

from bot.sandbox.page.routes import STATIC
from bot.sandbox.page.samples import COMPLAINTS, CUSTOMERS, complaint, unused_name
from tests.pages.driver import SandboxPage
from tests.pages.stage import AFTERNOON, Show, show


async def test_the_clock_moves_on_and_what_fell_due_happens(
    page: SandboxPage, stage_show: Show
) -> None:
    await page.turns_clock("ten")
    assert stage_show.stage.ticks[-1] - AFTERNOON >= timedelta(minutes=10)
    await page.turns_clock("hour")
    assert stage_show.stage.ticks[-1] - AFTERNOON >= timedelta(minutes=70)
    await expect(page.part("clock")).to_contain_text("15:1")
    await page.turns_clock("digest")
    await expect(page.part("clock")).to_contain_text("18:0")
    await page.turns_clock("morning")
    morning = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    assert timedelta() <= stage_show.stage.ticks[-1] - morning < timedelta(minutes=1)


async def test_days_stand_between_the_messages(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    await lin.says("今天的话")
    await page.turns_clock("morning")
    await lin.says("明天的话")
    await expect(lin.node.locator(".day")).to_have_text(["昨天", "今天"])


async def test_today_becomes_yesterday_when_the_clock_goes_on_to_another_day(
    page: SandboxPage, stage_show: Show
) -> None:
    lin = page.column("customer")
    await lin.says("今天的话")
    await expect(lin.node.locator(".day")).to_have_text("今天")
    await page.turns_clock("morning")
    await expect(lin.node.locator(".day")).to_have_text("昨天")


async def test_the_day_floats_above_the_chat_only_while_one_scrolls(
    page: SandboxPage, stage_show: Show
) -> None:
    lin = page.column("customer")
    await lin.says("\n".join(str(number) for number in range(90)))
    floating = lin.node.locator(".floating-day")
    await expect(floating).to_have_css("opacity", "0")
    await lin.part("chat").hover()
    await page.page.mouse.wheel(0, -600)
    await expect(floating).to_have_css("opacity", "1")
    await expect(floating).to_have_text("今天")
    await expect(floating).to_have_css("opacity", "0")
    await page.page.mouse.wheel(0, -9000)
    await expect(lin.node.locator(".day")).to_be_in_viewport()
    await expect(floating).not_to_have_class("floating-day shown")


async def test_the_pages_language_is_that_of_newcomers_too(
    page: SandboxPage, stage_show: Show
) -> None:
    await page.switches_language()
    await expect(page.part("clock-morning")).to_have_text("Next morning")
    await expect(page.part("tab-customer")).to_contain_text("Customer")
    newcomer = await page.column("customer").adds()
    assert newcomer in CUSTOMERS["en"]
    assert stage_show.stage.world.people[-1].language_code == "en"
    await page.column("customer").files_sample()
    await expect(page.column("customer").last).to_contain_text(COMPLAINTS["en"][0][:40])


async def test_the_sample_button_writes_another_complaint_each_time(
    page: SandboxPage, stage_show: Show
) -> None:
    lin = page.column("customer")
    await lin.files_sample()
    await expect(lin.last).to_contain_text(COMPLAINTS["zh"][0][:20])
    await lin.files_sample()
    await expect(lin.last).to_contain_text(COMPLAINTS["zh"][1][:20])


async def test_a_reload_finds_everything_again(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    await lin.says("还在吗")
    await page.page.reload()
    await expect(lin.last).to_contain_text("还在吗")


async def test_the_page_catches_up_when_the_sandbox_starts_again(
    browser: Browser, tmp_path: Path
) -> None:
    async with show(tmp_path) as first:
        port = int(first.address.rsplit(":", 1)[1])
        tab = await SandboxPage.open(browser, first.address)
        await tab.column("customer").says("第一次")
        her_id = first.person("customer")
    async with tab:
        await expect(tab.part("offline")).to_be_visible()
        async with show(tmp_path, port=port) as second:
            await second.bot.says(her_id, "又起来了")
            await tab.column("customer").hears("又起来了")
            await expect(tab.column("customer").node).to_contain_text("第一次")
            await expect(tab.part("offline")).to_have_count(0)
            assert second.stage.invited == []


def test_both_languages_of_the_page_have_the_same_words_with_the_same_blanks() -> None:
    words = {}
    for language in ("zh", "en"):
        text = (STATIC / f"words_{language}.js").read_text("utf8")
        entries = re.findall(r'^ +"?([\w.]+)"?:\s*"(.*)",$', text, re.MULTILINE)
        words[language] = {key: set(re.findall(r"{\w+}", value)) for key, value in entries}
    assert words["zh"] == words["en"]
    assert len(words["zh"]) > 80


def test_samples_come_round_again_and_names_never_repeat() -> None:
    texts = COMPLAINTS["en"]
    assert complaint("en", len(texts)) == texts[0]
    names = CUSTOMERS["zh"]
    assert unused_name(names, names) == f"{names[0]} 2"
