"""What fits on a phone: no word runs under another, and none is broken."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import Browser, FloatRect, Locator

from tests.pages.driver import SandboxPage
from tests.pages.stage import Show, buttons

SMALL = (360, 780)
LONGEST = [("en", datetime(2027, 9, 29, 6, tzinfo=UTC)), ("zh", datetime(2026, 12, 30, tzinfo=UTC))]
"""Wed 29 Sept, 12月30日周三."""


@pytest.mark.parametrize(("language", "day"), LONGEST)
async def test_the_longest_date_stands_beside_the_clocks_buttons(
    browser: Browser, stage_show: Show, language: str, day: datetime
) -> None:
    stage_show.stage.clock.move_to(day)
    async with await SandboxPage.open(
        browser, stage_show.address, language=language, size=SMALL
    ) as tab:
        date = await _box(tab.page.locator(".clock-date"))
        first = await _box(tab.part("clock-ten"))
        last = await _box(tab.part("clock-digest"))
    assert date["x"] + date["width"] <= first["x"]
    assert last["x"] + last["width"] <= SMALL[0]


async def test_no_label_in_a_row_is_broken(browser: Browser, stage_show: Show) -> None:
    rows = (
        {"✨ 帮手": "a", "📖 全文": "b", "🕘 经过": "c", "⋯ 更多": "d"},
        {"📤 转给同事": "e", "❓ 询问客户": "f", "🎚 改级别": "g"},
        {"👷 Ask a colleague": "h", "🔁 Hand over everything": "i"},
    )
    async with await SandboxPage.open(browser, stage_show.address, size=SMALL) as tab:
        await stage_show.bot.says(stage_show.person("customer"), "短", reply_markup=buttons(*rows))
        keys = tab.column("customer").part("inline-button")
        await keys.last.wait_for()
        boxes = [await _box(each) for each in await keys.locator(".key-text").all()]
        edges = [await _box(each) for each in await keys.all()]
    assert {round(each["height"]) for each in boxes} == {round(boxes[0]["height"])}
    assert all(edge["x"] >= 0 and edge["x"] + edge["width"] <= SMALL[0] for edge in edges)
    assert all(
        edge["x"] <= text["x"] and text["x"] + text["width"] <= edge["x"] + edge["width"]
        for text, edge in zip(boxes, edges, strict=True)
    )


async def _box(part: Locator) -> FloatRect:
    box = await part.bounding_box()
    assert box is not None
    return box
