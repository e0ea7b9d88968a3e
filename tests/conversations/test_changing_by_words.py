"""What of a draft is to go, to be added or to be another is said in words; what isn't clear is
asked, with buttons."""

from sqlalchemy import select

from storage.tickets import Ticket, find_by_number
from tests.conversations.course import in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

BOUGHT = {
    "zh": "11月13日买的手机延误了，付了30元，一直没送到",
    "en": "The phone I bought on 13 November is late, I paid 30 yuan",
}
CONFIRM = {"zh": "请确认", "en": "Please confirm"}
FILES = {"zh": "附件 {} 个", "en": "{} attachment"}


async def _with_photos(town: Town, customer: Actor, language: str) -> None:
    await customer.drafts(BOUGHT[language])
    for _ in range(2):
        await customer.sends("photo")
        await town.quiet()
    await customer.hears(FILES[language].format(2))


@in_both
async def test_one_photo_of_two_goes_by_its_place(
    town: Town, customer: Actor, language: str
) -> None:
    said = {"zh": "删掉第一张照片", "en": "remove the first picture"}[language]
    await _with_photos(town, customer, language)
    await customer.says(said)
    card = await customer.hears(CONFIRM[language], FILES[language].format(1))

    assert said not in words(card)


@in_both
async def test_which_of_two_photos_is_asked_and_said_by_its_number(
    town: Town, customer: Actor, language: str
) -> None:
    said, asked = {
        "zh": ("删掉一张照片", "要去掉哪一个"),
        "en": ("remove one photo", "Which one shall go?"),
    }[language]
    await _with_photos(town, customer, language)
    await customer.says(said)
    card = await customer.hears(asked)
    assert len(labels(card)) == 3
    await customer.says({"zh": "第二张", "en": "the second one"}[language])
    card = await customer.hears(CONFIRM[language], FILES[language].format(1))
    await customer.presses(customer.words.label("btn-undo-change"))
    await customer.hears(FILES[language].format(2))
    await customer.says(said)
    await customer.hears(asked)
    await customer.says("2")
    card = await customer.hears(CONFIRM[language], FILES[language].format(1))

    assert said not in words(card)


@in_both
async def test_a_detail_goes_from_what_is_filed(town: Town, customer: Actor, language: str) -> None:
    said, gone, left = {
        "zh": ("不要写金额", "已删去：「付了30元」", "11月13日买的手机延误了，一直没送到"),
        "en": (
            "please leave out the price",
            "Taken out: “I paid 30 yuan”",
            "The phone I bought on 13 November is late",
        ),
    }[language]
    await customer.drafts(BOUGHT[language])
    await customer.says(said)
    await customer.hears(CONFIRM[language], gone)
    await customer.presses(customer.words.label("btn-undo-change"))
    await customer.hears(CONFIRM[language], BOUGHT[language])
    await customer.says(said)
    await customer.hears(CONFIRM[language], gone)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears("20261120-0001")

    assert town.tickets()[0]["text"] == left


@in_both
async def test_of_two_such_details_it_is_asked_which(customer: Actor, language: str) -> None:
    told, said, asked, goes, stays = {
        "zh": (
            "11月10日买的手机，11月13日坏了",
            "删掉日期",
            "要去掉哪一个",
            "11月10日",
            "11月13日坏了",
        ),
        "en": (
            "I bought the phone on 10 November and it broke on 13 November",
            "remove the date",
            "Which one shall go?",
            "10 November",
            "it broke on 13 November",
        ),
    }[language]
    await customer.drafts(told)
    await customer.says(said)
    await customer.hears(asked)
    await customer.presses(goes)
    card = await customer.hears(CONFIRM[language], stays)

    assert goes not in words(card).partition("\n")[2].partition("\n")[2]


@in_both
async def test_a_number_is_added_as_what_it_is_called(
    town: Town, customer: Actor, language: str
) -> None:
    said, added, text = {
        "zh": ("加上订单号 123", "已加上：单号: 123", "订单号 123"),
        "en": ("please add the order number 123", "Added: Order number: 123", "order number 123"),
    }[language]
    await customer.drafts(BOUGHT[language])
    await customer.says(said)
    await customer.hears(CONFIRM[language], added)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears("20261120-0001")

    with town.reading() as session:
        ticket = find_by_number(session, town.tickets()[0]["number"])
        assert ticket is not None
        facts = {fact["type"]: fact["value"] for fact in ticket.facts}
    assert facts["order_no"] == "123"
    assert town.tickets()[0]["text"] == f"{BOUGHT[language]}\n{text}"


@in_both
async def test_a_category_that_is_wrong_or_unknown_is_chosen(
    town: Town, customer: Actor, language: str
) -> None:
    wrong, unknown, asked, choose = {
        "zh": ("类别不对", "类别不对，是物流", "与什么有关", "退款"),
        "en": ("wrong category", "category: delivery", "What is it about?", "Refund"),
    }[language]
    await customer.drafts(BOUGHT[language])
    await customer.says(wrong)
    await customer.hears(asked)
    await customer.presses(customer.words.label("btn-back"))
    await customer.hears(CONFIRM[language], BOUGHT[language])
    await customer.says(unknown)
    await customer.hears(asked)
    await customer.says({"zh": "物流", "en": "delivery"}[language])
    await town.quiet()
    await customer.hears(asked)
    await customer.says(choose)
    card = await customer.hears(CONFIRM[language], "✏️", choose)

    assert unknown not in words(card)


@in_both
async def test_a_better_photo_stands_in_place_of_the_one_before(
    town: Town, customer: Actor, language: str
) -> None:
    anew, told = {
        "zh": ("重新拍了一张", "新的附件换掉了前面那个"),
        "en": ("Here's a better photo", "in place of the one before"),
    }[language]
    await _with_photos(town, customer, language)
    better = await customer.sends("photo", caption=anew)
    await town.quiet()
    card = await customer.hears(CONFIRM[language], told, FILES[language].format(2))
    assert anew not in words(card)
    await customer.presses(customer.words.label("btn-undo-change"))
    await customer.hears(FILES[language].format(3))
    await customer.edits(better, "换一张" if language == "zh" else "use this one instead")
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    with town.reading() as session:
        assert anew not in session.scalars(select(Ticket)).one().text


SAID_WRONGLY = {
    "zh": (
        "3号送的快递延误了三天，单号SF1234567890",
        "不是3号，是5号",
        "是5号不是3号啊",
        "3号那件退回了",
    ),
    "en": (
        "My parcel SF1234567890 of Monday is three days late",
        "sorry not monday, it was tuesday",
        "it was tuesday, not monday",
        "monday they sent it back",
    ),
}


@in_both
async def test_said_again_it_is_no_line_of_the_draft(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    told, change, again, more = SAID_WRONGLY[language]
    await customer.drafts(told)
    await customer.says(change)
    await customer.hears("✏️", told[-4:])
    for each in (change, again):
        await town.waits(minutes=10)
        await customer.says(each)
        card = await customer.hears(customer.words.label("draft-already-so"), "📝")
        assert each not in words(card)
        await customer.chat_when_quiet()
    await customer.says(more)
    await customer.hears("📝", more)


@in_both
async def test_a_later_number_stands_in_place_or_the_card_says_that_both_do(
    town: Town, customer: Actor, language: str
) -> None:
    begins, puts_right, submits = {
        "zh": ("手机坏了，订单号A20261118-77", "哦是{}", "提交吧谢谢啦"),
        "en": ("my phone came broken, order A20261118-77 i think", "so sorry its {}", "submit pls"),
    }[language]
    await customer.drafts(begins)
    await customer.says("A20261118-72")
    await customer.hears(
        customer.words.say("draft-hint-two-numbers", first="A20261118-77", second="A20261118-72")
    )
    await customer.presses(customer.words.label("btn-cancel"))
    await customer.drafts(begins)
    await customer.says(puts_right.format("A20261118-71"))
    card = await customer.hears("🔎 A20261118-71", "A20261118-77", "→")
    assert customer.words.label("btn-undo-change") in labels(card)
    await customer.says(submits)
    await town.quiet()

    (ticket,) = town.tickets()
    assert ticket["text"] == begins.replace("77", "71")
