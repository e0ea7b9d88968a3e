"""The next response is promised from the customer's oldest message that nobody has answered.

At this desk within two working hours; the ticket of Friday 14:05 has been answered once.
"""

from pathlib import Path

import pytest

from bot.sandbox.faults import Fault
from tests.conversations.course import accepted, resolves
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor
from tests.conversations.town import Town, november

AWAITED = "后续回复"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A desk that answers within two working hours."""
    quick = {'resolve = "3wd"': 'resolve = "3wd"\nnext_response = "2wh"'}
    return desk_with(tmp_path, {**PATIENT, **quick})


async def _writes(lin: Actor, text: str) -> None:
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says(text)
    await lin.hears("收到，已转给")


async def _answers(wang: Actor, lin: Actor, text: str) -> None:
    await wang.presses("回复客户")
    await wang.says(text)
    await lin.hears(text)


async def test_it_counts_from_the_oldest_message_nobody_has_answered(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _answers(wang, lin, "正在查")
    await town.waits_until(november(20, 14, 30))
    await _writes(lin, "还要多久？")
    await town.waits_until(november(20, 15))
    await _writes(lin, "请快一点")
    await town.waits_until(november(20, 15, 29))
    assert AWAITED not in wang.chat()

    await town.waits_until(november(20, 15, 31))
    await wang.hears(f"🟡 {number}：{AWAITED}，今天 16:30 前（王强）")
    await town.waits_until(november(20, 16, 31))
    await wang.hears(f"🔴 {number}：{AWAITED}已超时，应在今天 16:30 前")
    await zhao.hears("🔺", f"{number}：{AWAITED}已超时")


async def test_an_answer_that_arrived_keeps_it(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await _answers(wang, lin, "正在查")
    await _writes(lin, "还要多久？")
    await town.waits_until(november(20, 14, 30))
    await _answers(wang, lin, "明天送到")
    await town.waits_until(november(23, 12))

    assert AWAITED not in wang.chat()


async def test_what_came_between_an_answer_and_its_delivery_waits_for_the_next(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    later = Fault.too_many_requests(2)
    lin.world.faults.order(method="sendMessage", fault=later, chat_id=lin.id)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await wang.hears("已发给客户")
    await lin.says("还要多久？")
    await wang.hears("还要多久？")
    await lin.hears("正在查")
    await town.waits_until(november(20, 15, 10))

    await wang.hears(f"🟡 {number}：{AWAITED}，今天 16:05 前")


@pytest.mark.parametrize(("words", "awaited"), [("谢谢，收到了", 0), ("谢谢，几点到？", 1)])
async def test_thanks_between_an_answer_and_its_delivery_wait_for_nothing(
    town: Town, wang: Actor, lin: Actor, words: str, awaited: int
) -> None:
    await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    later = Fault.too_many_requests(2)
    lin.world.faults.order(method="sendMessage", fault=later, chat_id=lin.id)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await wang.hears("已发给客户")
    await lin.says(words)
    await wang.hears(words)
    await lin.hears("正在查")
    await town.waits_until(november(20, 15, 10))

    assert wang.times_heard(AWAITED) == awaited


async def test_each_time_the_customer_waits_anew_it_is_chased_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _answers(wang, lin, "正在查")
    await _writes(lin, "还要多久？")
    await town.waits_until(november(20, 15, 10))
    assert wang.times_heard(f"🟡 {number}：{AWAITED}") == 1
    await _answers(wang, lin, "明天送到")
    await town.waits_until(november(20, 15, 50))
    await _writes(lin, "几点？")
    await town.waits_until(november(20, 17, 1))

    assert wang.times_heard(f"🟡 {number}：{AWAITED}") == 2
    await wang.hears(f"🟡 {number}：{AWAITED}，今天 17:5")


async def test_before_the_first_answer_it_is_the_first_that_is_promised(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _writes(lin, "还要多久？")
    await town.waits_until(november(23, 18))

    assert AWAITED not in wang.chat()
    await wang.hears(f"🔴 {number}：首次回复已超时")


async def test_the_answer_to_a_question_waits_for_an_answer_itself(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.waits_until(november(23, 9, 30))
    await lin.presses("答复")
    await lin.says("8 号")
    await wang.hears("8 号")
    await town.waits_until(november(23, 10, 31))

    await wang.hears(f"🟡 {number}：{AWAITED}，今天 11:30 前")


async def test_why_an_outcome_was_rejected_waits_for_an_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await resolves(wang)
    await lin.presses("不满意")
    await lin.says("箱子是空的")
    await wang.hears("箱子是空的")
    await town.waits_until(november(20, 15, 10))

    await wang.hears(f"🟡 {number}：{AWAITED}，今天 16:0")


async def test_an_answer_that_never_arrived_keeps_nothing_and_a_telephone_call_does(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _answers(wang, lin, "正在查")
    await _writes(lin, "还要多久？")
    lin.world.blocks(lin.id)
    await wang.hears("📵", "失联")
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await town.waits_until(november(20, 15, 10))
    await wang.hears(f"🟡 {number}：{AWAITED}")
    await wang.presses("已电话联系")
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast(f"{number} 已电话联系")
    await town.waits_until(november(23, 12))

    assert f"🔴 {number}：{AWAITED}" not in wang.chat()


async def test_after_the_outcome_nothing_more_is_awaited(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _answers(wang, lin, "正在查")
    await _writes(lin, "还要多久？")
    await resolves(wang)
    await lin.hears("结果如下")
    await town.waits_until(november(23, 12))

    assert AWAITED not in wang.chat()


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    await ann.presses("Reply")
    await ann.says("We are looking into it")
    await mary.hears("We are looking into it")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Write to the handler")
    await mary.says("How long will it take?")
    await mary.hears("passed on to whoever handles")
    await town.waits_until(november(20, 16, 6))

    await ann.hears(f"🔴 {number}: answer to the latest message is overdue")
