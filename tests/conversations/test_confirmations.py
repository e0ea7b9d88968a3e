"""办结确认: an outcome of grade 1 or 2 goes to the supervisor first, who confirms it or sends it
back; what the customer reads, and when."""

from typing import Any

import pytest

from prompts.texts import texts
from storage.people import find
from tests.conversations.course import accepted, finds, in_both, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

GRAVE = "你们的人把我的箱子摔坏了，这已经是第三次投诉了！"
GRAVE_IN = {
    "zh": GRAVE,
    "en": "Your driver smashed my parcel, this is my third complaint!",
}
"""A complaint of grade 2, by language."""
WITH_SUPERVISOR = "已报上级确认"


async def grave(town: Town, lin: Actor, wang: Actor) -> str:
    """A ticket of grade 2 that the handler has accepted."""
    number = await lin.files(GRAVE)
    assert town.ticket(number)["grade"] == 2
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    return number


async def writes_outcome(wang: Actor, solution: str = "已全额赔付") -> None:
    """Solution and cause; it goes to the supervisor."""
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says(solution)
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await wang.hears(WITH_SUPERVISOR)


def button_of(message: Any, label: str) -> str:
    """What the button with that label says."""
    rows = message["reply_markup"]["inline_keyboard"]
    return str(next(key["callback_data"] for row in rows for key in row if label in key["text"]))


async def test_an_outcome_that_comes_late_says_so_where_it_is_confirmed(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await town.waits(days=5)
    await writes_outcome(wang)

    card = words(await zhao.hears(f"{number}：王强 报请确认办结结果，🔴 已超时：应在"))
    assert "承诺" not in card.splitlines()[0]
    await zhao.says("/approvals")
    await zhao.hears("待我审批", "的办结结果，🔴 已超时，应在")
    told = texts("en").say("outcome-asked", number=1, handler="Wang", due="by today 16:11", late=1)
    assert told.endswith("confirm the outcome. 🔴 Late: it was due by today 16:11.")


async def test_what_the_customer_writes_meanwhile_is_read_before_it_is_confirmed(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("医药费谁出？打13800001234找我")

    told = await zhao.hears(f"{number}：办结结果还在等您确认，客户又写来", "医药费谁出？")
    assert "13800001234" not in words(told)
    assert labels(told) == ["✅ 确认", "↩️ 退回", "📂 打开工单"]
    await zhao.presses("↩️ 退回")
    await zhao.says("请先回复医药费的问题")
    await wang.hears("请先回复医药费的问题")


async def test_the_supervisor_confirms_and_then_the_customer_is_told(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    card = await zhao.hears(f"{number}：王强 报请确认办结结果", "已全额赔付", "原因：装卸不当")
    assert "\n\n🔒 仅内部可见，客户看不到" in words(card)
    assert labels(card) == ["✅ 确认", "↩️ 退回", "📂 打开工单"]
    await lin.has_not_heard("已办结")
    assert town.ticket(number)["state"] == "in_progress"
    await wang.presses("打开工单")
    await wang.hears("办结结果待上级确认（王强）")
    await zhao.presses("✅ 确认")

    await lin.hears(f"{number} 已办结，结果如下", "已全额赔付")
    await zhao.hears("赵敏 已确认 王强 的办结结果")
    told = await wang.hears(f"{number}：赵敏 已确认", "谁的责任")
    assert "供应商" in labels(told)
    await lin.has_not_heard("装卸不当")
    await town.quiet()
    assert town.ticket(number)["state"] == "resolved"


async def test_a_confirmation_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("Your driver smashed my parcel, this is my third complaint!")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says("Paid in full")
    await ann.hears("what was the cause")
    await ann.says("Careless loading")
    await ann.hears("A superior has the outcome", "Until then the deadline stays")
    await bob.hears("Ann asks you to confirm the outcome", "Paid in full", "Careless loading")
    await bob.presses("Send back")
    await bob.hears("why is it sent back")
    await bob.says("Say how much")
    await bob.hears("went back to the handler")
    await ann.hears("Bob sent the outcome back", "Say how much")
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says("Paid 200 yuan")
    await ann.hears("what was the cause")
    await ann.says("Careless loading")
    await bob.hears("Paid 200 yuan")
    await bob.presses("Confirm")

    await mary.hears(number, "Paid 200 yuan")
    await mary.has_not_heard("Paid in full")


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_so_is_an_outcome_of_grade_one(town: Town, language: str) -> None:
    customer = await town.customer("Kay", language)
    handler = await town.staff("Ann", "handler", language=language)
    superior = await town.staff("Bob", "supervisor", language=language)
    told = {
        "zh": "门店天花板掉下来，有人受伤了",
        "en": "The ceiling fell down and two people were injured",
    }
    number = await customer.files(told[language])
    assert town.ticket(number)["grade"] == 1
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    await handler.presses(handler.words.label("btn-resolve"))
    for written in ("***", "Sorting"):
        await town.quiet()
        await handler.says(written)
    await superior.hears("🔏", number, "Ann", "***")
    await customer.has_not_heard("***")
    await superior.presses(superior.words.label("btn-confirm"))

    await customer.hears(number, "***")


async def test_what_is_sent_back_is_not_told_and_can_be_written_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang, "已处理")
    await zhao.presses("↩️ 退回")
    await zhao.hears("为什么退回")
    await zhao.says("请写明赔付金额")
    await zhao.hears("已退回处理人")
    back = await wang.hears(f"{number}：赵敏 退回了办结结果", "请写明赔付金额")
    assert labels(back) == ["✅ 办结", "📂 打开工单"]
    await zhao.hears("已把办结结果退回 王强", "退回原因：请写明赔付金额")
    await writes_outcome(wang, "已赔付 200 元")
    await zhao.hears("已赔付 200 元")
    await zhao.presses("✅ 确认")

    await lin.hears(number, "已赔付 200 元")
    await lin.has_not_heard("已处理\n")
    assert "请写明赔付金额" not in lin.chat()


async def test_the_promise_runs_and_is_chased_until_the_customer_knows(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await town.waits_until(november(24, 18, 1))

    await zhao.hears("🔺", number)
    await zhao.presses("✅ 确认")
    await lin.hears(number, "已全额赔付")


async def test_one_decides_and_the_other_is_told(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    card = await sun.hears("报请确认办结结果")
    confirm = button_of(card, "确认")
    await zhao.presses("✅ 确认", times=2)
    await zhao.hears_toast(f"{number} 的办结结果已由 赵敏 答复")
    await sun.hears("赵敏 已确认 王强 的办结结果")
    await sun.forges(card, confirm)

    await sun.hears_toast(f"{number} 的办结结果已由 赵敏 答复")
    await town.quiet()
    assert lin.times_heard("已全额赔付") == 1


async def test_nobody_confirms_their_own(town: Town, zhao: Actor, lin: Actor) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await lin.files(GRAVE)
    await zhao.says("/pool")
    await zhao.presses(number)
    await zhao.presses("接单")
    await writes_outcome(zhao)
    card = await sun.hears("赵敏 报请确认")
    await zhao.has_not_heard("赵敏 报请确认")
    await zhao.forges(await zhao.hears("🎉"), button_of(card, "确认"))
    await zhao.hears_toast("不能确认自己的办结结果")
    await lin.has_not_heard("已办结")
    await sun.presses("✅ 确认")

    await lin.hears(number, "已全额赔付")


async def test_what_the_only_supervisor_resolves_goes_to_the_manager(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(GRAVE)
    await zhao.says("/pool")
    await zhao.presses(number)
    await zhao.presses("接单")
    await writes_outcome(zhao)
    await chen.hears("赵敏 报请确认")
    await chen.presses("✅ 确认")

    await lin.hears(number, "已全额赔付")


@in_both
@pytest.mark.parametrize("role", ["manager", "admin"])
async def test_without_a_supervisor_the_next_one_up_confirms(
    town: Town, language: str, role: str
) -> None:
    customer = await town.customer("Kay", language)
    handler = await town.staff("Ann", "handler", language=language)
    superior = await town.staff("Eve", role, language=language)
    number = await customer.files(GRAVE_IN[language])
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    await handler.presses(handler.words.label("btn-resolve"))
    for written in ("***", "Sorting"):
        await town.quiet()
        await handler.says(written)
    await superior.hears("🔏", number, "Ann", "***")
    await customer.has_not_heard("***")
    await superior.presses(superior.words.label("btn-confirm"))

    await customer.hears(number, "***")


async def test_with_nobody_above_it_goes_at_once_and_the_trail_says_so(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await resolves(wang)

    await lin.hears(f"{number} 已办结", "已补送")
    await wang.presses("打开工单")
    await wang.presses("更多")
    await wang.presses("经过")
    await wang.hears("未经确认即告知客户")


@in_both
async def test_it_waits_where_all_above_have_blocked_the_bot_until_one_comes_back(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await customer.files(GRAVE_IN[language])
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    supervisor.world.blocks(supervisor.id)
    await town.quiet()
    await handler.presses(handler.words.label("btn-resolve"))
    for written in ("***", "Sorting"):
        await town.quiet()
        await handler.says(written)
    held = {"zh": "还没有告诉客户", "en": "the customer isn't told yet"}[language]
    await handler.hears("📨", number, held, "/approvals")
    assert town.ticket(number)["state"] == "in_progress"
    supervisor.world.unblocks(supervisor.id)
    await supervisor.says("/approvals")
    await supervisor.hears("🗳", {"zh": "有 1 件事等您决定", "en": "wait for you: 1"}[language])
    await supervisor.presses("✅ 1")

    await customer.hears(number, "***")


@in_both
async def test_what_the_only_one_at_the_top_resolves_is_said_to_them_to_be_unconfirmed(
    town: Town, language: str
) -> None:
    customer = await town.customer("Kay", language)
    admin = await town.staff("Ada", "admin", language=language)
    number = await customer.files(GRAVE_IN[language])
    await admin.presses(admin.words.label("btn-accept"))
    await resolves(admin)

    said = {"zh": "没有上级可确认", "en": "nobody who could confirm it"}
    await admin.hears("⚠️", number, said[language], "/invite")
    assert admin.times_heard(said[language]) == 1


async def test_of_what_needs_no_confirmation_the_administrator_hears_nothing(
    town: Town, lin: Actor
) -> None:
    admin = await town.staff("安娜", "admin")
    await accepted(lin, admin)
    await resolves(admin)

    await town.quiet()
    await admin.has_not_heard("没有上级可确认")


async def test_an_ordinary_ticket_needs_no_confirmation(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await resolves(wang)

    await lin.hears(number, "已补送")
    await zhao.has_not_heard("报请确认")


async def test_it_stands_in_the_list_of_what_waits_and_is_confirmed_there(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.says("/approvals")
    await zhao.hears("待我审批", f"{number} 王强 的办结结果", "已全额赔付")
    await zhao.presses("✅ 1")

    await lin.hears(number, "已全额赔付")
    await zhao.hears("没有等您审批的事")


async def test_from_the_list_it_is_sent_back_with_a_reason(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.says("/approvals")
    await zhao.presses("✖️ 1")
    await zhao.hears_toast("请写明退回的原因")
    await zhao.hears("为什么退回")
    await zhao.says("写得再清楚些")

    await wang.hears("退回了办结结果", "写得再清楚些")
    await lin.has_not_heard("已办结")


async def test_writing_it_anew_replaces_what_waits(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang, "先说一种结果")
    first = await zhao.hears("先说一种结果")
    confirm = button_of(first, "确认")
    await wang.presses("打开工单")
    await wang.hears("待上级确认")
    await wang.presses("✅ 办结")
    await wang.hears("再写一次将取代它")
    await wang.says("改成另一种结果")
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("重新写了办结结果")
    await zhao.hears("改成另一种结果")
    await zhao.forges(first, confirm)
    await zhao.hears_toast("请看新的一条")
    await zhao.presses("✅ 确认")

    await lin.hears(number, "改成另一种结果")
    await lin.has_not_heard("先说一种结果")


async def test_what_the_customer_withdraws_needs_no_decision(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    card = await zhao.hears("报请确认")
    confirm = button_of(card, "确认")
    await lin.presses("查看")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await zhao.hears(f"{number}：已撤回或转给别人")
    await zhao.forges(card, confirm)

    await zhao.hears_toast("现在的状态不能这样做")
    await lin.has_not_heard("已全额赔付")


async def test_who_takes_it_over_resolves_it_anew(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.presses("打开工单")
    await zhao.hears("办结结果待上级确认")
    await zhao.presses("更多")
    await zhao.presses("我来处理")

    await zhao.hears("已撤回或转给别人，王强 的办结结果不用再确认")
    await zhao.says("/approvals")
    await zhao.hears("没有等您审批的事")
    await lin.has_not_heard("已办结")


async def test_regraded_meanwhile_it_is_still_confirmed(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.presses("打开工单")
    await zhao.presses("更多")
    await zhao.presses("改级别")
    await zhao.presses("3 级")
    await town.quiet()
    await lin.has_not_heard("已办结")
    await zhao.presses("✅ 确认")

    await lin.hears(number, "已全额赔付")


@pytest.mark.parametrize("odd", ["/help", "🙂"])
async def test_while_it_waits_all_else_goes_on(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, odd: str
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await wang.says(odd)
    other = await accepted(lin, wang)
    await zhao.presses("✅ 确认")

    await lin.hears(number, "已全额赔付")
    await town.quiet()
    assert town.ticket(other)["state"] == "in_progress"


async def test_a_photo_instead_of_a_reason_is_asked_for_in_words(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.presses("↩️ 退回")
    await zhao.hears("为什么退回")
    await zhao.sends("photo")
    await zhao.hears("这里需要一句文字")
    await zhao.presses("取消")
    await zhao.presses("✅ 确认", under=await zhao.hears("报请确认"))

    await lin.hears("已全额赔付")


async def test_pictures_of_the_outcome_wait_with_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.sends(caption="新箱子的照片", media_group_id="boxes")
    await wang.sends(media_group_id="boxes")
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("报请确认", "新箱子的照片")
    await town.quiet()
    assert sum("photo" in message for message in zhao.said()) == 2
    assert not any("photo" in message for message in lin.said())
    await zhao.presses("✅ 确认")

    await lin.hears("新箱子的照片")
    await town.quiet()
    assert sum("photo" in message for message in lin.said()) == 2


async def _stand_in_writes(town: Town, wang: Actor, li: Actor, lin: Actor) -> str:
    """What a stand-in wrote waits for the supervisor, and the owner is back; returns the number."""
    number = await grave(town, lin, wang)
    await wang.says("/away")
    await wang.presses("到本周日")
    await wang.hears("谁代办")
    await wang.presses("李娜")
    await li.hears("您代 王强 办理")
    await li.says("/queue")
    await li.presses(number)
    await li.hears(f"📂 {number}", "代 王强 办理")
    await writes_outcome(li)
    await wang.says("/away")
    await wang.presses("我回来了")
    await li.hears("您不用再代 王强 办理了")
    return number


async def test_what_a_stand_in_wrote_is_confirmed_though_the_owner_is_back(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    li = await town.staff("李娜", "handler", "finance")
    number = await _stand_in_writes(town, wang, li, lin)
    await zhao.presses("✅ 确认")

    await lin.hears(f"{number} 已办结，结果如下", "已全额赔付")
    told = await wang.hears(f"{number}：赵敏 已确认", "谁的责任")
    assert "📂 打开工单" in labels(told)
    assert labels(await li.hears(f"{number}：赵敏 已确认")) == []
    assert town.ticket(number)["state"] == "resolved"


async def test_sent_back_it_is_the_owner_s_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    li = await town.staff("李娜", "handler", "finance")
    number = await _stand_in_writes(town, wang, li, lin)
    await zhao.presses("退回")
    await zhao.says("请写明赔了多少")

    told = await wang.hears(f"{number}", "赵敏", "请写明赔了多少")
    assert labels(told)[0] == "✅ 办结"
    assert labels(await li.hears("请写明赔了多少")) == []


async def test_the_owner_does_not_confirm_what_a_stand_in_wrote_for_them(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, chen: Actor
) -> None:
    number = await grave(town, lin, wang)
    qian = await town.staff("钱进", "supervisor")
    await finds(zhao, number)
    await zhao.hears(f"📂 {number}")
    await zhao.presses("更多")
    await zhao.presses("我来处理")
    await town.quiet()
    await zhao.says("/away")
    await zhao.presses("到本周日")
    await zhao.hears("谁代办")
    await zhao.presses("钱进")
    await qian.hears("您代 赵敏 办理")
    await qian.says("/queue")
    await qian.presses(number)
    await qian.hears(f"📂 {number}", "代 赵敏 办理")
    await writes_outcome(qian)
    card = await chen.hears(f"{number}：钱进 报请确认办结结果")
    await zhao.says("/away")
    await zhao.presses("我回来了")
    await qian.hears("您不用再代 赵敏 办理了")
    await zhao.forges(zhao.said()[-1], button_of(card, "确认"))

    await zhao.hears_toast("不能确认自己的办结结果")
    await chen.presses("✅ 确认", under=card)
    await lin.hears(f"{number} 已办结")


async def test_while_it_waits_whoever_confirms_is_reminded_in_the_handlers_stead(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在核实")
    await lin.hears("正在核实")
    await writes_outcome(wang)
    await town.waits_until(november(24, 17, 59))  # due at 18:00; half and four fifths are over
    assert wang.times_heard("⏰") == 0
    assert zhao.times_heard("⏰") == 2
    card = await zhao.hears("⏰", f"🟡 {number}：办结", "🔏 办结结果待上级确认（王强）")
    await town.waits_until(november(25, 14, 40))
    await chen.hears("🔺", f"🔴 {number}：办结已超时", "🔏 办结结果待上级确认（王强）")
    assert wang.times_heard("⏰") == 0

    await zhao.presses(f"📂 {number}", under=card)
    await zhao.presses("✅ 确认")
    await lin.hears(f"{number} 已办结")


async def test_while_it_waits_whoever_confirms_is_reminded_of_the_next_answer_too(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """The outcome answers what was written before it; what came later the handler can answer."""
    number = await grave(town, lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在核实")
    await lin.hears("正在核实")
    await lin.presses("写给处理人")
    await lin.says("还要多久？")
    await writes_outcome(wang)
    await town.waits_until(november(20, 17, 59))  # due four working hours after 14:05
    assert wang.times_heard("⏰") == 0
    await zhao.hears("⏰", f"🟡 {number}：后续回复", "🔏 办结结果待上级确认（王强）")

    await zhao.presses("✅ 确认")
    await lin.hears(f"{number} 已办结")
    await town.quiet()
    await town.waits(hours=8)
    assert zhao.times_heard("后续回复已超时") == 0


async def test_whoever_confirms_is_reminded_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("Your driver broke my suitcase, this is my third complaint!")
    assert town.ticket(number)["grade"] == 2
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.says("Paid in full")
    await ann.hears("the cause")
    await ann.says("Careless loading")
    await ann.hears("A superior has the outcome")
    await town.waits_until(november(24, 18, 1))
    await bob.hears("⏰", f"🟡 {number}: resolution by", "The outcome is with a superior (Ann)")
    await bob.hears("🔺", f"🔴 {number}: ", "resolution is overdue")


async def test_what_was_sent_back_is_the_handlers_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在核实")
    await lin.hears("正在核实")
    await writes_outcome(wang)
    await zhao.presses("↩️ 退回")
    await zhao.says("请写清赔付金额")
    await wang.hears("请写清赔付金额")
    await town.waits_until(november(24, 17, 59))
    assert zhao.times_heard("⏰") == 0
    await wang.hears("⏰", f"🟡 {number}：办结")
    await lin.has_not_heard("已办结")


async def test_a_manager_who_stands_in_for_the_only_supervisor_is_asked(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await zhao.says("/away")
    for label in ("到明天", "陈曦"):
        await zhao.presses(label)
        await zhao.chat_when_quiet()
    await chen.hears("您代 赵敏 办理")
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await chen.hears("王强 报请确认")
    await lin.has_not_heard("已办结")
    await chen.presses("✅ 确认")

    await lin.hears(number, "已全额赔付")


async def test_so_are_those_above_where_the_only_supervisor_can_not_be_reached(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    async with town.sandbox.house.writing() as session:
        known = find(session, zhao.id)
        assert known is not None
        known.blocked_at = town.clock.now()
    await grave(town, lin, wang)
    await writes_outcome(wang)
    await chen.hears("王强 报请确认")
    await lin.has_not_heard("已办结")
