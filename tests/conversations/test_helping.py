"""✨: a ticket in two lines, a reply to begin with, and what was done about similar tickets."""

import pytest

from tests.conversations.course import LATE, accepted, closed, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

STORY = (
    "您好！我是花园小区的业主，平时很少投诉。上周三晚上我在你们平台买了一台冰箱，客服说周五送到，结果等了一天没人来，"
    "直到昨天才送来，门上有一道很长的划痕。快递延误了这么多天，我要求换一台新的，并且给个说法。谢谢！"
)


async def _helped(wang: Actor) -> None:
    await wang.presses("✨ 帮手")
    await wang.hears("📌 经过")


async def test_the_card_offers_help_to_its_handler(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)

    offered = labels(await wang.hears("处理中"))
    assert offered[4:] == ["✨ 帮手", "📖 全文", "⋯ 更多"]


async def test_a_long_story_stands_there_in_two_lines(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(STORY)
    await wang.presses("✨ 帮手")

    said = words(await wang.hears("✨"))
    assert "📌 经过：上周三晚上我在你们平台买了一台冰箱" in said
    assert "🎯 诉求：" in said
    assert "我要求换一台新的" in said.partition("🎯")[2]
    assert "平时很少投诉" not in said


async def test_a_story_that_the_card_has_no_room_for_is_summed_up_on_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    padding = "情况就是这样的没有别的。" * 80
    await lin.files(f"快递延误了三天，客服让我一直等。{padding}我要求退款。")

    card = words(await wang.hears("派给您了"))
    assert "📌 经过：快递延误了三天" in card
    assert "🎯 诉求：我要求退款" in card


async def test_the_suggested_reply_fits_the_ticket_and_waits(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _helped(wang)
    await wang.presses("💡 建议回复")

    shown = await wang.hears("的建议回复", "林晓，您好！让您久等了", number, "周三 18:00 前")
    assert labels(shown) == ["📨 发送", "✏️ 修改", "🔁 换一条", "✖️ 取消"]
    await lin.has_not_heard("让您久等了")


async def test_a_press_sends_the_suggested_reply(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _helped(wang)
    await wang.presses("💡 建议回复")
    await wang.presses("📨 发送", times=2)

    await lin.hears(f"{number}：处理人回复您", "林晓，您好！让您久等了")
    await wang.hears_toast("这个按钮已经过时")
    await town.quiet()
    assert lin.times_heard("处理人回复您") == 1


async def test_a_suggested_reply_is_changed_before_it_is_sent(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _helped(wang)
    await wang.presses("💡 建议回复")
    await wang.presses("✏️ 修改")
    await wang.hears("请改好后发来")
    await wang.hears("林晓，您好！让您久等了")
    await wang.says("林女士，您的快递今天在路上了")

    await lin.hears("处理人回复您", "您的快递今天在路上了")
    await lin.has_not_heard("让您久等了")


async def test_another_suggestion_can_be_seen_and_one_s_own_words_are_sent_instead(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _helped(wang)
    await wang.presses("💡 建议回复")
    await wang.presses("🔁 换一条")
    await wang.hears("的建议回复", "我们正在核实处理")
    await wang.says("包裹已经到上海了")

    await lin.hears("处理人回复您", "包裹已经到上海了")
    await lin.has_not_heard("我们正在核实处理")


async def test_a_suggestion_can_be_left(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _helped(wang)
    await wang.presses("💡 建议回复")
    await wang.presses("✖️ 取消")
    await wang.hears(number, "处理中")
    await wang.says("说给自己听的")

    await wang.hears("要发给哪位客户", "说给自己听的")
    await lin.has_not_heard("说给自己听的")


async def test_where_one_answers_the_fitting_replies_are_offered_and_shown_before_they_go(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    asked = await wang.hears("请写下给客户的回复", "点一条常用回复，先看再发")
    offered = labels(asked)
    assert offered[0] == "💡 久等致歉，正在查延误"
    assert offered[-1] == "✖️ 取消"
    assert 2 <= len(offered) - 1 <= 3
    await wang.presses(offered[1], under=asked)
    shown = await wang.hears("的建议回复", "林晓，您好！")
    assert shown["message_id"] == asked["message_id"]
    assert labels(shown) == ["📨 发送", "✏️ 修改", "🔁 换一条", "✖️ 取消"]
    await lin.has_not_heard("处理人回复您")
    said = words(shown).split("\n")[1]
    await wang.presses("📨 发送")

    await lin.hears(f"{number}：处理人回复您", said)


@in_both
async def test_only_what_has_happened_is_spoken_of(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    added, late, words_added = {
        "zh": ("补充的情况已收到", "没有按时办完，致歉", "补充一下，箱子是蓝色的"),
        "en": ("Received what you added", "Sorry that we are late", "I forgot to say: it is blue"),
    }[language]
    await accepted(customer, handler)

    async def offered() -> str:
        await handler.presses(handler.words.label("btn-reply"))
        await town.quiet()
        told = str(labels(handler.said()[-1]))
        await handler.presses(handler.words.label("btn-cancel"))
        return told

    first = await offered()
    assert added not in first
    assert late not in first
    await customer.says(words_added)
    await handler.hears(words_added)
    assert added in await offered()
    await town.waits(days=7)

    assert late in await offered()


async def test_who_writes_a_reply_of_their_own_needs_none_of_them(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    asked = await wang.hears("点一条常用回复")
    press = await wang.presses("💡 久等致歉", under=asked)
    await wang.hears("的建议回复")
    await wang.says("包裹已经到上海了")
    await lin.hears("处理人回复您", "包裹已经到上海了")
    await wang.forges(asked, press)

    await wang.hears_toast("这个按钮已经过时")
    await lin.has_not_heard("让您久等了")


@in_both
async def test_an_offered_reply_is_chosen_by_its_place(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    heard = {"zh": "处理人回复您", "en": "the handler writes"}[language]
    for place in {"zh": ("1", "第一个"), "en": ("1", "the first one")}[language]:
        await handler.presses(handler.words.label("btn-reply"))
        await town.quiet()
        await handler.says(place)
        await handler.hears(
            {"zh": "让您久等了", "en": "we are sorry that you have had to wait"}[language]
        )
        await town.quiet()
        assert heard not in customer.chat()
        await handler.presses(handler.words.label("btn-cancel"))
        await town.quiet()
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says("9")

    await customer.hears(heard, "9")


async def test_the_replies_where_one_answers_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.hears("Or take one of these")
    await ann.presses("💡 Sorry for the wait: finding out why")
    await ann.hears("A reply for", "Dear Mary, we are sorry that you have had to wait")
    await ann.presses("Send")

    await mary.hears("Dear Mary, we are sorry that you have had to wait")


async def test_while_the_clock_stands_no_deadline_is_suggested(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.quiet()
    await wang.presses("📂 打开工单")
    await wang.hears(number, "等客户答复")
    await wang.presses("✨ 帮手")
    await wang.presses("💡 建议回复")

    assert "还请您答复我们之前的提问" in words(await wang.hears("的建议回复"))


async def test_only_who_has_the_ticket_is_offered_a_reply(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await zhao.says("📋 我的待办")
    card = await wang.hears(number, "处理中")
    press = await wang.presses("✨ 帮手")
    await wang.hears("📌 经过")
    await zhao.forges(card, press)
    seen = await zhao.hears("📌 经过")
    assert labels(seen) == ["🗂 类似工单", "‹ 返回"]
    await zhao.forges(seen, press.replace("help", "suggest"))

    await zhao.hears_toast("现在由 王强 负责")


async def test_a_customer_gets_no_help_by_a_forged_press(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    press = await wang.presses("✨ 帮手")
    await wang.hears("📌 经过")
    await lin.forges(await lin.hears("已有人接手"), press)
    await lin.forges(await lin.hears("已有人接手"), press.replace("help", "similar"))

    await lin.hears_toast("这里没有您可以办理的内容")
    await lin.has_not_heard("📌")


async def test_what_was_done_about_a_similar_ticket_is_shown(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    before = await closed(lin, wang)
    number = await mary.files("我的快递也延误了，三天了还没送到家")
    await wang.presses("✨ 帮手", under=await wang.hears(number))
    await wang.presses("🗂 类似工单")

    shown = await wang.hears(f"{number}：类似的工单是这样办的", before, LATE, "✅ 已补送")
    await wang.presses(f"📂 {before}", under=shown)
    await wang.hears(before, "已关闭")


async def test_what_one_may_not_see_is_not_shown_as_similar(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await closed(lin, wang)
    number = await mary.files("我的快递也延误了，三天了还没送到家")
    await wang.hears(number)
    await wang.says("/duty off")
    await wang.hears("已离岗")
    li = await town.staff("李雷", "handler", "finance")
    hua = await town.staff("小华", "handler", "logistics")
    boss = await town.staff("孙丽", "supervisor", "logistics")
    mine = await mary.files("快递延误了一个星期还没送到")
    card = await hua.hears(mine)
    press = await hua.presses("✨ 帮手", under=card)
    await hua.presses("🗂 类似工单")
    await hua.hears(f"{mine}：您能看到的工单里，还没有办结过类似的")
    await boss.forges(await boss.hears("🎉"), press.replace("help", "similar"))
    await boss.hears(f"{mine}：类似的工单是这样办的", "✅ 已补送")
    await li.forges(await li.hears("🎉"), press.replace("help", "similar"))

    await li.hears_toast("这里没有您可以办理的内容")


async def test_help_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days. Please send it at once.")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on")
    await ann.presses("✨ Help")
    said = words(await ann.hears("✨", number))
    assert "What happened: My parcel is late by three days" in said
    assert "Wanted: Please send it at once" in said
    await ann.presses("Suggest a reply")
    await ann.hears("Dear Mary, we are sorry that you have had to wait")
    await ann.presses("📨 Send")
    await mary.hears("Dear Mary, we are sorry that you have had to wait", number)
    await ann.presses("📂 Open")
    await ann.presses("✨ Help")
    await ann.presses("Similar tickets")

    await ann.hears("none like it is settled yet")


@pytest.mark.parametrize(
    "data", ["t:help", "t:help:x:1", "t:suggest:999:1", "t:help:1:1:1", "y:send:1"]
)
async def test_a_press_that_makes_no_sense_is_refused(
    data: str, town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await wang.forges(await wang.hears("派给您了"), data)

    await town.quiet()
    assert wang.toasts()
