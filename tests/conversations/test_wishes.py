"""Who takes a matter back in words is offered just that; who asks for a human hears of people."""

import pytest

from tests.conversations.course import LATE, LATE_IN, accepted, in_both, resolved
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

OVERCHARGED = "停车费这个月多收了 58 元"


@pytest.mark.parametrize("text", ["我要撤诉", "已经解决了，谢谢", "快递员自己送来了，撤了吧"])
async def test_taking_back_in_words_is_a_button_and_asked_once_more(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await accepted(lin, wang)
    await lin.says(text)
    card = await lin.hears("要撤回这一件吗")
    assert labels(card) == [f"↩️ 撤回 {number} · 延误", "📝 不是，是新的事"]
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await lin.presses("↩️ 撤回", under=card)
    await lin.presses("确认撤回")

    await wang.hears(number, "客户撤回了")
    assert town.ticket(number)["state"] == "withdrawn"


async def test_of_several_the_one_that_is_named_is_taken_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first, second = await lin.files(LATE), await lin.files(OVERCHARGED)
    await lin.says("不用处理了")
    which = await lin.hears("要撤回哪一件")
    assert [label[:18] for label in labels(which)[:2]] == [
        f"↩️ 撤回 {each}"[:18] for each in (second, first)
    ]
    await lin.says(f"{first} 不用处理了")

    assert labels(await lin.hears("要撤回这一件吗"))[0].startswith(f"↩️ 撤回 {first}")
    assert {each["state"] for each in town.tickets()} == {"new"}


@in_both
async def test_of_several_it_is_asked_which_is_settled(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    billed, settled, which, sure = {
        "zh": (OVERCHARGED, "钱收到了，可以了", "是哪一件解决了", "确认撤回"),
        "en": (
            "I was charged twice on my last bill",
            "money arrived, all fine now",
            "Which one is settled?",
            "Yes, withdraw",
        ),
    }[language]
    late, paid = await customer.files(LATE_IN[language]), await customer.files(billed)
    await customer.says(settled)
    card = await customer.hears(which)
    assert [label.split()[2] for label in labels(card)[:2]] == [paid, late]
    await customer.presses(paid, under=card)
    await customer.presses(sure)
    await customer.chat_when_quiet()

    assert town.ticket(paid)["state"] == "withdrawn"
    assert town.ticket(late)["state"] == "new"


async def test_who_urged_may_think_better_of_it(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("催单")
    await lin.hears("要催这一件吗")
    await lin.says("算了，不用处理了")
    card = await lin.hears("要撤回这一件吗")

    assert labels(card) == [f"↩️ 撤回 {number} · 延误", "📝 不是，是新的事"]


async def test_it_may_be_the_answer_to_a_question(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("还需要上门吗？")
    await lin.hears("处理人想问您")
    await lin.says("不用了")
    card = await lin.hears("要撤回这一件吗")
    await lin.presses("答复", under=card)

    await wang.hears(f"{number}：林晓 答复", "不用了")
    assert town.ticket(number)["state"] == "in_progress"


async def test_what_is_resolved_is_judged_instead(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.says("已经解决了")
    await lin.presses("满意", under=await lin.hears("已经办结", "就此了结"))

    await wang.hears(number, "客户满意，已关闭")


async def test_with_nothing_open_there_is_nothing_to_take_back(town: Town, lin: Actor) -> None:
    await lin.says("不用处理了")
    await lin.hears("您没有正在办理的工单")
    await lin.says("快递晚了三天还没到")

    card = await lin.hears("📝 ", "快递晚了三天还没到")
    assert "不用处理了" not in words(card)


async def test_in_the_middle_of_a_draft_both_ways_stay_open(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.drafts(OVERCHARGED)
    await lin.says("算了，不用处理了")
    await town.quiet()
    await lin.presses(f"↩️ 撤回 {number}")
    await lin.hears(f"确定撤回 {number} 吗")
    await lin.presses("✅ 提交", under=await lin.hears("📝 ", OVERCHARGED))
    await town.quiet()

    assert town.tickets()[1]["text"] == OVERCHARGED
    assert town.tickets()[0]["state"] == "new"


async def test_taking_back_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await mary.says("Never mind, it's solved")
    await mary.presses(f"↩️ Withdraw {number}", under=await mary.hears("Withdraw this one?"))
    await mary.presses("Yes, withdraw")

    await wang.hears(number, "客户撤回了")


@pytest.mark.parametrize("text", ["转人工", "有没有人在？", "我要找你们经理"])
async def test_who_asks_for_a_human_hears_who_has_the_ticket(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await accepted(lin, wang)
    await lin.says(text)
    told = await lin.hears("经办人员都会看到并亲自答复", f"{number}：已有专人办理")
    assert labels(told) == ["💬 写给处理人", "🔔 催单", "📄 查看工单"]
    await lin.presses("写给处理人", under=told)
    await lin.hears("请写下要告诉处理人的话")
    await lin.says("请给我回个话")

    await wang.hears(number, "补充", "请给我回个话")


async def test_without_a_ticket_one_is_told_how_to_reach_people(town: Town, lin: Actor) -> None:
    await lin.says("人工客服")
    await lin.hears("经办人员都会看到", "请直接写下发生了什么", "/phone")

    assert town.tickets() == []


async def test_of_several_tickets_each_can_be_opened(town: Town, wang: Actor, lin: Actor) -> None:
    first, second = await lin.files(LATE), await lin.files(OVERCHARGED)
    await lin.says("转人工")
    told = await lin.hears("经办人员都会看到")
    assert labels(told) == [f"📄 {second}", f"📄 {first}"]
    await lin.presses(first, under=told)

    await lin.hears(first, "承诺")


async def test_what_one_is_writing_stays_as_it_is(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says("转人工")
    await lin.hears("经办人员都会看到", "还没有提交，还没有人看到")
    await town.quiet()  # the card stands below by now
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE]


async def test_a_human_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await mary.says("Let me talk to a human")
    told = await mary.hears("read and answered by people", number)

    assert labels(told) == ["💬 Write to the handler", "🔔 Urge", "📄 See the ticket"]


async def test_nobody_works_on_what_nobody_has_accepted(
    town: Town, wang: Actor, mary: Actor
) -> None:
    number = await mary.files("I was charged twice on my last bill")
    await mary.says("Can you transfer me to 人工 please")
    await mary.hears(f"{number}: with Finance; somebody will take it on")
    await wang.presses("接单")
    await mary.hears("Somebody has taken on")
    await mary.says("I want to speak to a real person now")

    await mary.hears(f"{number}: somebody is working on it (a matter of Finance)")


async def test_thanks_for_an_answer_take_nothing_back(town: Town, mary: Actor) -> None:
    await mary.files("My parcel is three days late")
    await mary.says("ok thanks thats fine")
    await mary.hears("welcome")

    await mary.has_not_heard("Withdraw this one?")


@pytest.mark.parametrize("text", ["算了，是我自己弄错了，不用处理了"])
async def test_who_was_mistaken_may_take_it_back(town: Town, lin: Actor, text: str) -> None:
    number = await lin.files(LATE)
    await lin.says(text)

    assert labels(await lin.hears("要撤回这一件吗"))[0].startswith(f"↩️ 撤回 {number}")


async def test_who_was_mistaken_may_take_it_back_in_english(town: Town, mary: Actor) -> None:
    number = await mary.files("My parcel is three days late")
    await mary.says("forget it, it was my own mistake, you dont need to do anything")

    assert number in str(labels(await mary.hears("Withdraw this one?")))
