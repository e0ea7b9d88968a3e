"""公告: previewed, confirmed once, delivered once to each of the scope, counted afterwards."""

import pytest

from tests.conversations.course import in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

NEWS = "明天上午九点盘点，<b>请提前</b>处理好手上的工单 & 报表"
NOT_YOURS = "这里没有您可以办理的内容"


async def previews(superior: Actor, text: str = NEWS) -> None:
    """The superior writes it, and sees it."""
    await superior.says("/announce")
    await superior.hears("📣 请写下要告诉员工的话")
    await superior.says(text)
    await superior.hears("👀 公告预览", text)


async def test_it_is_shown_first_and_then_goes_to_all_staff_once(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await lin.says("/mine")
    await previews(chen)
    preview = await chen.hears("👀 公告预览（全部部门，共 2 人）")
    assert labels(preview) == ["📣 发给 2 人", "✖️ 取消"]
    await wang.has_not_heard("公告")
    await chen.presses("📣 发给 2 人", times=2)
    for reader in (wang, zhao):
        await reader.hears("📣 公告 · 陈曦（全部部门）", NEWS)
    await chen.hears("公告已发出：全部收到（2 人）。")
    await chen.hears_toast("已经过时")

    await town.quiet()
    assert wang.times_heard("公告") == zhao.times_heard("公告") == 1
    assert "公告 ·" not in lin.chat()
    assert "没有发出" not in chen.chat()


async def test_who_blocked_the_bot_is_counted_as_such(
    town: Town, wang: Actor, zhao: Actor, chen: Actor
) -> None:
    town.sandbox.world.blocks(wang.id)
    await town.quiet()
    await previews(chen)
    await chen.presses("📣 发给 2 人")

    await chen.hears("公告已发出：2 人中 1 人已收到，1 人停用了机器人。")
    await zhao.hears(NEWS)


async def test_a_department_s_leader_reaches_its_people_only(town: Town, wang: Actor) -> None:
    qian = await town.staff("钱进", "supervisor", "finance")
    li = await town.staff("李娜", "handler", "finance")
    sun = await town.staff("孙宁", "handler", "logistics")
    await previews(qian)
    await qian.presses("📣 发给 2 人")
    for reader in (wang, li):  # who was invited for no department works for all
        await reader.hears("公告 · 钱进", NEWS)

    await sun.has_not_heard("公告")


async def test_it_can_be_changed_before_it_goes_out(town: Town, wang: Actor, chen: Actor) -> None:
    await chen.says("/announce")
    first = await chen.says("明天十点盘点")
    old = await chen.hears("👀 公告预览", "十点")
    await chen.edits(first, "明天九点盘点")
    await chen.hears("👀 公告预览", "九点")
    await chen.says("后天九点盘点")
    await chen.hears("还没有发出", "后天九点盘点")
    await chen.presses("换成这段")
    await chen.hears("👀 公告预览", "后天")
    await chen.presses("📣 发给 1 人", under=old)
    await chen.hears_toast("已经过时")
    await chen.presses("📣 发给 1 人")

    await wang.hears("公告", "后天九点盘点")
    assert wang.times_heard("公告") == 1


async def test_it_can_be_dropped(town: Town, wang: Actor, chen: Actor) -> None:
    await previews(chen)
    await chen.presses("✖️ 取消")
    await chen.hears("📣 没有发出")

    await wang.has_not_heard("公告")


async def test_it_needs_words_and_not_too_many(town: Town, wang: Actor, chen: Actor) -> None:
    await chen.says("/announce")
    await chen.sends()
    await chen.hears("这里需要一句文字")
    await chen.says("很长" * 1501)
    await chen.hears("3000 字以内")
    await chen.says("长" * 3000)
    await chen.presses("📣 发给 1 人")

    await wang.hears("公告", "长" * 3000)


async def test_where_there_is_nobody_nothing_is_sent(town: Town, chen: Actor) -> None:
    await chen.says("/announce")
    await chen.says(NEWS)

    await chen.hears("没有别的员工")


async def test_handlers_and_customers_announce_nothing(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    for somebody in (wang, lin):
        await somebody.says("/announce")
        await somebody.hears(NOT_YOURS)
    await previews(chen)
    send = chen.said()[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await wang.forges(wang.said()[-1], send)

    await wang.hears_toast("已经过时")
    assert "公告" not in await wang.chat_when_quiet()


async def test_who_is_no_superior_any_more_sends_nothing(
    town: Town, wang: Actor, zhao: Actor, chen: Actor
) -> None:
    await previews(chen)
    await chen.says(f"/start {await town.invite('handler')}")
    await chen.hears("您现在是处理人")
    await chen.presses("📣 发给 2 人")

    await chen.hears_toast("已经过时")
    assert "公告" not in await wang.chat_when_quiet()


async def test_a_restart_sends_it_to_nobody_twice(town: Town, wang: Actor, chen: Actor) -> None:
    await previews(chen)
    await chen.presses("📣 发给 1 人")
    await chen.hears("全部收到（1 人）")
    await town.restarts()
    await town.waits_until(november(20, 16))

    assert wang.times_heard("公告") == 1


async def test_an_announcement_in_english(town: Town, wang: Actor) -> None:
    bob = await town.staff("Bob", "manager", language="en")
    await bob.says("/announce")
    await bob.hears("Please write what the staff should know (scope: all departments)")
    await bob.says("Stocktaking tomorrow at nine")
    await bob.hears("Preview (all departments, 1 person)", "Stocktaking")
    await bob.presses("Send to 1 person")

    await wang.hears("📣 公告 · Bob（全部部门）", "Stocktaking tomorrow")
    await bob.hears("Announced: all got it (1).")


ASKED_INSTEAD = {"zh": "要换成这段吗", "en": "Announce this instead"}
PREVIEW = {"zh": "预览", "en": "Preview"}


@pytest.mark.parametrize(
    ("language", "news", "elsewhere", "send", "yes"),
    [
        ("zh", "下周一起上班时间调整为8:30", "今晚必须给客户回电话", "发吧", "是的"),
        ("en", "The fire drill is on Tuesday", "Call them back tonight", "yes, send it", "yes"),
    ],
)
async def test_the_word_for_it_sends_what_was_shown_last(
    town: Town, wang: Actor, language: str, news: str, elsewhere: str, send: str, yes: str
) -> None:
    boss = await town.staff("Bo", "manager", language=language)
    await boss.says("/announce")
    await town.quiet()
    await boss.says(news)
    await boss.hears(PREVIEW[language], news)
    await boss.says(elsewhere)
    await boss.hears(ASKED_INSTEAD[language], elsewhere)
    await boss.says(send)
    await town.quiet()
    assert boss.times_heard(ASKED_INSTEAD[language]) == 2
    await boss.says(yes)
    await boss.hears(PREVIEW[language], elsewhere)
    await boss.says("/queue")
    await town.quiet()
    await boss.says(send)
    await town.quiet()
    assert boss.times_heard(PREVIEW[language]) == 3
    assert "📣" not in wang.chat()
    await boss.says(send)
    await wang.hears("📣 公告 · Bo", elsewhere)

    assert news not in wang.chat()
    assert send not in wang.chat()


@in_both
async def test_what_is_asked_meanwhile_is_answered_by_itself(
    town: Town, handler: Actor, language: str
) -> None:
    name = handler.person.first_name
    suspend, yes, today, gone = {
        "zh": (f"停用{name}", "是", "今天的日报", "员工权限已停用"),
        "en": (f"suspend {name}", "yes", "today's digest", "You don't work for the desk any more"),
    }[language]
    joe = await town.staff("Jo", "handler", language=language)
    boss = await town.staff("Bo", "manager", language=language)
    await boss.says("/announce")
    await town.quiet()
    await boss.says("Stocktaking on Friday")
    await boss.hears(PREVIEW[language], "Stocktaking")
    await boss.says(today)
    await boss.hears("📊")
    await boss.says(suspend)
    await town.quiet()
    await boss.says(yes)
    await handler.hears(gone)
    preview = await boss.hears(PREVIEW[language], "Stocktaking")
    await boss.presses(labels(preview)[0], under=preview)
    await joe.hears("📣", "Stocktaking")

    assert boss.times_heard(ASKED_INSTEAD[language]) == 0


@pytest.mark.parametrize(("language", "no"), [("zh", "先不发了"), ("en", "don't send it")])
async def test_the_word_for_it_drops(town: Town, wang: Actor, language: str, no: str) -> None:
    boss = await town.staff("Bo", "manager", language=language)
    await boss.says("/announce")
    await town.quiet()
    await boss.says("Stocktaking")
    await town.quiet()
    await boss.says(no)
    await boss.hears({"zh": "📣 没有发出", "en": "📣 Nothing was sent"}[language])

    await wang.has_not_heard("Stocktaking")
