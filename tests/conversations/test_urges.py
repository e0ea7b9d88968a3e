"""催单: the handler hears of it at once with the count; at most once in four hours."""

from tests.conversations.course import LATE, accepted, in_both, resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE_IN = {"zh": LATE, "en": "My parcel is late by three days"}


async def _urges(lin: Actor) -> None:
    await lin.presses("查看工单")
    await lin.presses("催单")


async def test_the_handler_hears_of_it_with_the_count_and_what_can_be_done(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _urges(lin)

    card = await wang.hears(f"🔔 {number}：林晓 催单，第 1 次", "周三 18:00 前办结")
    actions = ["❓ 询问客户", "💬 回复客户", "✅ 办结", "⏳ 申请延期", "📂 打开工单"]
    assert labels(card) == actions
    await lin.hears(f"已催单，负责 {number} 的同事已收到提醒。今天 18:", "之后可以再催")


async def test_a_second_urge_waits_and_the_customer_is_told_until_when(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _urges(lin)
    await lin.hears("已催单")
    await town.waits(hours=3, minutes=55)
    await lin.presses("催单", times=2)
    await lin.hears_toast(f"{number} 刚催过，已记在工单上。今天 18:")
    await town.quiet()
    assert wang.times_heard("催单，第") == 1
    await town.waits(minutes=10)
    await lin.presses("催单")

    await wang.hears("催单，第 2 次")
    await wang.presses("打开工单")
    await wang.hears("客户已催单 2 次")


async def test_a_double_tap_urges_once(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("催单", times=2)
    await lin.hears_toast("刚催过")

    await town.quiet()
    assert wang.times_heard("催单，第") == 1


async def test_each_ticket_is_urged_for_itself(town: Town, wang: Actor, lin: Actor) -> None:
    first = await accepted(lin, wang)
    await _urges(lin)
    await wang.hears(f"{first}：林晓 催单")
    second = await lin.files("玻璃杯碎了，要求赔偿")
    await wang.presses("接单")
    await lin.hears(f"{second} 已有人接手")
    await lin.says("/mine")
    await lin.presses(second)
    await town.quiet()
    card = await lin.hears(f"📄 {second}", "玻璃杯碎了", "处理中")
    await lin.presses("催单", under=card)

    await wang.hears(f"{second}：林晓 催单，第 1 次")


async def test_an_urge_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Urge")
    await ann.hears(f"{number}: Mary urges (no. 1)", "To be resolved by Wed 18:00")
    await mary.hears("has been reminded. You can urge again after today 18:")
    await mary.presses("Urge")

    await mary.hears_toast("You can urge again after today 18:")


async def test_in_the_pool_all_who_could_take_it_hear_of_it(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    handlers = [await town.staff(name, "handler") for name in ("王强", "李娜")]
    await _urges(lin)

    for handler in handlers:
        assert labels(await handler.hears(f"{number}：林晓 催单"))[0] == "🙋 接单"
    await lin.hears(f"{number} 还没有人接单，能接单的同事都收到了提醒", "之后可以再催")


@in_both
async def test_with_nobody_on_the_staff_nobody_is_said_to_have_been_reminded(
    town: Town, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await customer.presses(customer.words.label("btn-look"))
    await customer.presses(customer.words.label("btn-urge"))
    told = {"zh": "眼下没有同事能收到提醒", "en": "nobody at work who could be reminded"}[language]
    await customer.hears("🔔", told, number)
    await customer.has_not_heard({"zh": "已收到提醒", "en": "has been reminded"}[language])
    handler = await town.staff("Ann", "handler", language=language)

    await handler.presses(handler.words.label("btn-view-pool"))
    await handler.presses(number)
    await handler.hears(number, {"zh": "客户已催单 1 次", "en": "Urged once"}[language])


async def test_the_supervisor_hears_of_it_where_the_handler_can_not_be_reached(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    wang.world.blocks(wang.id)
    await town.quiet()
    await _urges(lin)

    await zhao.hears(f"{number}：林晓 催单")


async def test_a_reply_to_the_urge_is_a_reply_to_the_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _urges(lin)
    await wang.says("今天下午送到", reply_to=await wang.hears("催单，第 1 次"))

    await lin.hears("处理人回复您", "今天下午送到")


async def test_a_finished_ticket_is_not_urged(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.says("/mine")
    await lin.presses(number)
    card = await lin.hears(number, "等您评价")
    assert "🔔 催单" not in labels(card)
    await lin.forges(card, "o:urge:1:1")

    await lin.hears_toast("现在的状态不能这样做")
    await wang.has_not_heard("催单")


async def test_nobody_urges_for_another_customer(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await accepted(lin, wang)
    await mary.says("/mine")
    await mary.forges(await mary.hears("no tickets"), "o:urge:1:2")
    await wang.forges(await wang.hears("处理中"), "o:urge:1:2")

    await mary.hears_toast("nothing here for you")
    await wang.hears_toast("没有您可以办理")
    await wang.has_not_heard("催单，第")


async def test_the_urge_stands_in_the_history(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await _urges(lin)
    await lin.hears("已催单")
    await lin.presses("经过")

    await lin.hears("的经过", "您：催单")
