"""Several matters at a time: danger is one of its own at once, the rest is asked about."""

import pytest

from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"
FIRE = "我家着火了，快救人！"
BILL = "上个月话费多扣了两百块钱"
BURNING = "My kitchen is on fire, somebody is hurt"
CHARGED = "I was charged twice on my last bill"


async def test_danger_within_a_draft_is_a_matter_of_its_own(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says(FIRE)
    await lin.hears("🚨", "119")
    card = await lin.hears("请确认", FIRE, "还留着", LATE[:6])
    assert LATE not in words(card).split("📌")[0]
    assert lin.times_heard("请确认") == 1
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await lin.hears("回到您先前写的这件", "请确认", LATE)
    await lin.presses("✅ 提交")
    await town.quiet()

    grades = {ticket["text"]: ticket["grade"] for ticket in town.tickets()}
    assert grades[FIRE] == 1
    assert grades[LATE] == 3


async def test_danger_within_a_draft_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await town.waits(minutes=1)
    await mary.says(BURNING)
    await mary.hears("🚨", "119")
    await mary.hears("Please confirm", BURNING, "is kept")
    await mary.presses("Submit")
    await mary.hears("Back to what you began before", "My parcel is three days late")


async def test_danger_that_belongs_to_the_draft_is_put_together(town: Town, lin: Actor) -> None:
    await lin.drafts("快递员送货时态度很差")
    await town.waits(minutes=1)
    await lin.says("有人受伤流血了")
    await lin.hears("🚨", "119")
    await lin.presses("同一件事，合在一起")
    await town.quiet()
    card = await lin.hears("请确认", "快递员送货时态度很差", "有人受伤流血了")
    assert "还留着" not in words(card)
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [ticket["grade"] for ticket in town.tickets()] == [1]


async def test_what_is_clearly_another_matter_is_asked_about(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await town.waits(minutes=1)
    await lin.says(BILL)
    card = await lin.hears("这是另一件事，还是补充", LATE[:6])
    assert labels(card) == ["📝 是另一件事", "➕ 同一件事，合在一起"]
    await lin.presses("是另一件事")
    card = await lin.hears("请确认", BILL)
    assert LATE not in words(card).split("📌")[0]
    await lin.presses("✅ 提交")
    await lin.hears("回到您先前写的这件", LATE)
    await lin.presses("✅ 提交")
    await town.quiet()

    assert {ticket["text"] for ticket in town.tickets()} == {LATE, BILL}


@pytest.mark.parametrize("answer", ["另一件事", "不是同一件"])
async def test_it_is_answered_in_words_too(town: Town, lin: Actor, answer: str) -> None:
    await lin.drafts(LATE)
    await town.waits(minutes=1)
    await lin.says(BILL)
    await lin.hears("这是另一件事，还是补充")
    await lin.says(answer)
    await lin.hears("请确认", BILL, "还留着")
    await lin.presses("✖️ 取消")
    card = await lin.hears("回到您先前写的这件", LATE)

    assert BILL not in words(card)


async def test_it_is_put_together_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await town.waits(minutes=1)
    await mary.says(CHARGED)
    await mary.hears("Is this another matter")
    await mary.says("it's the same")
    await mary.hears("Please confirm", "My parcel is three days late", CHARGED)
    await mary.presses("Submit")
    await town.quiet()

    assert len(town.tickets()) == 1


async def test_a_burst_and_what_goes_on_are_one_matter(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says(BILL)  # at once
    await lin.hears("请确认", LATE, BILL)
    await town.waits(minutes=1)
    for more in ("而且客服态度很差", "单号是SF1234567890", "快递员电话也打不通"):
        await town.waits(minutes=1)
        await lin.says(more)
        await lin.hears("请确认", LATE, more)

    assert "另一件事，还是" not in lin.chat()


async def test_another_order_number_is_another_matter(town: Town, lin: Actor) -> None:
    await lin.drafts("单号SF1234567890的快递延误了三天")
    await town.waits(minutes=1)
    await lin.says("单号SF9876543210的快递也延误了五天")
    await lin.hears("这是另一件事，还是补充")
    await lin.presses("合在一起")
    await lin.hears("请确认", "SF1234567890", "SF9876543210")
