"""The card says what falls due first: the acceptance, then the first answer, then the next one."""

from tests.conversations.course import LATE, accepted, finds
from tests.conversations.people import Actor, words
from tests.conversations.town import Town, november


async def test_the_card_says_what_falls_due_first(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    card = await wang.hears(number, "⏳ 接单：", "⏱ 周三 18:00 前办结")
    assert words(card).index("⏳ 接单") < words(card).index("⏱ 周三")
    assert "🙋 请您在今天 15:05 前接单，没接就转给别人" in words(card)
    await wang.presses("接单")
    card = await wang.hears(number, "处理中", "⏳ 首次回复：")
    assert "没接就转给别人" not in words(card)
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await lin.hears("明天送到")
    await town.quiet()
    await finds(wang, number)
    await town.quiet()
    card = wang.said()[-1]
    assert "⏳" not in words(card).replace("⏳ 申请延期", "")


async def test_the_card_says_what_falls_due_first_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    await ann.hears("⏳ Due first: acceptance by", "accept by today 15:05; not accepted", "⏱ To be")
    await ann.presses("Accept")

    await ann.hears("⏳ Due first: first answer by")


async def test_what_is_missed_first_is_said_to_be_late(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(24, 10))
    await finds(zhao, number)

    await zhao.hears("🔴 首次回复已超时", "前办结")


async def test_who_lost_a_ticket_is_told_whose_it_is_now(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await wang.hears(number, "待接单")
    accept = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await town.waits_until(november(20, 16, 6))
    assert town.ticket(number)["handler"] == "赵敏"
    await wang.forges(card, accept)

    await wang.hears_toast(f"{number} 现在由 赵敏 负责")
