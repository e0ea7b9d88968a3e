"""More time is asked for: whoever writes why before they choose how much has said the reason."""

from tests.conversations.course import accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

REASON = "等厂家寄来配件"


async def test_what_is_written_before_the_choice_is_the_reason(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("申请延期")
    asked = await wang.hears("需要延长多久？先选天数，再写原因", "客户会看到")
    assert labels(asked)[-1] == "✖️ 取消"
    await wang.says(REASON)
    await wang.hears(f"{number}：原因记下了", "客户会看到这段原话", "还要选延长多久")
    await wang.presses("+2 个工作日")

    await wang.hears("延期申请已报主管")
    await zhao.hears(f"{number}：王强 申请延期 2 个工作日", "同意后客户会看到", REASON)
    await town.quiet()
    await wang.has_not_heard("没有发出")
    await lin.has_not_heard(REASON)


async def test_what_is_written_before_the_choice_is_the_reason_in_english(
    town: Town, mary: Actor
) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Ask for more time")
    await ann.hears("Choose first, then write why", "the customer reads it")
    await ann.says("A part is on its way")
    await ann.hears("the reason is kept", "the customer reads it in these words")
    await ann.presses("+1 working day")

    await bob.hears(
        "Ann asks for 1 working day more", "the customer reads it if you approve", "A part is on"
    )
    await bob.says("/approvals")
    await bob.hears("If approved, the customer reads: A part is on its way")


async def test_whoever_cancels_asks_for_nothing(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("取消", under=await wang.hears("需要延长多久"))
    await wang.hears("好的，不写了")
    await town.quiet()

    await zhao.has_not_heard("申请延期")
