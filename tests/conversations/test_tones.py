"""Nobody "resolves" a thank-you: praise, suggestions and questions are spoken of in words that fit;
and what a customer does to a matter shows on its card."""

from tests.conversations.course import LATE, answers
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

PRAISE = "表扬快递员小李，服务态度特别好，非常感谢"


async def test_praise_is_passed_on_and_answered(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says(PRAISE)
    card = words(await lin.hears("请确认：表扬", "转达您的感谢", "给您回音"))
    assert "办结" not in card
    assert "轻微" not in card
    await lin.presses("✅ 提交")
    filed = words(await lin.hears("已受理", "转达您的表扬"))
    assert "办结" not in filed
    await lin.says("/mine")
    await lin.presses("📄 查看工单")
    own = words(await lin.hears("📄 ", "表扬", "给您回音"))
    assert "办结" not in own
    await wang.presses("接单")
    await answers(wang)
    await lin.hears("您的表扬已经转达", "已补送")
    await lin.says("/mine")

    await lin.hears("我的工单", "已答复，等您评价")


async def test_praise_and_a_question_in_english(town: Town, mary: Actor) -> None:
    await mary.says("I want to praise your courier, he was so kind and helpful, thank you!")
    praise = words(await mary.hears("Please confirm: Praise", "pass your thanks on"))
    assert "resolved" not in praise
    assert "Minor" not in praise
    await mary.presses("Submit")
    await mary.hears("Registered", "We pass your praise on")
    await mary.says("What documents do I need to open an account?")
    asked = words(await mary.hears("Please confirm: Inquiry", "fully answered"))

    assert "resolved" not in asked


async def test_a_line_of_ones_tickets_says_all(town: Town, lin: Actor, mary: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("/mine")
    await lin.hears("我的工单", f"• {number} · 延误：", " · 已登记，待接单 · ⏱ 周三 18:00 前")
    english = await mary.files("My parcel is three days late")
    await mary.says("/mine")

    await mary.hears("My tickets", f"• {english} · Delay: ", "⏱ by Wed 18:00")


async def test_what_was_added_stands_on_the_card(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    for more in ("外包装也压坏了", "快递员电话打不通"):
        await lin.says("/mine")
        await lin.presses(number)
        await lin.presses("写给处理人")
        await lin.hears("请写下")
        await lin.says(more)
        await lin.hears("收到")
        await town.quiet()
    await lin.says("/mine")
    await lin.presses(number)

    await lin.hears(f"📄 {number}", "您补充过 2 次，最近一次：「快递员电话打不通」")


async def test_another_category_shows_on_the_card_that_asks_the_kind(
    town: Town, lin: Actor
) -> None:
    await lin.says("空调")
    await lin.hears("请问这是投诉还是咨询")
    for label in ("修改", "类别", "退款"):
        await lin.presses(label)
        await town.quiet()
    card = await lin.hears("请问这是投诉还是咨询", "已改为：退款")
    assert "↩️ 撤销" in labels(card)


async def test_urge_buttons_say_what_they_are_about(town: Town, lin: Actor, mary: Actor) -> None:
    first, second = await lin.files(LATE), await lin.files("停车费这个月多收了 58 元")
    third = await lin.files("快递延误五天，外包装压坏")
    await lin.says("催单")
    card = await lin.hears("要催哪一件")
    assert {label.partition(" · ")[0] for label in labels(card)[:3]} == {
        f"🔔 催单 {each}" for each in (third, second, first)
    }
    assert all(" · " in label for label in labels(card)[:3])
    english = await mary.files("My parcel is three days late")
    await mary.says("any news?")
    card = await mary.hears("Press for progress on this one?")

    assert f"{english} · Delay" in labels(card)[0]


async def test_praise_is_closed_and_asked_after_in_words_that_fit(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(PRAISE)
    await wang.presses("接单")
    await wang.presses("办结")
    await wang.hears(f"✅ {number}：怎么转达的？")
    await wang.says("已在晨会上表扬小李")
    await lin.hears("您的表扬已经转达")
    await lin.presses("👍 满意")
    await town.waits(days=4)
    asked = await lin.hears(f"{number} 回访：您的表扬已转达，对回音满意吗")
    assert labels(asked) == ["👍 满意", "👎 不满意"]
    await lin.presses("👍 满意", under=asked)
    await lin.hears("几颗星")
    await lin.says("/mine")
    await town.quiet()

    assert "解决" not in lin.chat() + lin.chat_buttons()


async def test_a_question_is_closed_and_asked_after_in_words_that_fit(
    town: Town, mary: Actor
) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.says("What documents do I need to open an account?")
    await mary.presses("Submit")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.hears("what is the answer?", "reads these very words")
    await ann.says("Your passport and a bill")
    await mary.hears("is answered", "Your passport")
    await mary.presses("👍")
    await town.waits(days=4)

    await mary.hears("follow-up: Are you content with our answer?")


async def test_no_praise_is_shown_under_the_name_of_a_fault(
    town: Town, wang: Actor, lin: Actor
) -> None:
    card = await lin.drafts("表扬快递员小李，冒雨送货还帮我搬上楼，三天就到了")
    assert "🏷" not in words(card)
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await lin.says("/mine")
    await lin.presses("P20261120")
    own = words(await lin.hears("📄 ", "· 表扬"))

    assert "延误" not in own
