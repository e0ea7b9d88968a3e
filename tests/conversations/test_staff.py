"""The staff work on tickets: accept, ask, reply, resolve."""

import pytest

from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"


async def _accepted(lin: Actor, wang: Actor) -> str:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    return number


async def test_the_card_says_what_has_to_be_known(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)

    card = await wang.hears(number, "投诉 · 延误 · 3 级", "林晓", LATE, "待接单", "物流配送部")
    offered = ["🙋 接单", "🏷 改类别", "✨ 帮手", "📖 全文", "🕘 经过", "⋯ 更多"]
    assert labels(card) == offered


async def test_after_the_accept_the_card_offers_the_next_steps(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)

    card = await wang.hears(number, "处理中 · 王强")
    assert labels(card)[:3] == ["❓ 询问客户", "💬 回复客户", "✅ 办结"]


async def test_a_second_press_of_accept_is_out_of_date(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.presses("接单", times=2)

    await wang.hears_toast("这个按钮已经过时")
    assert (await lin.chat_when_quiet()).count("已有人接手") == 1


async def test_a_button_of_an_older_state_is_refused(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _accepted(lin, wang)
    card = await wang.hears(number, "处理中")
    ask = await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await wang.forges(card, ask)

    await wang.hears_toast("这个按钮已经过时")


async def test_a_question_waits_and_the_answer_goes_on(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("处理人想问您", "门牌是多少？")
    await town.quiet()
    assert town.ticket(number)["state"] == "waiting"
    await lin.presses("答复")
    await lin.says("8 号")

    await wang.hears("林晓 答复", "8 号")
    assert town.ticket(number)["state"] == "in_progress"


async def test_an_answer_by_reply_is_an_answer(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.says("8 号", reply_to=await lin.hears("门牌是多少？"))

    await wang.hears("林晓 答复", "8 号")
    assert town.ticket(number)["state"] == "in_progress"


async def test_an_answer_written_like_a_new_matter_can_be_given_to_the_question(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await lin.says("门牌是 8 号，快递一直没到")
    await lin.hears(f"这是对 {number} 提问的答复吗", "门牌是 8 号")
    await lin.presses(f"答复 {number} 的提问")

    await wang.hears("林晓 答复", "门牌是 8 号")


async def test_a_reply_to_a_relayed_message_is_a_reply_to_the_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("几点送到？")
    await wang.says("下午三点", reply_to=await wang.hears("补充", "几点送到？"))

    await lin.hears(f"{number}：处理人回复您", "下午三点")


async def test_a_reply_to_the_card_is_a_reply_to_the_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await wang.says("明天送到", reply_to=await wang.hears(number, "处理中"))

    await lin.hears("处理人回复您", "明天送到")


async def test_replies_in_the_middle_of_another_step_go_where_they_point(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await _accepted(lin, wang)
    await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await town.quiet()
    await wang.presses("回复客户")
    await wang.hears("请写下给客户的回复")
    await wang.says("已到上海", reply_to=await wang.hears("处理中", "林晓"))

    await lin.hears("已到上海")
    await mary.has_not_heard("已到上海")


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "video"])
async def test_a_file_of_the_handler_reaches_the_customer(
    town: Town, wang: Actor, lin: Actor, kind: str
) -> None:
    await _accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.sends(kind, caption="送达凭证")

    await lin.hears("处理人回复您", "送达凭证")
    await town.quiet()
    assert kind in lin.said()[-1]


async def test_a_file_without_words_reaches_the_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.sends()

    await lin.hears("处理人回复您")
    await town.quiet()
    assert "photo" in lin.said()[-1]


async def test_resolving_needs_a_solution_and_a_cause_in_words(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("办结")
    await wang.sends()
    await wang.hears("这里需要一句文字")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.sends("voice")
    await wang.hears("已存为证据", "请写一句话")
    assert town.ticket(number)["state"] == "in_progress"
    await wang.says("分拣错误")

    await lin.hears("结果如下", "已补送")
    await lin.has_not_heard("分拣错误")


async def test_a_photo_with_the_solution_reaches_the_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _accepted(lin, wang)
    await wang.presses("办结")
    await wang.sends(caption="已补送，见照片")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")

    await lin.hears("结果如下", "已补送，见照片")
    await town.quiet()
    assert "photo" in lin.said()[-1]


async def test_resolving_can_be_left(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("办结")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.presses("取消")
    await wang.says("分拣错误")

    await wang.hears("要发给哪位客户")
    assert town.ticket(number)["state"] == "in_progress"


async def test_a_withdrawal_in_the_middle_of_resolving_is_told(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("办结")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await wang.says("分拣错误")

    await wang.hears(f"{number} 现在的状态不能这样做")
    await wang.says("再说一句")
    await wang.hears("要答复客户：点开工单")


async def test_an_edited_reply_reaches_the_customer_too(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _accepted(lin, wang)
    await wang.presses("回复客户")
    said = await wang.says("明天送到")
    await lin.hears("明天送到")
    await wang.edits(said, "后天送到")

    await lin.hears(f"{number}：处理人回复您", "后天送到", "已修改")
    await wang.has_not_heard("改了先前的一条消息")


async def test_a_solution_edited_before_the_cause_is_told_as_it_is_now(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _accepted(lin, wang)
    await wang.presses("办结")
    said = await wang.says("已补寄")
    await wang.hears("原因是什么")
    await wang.edits(said, "已补送到家")
    await wang.says("分拣错误")

    await lin.hears("结果如下", "已补送到家")


async def test_the_queue_is_by_deadline(town: Town, wang: Actor, lin: Actor) -> None:
    minor = await lin.files("建议你们增加周末营业时间")
    ordinary = await lin.files(LATE)
    grave = await lin.files("门店天花板掉下来，有人受伤了")
    await wang.says("📋 我的待办")

    queue = labels(await wang.hears("我的待办（3）"))
    assert [label.split(" ")[1] for label in queue[:3]] == [grave, ordinary, minor]


async def test_staff_words_out_of_the_blue_are_not_filed(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await wang.says(LATE)

    await wang.hears("要答复客户：点开工单")
    assert town.tickets() == []


async def test_the_work_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on", number)
    await ann.presses("Ask customer")
    await ann.says("Which house?")
    await mary.presses("Answer")
    await mary.says("Number 8")
    await ann.hears("answer of Mary", "Number 8")
    await ann.presses("Resolve")
    await ann.says("Delivered at noon")
    await ann.hears("what was the cause")
    await ann.says("A missed scan")
    await mary.presses("Not satisfied")
    await mary.says("The box is empty")
    await mary.hears(f"{number} goes back to the handler")
    await ann.hears("not satisfied. Rework no. 1")
    await ann.hears("what the customer is still missing", "The box is empty")
    await ann.presses("Resolve")
    await ann.says("A new one was delivered")
    await ann.hears("what was the cause")
    await ann.says("Theft")
    await mary.hears("A new one was delivered")
    await mary.presses("👍 Satisfied")

    assert "closed" in words(await mary.hears("A new one was delivered", "closed"))
    await ann.hears("the customer is satisfied")
