"""Whoever writes "催单" presses for progress; it is no new matter."""

import pytest

from tests.conversations.course import LATE, accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

OVERCHARGED = "停车费这个月多收了 58 元"


@pytest.mark.parametrize("text", ["催单", "催一下", "怎么还没处理", "都三天了，有进展吗？"])
async def test_typed_urging_is_offered_as_such(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    card = await lin.hears("要催这一件吗")
    assert labels(card) == [f"🔔 催单 {number} · 延误", "📝 不是，是新的事"]
    await lin.presses("🔔 催单", under=card)

    await wang.hears(number, "催单，第 1 次")
    await lin.hears(f"已催单，负责 {number}")
    assert len(town.tickets()) == 1


async def test_of_several_open_tickets_one_is_chosen(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.files(OVERCHARGED)
    await lin.says("催一下")
    await lin.hears("要催哪一件")
    await lin.presses("🔔 催单 C20261120-0001")

    await wang.hears("C20261120-0001", "催单，第 1 次")
    assert wang.times_heard("第 1 次") == 1


async def test_the_ticket_that_is_named_is_the_only_one_offered(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.files(OVERCHARGED)
    await lin.says("催一下 c20261120-0002")

    assert labels(await lin.hears("要催这一件吗"))[0].startswith("🔔 催单 C20261120-0002 · ")


async def test_it_can_be_a_new_matter_all_the_same(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.says("怎么还没处理")
    await lin.presses("是新的事")
    await lin.hears("怎么还没处理")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE, "怎么还没处理"]


async def test_whoever_writes_on_keeps_both_ways(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("催单")
    await lin.hears("要催这一件吗")
    await lin.says("快递到今天还没送到")
    card = await lin.hears("❓ ", "快递到今天还没送到")
    await lin.presses("🔔 催单", under=card)
    await wang.hears(number, "催单，第 1 次")
    await town.quiet()
    left = await lin.hears("❓ ", "快递到今天还没送到")
    assert "催单" not in words(left)
    await lin.presses("补充到")

    await wang.hears(number, "补充", "快递到今天还没送到")


async def test_urging_in_the_middle_of_a_draft_is_offered_beside_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.drafts(OVERCHARGED)
    await lin.says("催一下")
    await town.quiet()
    await lin.presses(f"🔔 催单 {number}")
    await wang.hears(number, "催单，第 1 次")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[1]["text"] == OVERCHARGED


async def test_each_further_urge_is_answered_with_when_the_next_is_possible(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.says("催单")
    await lin.presses("🔔 催单 C")
    await lin.hears("已催单，负责")
    await town.quiet()
    for _ in range(3):
        said = await lin.says("催单")
        await town.quiet()
        answer = await lin.hears(f"{number} 刚催过，已记在工单上。今天 18:")
        assert answer["message_id"] > said["message_id"]
    assert lin.buttons() == [f"📄 {number}", "📝 不是，是新的事"]
    assert wang.times_heard("催单，第") == 1
    await town.waits(hours=4, minutes=5)
    await lin.says("催单")
    await lin.presses("🔔 催单 C")

    await wang.hears(number, "催单，第 2 次")


async def test_typed_twice_it_is_the_answer_to_whether_it_is_meant(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.says("催单")
    await lin.hears("要催这一件吗")
    await lin.says("催一下")
    await wang.hears(number, "催单，第 1 次")
    await town.quiet()

    assert lin.times_heard("要催这一件吗") == 0


async def test_an_old_button_says_too_soon_and_nothing_is_lost(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.says("催单")
    await lin.hears("要催这一件吗")
    await lin.presses("查看工单", under=await lin.hears("已受理"))
    card = await lin.hears("📍 已登记，待接单")
    await lin.presses("🔔 催单", under=card)
    await lin.hears("已催单")
    await lin.presses("🔔 催单", under=card)

    await lin.hears_toast("刚催过")
    assert wang.times_heard("催单，第") == 1


async def test_without_an_open_ticket_there_is_nothing_to_urge(town: Town, lin: Actor) -> None:
    await lin.says("怎么还没处理")

    assert "怎么还没处理" in words(await lin.hears("📝 "))
    assert not any("催单" in label for label in lin.buttons())


async def test_it_works_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days and nobody answers")
    await mary.says("Any news?")
    await mary.hears("Press for progress on this one?")
    await mary.presses(f"🔔 Urge {number}")

    await wang.hears(number, "催单，第 1 次")
    await mary.hears(number, "Urged")


async def test_urged_by_the_button_the_draft_that_led_to_it_is_over(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.says("催单")
    await lin.hears("要催这一件吗")
    await lin.presses("查看工单", under=await lin.hears("已受理"))
    await lin.presses("🔔 催单", under=await lin.hears("已登记，待接单"))
    await wang.hears(number, "催单，第 1 次")
    await lin.says(OVERCHARGED)
    await town.quiet()

    await lin.has_not_heard("另一件事")
    assert "催单" not in words(await lin.hears("📝 ", OVERCHARGED))
    assert lin.times_heard("要催这一件吗") == 0


IMPATIENT = "怎么还没人处理，我都等了三天"


async def test_impatient_words_within_a_draft_ask_whether_an_earlier_matter_is_meant(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.drafts("空调坏了不制冷")
    await town.waits(minutes=1)
    await lin.says(IMPATIENT)
    card = await lin.hears("请确认", "空调坏了", f"您是在催 {number} 吗")
    await lin.presses(f"🔔 催单 {number}", under=card)
    await wang.hears(f"{number}：林晓 催单，第 1 次")
    await lin.hears("已催单")
    await town.quiet()
    left = await lin.hears("请确认", "空调坏了不制冷")
    assert IMPATIENT not in words(left)
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE, "空调坏了不制冷"]


async def test_impatience_is_no_answer_to_where_it_is(town: Town, lin: Actor) -> None:
    await lin.drafts("空调坏了不制冷")
    await lin.hears("请问在哪里")
    await town.waits(minutes=1)
    await lin.says("怎么还没人处理")

    await lin.hears("请确认", "怎么还没人处理", "请问在哪里")


async def test_the_words_can_belong_to_the_draft_all_the_same(town: Town, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.drafts(OVERCHARGED)
    await town.waits(minutes=1)
    await lin.says(IMPATIENT)
    await lin.hears("您是在催")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[1]["text"] == f"{OVERCHARGED}\n{IMPATIENT}"


async def test_impatient_words_within_a_draft_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await mary.drafts("I was charged twice on my last bill")
    await town.waits(minutes=1)
    await mary.says("Why is nobody handling it, I've been waiting for three days")
    await mary.hears("Please confirm", f"Are you pressing for {number}?")
    await mary.presses(f"Urge {number}")

    await ann.hears(number, "urges")
    await town.quiet()
    assert "nobody handling" not in words(await mary.hears("Please confirm", "charged twice"))


@pytest.mark.parametrize("text", ["我的快递到哪了？", "怎么样了？ any news", "怎么了？ any news"])
async def test_who_asks_how_it_stands_reads_that(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    card = await lin.hears(f"📄 {number}：已登记", "办结", "要催这一件吗")
    await lin.presses("🔔 催单", under=card)
    await wang.hears(number, "催单，第 1 次")
    await town.quiet()

    assert "请确认" not in lin.chat()
    assert len(town.tickets()) == 1


@pytest.mark.parametrize(
    "text", ["any news on my tickets?", "How are my tickets?", "what about my complaints"]
)
async def test_of_several_tickets_all_are_said_in_english(
    town: Town, mary: Actor, text: str
) -> None:
    late = await mary.files("My parcel is three days late")
    charged = await mary.files("I was charged twice on my last bill")
    await mary.says(text)
    card = await mary.hears("Which one do you press for progress on", f"📄 {late}", f"📄 {charged}")

    assert labels(card)[0].startswith("🔔 Urge")
    assert "Inquiry" not in mary.chat()


async def test_where_something_is_asks_about_the_ticket_that_is_near(
    town: Town, mary: Actor
) -> None:
    late = await mary.files("My parcel is three days late")
    await mary.files("I was charged twice on my last bill")
    await mary.says("Where is my parcel?")
    card = await mary.hears(f"📄 {late}: ", "Press for progress on this one?")

    assert labels(card) == [f"🔔 Urge {late} · Delay", "📝 No, it's a new matter"]


async def test_where_something_is_without_a_ticket_is_a_matter(town: Town, mary: Actor) -> None:
    await mary.says("Where is my parcel?")

    await mary.hears("Please confirm", "Where is my parcel?")


@pytest.mark.parametrize(
    "text", ["现在到哪一步了", "怎么还没人来", "什么时候来人", "你们到底管不管！快点啊"]
)
async def test_however_it_is_asked_it_is_answered(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    card = await lin.hears(f"📄 {number}：已登记", "要催这一件吗")
    await lin.presses("🔔 催单", under=card)
    await wang.hears(number, "催单，第 1 次")

    assert "请确认" not in lin.chat()


@pytest.mark.parametrize(
    "text",
    [
        "how does it stand with my washing machine?",
        "whats happening with my washing machine",
        "has anyone looked at it yet",
    ],
)
async def test_however_it_is_asked_in_english(town: Town, mary: Actor, text: str) -> None:
    number = await mary.files("My new washing machine leaks")
    await mary.says(text)

    assert labels(await mary.hears(f"📄 {number}: "))[0].startswith(f"🔔 Urge {number}")


async def test_the_number_is_on_the_card(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("我的单号是多少")

    await lin.hears(f"📄 {number}", "📍")


@pytest.mark.parametrize("about", ["现在到哪一步了", "有进展吗"])
async def test_how_it_stands_is_no_part_of_what_is_being_written(
    town: Town, wang: Actor, lin: Actor, about: str
) -> None:
    number = await lin.files(LATE)
    await lin.drafts(OVERCHARGED)
    await town.waits(minutes=1)
    await lin.says(about)
    told = await lin.hears(f"📄 {number}：已登记")
    await town.quiet()
    card = await lin.hears("请确认", OVERCHARGED)
    assert card["message_id"] > told["message_id"]
    assert about not in words(card)
    await lin.presses("🔔 催单", under=told)
    await wang.hears(number, "催单，第 1 次")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[1]["text"] == OVERCHARGED


async def test_how_it_stands_within_a_draft_in_english(town: Town, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await mary.drafts("I was charged twice on my last bill")
    await town.waits(minutes=1)
    await mary.says("has anyone looked at it yet")
    await mary.hears(f"📄 {number}: ")
    await town.quiet()

    assert "looked at" not in words(await mary.hears("Please confirm", "charged twice"))


async def test_pressing_is_no_part_of_an_answer(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("要退款还是换货？")
    await lin.hears("要退款还是换货？")
    await lin.says("我在医院陪我妈，缝了三针，先退款吧，我妈身份证也可以给你们，别的以后再说")
    await town.quiet()
    await town.waits(minutes=1)
    await lin.says("快点啊")
    await lin.hears(f"📄 {number}")
    await town.quiet()

    assert "快点啊" not in words(lin.said()[-1])


async def test_no_draft_is_pointed_at_where_none_is(town: Town, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.says("你们什么时候能解决？")
    await lin.hears("要催这一件吗")
    await lin.says("转人工")
    await lin.hears("🙋")
    await town.quiet()

    assert "还没有提交" not in lin.chat()


@in_both
async def test_what_hurries_us_while_it_adds_is_both(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    words, adds, urged, too = {
        "zh": ("快点啊 我妈还在医院等着", "补充", "催单，第 1 次", "也替您催了单"),
        "en": ("hurry, my mother needs it", "adds", "urges (no. 1)", "urged as well"),
    }[language]
    number = await accepted(customer, handler)
    await customer.says(words)
    await customer.hears(number, too)
    await handler.hears(number, adds, words)
    await handler.hears(number, urged)
    await town.quiet()
    await customer.says(words)
    await town.quiet()

    assert customer.times_heard(too) == 1
    assert handler.times_heard(urged) == 1


@in_both
async def test_what_is_written_after_a_question_for_news_is_no_part_of_it(
    town: Town, customer: Actor, language: str
) -> None:
    asks, leak, confirm = {
        "zh": ("有消息吗", "洗衣机漏水，没人来修", "请确认"),
        "en": ("any news?", "The washing machine leaks and nobody came to repair it", "confirm"),
    }[language]
    await customer.files({"zh": LATE, "en": "My parcel is three days late"}[language])
    await customer.says(asks)
    await customer.hears("🔔")
    await customer.says(leak)
    card = await customer.hears(confirm, leak)

    assert asks not in words(card)


@in_both
async def test_who_has_nothing_open_is_told_so_when_they_ask_for_news(
    town: Town, customer: Actor, language: str
) -> None:
    asks, nothing, leak, confirm = {
        "zh": ("有消息吗", "您没有正在办理的工单", "洗衣机漏水，没人来修", "请确认"),
        "en": (
            "any news?",
            "You have no ticket that is being worked on",
            "The washing machine leaks and nobody came to repair it",
            "confirm",
        ),
    }[language]
    await customer.says(asks)
    await customer.hears(nothing)
    await customer.says(leak)
    card = await customer.hears(confirm, leak)

    assert asks not in words(card)


async def test_further_words_that_press_stay_with_the_question(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("怎么还没处理")
    await lin.says("都三天了")
    await town.quiet()

    assert labels(await lin.hears(f"📄 {number}", "要催这一件吗"))[0].startswith("🔔 催单")
    assert "请确认" not in lin.chat()


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "什么时候能好"), ("en", "when will it be fixed?")]
)
async def test_when_it_will_be_done_asks_how_it_stands(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await town.quiet()

    card = customer.said()[-1]
    assert number in words(card)
    assert customer.words.label("btn-submit") not in labels(card)
    assert text not in handler.chat()
    assert any(number in label for label in labels(card))
