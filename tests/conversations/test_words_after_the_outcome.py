"""What a customer writes about an outcome is answered before the desk closes the ticket."""

from datetime import timedelta

from tests.conversations.course import resolved
from tests.conversations.people import Actor, labels
from tests.conversations.test_next_response import AWAITED, desk
from tests.conversations.town import Town, november

__all__ = ["desk"]


async def _writes(town: Town, lin: Actor) -> str:
    await lin.says("/mine")
    await town.quiet()
    await lin.presses("C2026")
    await lin.presses("写给处理人")
    await lin.says("发票呢？")
    await lin.hears("收到，已转给")
    return "发票呢？"


async def test_the_confirmation_offers_the_verdict_and_the_handler_can_reply(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    word = await _writes(town, lin)
    confirmation = await lin.hears("收到，已转给", "满意吗")
    assert labels(confirmation) == ["👍 满意", "👎 不满意", "📄 查看工单"]
    assert labels(await wang.hears(number, word)) == ["💬 回复客户"]
    await lin.presses("👍 满意", under=confirmation)
    await wang.hears("客户满意")
    await town.waits_until(november(23, 12))

    assert AWAITED not in wang.chat()


async def test_it_is_chased_and_the_ticket_stays_until_it_is_answered(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    word = await _writes(town, lin)
    await town.waits_until(november(20, 16, 30))
    await wang.hears(f"🔴 {number}：{AWAITED}已超时")
    await zhao.hears("🔺", f"{number}：{AWAITED}已超时")
    await town.waits_until(november(25, 10))
    assert town.ticket(number)["state"] == "resolved"
    await wang.presses("回复客户", under=await wang.hears(number, word))
    await wang.says("发票已寄出")
    await lin.hears("发票已寄出")
    await town.waits_until(november(30, 17, 50))
    assert town.ticket(number)["state"] == "resolved"

    await town.waits_until(november(30, 18) + timedelta(hours=15, minutes=5))
    assert town.ticket(number)["state"] == "closed"


async def test_what_is_named_each_morning_stands_in_the_lists_too_though_it_is_resolved(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    word = await _writes(town, lin)
    await town.waits_until(november(24, 9, 1))
    await wang.hears("⏰ 仍然超时：1 件", number)
    for superior, wish in ((zhao, "/overdue"), (chen, "/digest")):
        await superior.says(wish)
    await zhao.hears("🔴 超时（1）", f"🔴 {number} · {AWAITED}已超 3 天 · 王强")
    await chen.hears("超时 1")
    await wang.presses("回复客户", under=await wang.hears(number, word))
    await wang.says("发票已寄出")
    await lin.hears("发票已寄出")
    await zhao.says("/overdue")

    await zhao.hears("没有超时的工单")


async def test_who_rejects_after_asking_is_still_owed_the_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await _writes(town, lin)
    await lin.presses("👎 不满意")
    await wang.hears("第 1 次返工")
    await town.waits_until(november(20, 16, 30))

    await wang.hears(f"🔴 {number}：{AWAITED}已超时")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    await ann.presses("Resolve")
    await ann.says("Delivered today")
    await ann.hears("what was the cause")
    await ann.says("Missed scan")
    await mary.hears("Are you satisfied with the outcome?", "Delivered today")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Write to the handler")
    await mary.says("And the invoice?")
    confirmation = await mary.hears("passed on", "Are you satisfied with the outcome?")

    assert labels(confirmation) == ["👍 Satisfied", "👎 Not satisfied", "📄 See the ticket"]
    assert labels(await ann.hears(number, "And the invoice?")) == ["💬 Reply"]
