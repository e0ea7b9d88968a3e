"""失联: who can't be written to has to be phoned, and that counts like a message."""

from bot.sandbox.faults import Fault
from tests.conversations.course import LATE, accepted, resolved, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

TASK, PHONED = "📵", "📞 已电话联系"
CHASED = "⏰"


async def _loses(town: Town, lin: Actor) -> None:
    lin.world.blocks(lin.id)
    await town.quiet()


async def test_blocking_the_bot_is_a_phone_task_with_the_actions(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _loses(town, lin)
    task = await wang.hears(f"{TASK} {number}", "失联", "请电话联系")

    assert labels(task)[0] == PHONED
    assert "✅ 办结" in labels(task)


async def test_a_refused_message_is_one_too_and_only_once(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Without a word of Telegram's beforehand: the account is gone."""
    number = await accepted(lin, wang)
    gone = Fault.forbidden("user is deactivated")
    lin.world.faults.order(method="sendMessage", fault=gone, times=3, chat_id=lin.id)
    await wang.presses("回复客户")
    first = await wang.says("正在查")
    await wang.hears(f"{TASK} {number}", "失联")
    told = await wang.hears(f"{number}：这条消息没能送到客户", "自动补发")
    assert told["reply_to_message"]["message_id"] == first["message_id"]
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await town.quiet()
    assert wang.times_heard("没能送到客户") == 2

    assert wang.times_heard(TASK) == 1


async def test_the_telephone_call_keeps_the_promise_to_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _loses(town, lin)
    await wang.presses(PHONED)
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast(f"{number} 已电话联系")
    await wang.presses("更多")
    await wang.presses("经过")
    await wang.hears("客户失联", "已电话联系客户")
    await town.waits_until(november(23, 18, 1))

    assert f"{number}：首次回复" not in wang.chat()


async def test_without_the_call_the_answer_is_chased(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _loses(town, lin)
    await town.waits_until(november(23, 18, 1))

    await wang.hears(CHASED, f"🔴 {number}：首次回复已超时")


async def test_an_outcome_that_could_not_be_delivered_is_told_by_telephone(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _loses(town, lin)
    await wang.presses("办结")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(f"{number}：这条消息没能送到客户")
    await wang.presses("打开工单")
    card = await wang.hears(f"📂 {number}", "已办结", "客户失联")
    await wang.presses(PHONED, under=card)
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast("已电话联系")
    await town.waits_until(november(25, 18, 1))

    assert "：办结" not in wang.chat()


async def test_a_resolved_ticket_whose_customer_goes_is_a_task_as_well(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await _loses(town, lin)

    assert labels(await wang.hears(f"{TASK} {number}")) == [PHONED, "💬 回复客户"]


async def test_in_the_pool_it_is_a_task_for_everybody_who_could_take_it(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    li = await town.staff("李娜", "handler")
    await _loses(town, lin)
    task = await li.hears(f"{TASK} {number}", "失联", "请接单并电话联系")

    assert labels(task) == ["🙋 接单"]


async def test_who_accepts_it_from_the_pool_reads_it_on_the_card(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await _loses(town, lin)
    li = await town.staff("李娜", "handler")
    await li.says("/pool")
    await li.presses(number)
    await li.presses("接单")
    card = await li.hears(number, "处理中", "📵 客户失联，请电话联系")

    assert labels(card)[0] == PHONED


async def test_whoever_comes_back_is_no_task_any_more(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _loses(town, lin)
    await wang.hears(f"{TASK} {number}")
    lin.world.unblocks(lin.id)
    await lin.says("/start")
    await wang.hears(f"{number}：客户又能收到消息了")
    await wang.presses("打开工单")
    card = await wang.hears(f"📂 {number}")

    assert "失联" not in card["text"]
    assert PHONED not in labels(card)


async def test_a_closed_matter_is_no_task(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await resolves(wang)
    await lin.presses("👍 满意")
    await wang.hears("客户满意")
    await _loses(town, lin)

    assert TASK not in wang.chat()


async def test_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await lin.files(LATE)
    await ann.presses("Accept")
    await _loses(town, lin)

    task = await ann.hears(f"{TASK} {number}: the customer can't be reached in chat")
    assert labels(task)[0] == "📞 Phoned"
