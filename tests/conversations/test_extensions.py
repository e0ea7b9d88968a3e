"""申请延期: asked for with a reason before the deadline, decided in one tap, told to the customer.

An ordinary complaint of Friday 14:05 is promised by Wednesday 25 November, 18:00.
"""

from datetime import datetime

import pytest

from tests.conversations.course import LATE, accepted, resolved, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

REASON = "等厂家寄来配件"
NOT_YOURS = "这里没有您可以办理的内容"


async def asks(wang: Actor, amount: str = "+2 个工作日", reason: str = REASON) -> None:
    """The handler asks for more time."""
    await wang.presses("申请延期")
    await wang.presses(amount)
    await wang.hears("请写明原因")
    await wang.says(reason)
    await wang.hears("延期申请已报主管")


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


async def test_more_time_is_asked_for_granted_and_told(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    card = await zhao.hears(f"{number}：王强 申请延期 2 个工作日", REASON)
    assert labels(card) == ["✅ 同意", "✖️ 不同意", "📂 打开工单"]
    await zhao.hears("由周三 18:00 前办结改为11月27日 周五 18:00 前")
    assert _due(town, number) == november(25, 18)
    await zhao.presses("✅ 同意")

    await zhao.hears("赵敏 已同意 王强 延期 2 个工作日", REASON)
    await wang.hears(f"{number}：赵敏 同意延期 2 个工作日", "周五 18:00 前办结")
    await lin.hears(f"{number} 的承诺时间改为11月27日 周五 18:00 前办结", "同意延长时限", REASON)
    await town.quiet()
    assert _due(town, number) == november(27, 18)


async def test_more_time_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Ask for more time")
    await ann.hears(f"{number} is to be resolved by Wed 18:00. How much more time?")
    await ann.presses("+1 working day")
    await ann.hears("1 working day more: please write why")
    await ann.says("A part is on its way")
    await bob.hears("Ann asks for 1 working day more", "A part is on its way")
    await bob.presses("Approve")

    await ann.hears("Bob granted 1 working day more: to be resolved by Thu 18:00")
    await mary.hears(number, "will now be resolved by Thu 18:00", "A part is on its way")


async def test_what_is_refused_and_who_comes_too_late_in_english(
    town: Town, ann: Actor, bob: Actor, eve: Actor, mary: Actor
) -> None:
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Ask for more time")
    await ann.presses("+1 working day")
    await ann.says("A part is on its way")
    await ann.hears(f"The supervisor has been asked for more time for {number}")
    card = await bob.hears(f"{number}: Ann asks for 1 working day more", "A part is on its way")
    grant = str(card["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await bob.presses("Refuse")
    question = await bob.hears(f"{number}: why no more time?")
    assert labels(question)[:2] == ["Can't wait", "Reason not enough"]
    await bob.says("The customer leaves on Thursday")
    await ann.hears(
        f"{number}: Bob refused 1 working day more: still to be resolved by Wed 18:00",
        "The customer leaves on Thursday",
    )
    await bob.hears(f"{number}: Ann is told, with your reason")
    await eve.forges(eve.said()[-1], grant)

    await eve.hears_toast(f"Bob has decided already about more time for {number}")
    await mary.has_not_heard("A part is on its way")


async def test_what_is_refused_moves_nothing(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    sun = await town.staff("孙宁", "supervisor")
    await asks(wang)
    await zhao.presses("✖️ 不同意")
    await zhao.hears(f"{number}：为什么不同意延期？", "客户看不到")
    await wang.has_not_heard("不同意延期")
    await zhao.says("客户周四要出差，<b>今天</b>就补发")

    await wang.hears(
        "赵敏 不同意延期 2 个工作日", "仍须周三 18:00 前办结", "客户周四要出差，<b>今天</b>就补发"
    )
    await zhao.hears(f"{number}：已告诉 王强，原因一并转达")
    for superior in (zhao, sun):
        card = await superior.hears(
            "赵敏 不同意 王强", f"申请时写的：\n{REASON}", "不同意的原因：\n客户周四"
        )
        assert "✅ 同意" not in labels(card)
    await lin.has_not_heard("承诺时间改为")
    assert "出差" not in lin.chat()
    assert _due(town, number) == november(25, 18)


async def test_a_refusal_is_two_taps_with_a_ready_reason_and_stands_in_the_story(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    await zhao.presses("✖️ 不同意")
    question = await zhao.hears("为什么不同意延期？")
    assert labels(question) == ["客户等不了", "理由不够", "✖️ 取消"]
    await zhao.presses("理由不够")
    await wang.hears("赵敏 不同意延期", "请写明在等什么、等到哪天，再申请")
    await wang.presses("打开工单")
    for label in ("更多", "📖 全文"):
        await town.quiet()
        await wang.presses(label)

    await wang.hears(f"{number}：赵敏 不同意延长时限的原因", "理由还不够")


async def test_who_takes_the_refusal_back_can_still_agree(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    await zhao.presses("✖️ 不同意")
    question = await zhao.hears("为什么不同意延期？")
    ready = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await zhao.presses("取消")
    await zhao.presses("✅ 同意")
    await wang.hears("赵敏 同意延期 2 个工作日")
    for data in (ready, ready.replace("waits", "push"), ready.replace("extension", "x")):
        await zhao.forges(question, data)

    await zhao.hears_toast(f"{number} 的延期申请已由 赵敏 答复")
    await wang.has_not_heard("不同意延期")
    assert _due(town, number) == november(27, 18)


async def test_one_tap_decides_and_the_second_is_told_who_decided(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await accepted(lin, wang)
    await asks(wang)
    card = await sun.hears("申请延期")
    refusal = card["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await zhao.presses("✅ 同意", times=2)
    await zhao.hears_toast(f"{number} 的延期申请已由 赵敏 答复")
    await sun.hears("赵敏 已同意 王强")
    await sun.forges(card, refusal)

    await sun.hears_toast(f"{number} 的延期申请已由 赵敏 答复")
    await town.quiet()
    assert _due(town, number) == november(27, 18)
    assert lin.times_heard("承诺时间改为") == 1


async def test_two_extensions_add_up_and_never_exceed_what_the_desk_allows(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang, "+3 个工作日")
    await zhao.presses("✅ 同意")
    await wang.hears("同意延期 3 个工作日")
    await wang.presses("打开工单")
    await wang.hears("已同意延期 3 个工作日")
    await town.quiet()
    await wang.presses("申请延期")
    await town.quiet()
    offered = labels(await wang.hears("需要延长多久"))[:-1]
    assert [label.split(" · ")[0] for label in offered] == ["+1 个工作日", "+2 个工作日"]
    await wang.presses("+2 个工作日")
    await wang.says(REASON)
    await zhao.presses("✅ 同意")
    await wang.hears("同意延期 2 个工作日")
    await town.quiet()
    assert _due(town, number) == november(2, 18).replace(month=12)

    await wang.presses("打开工单")
    await wang.hears("已同意延期 5 个工作日")
    await town.quiet()
    await wang.presses("申请延期")
    await wang.hears_toast("最多可延期 5 个工作日，已没有余地")


async def test_after_the_deadline_it_is_too_late(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    card = await wang.hears("处理中")
    ask = next(
        button["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for button in row
        if "申请延期" in button["text"]
    )
    await town.waits_until(november(25, 18, 1))
    await wang.forges(card, ask)

    await wang.hears_toast(f"{number} 的时限已过")
    await wang.presses(number)
    assert "⏳ 申请延期" not in labels(await wang.hears("🔴 已超时"))


async def test_a_reason_that_comes_after_the_deadline_is_too_late(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 17, 59))
    number = await accepted(lin, wang)
    await town.waits_until(november(25, 17, 59))
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.hears("请写明原因")
    await town.waits_until(november(25, 18, 1))
    await wang.says(REASON)

    await wang.hears(f"{number} 的时限已过")
    await zhao.has_not_heard(REASON)


async def test_what_was_asked_in_time_can_be_granted_afterwards(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    await town.waits_until(november(25, 18, 5))
    await zhao.presses("✅ 同意")
    await wang.hears("同意延期 2 个工作日")

    await town.quiet()
    assert _due(town, number) == november(27, 18)


async def test_nobody_decides_about_their_own_wish(town: Town, zhao: Actor, lin: Actor) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await lin.files(LATE)
    await zhao.says("/pool")
    await zhao.presses(number)
    await zhao.presses("接单")
    await asks(zhao)
    card = await sun.hears("赵敏 申请延期")
    await zhao.has_not_heard("赵敏 申请延期")
    grant = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await zhao.forges(await zhao.hears("🎉"), grant)

    await zhao.hears_toast("不能决定自己的延期申请")
    assert _due(town, number) == november(25, 18)
    await sun.presses("✅ 同意")
    await zhao.hears("孙宁 同意延期")


async def test_where_nobody_else_could_decide_the_handler_is_told(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.says(REASON)

    await wang.hears("没有别人可以决定")


async def test_managers_are_asked_where_there_is_no_supervisor(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    await chen.hears("王强 申请延期")
    await chen.presses("✅ 同意")

    await lin.hears(f"{number} 的承诺时间改为")


async def test_a_manager_decides_from_the_ticket_when_the_supervisor_is_away(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    await zhao.hears("王强 申请延期")
    await chen.has_not_heard("申请延期")
    await chen.forges(await chen.hears("🎉"), "t:open:1:2")
    card = await chen.hears(number, "王强 申请延期 2 个工作日，等您决定")
    assert len(labels(card)) <= 6
    await chen.presses("✅ 同意")

    await zhao.hears("陈曦 已同意 王强")
    await wang.hears("陈曦 同意延期")


async def test_who_has_no_say_decides_nothing(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, mary: Actor
) -> None:
    """A customer, the handler, another handler, a superior of another department."""
    number = await accepted(lin, wang)
    await asks(wang)
    card = await zhao.hears("王强 申请延期")
    grant, refusal = (
        button["callback_data"] for button in card["reply_markup"]["inline_keyboard"][0]
    )
    li = await town.staff("李娜", "handler", "finance")
    qian = await town.staff("钱进", "supervisor", "finance")
    he = await town.staff("何总", "manager", "finance")
    await mary.says("/mine")
    await mary.hears("no tickets")
    for actor in (lin, wang, mary, li, qian, he):
        for data in (grant, refusal, grant[:-1] + "99", grant.replace("grant", "frobnicate")):
            await actor.forges(actor.said()[-1], data)

    await town.quiet()
    for actor in (lin, wang, li, qian, he):
        assert sum(NOT_YOURS in toast for toast in actor.toasts()) == 4
    assert _due(town, number) == november(25, 18)


@pytest.mark.parametrize("amount", ["9wd", "6wd", "0wd", "1d", "x", "", "999999999999wd", "-1wd"])
async def test_an_amount_that_was_not_offered_is_refused(
    town: Town, wang: Actor, lin: Actor, amount: str
) -> None:
    await accepted(lin, wang)
    await wang.forges(await wang.hears("处理中"), f"m:1:2:{amount}")

    await wang.hears_toast(NOT_YOURS)
    await wang.has_not_heard("请写明原因")


async def test_another_handler_can_not_ask(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    for data in ("t:extend:1:2", "m:1:2:2wd", "t:more:1:2"):
        await li.forges(await li.hears("🎉"), data)

    await town.quiet()
    assert [NOT_YOURS in toast for toast in li.toasts()] == [True] * 3


async def test_a_button_of_an_older_state_is_out_of_date(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    await lin.presses("不满意")
    await lin.hears("已退回重办")
    for data in ("t:extend:1:2", "m:1:2:2wd"):
        await wang.forges(wang.said()[-1], data)

    await town.quiet()
    assert sum("已经过时" in toast for toast in wang.toasts()) == 2


async def test_before_the_accept_nobody_asks_for_more_time(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.forges(await wang.hears(number), "t:extend:1:1")

    await wang.hears_toast("现在的状态不能这样做")


async def test_a_decision_after_the_outcome_is_refused(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await asks(wang)
    await zhao.hears("王强 申请延期")
    await resolves(wang)
    await zhao.presses("✅ 同意")

    await zhao.hears_toast("现在的状态不能这样做")


async def test_asking_anew_replaces_what_was_asked(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await asks(wang)
    first = await zhao.hears("申请延期 2 个工作日")
    await wang.presses("申请延期")
    await wang.hears("再申请一次将取代它")
    await wang.presses("+1 个工作日")
    await wang.says("配件明天到")
    await zhao.hears("申请延期 1 个工作日", "配件明天到")
    await zhao.presses("✅ 同意", under=first)
    await zhao.hears_toast("重新申请延期")
    await zhao.presses("✅ 同意")
    await wang.hears("同意延期 1 个工作日")

    await town.quiet()
    assert _due(town, number) == november(26, 18)


async def test_a_reason_needs_words_and_not_too_many(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.hears("请写明原因")
    await wang.sends()
    await wang.hears("这里需要一句文字")
    await wang.says("很长" * 501)
    await wang.hears("1000 字以内")
    await wang.says("<b>配件</b> & 没到")

    await zhao.hears("申请延期 1 个工作日", "<b>配件</b> & 没到")


async def test_the_pictures_of_a_reason_do_not_reach_the_customer(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.hears("请写明原因")
    before = len(lin.said())
    await wang.sends(caption=REASON, media_group_id="album")
    await wang.sends(media_group_id="album")

    await zhao.hears("申请延期", REASON)
    await town.quiet()
    assert len(lin.said()) == before


async def test_asking_can_be_left(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.presses("取消")
    await wang.says(REASON)

    await wang.hears("要发给哪位客户", REASON)
    await zhao.has_not_heard(REASON)


async def test_a_card_with_many_buttons_keeps_the_rare_ones_behind_more(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.sends(caption=LATE)
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await wang.presses("接单")
    card = await wang.hears("处理中")
    assert labels(card)[3:] == ["⏳ 申请延期", "✨ 帮手", "📎 附件", "⋯ 更多"]
    await wang.presses("更多")
    await town.quiet()
    assert wang.buttons()[-3:] == ["📖 全文", "🕘 经过", "‹ 返回"]
    assert not {"📎 附件", "⏳ 申请延期"} & set(wang.buttons())
    await wang.presses("返回")

    await town.quiet()
    assert wang.buttons() == labels(card)


async def test_the_customer_sees_in_the_history_that_more_time_was_granted(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await asks(wang)
    await zhao.presses("✅ 同意")
    await lin.hears("承诺时间改为")
    await lin.presses("查看工单")
    await lin.presses("经过")

    await lin.hears("的经过", "同意延期")
    await lin.has_not_heard("· 申请延期")


async def test_reminders_follow_the_new_promise(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await asks(wang)
    await zhao.presses("✅ 同意")
    await wang.hears("同意延期")
    await town.waits_until(november(25, 18, 5))
    assert f"🔴 {number}：办结" not in wang.chat() + zhao.chat()
    await town.waits_until(november(27, 18, 1))

    await zhao.hears(f"🔴 {number}：办结已超时")


async def test_days_of_a_desk_that_never_closes_end_with_the_day_in_english(
    town: Town, ann: Actor, mary: Actor
) -> None:
    await mary.files("The ceiling of your shop fell down and a child is bleeding")
    await ann.presses("Accept")
    await ann.presses("Ask for more time")
    await ann.hears("How much more time?")
    await town.quiet()
    assert ann.buttons()[0] == "+1 working day · by the end of Sun"
