"""What people do that nobody thought of: each of these once went wrong."""

from sqlalchemy import update

from storage.tickets import Ticket
from tests.conversations.course import LATE, accepted, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town, november

DANGER = "家里燃气泄漏，有人受伤送医院了！"


async def test_the_inner_cause_never_reaches_the_customer_though_it_is_a_reply_to_the_card(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    card = await wang.hears("处理中")
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送", reply_to=card)
    await wang.hears("原因是什么")
    await wang.says("司机偷懒", reply_to=card)
    await wang.hears("已办结，结果正在发给客户")
    await lin.hears("结果如下", "已补送")

    assert "司机偷懒" not in lin.chat()
    assert town.ticket(number)["state"] == "resolved"


async def test_a_reason_written_as_a_reply_to_the_outcome_is_the_reason(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    outcome = await lin.hears("您满意吗")
    await lin.presses("不满意")
    await lin.hears("还有什么没解决")
    await lin.says("箱子是空的", reply_to=outcome)

    await wang.hears("客户说还没解决的是", "箱子是空的")


async def test_a_grave_matter_written_in_a_step_that_is_over_is_read_all_the_same(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    await town.waits(hours=13)
    await lin.says(DANGER)

    await lin.hears("请确认", "1 级 · 特急")


async def test_a_command_with_another_bots_name_asks_nobody(town: Town, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.says("/mine@some_other_bot")

    await lin.hears("我的工单")
    assert town.sandbox.world.calls["getme"] == 1


async def test_rewriting_with_something_that_cannot_be_kept_loses_nothing(
    town: Town, lin: Actor
) -> None:
    await lin.says(LATE)
    await lin.presses("修改")
    await lin.presses("重写内容")
    await lin.hears("请重新写一遍")
    await lin.sends_odd(dice={"emoji": "🎲", "value": 3})
    await lin.hears("这种消息我存不下来")
    await lin.says("电梯坏了三天没人修")

    await lin.hears("请确认", "电梯坏了三天没人修")


async def test_rewriting_with_a_mere_photo_keeps_the_words_until_there_are_others(
    town: Town, lin: Actor, wang: Actor
) -> None:
    await lin.says(LATE)
    await lin.presses("修改")
    await lin.presses("重写内容")
    await lin.hears("请重新写一遍")
    await lin.sends()
    await town.quiet()
    assert lin.times_heard("请重新写一遍") == 2
    await lin.presses("取消")
    card = await lin.hears("请确认", LATE, "附件 1 个")
    await lin.presses("修改", under=card)
    await lin.presses("重写内容")
    await lin.says("电梯坏了三天没人修")

    await lin.hears("请确认", "电梯坏了三天没人修", "附件 1 个")


async def test_a_draft_with_nothing_left_in_it_is_not_filed(town: Town, lin: Actor) -> None:
    await lin.sends()
    await lin.hears("请确认", "附件 1 个")
    await lin.presses("修改")
    await lin.presses("去掉附件")
    await lin.hears("还没有文字")
    await lin.presses("提交")

    await lin.hears_toast("还没有内容")
    assert town.tickets() == []


async def test_a_very_long_place_is_no_reason_to_lose_a_complaint(town: Town, lin: Actor) -> None:
    await lin.files("我在" + "东" * 1500 + "小区的快递延误了三天")


async def test_the_digest_leaves_no_hour_out_though_the_desk_stood_still(
    town: Town, chen: Actor, lin: Actor, wang: Actor
) -> None:
    await town.waits_until(november(20, 18, 1))
    await chen.hears("日报 · 11月20日 周五")
    await town.waits_until(november(20, 21))
    await lin.files(LATE)
    await town.restarts(after=november(23, 9, 5) - november(20, 21))
    late = await chen.hears("日报 · 11月22日 周日", "受理 1")
    await town.waits_until(november(23, 18, 1))
    await chen.hears("日报 · 11月23日 周一", "受理 0")

    assert "11月20日 周五 18:00 至" in words(late)


async def test_one_chase_that_cannot_be_worked_holds_up_no_other(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    keeper = await town.staff("周洁", "admin")
    broken = await lin.files(LATE)
    healthy = await mary.files("My parcel is late by three days")
    async with town.sandbox.house.writing() as session:
        wrong = update(Ticket).where(Ticket.number == broken).values(grade=7)
        session.execute(wrong)
    await town.waits_until(november(20, 15, 6))
    await wang.hears("催办", healthy)
    await keeper.hears("已搁置", broken)

    assert broken not in words(await wang.hears("催办"))
