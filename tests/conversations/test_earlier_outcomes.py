"""An outcome that came back, sent back by a superior or taken back by its handler: its words are
there again, to be used as they are or changed."""

from tests.conversations.people import Actor, words
from tests.conversations.test_confirmations import button_of, grave, writes_outcome
from tests.conversations.town import Town


async def test_after_it_was_sent_back_the_words_are_offered_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang, "已赔付 200 元")
    await zhao.presses("↩️ 退回")
    await zhao.hears("为什么退回")
    await zhao.says("先打电话问问客户")
    await wang.hears(f"{number}：赵敏 退回了办结结果")
    await wang.presses("✅ 办结")
    offered = await wang.hears("上次写的结果", "已赔付 200 元")
    assert offered["entities"][-1]["type"] == "code"
    await town.quiet()
    await wang.presses("♻️ 照上次的")
    await wang.hears("上次写的原因", "装卸不当")
    await town.quiet()
    await wang.presses("♻️ 照上次的")
    await zhao.hears(f"{number}：王强 报请确认办结结果", "已赔付 200 元", "装卸不当")
    await zhao.presses("✅ 确认")

    await lin.hears(number, "已赔付 200 元")


async def test_what_is_written_anew_takes_the_place_of_the_earlier_words(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await writes_outcome(wang, "已赔付 200 元")
    await zhao.presses("↩️ 退回")
    await zhao.hears("为什么退回")
    await zhao.says("写明怎么付的")
    await wang.hears("赵敏 退回了办结结果")
    await wang.presses("✅ 办结")
    await wang.hears("上次写的结果")
    await town.quiet()
    await wang.says("200 元已打到您卡上")
    await wang.hears("上次写的原因", "装卸不当")
    await town.quiet()
    await wang.presses("♻️ 照上次的")

    await zhao.hears("200 元已打到您卡上", "装卸不当")


async def test_an_outcome_on_the_wrong_ticket_is_taken_back_before_anybody_decides(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await writes_outcome(wang, "已赔付 200 元")
    card = await zhao.hears("报请确认办结结果", "已赔付 200 元")
    confirm = button_of(card, "确认")
    await wang.presses("📂 打开工单")
    await town.quiet()
    await wang.presses("↩️ 收回结果")
    await wang.hears(f"{number} 的办结结果已收回，客户没有收到")
    await zhao.hears(f"{number}：王强 收回了办结结果，不用再确认")
    await town.quiet()
    assert {"已赔付 200 元", "装卸不当"} <= {words(each) for each in wang.said()}
    await zhao.forges(card, confirm)
    await zhao.hears_toast("现在的状态不能这样做")
    await wang.says(f"/find {number}")
    await wang.presses("更多")
    await town.quiet()
    await wang.presses("经过")

    await wang.hears("收回办结结果")
    await lin.has_not_heard("已赔付 200 元")
    assert town.ticket(number)["state"] == "in_progress"


async def test_it_is_taken_back_in_english(town: Town, mary: Actor, ann: Actor, bob: Actor) -> None:
    number = await mary.files("Your driver smashed my parcel, this is my third complaint!")
    for press in ("Accept", "Resolve"):
        await ann.presses(press)
    await ann.hears("how was it solved")
    await ann.says("Paid in full")
    await ann.hears("what was the cause")
    await ann.says("Careless loading")
    await bob.hears("asks you to confirm the outcome")
    await ann.presses("Take back the outcome")
    await ann.hears(f"The outcome of {number} is taken back")
    await bob.hears("Ann took the outcome back")
    await ann.presses("Resolve")
    await ann.hears("the outcome you wrote before", "Paid in full")
    await town.quiet()
    await ann.presses("As before")
    await ann.hears("the cause you wrote before", "Careless loading")
