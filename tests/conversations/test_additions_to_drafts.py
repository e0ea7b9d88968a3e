"""What is added to a draft makes it graver or leaves it as it is; the card says so if it moves."""

from tests.conversations.people import Actor, words
from tests.conversations.town import Town

SMASHED = (
    "My order AB20261102 arrived on 18 November with the screen smashed.\n"
    "I called your hotline twice and the agent hung up on me.\nI want my 899 yuan back"
)
BROKEN = "花瓶收到就是碎的，要求赔偿"


async def test_a_remark_moves_neither_category_nor_grade(town: Town, mary: Actor) -> None:
    card = words(await mary.drafts(SMASHED))
    assert "Damage or loss" in card
    await town.waits(minutes=1)
    await mary.says("the total on the receipt was 899.50, you know, by the way")
    now = words(await mary.hears("Please confirm", "on the receipt was 899.50"))

    assert "⬆️" not in now
    assert now.split("🏷")[1].split("\n")[0] == card.split("🏷")[1].split("\n")[0]


async def test_a_remark_in_chinese(town: Town, lin: Actor) -> None:
    card = words(await lin.drafts(BROKEN))
    for more in ("票上写的是300元", "客服态度也很差，还骂人", "我姓林"):
        await town.waits(minutes=1)
        await lin.says(more)
        now = words(await lin.hears("请确认", more))
        assert "⬆️" not in now
        assert now.split("🏷")[1].split("\n")[0] == card.split("🏷")[1].split("\n")[0]


async def test_what_is_graver_raises_it_and_the_card_says_so(town: Town, lin: Actor) -> None:
    await lin.drafts("你们的快递员态度很差，骂人")
    await town.waits(minutes=1)
    await lin.says("他还把我的花瓶摔碎了，要求赔偿")
    card = words(await lin.hears("请确认", "⬆️ 您补充后有变", "→ 破损丢失", "→ 2 级"))
    assert "服务态度 →" in card
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["category"] == "damage_loss"


async def test_a_question_becomes_a_complaint(town: Town, mary: Actor) -> None:
    await mary.says("How long does delivery to Hangzhou take?")
    await mary.hears("Please confirm: Inquiry")
    await town.waits(minutes=1)
    await mary.says("My parcel is three weeks late and your staff hung up on me")

    await mary.hears("Please confirm: Complaint", "⬆️ What you added", "Inquiry → Complaint")


async def test_the_same_words_all_at_once_are_read_as_one(town: Town, lin: Actor) -> None:
    await lin.says("我要投诉")
    await lin.says(BROKEN)

    await lin.hears("请确认：投诉", "破损丢失")
    await lin.has_not_heard("⬆️")


async def test_a_correction_in_a_burst_replaces_the_sum_and_nothing_else(
    town: Town, mary: Actor
) -> None:
    await mary.says(SMASHED)
    await mary.says("no wait, I meant 899.50 yuan")
    card = words(await mary.hears("Please confirm", "I want my 899.50 yuan back"))

    assert "Damage or loss" in card
    assert "no wait" not in card.split("✏️")[0]


async def test_a_correction_in_a_burst_in_chinese(town: Town, lin: Actor) -> None:
    await lin.says("花瓶收到就是碎的，要求赔偿300元")
    await lin.says("等等，是350元")
    await town.quiet()
    card = words(await lin.hears("请确认", "要求赔偿350元"))

    assert "破损丢失" in card
    assert "等等" not in card
    assert "「300元」→「350元」" in card


async def test_what_only_begins_like_a_correction_is_no_delay(town: Town, mary: Actor) -> None:
    await mary.says(SMASHED)
    await mary.says("no wait, I was there twice")
    card = words(await mary.hears("Please confirm", "I was there twice"))

    assert "Damage or loss" in card
