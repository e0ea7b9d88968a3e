"""People talk with the bot on the page, as in a messenger."""

import re
from pathlib import Path

from playwright.async_api import expect

from tests.pages.driver import SandboxPage
from tests.pages.pictures import picture
from tests.pages.stage import Show, buttons


async def test_what_a_person_types_reaches_the_bot_and_the_answer_appears(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    await lin.says("电梯坏了\n没有人来")
    await expect(lin.last).to_contain_text("没有人来")
    assert (await stage_show.heard())[-1]["message"]["text"] == "电梯坏了\n没有人来"

    await stage_show.bot.says(her_id, "已登记 <b>C20261120-0001</b>")
    answer = await lin.hears("已登记")
    await expect(answer.locator("strong")).to_have_text("C20261120-0001")


async def test_text_is_never_markup(page: SandboxPage, stage_show: Show) -> None:
    hostile = '<img src=x onerror="window.hurt=1"><b>x</b> &amp; javascript:alert(1)'
    lin = page.column("customer")
    await lin.says(hostile)
    await stage_show.bot.call("sendMessage", chat_id=stage_show.person("customer"), text=hostile)
    heard = await lin.hears("onerror")
    await expect(heard.locator(".words")).to_contain_text(hostile)
    await expect(lin.node.locator(".words img")).to_have_count(0)
    assert await page.page.evaluate("window.hurt") is None


async def test_a_closing_tag_in_a_text_is_no_command(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    await lin.says("<b>x</b> 或 <br>/y，再 /mine")
    await expect(lin.last.locator(".command")).to_have_text("/mine")


async def test_no_chat_scrolls_sideways(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    await lin.says("👍")
    await stage_show.bot.says(stage_show.person("customer"), "👍")
    await expect(lin.part("message")).to_have_count(3)
    for scroller in await page.page.locator(".chat-scroll").all():
        assert await scroller.evaluate("it => it.scrollWidth - it.clientWidth") == 0


async def test_formatting_nests_and_counts_pictures_as_telegram_does(
    page: SandboxPage, stage_show: Show
) -> None:
    text = "🎉👍 <b>粗 <i>斜</i></b> <code>a&lt;b</code> <a href='https://example.org/'>网站</a>"
    await stage_show.bot.says(stage_show.person("customer"), text)
    heard = await page.column("customer").hears("粗")
    await expect(heard.locator("strong em")).to_have_text("斜")
    await expect(heard.locator("code")).to_have_text("a<b")
    await expect(heard.locator("a")).to_have_attribute("href", "https://example.org/")


async def test_a_quotation_stands_on_its_own_lines_without_a_gap_after_it(
    page: SandboxPage, stage_show: Show
) -> None:
    text = "他说:\n<blockquote>没人管</blockquote>\n怎么办"
    await stage_show.bot.says(stage_show.person("customer"), text)
    quotation = (await page.column("customer").hears("没人管")).locator("blockquote")
    after = await quotation.evaluate("quotation => quotation.nextSibling.textContent")
    assert after == "怎么办"


async def test_a_press_reaches_the_bot_and_its_answer_is_a_toast(
    page: SandboxPage, stage_show: Show
) -> None:
    wang, his_id = page.column("staff"), stage_show.person("handler")
    await stage_show.bot.says(his_id, "新工单", reply_markup=buttons({"接单": "accept:1"}))
    await wang.presses("接单")
    press = await stage_show.pressed()
    assert press["data"] == "accept:1"
    await stage_show.bot.call("answerCallbackQuery", callback_query_id=press["id"], text="已接单")
    await wang.sees_toast("已接单")


async def test_an_alert_waits_for_ok(page: SandboxPage, stage_show: Show) -> None:
    await stage_show.bot.says(
        stage_show.person("manager"), "日报", reply_markup=buttons({"超时": "late"})
    )
    li = page.column("manager")
    await li.presses("超时")
    press = await stage_show.pressed()
    await stage_show.bot.call(
        "answerCallbackQuery", callback_query_id=press["id"], text="没有权限", show_alert=True
    )
    alert = li.part("alert")
    await expect(alert).to_contain_text("没有权限")
    await alert.get_by_role("button").click()
    await expect(alert).to_be_hidden()


async def test_an_edited_message_changes_in_its_place(page: SandboxPage, stage_show: Show) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    card = await stage_show.bot.says(her_id, "草稿", reply_markup=buttons({"提交": "s"}))
    await stage_show.bot.says(her_id, "后来的话")
    await lin.hears("后来的话")
    await stage_show.bot.call("editMessageText", chat_id=her_id, message_id=card, text="已提交")
    changed = lin.node.locator(f"[data-id='{card}']")
    await expect(changed).to_contain_text("已提交")
    await expect(changed).to_have_attribute("data-edited", "yes")
    await expect(changed.get_by_test_id("inline-button")).to_have_count(0)
    await expect(lin.last).to_contain_text("后来的话")


async def test_a_message_is_called_edited_only_when_its_words_changed(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    card = await stage_show.bot.says(her_id, "工单", reply_markup=buttons({"接单": "a"}))
    where = {"chat_id": her_id, "message_id": card}
    shown = lin.node.locator(f"[data-id='{card}']")
    for text, label, edited in (
        ("工单", "办结", "no"),
        ("工单已办结", "评价", "yes"),
        ("工单已办结", "查看", "yes"),
    ):
        markup = buttons({label: "b"})
        await stage_show.bot.call("editMessageText", **where, text=text, reply_markup=markup)
        await expect(shown).to_contain_text(label)
        await expect(shown).to_have_attribute("data-edited", edited)


async def test_arrow_up_takes_the_last_words_to_be_changed(
    page: SandboxPage, stage_show: Show
) -> None:
    lin = page.column("customer")
    await lin.says("十一月十五号")
    await expect(lin.last).to_contain_text("十五号")
    await lin.edits_last("十一月十六号")
    await expect(lin.last).to_contain_text("十六号")
    assert (await stage_show.heard())[-1]["edited_message"]["text"] == "十一月十六号"


async def test_a_reply_quotes_what_it_answers(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    asked = await stage_show.bot.says(stage_show.person("customer"), "师傅姓什么?")
    await lin.hears("师傅姓什么")
    await lin.replies_to("师傅姓什么", "姓周")
    await expect(lin.last.get_by_test_id("quote")).to_contain_text("师傅姓什么")
    answer = (await stage_show.heard())[-1]["message"]
    assert answer["reply_to_message"]["message_id"] == asked


async def test_a_keyboard_below_the_line_says_its_words(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    keyboard = {"keyboard": [[{"text": "我的工单"}], [{"text": "电话", "request_contact": True}]]}
    await stage_show.bot.says(her_id, "请选", reply_markup=keyboard)
    await lin.presses("我的工单")
    await expect(lin.last).to_contain_text("我的工单")
    await lin.presses("电话")
    await expect(lin.last.get_by_test_id("contact")).to_be_visible()
    await stage_show.bot.says(her_id, "好", reply_markup={"remove_keyboard": True})
    await expect(lin.part("reply-keyboard")).to_be_hidden()


async def test_photos_make_an_album_and_are_shown_again(
    page: SandboxPage, stage_show: Show, tmp_path: Path
) -> None:
    lin = page.column("customer")
    await lin.sends_photo(picture(tmp_path / "1.png"), picture(tmp_path / "2.png"), caption="现场")
    await expect(lin.last.get_by_test_id("album").get_by_test_id("photo")).to_have_count(2)
    await expect(lin.last).to_contain_text("现场")
    shown = "images => images.every(image => image.complete && image.naturalWidth === 64)"
    await expect(lin.last.locator("img").first).to_be_visible()
    assert await lin.last.locator("img").evaluate_all(shown)
    sent = [update["message"] for update in (await stage_show.heard())[-2:]]
    assert len({message["media_group_id"] for message in sent}) == 1

    await lin.last.get_by_test_id("photo").first.click()
    await expect(page.page.locator(".lightbox img")).to_be_visible()
    await page.page.keyboard.press("Escape")
    await expect(page.page.locator(".lightbox")).to_have_count(0)


async def test_a_photo_takes_the_place_of_another(
    page: SandboxPage, stage_show: Show, tmp_path: Path
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    await lin.sends_photo(picture(tmp_path / "1.png"), caption="现场")
    await expect(lin.last).to_contain_text("现场")
    before = (await stage_show.heard())[-1]["message"]
    await lin.exchanges("现场", picture(tmp_path / "2.png"), "另一张")
    await expect(lin.last).to_contain_text("另一张")
    now = (await stage_show.heard())[-1]["edited_message"]
    assert now["message_id"] == before["message_id"]
    assert now["photo"][-1]["file_id"] != before["photo"][-1]["file_id"]

    sent = await stage_show.bot.call(
        "sendPhoto", chat_id=her_id, photo=before["photo"][-1]["file_id"], caption="您的照片"
    )
    media = {"type": "photo", "media": now["photo"][-1]["file_id"], "caption": "新的照片"}
    where = {"chat_id": her_id, "message_id": sent["message_id"]}
    await stage_show.bot.call("editMessageMedia", **where, media=media)
    shown = lin.node.locator(f"[data-id='{sent['message_id']}']")
    await expect(shown).to_contain_text("新的照片")
    address = re.compile(now["photo"][-1]["file_id"])
    await expect(shown.get_by_test_id("photo").locator("img")).to_have_attribute("src", address)


async def test_a_file_and_a_voice_are_sent_from_the_page(
    page: SandboxPage, stage_show: Show, tmp_path: Path
) -> None:
    lin = page.column("customer")
    paper = tmp_path / "合同.pdf"
    paper.write_bytes(b"%PDF-1.4 " * 300)
    await lin.sends_file(paper)
    await expect(lin.last.get_by_test_id("document")).to_contain_text("合同.pdf")
    await lin.sends_voice()
    await expect(lin.last.get_by_test_id("voice")).to_be_visible()
    document, voice = (update["message"] for update in (await stage_show.heard())[-2:])
    assert document["document"]["file_name"] == "合同.pdf"
    assert voice["voice"]["file_size"] > 0


async def test_commands_in_a_text_are_said_at_a_press_and_offered_after_a_slash(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    commands = [{"command": "mine", "description": "我的工单"}]
    await stage_show.bot.call("setMyCommands", commands=commands)
    await stage_show.bot.says(her_id, "看 /mine 或 /help")
    await (await lin.hears("看")).get_by_role("button", name="/help").click()
    await expect(lin.last).to_contain_text("/help")

    await lin.part("input").fill("/m")
    await expect(lin.part("suggestions")).to_contain_text("我的工单")
    await lin.part("input").press("Enter")
    await expect(lin.last).to_contain_text("/mine")


async def test_the_typing_sign_shows_until_the_answer_comes(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    await stage_show.bot.call("sendChatAction", chat_id=her_id, action="typing")
    await expect(lin.part("typing")).to_be_visible()
    await stage_show.bot.says(her_id, "好了")
    await lin.hears("好了")
    await expect(lin.part("typing")).to_be_hidden()


async def test_a_long_chat_is_passed_by_keyboard_in_one_step(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, her_id = page.column("customer"), stage_show.person("customer")
    for number in range(5):
        await stage_show.bot.says(her_id, f"第{number}条", reply_markup=buttons({"甲": "a"}))
    await lin.hears("第4条")

    await lin.node.locator(".skip").focus()
    await page.page.keyboard.press("Enter")
    await expect(lin.part("input")).to_be_focused()

    await lin.last.get_by_role("button", name="甲").focus()
    await page.page.keyboard.press("Escape")
    await expect(lin.part("input")).to_be_focused()
