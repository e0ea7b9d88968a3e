"""A further message of a customer with an open ticket: an addition, an answer, or a new matter?"""

from bot.sandbox.faults import Fault
from storage.tickets import find_by_number
from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

SAME = "还是一件新的事？"
STILL_LATE = "快递到今天还没送到，已经延误五天"
OVERCHARGED = "停车费这个月多收了 58 元"


async def test_what_is_likely_the_same_is_asked_about_and_can_be_added(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await lin.writes_more(STILL_LATE)
    assert f"这是补充 {number}，{SAME}" in words(card)
    assert labels(card)[:2] == [f"➕ 补充到 {number} · 延误", "✅ 提交：是新的事"]
    assert "请确认" not in words(card)
    assert "⏱" not in words(card)
    await lin.presses("补充到")

    await wang.hears(number, "补充", STILL_LATE)
    await town.quiet()
    assert lin.times_heard("已转给负责") == 1
    assert lin.buttons() == ["📄 查看工单"]
    assert len(town.tickets()) == 1


async def test_what_is_likely_the_same_can_be_a_new_matter_all_the_same(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.writes_more(STILL_LATE)
    await lin.presses("✅ 提交：是新的事")
    await lin.hears("C20261120-0002")

    assert [each["text"] for each in town.tickets()] == [LATE, STILL_LATE]


async def test_whoever_presses_nothing_and_writes_on_loses_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.writes_more(STILL_LATE)
    await lin.says("客服也不回电话")
    await town.waits(minutes=5)
    await lin.says("刚才又没来")
    card = await lin.hears(STILL_LATE, "客服也不回电话", "刚才又没来")
    await lin.presses("补充到", under=card)

    await wang.hears(number, STILL_LATE, "客服也不回电话", "刚才又没来")


async def test_a_clearly_different_matter_is_not_asked_about(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await lin.drafts(OVERCHARGED)

    assert SAME not in words(card)
    assert labels(card)[0] == "✅ 提交"
    assert labels(card)[-1] == f"➕ 补充到 {number} · 延误"


async def test_another_order_number_is_another_matter(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files("快递延误了三天，订单号 SF1234567890")
    other = await lin.drafts("快递延误了，订单号 SF9876543210")
    assert SAME not in words(other)
    await lin.presses("取消", under=other)
    await lin.says("SF1234567890 的包装裂了")

    await lin.hears("SF1234567890 的包装裂了", SAME)


async def test_of_several_open_tickets_two_are_offered(town: Town, wang: Actor, lin: Actor) -> None:
    for text in (LATE, OVERCHARGED, "空调不制冷，报修两次没人来"):
        await lin.files(text)
    card = await lin.writes_more(STILL_LATE)

    assert labels(card)[0] == "➕ 补充到 C20261120-0001 · 延误"
    assert sum("补充到 " in label for label in labels(card)) == 2
    assert labels(card)[-1] == "➕ 补充到别的工单…"


async def test_an_answer_to_an_open_question_stays_one(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _asked(lin, wang)
    await lin.says(
        "门牌是 8 号，从东门进来左手第二栋楼，楼下有一家便利店，按门铃就可以了，家里一直都有人在"
    )
    card = await lin.hears(f"这是对 {number} 提问的答复吗")
    assert labels(card)[0] == f"💬 答复 {number} 的提问 · 延误"
    await lin.presses("💬 答复", under=card)

    await wang.hears(number, "答复", "8 号")
    assert town.ticket(number)["state"] == "in_progress"


async def test_a_yes_is_no_mere_talk_where_a_question_is_open(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _asked(lin, wang)
    await lin.says("是的")

    await wang.hears(number, "答复", "是的")


async def test_a_sticker_can_be_the_answer(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _asked(lin, wang)
    lin.world.sends_sticker(lin.id, "👍")
    await lin.hears(f"这是对 {number} 提问的答复吗")
    await lin.presses(f"💬 答复 {number}")

    await wang.hears(number, "答复", "👍")


async def test_words_from_before_the_question_arrived_are_no_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    later = Fault.too_many_requests(3)
    lin.world.faults.order(method="sendMessage", fault=later, chat_id=lin.id)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await wang.hears("已发给客户")
    await lin.says("顺便说，请放门卫")

    await wang.hears(number, "补充", "请放门卫")
    await lin.hears("门牌是多少？")
    await town.quiet()  # until the desk, too, knows that the question has arrived
    assert town.ticket(number)["state"] == "waiting"
    assert _stands(town, number)


async def test_an_addition_confirmed_after_a_question_came_is_no_answer_to_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.writes_more(STILL_LATE)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await lin.presses("补充到")

    await wang.hears(number, "补充", STILL_LATE)
    await town.quiet()  # until the desk, too, knows that the question has arrived
    assert town.ticket(number)["state"] == "waiting"
    assert _stands(town, number)


async def test_a_card_on_another_device_files_nothing_twice(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    card = await lin.writes_more(STILL_LATE)
    data = await lin.presses("补充到", under=card)
    await lin.hears("📨 收到，已转给负责")
    await lin.forges(card, data)
    await lin.forges(card, data.replace("add", "submit"))

    await town.quiet()
    assert wang.times_heard(STILL_LATE) == 1
    assert len(town.tickets()) == 1


async def test_nobody_adds_to_a_ticket_of_somebody_else(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await lin.files(LATE)
    await mary.files("My parcel is late by three days")
    card = await lin.writes_more(STILL_LATE)
    draft = (await lin.presses("修改", under=card)).split(":")[2]
    for do in ("add", "answer", "urge"):
        await lin.forges(card, f"d:{do}:{draft}:2")

    await lin.hears_toast("这里没有您可以办理的内容")
    assert wang.times_heard(STILL_LATE) == wang.times_heard("催单") == 0


async def test_the_same_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days and nobody answers")
    card = await mary.writes_more("My parcel is late by five days now")
    assert f"Is this an addition to {number}, or a new matter?" in words(card)
    assert "Please confirm" not in words(card)
    await mary.presses(f"Add to {number}")

    await wang.hears(number, "补充", "five days now")
    await town.quiet()
    assert mary.times_heard("passed on to whoever handles") == 1


async def _asked(lin: Actor, wang: Actor) -> str:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    return number


def _stands(town: Town, number: str) -> bool:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return ticket.paused_at is not None


async def test_nobody_adds_anything_to_their_praise(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files("表扬快递员小李，服务态度特别好，送货上门")
    card = await lin.drafts("快递员态度恶劣，骂人")

    assert not any("补充到" in label for label in labels(card))
    assert "新的事" not in words(card)
    await lin.presses("取消")
    more = await lin.drafts("再表扬一次快递员，他今天又帮我搬上楼，非常感谢")
    assert not any("补充到" in label for label in labels(more))


async def test_a_question_back_goes_to_the_handler_or_is_a_matter(
    town: Town, wang: Actor, mary: Actor
) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("Please send a photo of the delivery note")
    await mary.hears("Please send a photo")
    await mary.says("On which of the three papers that came with the parcel do I find that note?")
    card = await mary.hears(f"Is this your answer to {number}?")
    assert "Please confirm" not in words(card)
    await mary.presses("No, it's a new matter", under=card)
    await mary.hears("Please confirm", "⏱", "which of the three papers")
    await mary.has_not_heard("Is this your answer")


async def test_trouble_that_may_be_the_answer_is_asked_about_shortly(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _asked(lin, wang)
    await lin.says("快递员说送到了，我根本没收到，已经延误五天了，态度还特别差，你们到底管不管")
    card = await lin.hears(f"这是对 {number} 提问的答复吗")
    assert "⏱" not in words(card)
    await lin.presses("💬 答复", under=card)

    await wang.hears(number, "答复", "根本没收到")


async def test_what_is_changed_in_it_makes_it_a_matter_with_its_card(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    card = await lin.writes_more(STILL_LATE)
    await lin.presses("修改", under=card)
    await lin.presses("类别", under=card)
    await lin.presses("退款", under=card)

    await lin.hears("请确认：投诉", "退款", "⏱")
