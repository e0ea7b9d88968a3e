"""A closed ticket is opened again by its customer, or a new one refers to it."""

from tests.conversations.course import closed, in_both, resolves
from tests.conversations.people import NUMBER, Actor, labels, words
from tests.conversations.town import Town, november


async def _opens_card(customer: Actor, number: str) -> list[str]:
    await customer.says("/mine")
    await customer.presses(number)
    await customer.chat_when_quiet()
    return labels(await customer.hears(f"📄 {number}"))


async def test_within_the_time_it_is_the_same_ticket_with_a_reason(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    before = town.ticket(number)
    await town.waits_until(november(23, 10))
    await _opens_card(lin, number)
    await lin.presses("重新打开")
    await lin.hears(f"请写明 {number} 还有什么没解决")
    await lin.says("箱子还是空的")
    opened = await lin.hears(f"{number} 已重新打开，编号不变")
    assert labels(opened) == ["📄 查看工单", "↩️ 还是不重开了"]
    await wang.hears(f"{number}：客户说没解决，已重新打开")
    await wang.hears("还没解决的是", "箱子还是空的")

    ticket = town.ticket(number)
    assert (ticket["state"], ticket["handler"]) == ("in_progress", "王强")
    assert ticket["grade"] == before["grade"]
    assert len(town.tickets()) == 1
    await wang.presses("打开工单")
    await wang.hears(f"📂 {number}", "处理中")
    await resolves(wang)
    await lin.hears(f"{number} 已办结")


async def test_the_clock_goes_on_from_where_it_stood(town: Town, wang: Actor, lin: Actor) -> None:
    """What was promised is moved on by the working time that passed while it was closed."""
    number = await closed(lin, wang)
    due = town.ticket(number)["due"]
    await town.waits_until(november(24, 10))
    await _opens_card(lin, number)
    await lin.presses("重新打开")
    await lin.hears("请写明")
    await lin.says("还没好")
    await lin.hears("已重新打开")
    await town.quiet()

    assert town.ticket(number)["due"] > due


async def test_if_its_handler_has_left_it_is_dispatched(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    number = await closed(lin, wang)
    li = await town.staff("李雷", "handler")
    await chen.says("/people")
    await chen.presses("王强")
    await chen.presses("停用")
    await chen.presses("✅ 确定")
    await wang.hears("停用")
    await _opens_card(lin, number)
    await lin.presses("重新打开")
    await lin.hears("请写明")
    await lin.says("还没好")
    await li.hears(f"{number} 派给您")
    await li.hears("还没解决的是", "还没好")
    await li.presses("接单")
    await li.hears_toast("已接单")

    ticket = town.ticket(number)
    assert (ticket["state"], ticket["handler"]) == ("in_progress", "李雷")


@in_both
async def test_later_a_new_one_refers_to_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked, word, on_from, registered, closed_now, related = {
        "zh": ("已不能重新打开", "又没送到", "接续", "已受理", "🌙 现在是休息时间", "相关工单"),
        "en": (
            "can't be opened again",
            "Again nothing came",
            "Goes on from",
            "Registered",
            "🌙 We're closed now",
            "Related",
        ),
    }[language]
    label = customer.words.label
    number = await closed(customer, handler)
    await town.waits(days=30)
    assert label("btn-reopen") not in await _opens_card(customer, number)
    await customer.presses(label("btn-again"))
    await customer.hears(number, asked)
    await customer.says(word)
    await customer.hears("📝", f"{on_from} {number}", word)
    await customer.presses(label("btn-submit"))
    await customer.hears(registered, closed_now)
    await town.quiet()

    newer = next(each["number"] for each in town.tickets() if each["number"] != number)
    await handler.hears(newer, f"{on_from} {number}")
    await handler.presses(label("btn-earlier"))
    await handler.hears(f"📂 {number}", related, newer)
    await _opens_card(customer, newer)
    await customer.hears(f"📄 {newer}", f"{on_from} {number}")
    await _opens_card(customer, number)
    await customer.hears(f"📄 {number}", related, newer)


@in_both
async def test_said_in_words_a_later_one_refers_to_it_too(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    wish, asked, word, on_from = {
        "zh": ("重新打开", "已不能重新打开", "又没送到", "接续"),
        "en": ("reopen it", "can't be opened again", "Again nothing came", "Goes on from"),
    }[language]
    number = await closed(customer, handler)
    await town.waits(days=30)
    await customer.says(wish)
    await customer.hears(number, asked)
    await customer.says(word)
    await customer.hears("📝", f"{on_from} {number}", word)
    await customer.presses(customer.words.label("btn-cancel"))
    await customer.chat_when_quiet()
    anew = {
        "zh": f"{number} 的快递又没送到，已经三天了",
        "en": f"{number}: my parcel is three days late again",
    }[language]
    await customer.says(anew)

    await customer.hears("📝", f"{on_from} {number}", anew)


async def test_what_is_being_written_waits_until_the_other_is_done(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await town.waits(days=30)
    await lin.drafts("玻璃杯也碎了")
    await _opens_card(lin, number)
    await lin.presses("就此再提一件")
    await lin.hears("请写明现在的情况")
    await lin.says("补送的也碎了")
    await lin.hears("请确认", "补送的也碎了", "还留着")
    await lin.presses("✅ 提交")

    await lin.hears("回到您先前写的这件", "玻璃杯也碎了")


async def test_an_old_button_opens_nothing_again(town: Town, wang: Actor, lin: Actor) -> None:
    number = await closed(lin, wang)
    await _opens_card(lin, number)
    card = await lin.hears(f"📄 {number}")
    data = next(
        each["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for each in row
        if "重新打开" in each["text"]
    )
    await town.waits(days=30)
    await lin.forges(card, data)

    await lin.hears_toast("现在不能重新打开")
    assert town.ticket(number)["state"] == "closed"


async def test_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await resolves(wang)
    await mary.presses("👍 Satisfied")
    await mary.hears("closed")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Not solved, reopen")
    await mary.hears(f"What is not solved about {number}?")
    await mary.says("Still nothing came")
    filed = await mary.hears(f"{number} is open again, to be resolved")

    assert NUMBER.findall(words(filed)) == [number]


async def test_typed_it_is_opened_again(town: Town, wang: Actor, lin: Actor) -> None:
    number = await closed(lin, wang)
    await lin.says("重新打开工单")
    await lin.hears(f"请写明 {number} 还有什么没解决")
    await lin.says("箱子还是空的")
    await lin.hears(f"{number} 已重新打开，编号不变")

    await wang.hears("还没解决的是", "箱子还是空的")


async def test_what_happens_again_may_open_the_closed_one(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    card = await lin.drafts("快递又延误了，还是没送到")
    assert f"🔁 重新打开 {number}" in labels(card)
    assert "✅ 提交" in labels(card)
    await lin.presses(f"重新打开 {number}", under=card)
    await lin.hears(f"{number} 已重新打开，编号不变")
    await wang.hears("还没解决的是", "快递又延误了")
    await town.quiet()

    assert len(town.tickets()) == 1


async def test_typed_without_a_closed_one_in_english(town: Town, mary: Actor) -> None:
    await mary.says("Please reopen my ticket")

    await mary.hears("None of your tickets can be reopened")


async def test_a_bowl_that_came_broken_again(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files("网上买的碗送来是碎的")
    await wang.presses("接单")
    await resolves(wang)
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    await lin.says("碗送来又是碎的")
    await town.quiet()

    assert f"🔁 重新打开 {number}" in lin.chat_buttons()
    assert "提交" in lin.chat_buttons()


async def test_again_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await resolves(wang)
    await mary.presses("👍 Satisfied")
    await mary.hears(number, "losed")
    await mary.drafts("The parcel is late again by three days")
    await mary.presses(f"Reopen {number}")

    await mary.hears(f"{number} is open again")


@in_both
async def test_without_a_number_what_was_just_closed_is_meant_before_what_is_open(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    bill = {"zh": "上个月账单多收了我三十块钱", "en": "You charged me 30 dollars too much"}
    await customer.files(bill[language])
    await town.waits(minutes=2)
    await customer.says({"zh": "重开", "en": "reopen"}[language])
    await customer.hears({"zh": f"请写明 {number}", "en": f"not solved about {number}"}[language])
