"""Who types the answer to "are you satisfied?" is offered both, and asked nothing twice."""

import pytest

from tests.conversations.course import LATE, LATE_IN, closed, in_both, resolved, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town


async def test_contentment_in_words_is_a_press_away(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.says("挺好，收到了，谢谢")
    card = await lin.hears(f"您说的是 {number} 吗", "就此了结")
    assert labels(card) == ["👍 满意", "👎 不满意", "📝 是别的事"]
    await town.quiet()
    assert town.ticket(number)["state"] == "resolved"
    await lin.presses("👍 满意", under=card)
    await wang.hears(number, "客户满意，已关闭")
    await lin.drafts("电梯停在三楼不动了")

    assert "挺好" not in lin.buttons()


@in_both
async def test_contentment_is_no_withdrawal_of_another_ticket(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    other = await customer.files(
        {"zh": "表扬前台小刘，帮我找回了钱包", "en": "I want to praise Grace, she was so kind"}[
            language
        ]
    )
    await customer.says({"zh": "现在可以了，谢谢", "en": "it is ok now, thanks"}[language])
    await town.quiet()
    card = customer.said()[-1]
    assert number in card["text"]
    assert customer.words.label("btn-satisfied") in labels(card)
    assert not any(other in label for label in labels(card))


@pytest.mark.parametrize("text", ["还是老样子", "快递还是没送到！"])
async def test_who_objects_has_said_why(town: Town, wang: Actor, lin: Actor, text: str) -> None:
    number = await resolved(lin, wang)
    await lin.says(text)
    card = await lin.hears(f"您说的是 {number} 吗", "一并转给处理人")
    await lin.presses("👎 不满意", under=card)
    await lin.hears("已退回重办，您写的话已转给处理人")
    await wang.hears(number, text)
    await lin.says("电梯停在三楼不动了")

    await lin.hears("📝 ", "电梯停在三楼不动了")
    assert town.ticket(number)["state"] == "in_progress"
    assert "还有什么没解决" not in lin.chat()


async def test_it_may_be_something_else(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.says("快递还是没送到！")
    await lin.presses("📝 是别的事", under=await lin.hears("您说的是"))
    await lin.presses("提交", under=await lin.hears("📝 ", "快递还是没送到"))
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"
    assert len(town.tickets()) == 2


async def test_another_trouble_is_a_draft_at_once(town: Town, wang: Actor, lin: Actor) -> None:
    await resolved(lin, wang)
    await lin.says("电梯还是没修好，停在三楼")

    await lin.hears("📝 ", "电梯还是没修好")
    await lin.has_not_heard("您说的是")


@in_both
async def test_content_once_more_is_no_new_matter(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await customer.says({"zh": "满意", "en": "satisfied"}[language])
    await customer.hears("👌", number, {"zh": "已关闭", "en": "is closed"}[language])
    await customer.has_not_heard("📝")
    await customer.drafts({"zh": "电梯停在三楼不动了", "en": "The lift is out of order"}[language])
    await customer.says({"zh": "满意", "en": "Satisfied"}[language])
    await town.quiet()
    assert customer.said()[-1]["text"].startswith("👌")


async def test_without_an_outcome_there_is_nothing_to_judge(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.says("快递还是没送到！")
    await lin.hears("快递还是没送到")

    await lin.has_not_heard("您说的是")


async def test_a_verdict_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await resolves(wang)
    await mary.hears(number, "satisfied with the outcome")
    await mary.says("no, the parcel still isn't here!")
    card = await mary.hears(f"Is this about {number}?")
    assert labels(card) == ["👍 Satisfied", "👎 Not satisfied", "📝 It's something else"]
    await mary.presses("👎 Not satisfied", under=card)

    await mary.hears("goes back to the handler with what you wrote")
    await wang.hears(number, "no, the parcel still isn't here!")


@pytest.mark.parametrize("text", ["满意了", "谢谢姑娘 很满意"])
async def test_satisfied_in_words_closes_beside_whatever_is_written(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await resolved(lin, wang)
    await lin.drafts("停车费这个月多收了 58 元")
    await lin.says(text)
    await wang.hears(number, "客户满意，已关闭")
    await lin.hears("🙏", number, "已关闭")
    assert "🔁 没解决，重新打开" in lin.buttons()
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[1]["text"] == "停车费这个月多收了 58 元"


async def test_scorn_is_a_rejection_with_its_reason_and_a_way_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await lin.says("满意个屁！明天又明天，我要退钱")
    await lin.hears(number, "您写的话已转给处理人")
    await wang.hears(number, "我要退钱")
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await lin.presses("撤销")
    await lin.hears(number, "满意吗")
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"


async def test_the_plain_verdict_is_asked_why(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.says("不满意")
    await lin.hears(number, "还有什么没解决")
    await lin.says("箱子是空的")

    await wang.hears(number, "箱子是空的")


async def test_verdicts_at_once_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await resolves(wang)
    await mary.hears(number, "satisfied with the outcome")
    await mary.says("I'm not satisfied, I want my money back")
    await mary.hears("goes back to the handler with what you wrote")
    await mary.presses("undo")
    await mary.hears(number, "satisfied")
    await mary.says("I'm satisfied, thank you")

    await wang.hears(number, "客户满意，已关闭")


@pytest.mark.parametrize(
    "text",
    [
        "钱没到！不满意",
        "钱还是没到，骗人！",
        "根本没给我打电话，不满意",
        "问题根本没解决，没人来过",
    ],
)
async def test_plainly_not_solved_is_a_rejection_with_these_words_as_reason(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await resolved(lin, wang)
    await lin.says(text)
    await lin.hears(number, "您写的话已转给处理人")
    await wang.hears(number, text)
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await lin.presses("撤销")
    await lin.hears(number, "满意吗")
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"
    assert len(town.tickets()) == 1


async def test_what_names_no_matter_is_asked_about_the_outcome(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await lin.says("跟你们答应的完全不一样，没人道歉")
    card = await lin.hears(f"您说的是 {number} 吗", "一并转给处理人")
    assert labels(card) == ["👍 满意", "👎 不满意", "📝 是别的事"]
    await lin.presses("👎 不满意", under=card)
    await wang.hears(number, "没人道歉")
    await town.quiet()

    assert len(town.tickets()) == 1


async def test_what_tells_of_the_same_things_is_asked_too(
    town: Town, wang: Actor, mary: Actor
) -> None:
    number = await mary.files("A leg of my chair broke and my boy fell")
    await wang.presses("接单")
    await resolves(wang)
    await mary.hears(number, "satisfied with the outcome")
    await mary.says("the new leg is a different colour")
    await mary.presses("📝 It's something else", under=await mary.hears(f"about {number}?"))

    await mary.hears("Please confirm", "the new leg is a different colour")


@pytest.mark.parametrize(
    "text",
    [
        "the new leg is a different colour and nobody said sorry to my boy",
        "your website says 3.50, that is not what I was told",
    ],
)
async def test_other_words_against_an_outcome_in_english(
    town: Town, wang: Actor, mary: Actor, text: str
) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await resolves(wang)
    await mary.hears(number, "satisfied with the outcome")
    await mary.says(text)
    await mary.presses("👎 Not satisfied", under=await mary.hears(f"about {number}?"))
    await wang.hears(number, text)
    await town.quiet()

    assert len(town.tickets()) == 1


async def test_who_filed_something_since_is_not_taken_at_their_word(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await lin.files("停车费这个月多收了 58 元")
    await lin.says("钱还是没退")
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"


async def test_just_closed_it_can_be_opened_again_with_these_words(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await lin.says("钱还是没到，骗人！")
    card = await lin.hears("📝 ", "钱还是没到")
    assert labels(card)[0] == f"🔁 重新打开 {number}"
    await lin.presses("🔁 重新打开", under=card)
    await wang.hears(number, "骗人")
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"


async def test_just_closed_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await resolves(wang)
    await mary.hears(number, "satisfied with the outcome")
    await mary.presses("👍 Satisfied")
    await mary.hears(number, "closed")
    await mary.says("You lied, that is not what I was told")
    await mary.presses(f"🔁 Reopen {number}")

    await wang.hears(number, "You lied")


@in_both
async def test_who_writes_that_all_is_well_is_thanked_and_not_told_it_all_again(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    words_of_theirs, thanks = {
        "zh": ("满意，谢谢", "谢谢您的评价"),
        "en": ("satisfied, thank you", "Thank you for telling us"),
    }[language]
    number = await resolved(customer, handler)
    await customer.says(words_of_theirs)
    said = words(await customer.hears(thanks, number))

    assert LATE_IN[language] not in said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "不满意，没人道歉"),
        ("zh", "不满意，你们服务不好"),
        ("en", "not satisfied, nobody apologised"),
        ("en", "I'm not satisfied, no one said sorry"),
    ],
)
async def test_that_nobody_apologised_is_why(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await handler.hears(number, text)

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "不满意，他骂我"), ("en", "not satisfied, he asked me for money")],
)
async def test_what_the_handler_did_is_kept_from_them_and_without_that_it_is_the_verdict(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await town.quiet()
    assert town.ticket(number)["state"] == "resolved"
    assert text not in handler.chat()
    await customer.presses(customer.words.label("btn-about-no"))
    await handler.hears(number, text)

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(("language", "text"), [("zh", "他骂我"), ("en", "he asked me for money")])
async def test_without_a_verdict_it_is_asked_as_well(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await town.quiet()

    assert number in words(customer.said()[-1])
    assert customer.words.label("btn-about-yes") in labels(customer.said()[-1])


@pytest.mark.parametrize(
    ("language", "thumb", "told"),
    [
        ("zh", "👍🏻", "已关闭"),
        ("en", "👍", "is closed"),
        ("zh", "👎", "还有什么没解决"),
        ("en", "👎", "What is still missing"),
    ],
)
async def test_a_thumb_is_the_key_it_stands_on(
    customer: Actor, handler: Actor, thumb: str, told: str, language: str
) -> None:
    number = await resolved(customer, handler)
    await customer.says(thumb)
    await customer.hears(number, told)


@pytest.mark.parametrize(("language", "says"), [("zh", "现在满意了"), ("en", "satisfied now")])
async def test_contentment_with_what_was_sent_back_may_end_it(
    town: Town, customer: Actor, handler: Actor, says: str, language: str
) -> None:
    await resolved(customer, handler)
    await customer.says("👎")
    await customer.says({"zh": "到现在也没送到", "en": "it still isn't here"}[language])
    await town.waits(minutes=20)
    await customer.says(says)
    await customer.hears(customer.words.say("draft-settled"))
    await customer.presses(customer.words.label("btn-withdraw"))
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await town.quiet()
    assert [ticket["state"] for ticket in town.tickets()] == ["withdrawn"]
