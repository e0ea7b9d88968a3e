"""Short words that are no clear new matter go to the ticket at once, with one key to say no."""

import pytest

from tests.conversations.course import LATE, LATE_IN, accepted, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

NOT_THAT = "📝 不是，是新的事"


async def _asked(lin: Actor, wang: Actor) -> str:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("要退款还是换货？")
    await lin.hears("要退款还是换货？")
    return number


async def test_a_short_answer_to_the_only_question_is_the_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _asked(lin, wang)
    await lin.says("换货吧")
    await wang.hears(number, "答复", "换货吧")
    told = await lin.hears("已转给负责", number)
    await town.quiet()

    assert labels(told) == [NOT_THAT, "📄 查看工单"]
    assert labels(await lin.hears("要退款还是换货？")) == []
    assert town.ticket(number)["state"] == "in_progress"


async def test_what_was_no_answer_becomes_a_draft(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _asked(lin, wang)
    await lin.says("换货吧")
    await lin.presses(NOT_THAT)
    await lin.hears("按新的事来办", number)
    await lin.hears("📝 ", "换货吧")
    await wang.hears(number, "另一件事", "再问一次")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE, "换货吧"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("要赔医药费的", "补充"),
        ("我女儿才五岁！！你们快点！！！", "补充"),
        ("单号我写错了，应该是YT9988776650", "更正"),
    ],
)
async def test_unclear_words_go_to_the_only_open_ticket(
    town: Town, wang: Actor, lin: Actor, text: str, what: str
) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    await wang.hears(number, what, text)
    await lin.hears("已转给负责", number)
    await town.quiet()

    assert lin.buttons()[0] == NOT_THAT
    await lin.has_not_heard("投诉还是咨询")


async def test_a_clear_new_matter_is_still_a_draft(town: Town, wang: Actor, lin: Actor) -> None:
    await _asked(lin, wang)
    await lin.says("电梯停在三楼不动了")

    await lin.hears("📝 ", "电梯停在三楼不动了")


async def test_nobody_takes_back_the_words_of_another(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await _asked(lin, wang)
    await lin.says("换货吧")
    data = await lin.presses(NOT_THAT)
    await mary.says("/mine")
    await mary.forges(await mary.hears("no tickets"), data)

    await mary.hears_toast("nothing")


async def test_a_short_answer_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("要退款还是换货？")
    await mary.hears("要退款还是换货？")
    await mary.says("A new one please")
    await wang.hears(number, "答复", "A new one please")
    await mary.presses("No, it's a new matter")

    await mary.hears("a new matter then")


ASKED_PLAINLY = {
    "zh": ("邻居怎么样了？", "邻居送医院了！！谁来付钱？", "不是，还更严重了，地板都湿了"),
    "en": (
        "How is your neighbour?",
        "neighbour is in hospital!! who pays?",
        "no, it got worse and the floor is wet",
    ),
}


async def _replies(town: Town, handler: Actor, words: str) -> None:
    await handler.presses(handler.words.label("btn-reply"))
    await handler.says(words)
    await town.waits(seconds=10)


@in_both
async def test_what_follows_a_reply_that_asks_is_the_answer(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked, answer, more = ASKED_PLAINLY[language]
    number = await accepted(customer, handler)
    await _replies(town, handler, asked)
    await customer.sends("photo", caption=answer)
    await handler.hears(number, answer)
    await customer.hears("🚨")
    await town.quiet()
    assert town.ticket(number)["grade"] == 1
    assert labels(customer.said()[-1])[0] == customer.words.label("btn-new-matter")
    await _replies(town, handler, asked)
    await customer.says(more)

    await handler.hears(number, more)


@in_both
async def test_it_is_none_once_the_answer_was_given_or_some_time_has_gone_by(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked, _, more = ASKED_PLAINLY[language]
    other = {"zh": "这个月账单又多扣了两百块", "en": "I was charged twice on my last bill"}[
        language
    ]
    await accepted(customer, handler)
    await _replies(town, handler, asked)
    await customer.says(other)
    await customer.hears("📝 ", other)
    await customer.presses(customer.words.label("btn-cancel"))
    await town.waits(minutes=15)
    await customer.says(more)

    await customer.hears("📝 ", more)


@in_both
async def test_what_complains_of_the_handler_is_no_answer_to_the_handler(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked = ASKED_PLAINLY[language][0]
    said = {"zh": "不知道，王强骂了我两次", "en": "no idea, Ann lied to me twice"}[language]
    await accepted(customer, handler)
    await _replies(town, handler, asked)
    await customer.says(said)
    await customer.hears("❓")

    await handler.has_not_heard(said)


async def test_a_picture_taken_for_the_answer_goes_with_what_was_none(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _replies(town, wang, "能发张照片吗？")
    await lin.sends("photo")
    await lin.hears("已转给负责")
    await lin.presses(NOT_THAT)

    await lin.hears("📝 ", "📎")


@in_both
async def test_an_answer_in_pieces_is_one_answer(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await customer.files(
        {"zh": "你们多扣了我两百块运费", "en": "You charged me twice for one order"}[language]
    )
    number = await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-ask"))
    asked = {"zh": "哪天来的？", "en": "Which day was it?"}[language]
    await handler.says(asked)
    await customer.hears(asked)
    pieces = {
        "zh": ("好像是周五", "中午前后", "戴红帽子的"),
        "en": ("i think friday", "around noon", "he had a red cap"),
    }[language]
    for each in pieces:
        await customer.says(each)
        await handler.hears(number, each)
    assert len(town.tickets()) == 2


@pytest.mark.parametrize(
    ("language", "filed", "right", "more", "hurries", "takes_back"),
    [
        (
            "zh",
            "上个月物业费多扣了200",
            "多扣的是250不是200",
            "这个月又多扣了我50，都第三次多扣了",
            "催催啊 急死了",
            "物业费那个算了 不用管了",
        ),
        (
            "en",
            "You overcharged me 200 on the fee last month",
            "you overcharged me by 250, not 200",
            "overcharged again this month, the third time you take too much",
            "hurry up please",
            "the fee one, forget it, no need",
        ),
    ],
)
async def test_what_was_filed_is_put_right_pressed_for_and_taken_back_while_a_card_asks(
    town: Town,
    customer: Actor,
    handler: Actor,
    filed: str,
    right: str,
    more: str,
    hurries: str,
    takes_back: str,
    language: str,
) -> None:
    number = await customer.files(filed)
    await town.waits(seconds=30)
    await customer.says(right)
    await handler.hears("✏️", number, right)
    await town.waits(seconds=30)
    asked = {"zh": f"这是补充 {number}", "en": f"Is this an addition to {number}"}[language]
    await customer.drafts(more)
    await customer.hears(more, asked)
    await town.waits(seconds=30)
    await customer.says(hurries)
    await handler.hears(number, "🔔")
    await customer.hears(more, asked)
    await town.waits(seconds=30)
    await customer.says(takes_back)
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await town.quiet()
    assert [ticket["state"] for ticket in town.tickets()] == ["withdrawn"]
    assert takes_back not in (await customer.chat_when_quiet())


@pytest.mark.parametrize(("language", "asks"), [("zh", "我的钱呢"), ("en", "where is my money")])
async def test_who_asks_for_their_money_hears_of_the_ticket_about_money(
    town: Town, customer: Actor, handler: Actor, asks: str, language: str
) -> None:
    await customer.files(LATE_IN[language])
    bill = {"zh": "上个月多扣了我30元物业费", "en": "You charged me 30 dollars too much last month"}
    number = await customer.files(bill[language])
    await town.waits(seconds=30)
    await customer.says(asks)
    card = await customer.hears(f"📄 {number}")
    assert number in labels(card)[0]
