"""Somebody else was first while staff wrote: they read that, and get back all that they wrote."""

from tests.conversations.course import accepted
from tests.conversations.people import Actor
from tests.conversations.test_confirmations import grave, writes_outcome
from tests.conversations.town import Town


async def test_who_says_why_too_late_gets_the_reason_back(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await grave(town, lin, wang)
    await writes_outcome(wang)
    await zhao.presses("↩️ 退回")
    await zhao.hears("为什么退回")
    await sun.presses("✅ 确认")
    await lin.hears(f"{number} 已办结")
    await zhao.says("请写明赔付金额")

    await zhao.hears(f"{number} 的办结结果已由 孙宁 答复")
    given = await zhao.hears("您写的没有用上", "请写明赔付金额")
    assert given["entities"][-1]["type"] == "code"


async def test_all_that_was_written_for_an_outcome_comes_back(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says("已重新派送")
    await wang.hears("原因是什么")
    await zhao.says(f"/find {number}")
    await zhao.presses("更多")
    await zhao.presses("✋ 我来处理")
    await wang.hears("赵敏 已接手办理")
    await wang.says("漏扫了")

    await wang.hears("您写的没有用上", "已重新派送\n\n漏扫了")
    await lin.has_not_heard("已重新派送")


async def test_in_english(town: Town, ann: Actor, bob: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.hears("reply", number)
    await bob.says(f"/find {number}")
    await bob.presses("More")
    await bob.presses("Take over")
    await ann.hears("Bob has taken it over")
    await ann.says("It comes today")

    await ann.hears("What you wrote was not used", "It comes today")
    await mary.has_not_heard("It comes today")
