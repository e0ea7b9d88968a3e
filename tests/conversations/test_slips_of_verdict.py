"""👎 by mistake: taken back by the button, or in words; the outcome is judged again."""

import pytest

from tests.conversations.course import resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


async def test_not_satisfied_is_taken_back(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("不满意")
    asked = await lin.hears("还有什么没解决")
    assert labels(asked) == ["↩️ 点错了，撤销", "⏭ 不写原因"]
    await lin.presses("点错了")
    card = await lin.hears("已撤销", "满意吗")
    assert labels(card) == ["👍 满意", "👎 不满意"]
    await wang.hears(number, "客户点错了", "不用返工")
    assert town.ticket(number)["state"] == "resolved"
    await lin.presses("👍 满意")
    await wang.hears(number, "客户满意，已关闭")

    assert town.ticket(number)["state"] == "closed"


@pytest.mark.parametrize("words", ["点错了，其实满意", "不好意思，我很满意"])
async def test_words_that_it_is_fine_after_all_close_it(
    town: Town, wang: Actor, lin: Actor, words: str
) -> None:
    number = await resolved(lin, wang)
    await lin.presses("不满意")
    await lin.hears("还有什么没解决")
    await lin.says(words)
    await wang.hears(number, "客户点错了")
    await wang.hears(number, "客户满意，已关闭")

    assert town.ticket(number)["state"] == "closed"


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says("Sent again")
    await ann.hears("what was the cause")
    await ann.says("Sorted wrongly")
    await mary.presses("Not satisfied")
    await mary.hears("What is still missing")
    for slip in ("oops, wrong button", "never mind its fine"):
        await mary.says(slip)
        await mary.hears("is taken back", "satisfied with the outcome?")
        await ann.hears(number, "pressed the wrong button")
        await ann.has_not_heard(slip)
        await town.quiet()
        await mary.presses("Not satisfied")
    await mary.says("sorry, I am satisfied")
    await ann.hears(number, "customer is satisfied")

    assert town.ticket(number)["state"] == "closed"


async def test_after_a_reason_it_is_too_late(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("不满意")
    asked = await lin.hears("还有什么没解决")
    await lin.says("箱子是空的")
    await wang.hears("还没解决的是", "箱子是空的")
    await town.quiet()

    assert "点错了" not in lin.chat_buttons()
    await lin.forges(asked, "o:slip:1:3")
    await lin.hears_toast("这个按钮已经过时")
    assert town.ticket(number)["state"] == "in_progress"


async def test_an_old_button_shows_how_the_ticket_stands_now(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    outcome = await lin.hears("您满意吗")
    data = await lin.presses("👍 满意")
    await town.quiet()
    await lin.forges(outcome, data)

    await lin.hears_toast("工单现在是：已关闭")
    await lin.hears(f"📄 {number}", "已关闭")


async def test_the_outcome_asks_no_more_once_it_is_judged_elsewhere(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await lin.says("/mine")
    await lin.presses(number)
    await lin.hears(f"📄 {number}")
    await lin.presses("👍 满意")
    await wang.hears(number, "客户满意，已关闭")
    await town.quiet()

    assert labels(await lin.hears("您满意吗")) == []


async def test_thats_all_leaves_what_was_said_of_the_rejection(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.says("Sent again")
    await ann.hears("what was the cause")
    await ann.says("Sorted wrongly")
    await mary.hears("satisfied with the outcome?")
    await mary.says("No, I am not satisfied. The parcel never came.")
    asked = await mary.hears(number, "goes back to the handler with what you wrote")
    assert labels(asked) == ["↩️ Wrong button, undo", "👌 That's all"]
    await mary.presses("That's all")
    await town.quiet()

    assert labels(await mary.hears(number, "goes back to the handler with what you wrote")) == []
    assert "never mind" not in mary.chat()
    await mary.says("There is a leak in the bathroom")
    await mary.hears("Please confirm", "leak in the bathroom")
