"""The sandbox's page as a test drives it: what people say, press, send and hear:

page = await SandboxPage.open(browser, "http://127.0.0.1:8080", language="zh")
lin = page.column("customer")
await lin.says("灯坏了")
await lin.presses("提交")
await page.column("staff").hears("C20261120-0001")
"""

import re
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

Role = Literal["customer", "staff", "manager"]
WIDE = (1440, 900)
NARROW = (390, 844)
PATIENCE = 60_000
"""Milliseconds that a test waits at most for what it expects to see."""


class SandboxPage:
    """One browser tab; errors in its console are kept in ``errors``."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self.context = context
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._note)

    def _note(self, line: ConsoleMessage) -> None:
        if line.type == "error":
            self.errors.append(line.text)

    @classmethod
    async def open(
        cls,
        browser: Browser,
        address: str,
        *,
        language: str = "zh",
        size: tuple[int, int] = WIDE,
        dark: bool = False,
    ) -> Self:
        """A new tab with a profile of its own, ready to use."""
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale="zh-CN" if language == "zh" else "en-GB",
            color_scheme="dark" if dark else "light",
            device_scale_factor=2 if size[0] < 600 else 1,
            permissions=["microphone", "clipboard-write", "clipboard-read"],
        )
        context.set_default_timeout(PATIENCE)
        tab = cls(context, await context.new_page())
        await tab.page.goto(address)
        await tab.page.wait_for_selector("body[data-ready=yes]")
        return tab

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.context.close()

    def column(self, role: Role) -> "Column":
        return Column(self.page, role)

    def part(self, testid: str) -> Locator:
        """An element of the page outside the columns, by its test id."""
        return self.page.get_by_test_id(testid)

    async def turns_clock(self, step: Literal["ten", "hour", "morning", "digest"]) -> None:
        """Press the button and wait until everything that fell due has happened."""
        button = self.part(f"clock-{step}")
        await button.click()
        await expect(button).to_be_enabled(timeout=PATIENCE)

    async def switches_language(self) -> None:
        await self.part("language").click()

    async def shows(self, role: Role) -> None:
        """On a narrow screen: switch to that column."""
        await self.part(f"tab-{role}").click()

    async def screenshot(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.page.wait_for_timeout(400)  # the last bubble's way in
        await self.page.screenshot(path=path)


class Column:
    """One of the three chats."""

    def __init__(self, page: Page, role: Role) -> None:
        self._page = page
        self.role = role
        self.node = page.get_by_test_id(f"column-{role}")

    def part(self, testid: str) -> Locator:
        return self.node.get_by_test_id(testid)

    @property
    def messages(self) -> Locator:
        return self.part("message")

    @property
    def last(self) -> Locator:
        return self.messages.last

    async def says(self, text: str) -> None:
        """Type into the line and press Enter; Shift+Enter makes the line breaks."""
        await self.part("input").fill(text)
        await self.part("input").press("Enter")
        await expect(self.part("input")).to_have_value("")

    async def hears(self, words: str, *, times: int | None = None) -> Locator:
        """Wait for a message of the bot with these words; returns the newest such message."""
        heard = self.part("message").and_(self.node.locator("[data-from=bot]"))
        heard = heard.filter(has_text=words)
        if times is None:
            await expect(heard.last).to_be_visible(timeout=PATIENCE)
        else:
            await expect(heard).to_have_count(times, timeout=PATIENCE)
        return heard.last

    async def presses(self, label: str) -> None:
        """Press the newest inline button, or else the keyboard's key, that says this."""
        inline = self.part("inline-button").filter(has_text=label)
        key = self.part("reply-button").filter(has_text=label)
        await expect(inline.or_(key).last).to_be_visible(timeout=PATIENCE)
        button = inline if await inline.count() else key
        await button.last.click()

    async def sees_toast(self, words: str) -> None:
        await expect(self.part("toast").filter(has_text=words)).to_be_visible(timeout=PATIENCE)

    async def sends_photo(self, *paths: Path, caption: str = "") -> None:
        """One photo, or an album of several."""
        await self._sends("pick-photo", paths, caption)

    async def sends_file(self, *paths: Path, caption: str = "") -> None:
        """Files as they are, pictures too."""
        await self._sends("pick-file", paths, caption)

    async def sends_voice(self, seconds: float = 0.5) -> None:
        """Record with the browser's made-up microphone and send it."""
        await self.part("voice").click()
        await expect(self.part("voice-send")).to_be_visible()
        await self._page.wait_for_timeout(seconds * 1000)
        await self.part("voice-send").click()
        await expect(self.part("voice-send")).to_be_hidden()

    async def edits_last(self, text: str) -> None:
        """Arrow up in the empty line takes the last own message to be changed."""
        await self.part("input").press("ArrowUp")
        await self.says(text)

    async def exchanges(self, words: str, path: Path, caption: str) -> None:
        """Put another picture in the place of the one with these words."""
        message = self.messages.filter(has_text=words).last
        await message.hover()
        await message.get_by_role("button", name=re.compile("^(修改|Edit)$")).click()
        await self._sends("pick-photo", (path,), caption)

    async def replies_to(self, words: str, text: str) -> None:
        message = self.messages.filter(has_text=words).last
        await message.hover()
        await message.get_by_role("button", name=re.compile("^(回复|Reply)$")).click()
        await self.says(text)

    async def files_sample(self) -> None:
        await self.part("sample").click()

    async def person(self) -> str:
        """The name of the person whose chat is shown."""
        return await self.part("person-name").inner_text()

    async def chooses(self, name: str) -> None:
        """Show another person's chat; the column stays with them from now on."""
        await self.part("chooser").click()
        await self.part("menu-item").filter(has_text=name).click()
        await expect(self.part("person-name")).to_have_text(name)

    async def chooses_one_who_is(self, role: str) -> None:
        """The same, by the word for the person's role."""
        before = await self.part("chooser").get_attribute("data-person")
        await self.part("chooser").click()
        await self.part("menu-item").filter(has_text=role).first.click()
        await expect(self.part("chooser")).not_to_have_attribute("data-person", before or "")

    async def adds(self, *, role: str | None = None, department: str | None = None) -> str:
        """Add a person of this column's kind, and show them; returns their name."""
        before = await self.part("chooser").get_attribute("data-person")
        await self.part("chooser").click()
        await self.part("add-person").click()
        if self.role == "staff":
            await self._fills_in(role, department)
        await expect(self.part("chooser")).not_to_have_attribute("data-person", before or "")
        return await self.person()

    async def adds_an_administrator(self) -> str:
        """As above, in the column of who leads."""
        before = await self.part("chooser").get_attribute("data-person")
        await self.part("chooser").click()
        await self.part("add-admin").click()
        await expect(self.part("chooser")).not_to_have_attribute("data-person", before or "")
        return await self.person()

    async def _fills_in(self, *choices: str | None) -> None:
        dialog = self._page.get_by_test_id("dialog")
        for choice in filter(None, choices):
            await dialog.get_by_text(choice, exact=True).click()
        await dialog.locator("button[value=add]").click()

    async def _sends(self, picker: str, paths: tuple[Path, ...], caption: str) -> None:
        await self.part(picker).set_input_files(list(paths))
        await expect(self.part("tray")).to_be_visible()
        await self.part("input").fill(caption)
        await self.part("send").click()
        await expect(self.part("tray")).to_be_hidden()
