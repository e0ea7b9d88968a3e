"""A ticket's card shows what its customer wrote last, not only what they filed."""

from tests.conversations.course import LATE_IN, accepted, finds, in_both, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


async def _card(town: Town, actor: Actor, number: str) -> str:
    await town.quiet()
    await finds(actor, number)
    await town.quiet()
    return words(await actor.hears(f"📂 {number}"))


async def test_the_card_shows_what_was_added_last_and_when(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    assert "客户补充" not in await _card(town, wang, number)
    await lin.says("箱子是蓝色的")
    await town.waits(minutes=10)
    await lin.says("上面贴着易碎标签")

    card = await _card(town, wang, number)
    assert "💬 客户补充 2 次，最近（今天 14:15）：\n上面贴着易碎标签" in card
    assert "蓝色" not in card


async def test_what_was_added_once_is_not_counted(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await lin.says("箱子是蓝色的")
    await wang.hears("蓝色")

    assert "💬 客户补充（今天 14:05）：\n箱子是蓝色的" in await _card(town, wang, number)


async def test_it_is_shown_as_it_was_changed(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    written = await lin.says("箱子是蓝色的")
    await wang.hears("蓝色")
    await lin.edits(written, "箱子是绿色的")
    await wang.hears("绿色")

    assert "客户补充（今天 14:05）：\n箱子是绿色的" in await _card(town, wang, number)


async def test_the_answer_to_a_question_is_shown_as_one(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("❓ 询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await lin.says("12号楼")
    await wang.hears("12号楼")

    assert "客户答复（今天 14:05）：\n12号楼" in await _card(town, wang, number)


async def test_an_answer_does_not_hide_that_something_was_added(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.says("箱子是蓝色的")
    await wang.hears("蓝色")
    await finds(wang, number)
    await town.quiet()
    await wang.presses("❓ 询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await lin.presses("💬 答复")
    await lin.says("12号楼")
    await wang.hears("12号楼")

    card = await _card(town, wang, number)
    assert "💬 客户另补充 1 次，最近答复（今天 14:05）：\n12号楼" in card


async def test_so_is_why_an_outcome_was_rejected(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("👎 不满意")
    await lin.hears("还有什么没解决")
    await lin.says("还是没有送到")
    await wang.hears("还是没有送到")

    assert "👎 客户为什么不满意（今天 14:05）：\n还是没有送到" in await _card(town, wang, number)


async def test_a_long_one_is_cut(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("❓ 询问客户")
    await wang.says("是什么样的箱子？")
    await lin.presses("💬 答复")
    await lin.says("上面贴着易碎标签，" * 60)
    await town.quiet()

    card = await _card(town, wang, number)
    assert "客户答复（今天 14:05）：\n上面贴着易碎标签" in card
    assert "…" in card
    assert len(card) < 600


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken")
    await mary.says("The box is blue")
    await ann.hears("The box is blue")

    assert "💬 The customer added (today 14:05):\nThe box is blue" in await _card(town, ann, number)
    await mary.says("It also has a red lid")
    await ann.hears("It also has a red lid")
    card = await _card(town, ann, number)
    assert "💬 The customer added 2 times, last (today 14:05):\nIt also has a red lid" in card


@in_both
async def test_no_card_says_what_was_filed_before_it_was_changed(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    """Neither the customer's nor the handler's, the older ones included."""
    right = {"zh": "快递延误了五天还没送到", "en": "My parcel is five days late"}[language]
    written = await customer.says(LATE_IN[language])
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    number = town.tickets()[0]["number"]
    for actor, opens in ((customer, "/mine"), (handler, "/queue")) * 2:
        await actor.says(opens)
        await town.quiet()
        await actor.presses(number)
        await town.quiet()
    await customer.edits(written, right)
    await handler.hears("✏️", right)
    await town.quiet()

    cards = [
        words(each)
        for actor in (customer, handler)
        for each in actor.said()
        if words(each).startswith(("📄", "📂", "🆕")) and LATE_IN[language] in words(each)
    ]
    assert len(cards) == 5
    assert not [each for each in cards if right not in each]
