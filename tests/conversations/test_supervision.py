"""督办: a superior is told each step of a ticket, until they let go of it."""

from tests.conversations.course import accepted, finds, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NOT_YOURS = "这里没有您可以办理的内容"


async def supervises(superior: Actor, number: str) -> None:
    """The superior finds the ticket, and presses 督办."""
    await finds(superior, number)
    await superior.hears(f"📂 {number}")
    await superior.presses("更多")
    await superior.presses("👁 督办")
    await superior.hears_toast(f"已列为督办：{number}")


async def test_each_step_is_told_in_a_line_with_the_way_to_the_ticket(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await chen.hears("👁 督办：陈曦")
    await wang.hears(f"{number} 已由 陈曦 列为督办")
    await wang.presses("回复客户")
    await wang.says("正在查")
    told = await chen.hears(f"👁 {number}", "王强：回复客户")
    assert labels(told) == ["📂 打开工单"]
    await resolves(wang)
    await chen.hears(f"👁 {number}", "王强：办结")
    await lin.presses("不满意")

    await chen.hears(f"👁 {number}", "客户：客户不满意，返工")
    assert chen.times_heard("王强：回复客户") == 1


async def test_of_the_customer_they_read_what_was_written_in_that_step(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await lin.says("补充一下，箱子也压坏了")
    await chen.hears(f"👁 {number}", "客户补充", "箱子也压坏了")
    await resolves(wang)
    await lin.says("不满意，箱子还没赔")
    await chen.hears(f"👁 {number}", "客户不满意，返工")
    await chen.hears(f"👁 {number}", "客户补充", "箱子还没赔")

    assert chen.times_heard("箱子也压坏了") == 1


async def test_more_time_and_chases_are_steps(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.says("等配件")
    await chen.hears(f"👁 {number}", "王强：申请延期（1 个工作日）")
    await zhao.presses("✅ 同意")
    await chen.hears(f"👁 {number}", "赵敏：同意延期")
    await town.waits(days=3)

    await chen.hears(f"👁 {number}", "系统：催办（首次回复 → 王强）")
    await town.waits(hours=5)
    await chen.hears(f"👁 {number}", "系统：升级（首次回复 → 赵敏）")


async def test_what_was_written_is_reported_with_the_step(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await supervises(chen, number)
    await wang.presses("✅ 办结")
    await wang.says("已全额赔付，收据寄到您家")
    await wang.says("装卸不当")
    await chen.hears(f"👁 {number}", "王强：办结结果报上级确认", "已全额赔付，收据寄到您家")
    await zhao.presses("↩️ 退回")
    await zhao.says("请写清金额，打 13812341234 问财务")
    told = await chen.hears(f"👁 {number}", "赵敏：上级退回办结结果（王强）")
    assert "请写清金额，打 138****1234 问财务" in words(told)
    await wang.hears("请写清金额")
    await finds(wang, number)
    await wang.presses("回复客户")
    await wang.says("正在核实 <b>金额</b>")

    assert "正在核实 <b>金额</b>" in words(await chen.hears(f"👁 {number}", "王强：回复客户"))


async def test_in_english_chases_say_which_promise_and_who_was_told(
    town: Town, wang: Actor, lin: Actor
) -> None:
    carol = await town.staff("Carol", "manager", language="en")
    number = await accepted(lin, wang)
    await finds(carol, number)
    await carol.presses("More", under=await carol.hears(f"📂 {number}"))
    await carol.presses("👁 Supervise")
    await carol.hears_toast(number)
    await town.waits(days=3)

    await carol.hears(f"👁 {number}", "The desk: chased (first answer → 王强)")


async def test_what_was_changed_is_said_and_to_whom_it_went(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await finds(zhao, number)
    await zhao.presses("改级别", under=await zhao.hears(number, "📍"))
    await zhao.presses("2 级")
    await chen.hears(f"👁 {number}", "赵敏：改级别（3 级 · 一般 → 2 级 · 严重）")
    await zhao.presses("更多")
    await zhao.presses("我来处理")
    await chen.hears(f"👁 {number}", "赵敏：派单（赵敏）")
    await zhao.presses("更多")
    await zhao.presses("经过")

    await zhao.hears(f"{number} 的经过", "系统：派单（王强）", "王强：接单", "赵敏：改级别（3 级")


async def test_what_they_do_themselves_is_not_reported_to_them(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await supervises(zhao, number)
    await chen.presses("更多")
    await chen.presses("改级别")
    await chen.presses("2 级")
    await zhao.hears(f"👁 {number}", "陈曦：改级别")

    await zhao.hears("👁 督办：陈曦 · 赵敏")
    await chen.has_not_heard("陈曦：改级别")


async def test_whoever_let_go_is_told_no_more(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await supervises(zhao, number)
    await chen.presses("更多")
    await chen.presses("取消督办")
    await chen.hears_toast(f"不再督办：{number}")
    await chen.hears(f"📂 {number}", "👁 督办：赵敏")
    await resolves(wang)
    await zhao.hears("王强：办结")

    await chen.has_not_heard("王强：办结")


async def test_a_restart_tells_no_step_twice_and_leaves_none_out(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await resolves(wang)
    await chen.hears("王强：办结")
    await town.restarts()
    await lin.presses("👍 满意")

    await chen.hears(f"👁 {number}", "客户：客户满意，关闭")
    assert chen.times_heard("王强：办结") == 1


async def test_the_customer_never_learns_of_it(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("经过")
    await lin.hears(f"{number} 的经过", "接单")

    await lin.has_not_heard("督办")


async def test_it_stands_in_the_trail(town: Town, wang: Actor, chen: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await chen.presses("更多")
    await chen.presses("取消督办")
    await chen.hears_toast("不再督办")
    await chen.presses("更多")
    await chen.presses("经过")

    await chen.hears(f"{number} 的经过", "列为督办", "取消督办")


async def test_it_is_for_superiors_of_the_scope(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    qian = await town.staff("钱进", "manager", "finance")
    await accepted(lin, wang)
    for actor in (wang, qian, lin):
        for do in ("supervise", "let_go"):
            await actor.forges(actor.said()[-1], f"t:{do}:1:2")

    await town.quiet()
    for actor in (wang, qian, lin):
        assert sum(NOT_YOURS in toast for toast in actor.toasts()) == 2


async def test_a_button_from_before_the_accept_still_supervises(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    welcome = await chen.hears("🎉")
    await chen.forges(welcome, "t:supervise:1:1")
    await chen.hears_toast("已列为督办")
    await chen.forges(welcome, "t:supervise:1:1")
    await town.quiet()

    assert wang.times_heard("列为督办") == 1


async def test_it_ends_with_the_scope(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    await supervises(zhao, number)
    await chen.says(f"/start {await town.invite('manager', 'finance')}")
    await chen.hears("您现在是经理（财务")
    await wang.presses("回复客户")
    await wang.says("正在查")
    await chen.hears(f"👁 {number} 已不在您的范围内，督办结束")
    await zhao.hears("王强：回复客户")
    await resolves(wang)
    await zhao.hears("王强：办结")

    await chen.has_not_heard("王强：")


async def test_who_blocked_the_bot_is_told_all_of_it_once_they_are_back(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await supervises(chen, number)
    town.sandbox.world.blocks(chen.id)
    await town.quiet()
    await wang.presses("回复客户")
    await wang.says("正在查")
    await resolves(wang)
    town.sandbox.world.unblocks(chen.id)
    await chen.says("/queue")

    await chen.hears(f"👁 {number}", "王强：回复客户", "王强：办结")


async def test_what_is_over_can_not_be_supervised(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await lin.says("/mine")
    await lin.presses("处理中")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await chen.forges(await chen.hears("🎉"), "t:supervise:1:3")

    await chen.hears_toast("现在的状态不能这样做")


async def test_supervision_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "manager", language="en")
    number = await mary.files("My parcel is late by three days")
    await bob.forges(await bob.hears("🎉"), "t:supervise:1:1")
    await bob.hears(f"📂 {number}", "👁 Supervised by Bob")
    await ann.hears(f"Bob has put {number} under supervision")
    await ann.presses("Accept")
    await bob.hears(f"👁 {number}", "Ann: ")
    await ann.presses("Ask for more time")
    await ann.presses("+1 working day")
    await ann.says("waiting for a part")

    await bob.hears(f"👁 {number}", "Ann: ", "(1 working day)")
