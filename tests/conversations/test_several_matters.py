"""Several matters at a time: danger is one of its own at once, the rest is asked about."""

import pytest

from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"
FIRE = "我家着火了，快救人！"
BILL = "上个月话费多扣了两百块钱"
BURNING = "My kitchen is on fire, somebody is hurt"
CHARGED = "I was charged twice on my last bill"


async def test_danger_within_a_draft_is_a_matter_of_its_own(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says(FIRE)
    await lin.hears("🚨", "119")
    card = await lin.hears("请确认", FIRE, "还留着", LATE[:6])
    assert LATE not in words(card).split("📌")[0]
    assert lin.times_heard("请确认") == 1
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await lin.hears("回到您先前写的这件", "请确认", LATE)
    await lin.presses("✅ 提交")
    await town.quiet()

    grades = {ticket["text"]: ticket["grade"] for ticket in town.tickets()}
    assert grades[FIRE] == 1
    assert grades[LATE] == 3


async def test_danger_within_a_draft_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await town.waits(minutes=1)
    await mary.says(BURNING)
    await mary.hears("🚨", "119")
    await mary.hears("Please confirm", BURNING, "is kept")
    await mary.presses("Submit")
    await mary.hears("Back to what you began before", "My parcel is three days late")


@in_both
async def test_danger_that_belongs_to_the_draft_is_put_together(
    town: Town, customer: Actor, language: str
) -> None:
    rude, hurt, confirm, kept = {
        "zh": ("快递员送货时态度很差", "有人受伤流血了", "请确认", "还留着"),
        "en": (
            "Your courier was very rude when he came",
            "Somebody is injured and bleeding",
            "Please confirm",
            "is kept",
        ),
    }[language]
    await customer.drafts(rude)
    await town.waits(minutes=1)
    await customer.says(hurt)
    await customer.hears("🚨", "119")
    await customer.presses(customer.words.label("btn-same-matter"))
    await town.quiet()
    card = await customer.hears(confirm, rude, hurt)
    assert kept not in words(card)
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    assert [ticket["grade"] for ticket in town.tickets()] == [1]


async def test_what_is_clearly_another_matter_is_asked_about(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await town.waits(minutes=1)
    await lin.says(BILL)
    card = await lin.hears("这是另一件事，还是补充", LATE[:6])
    assert labels(card) == ["📝 是另一件事", "➕ 同一件事，合在一起"]
    await lin.presses("是另一件事")
    card = await lin.hears("请确认", BILL)
    assert LATE not in words(card).split("📌")[0]
    await lin.presses("✅ 提交")
    await lin.hears("回到您先前写的这件", LATE)
    await lin.presses("✅ 提交")
    await town.quiet()

    assert {ticket["text"] for ticket in town.tickets()} == {LATE, BILL}


@pytest.mark.parametrize("answer", ["另一件事", "不是同一件"])
async def test_it_is_answered_in_words_too(town: Town, lin: Actor, answer: str) -> None:
    await lin.drafts(LATE)
    await town.waits(minutes=1)
    await lin.says(BILL)
    await lin.hears("这是另一件事，还是补充")
    await lin.says(answer)
    await lin.hears("请确认", BILL, "还留着")
    await lin.presses("✖️ 取消")
    card = await lin.hears("回到您先前写的这件", LATE)

    assert BILL not in words(card)


async def test_it_is_put_together_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await town.waits(minutes=1)
    await mary.says(CHARGED)
    await mary.hears("Is this another matter")
    await mary.says("it's the same")
    await mary.hears("Please confirm", "My parcel is three days late", CHARGED)
    await mary.presses("Submit")
    await town.quiet()

    assert len(town.tickets()) == 1


async def test_a_burst_and_what_goes_on_are_one_matter(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says(BILL)  # at once
    await lin.hears("请确认", LATE, BILL)
    await town.waits(minutes=1)
    for more in (
        "而且客服态度很差",
        "单号是SF1234567890",
        "快递员电话也打不通",
        "客服一直不理人",
        "请给我退款",
        "盒子也压扁了",
    ):
        await town.waits(minutes=1)
        await lin.says(more)
        await lin.hears("请确认", LATE, more)

    assert "另一件事，还是" not in lin.chat()


async def test_another_order_number_is_another_matter(town: Town, lin: Actor) -> None:
    await lin.drafts("单号SF1234567890的快递延误了三天")
    await town.waits(minutes=1)
    await lin.says("单号SF9876543210的快递也延误了五天")
    await lin.hears("这是另一件事，还是补充")
    await lin.presses("合在一起")
    await lin.hears("请确认", "SF1234567890", "SF9876543210")


async def test_a_draft_is_found_again_under_ones_tickets(
    town: Town, lin: Actor, mary: Actor
) -> None:
    await lin.drafts(LATE)
    await lin.says("/mine")
    await lin.hears("您还没有工单")
    await lin.presses("📝 没提交：快递延误")
    await town.quiet()
    card = await lin.hears("请确认", LATE)
    assert card["message_id"] == lin.said()[-1]["message_id"]
    assert lin.times_heard("请确认") == 1
    await mary.drafts("My parcel is three days late")
    await mary.says("/mine")

    await mary.presses("Not submitted: My parcel")


@in_both
async def test_danger_in_words_to_the_handler_gets_the_number_too(
    handler: Actor, customer: Actor, language: str
) -> None:
    fire, passed_on = {
        "zh": ("快递车着火了，有人受伤", "收到，已转给"),
        "en": ("Your van is on fire, somebody is injured", "passed on"),
    }[language]
    number = await accepted(customer, handler)
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.says(fire)

    await customer.hears("🚨", "119")
    await customer.hears(passed_on, number)
    await handler.hears(number, fire)


async def test_what_comes_later_has_the_card_below_it_and_a_burst_leaves_it(
    town: Town, lin: Actor
) -> None:
    first = await lin.drafts(LATE)
    await lin.says("包装也破了")
    same = await lin.hears("请确认", "包装也破了")
    assert same["message_id"] == first["message_id"]
    await town.waits(minutes=1)
    said = await lin.says("而且没人接电话")
    moved = await lin.hears("请确认", "没人接电话")

    assert moved["message_id"] > said["message_id"]
    assert lin.times_heard("请确认") == 1


async def test_a_card_too_old_to_be_deleted_loses_its_buttons(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await town.waits(days=3)
    await lin.presses("▶️ 继续")
    await lin.hears("请确认", LATE)
    await lin.says("而且没人接电话")
    await lin.hears("请确认", "没人接电话")

    assert lin.chat_buttons().count("✅ 提交") == 1


async def test_an_answered_question_has_no_buttons_any_more(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.presses("修改")
    await lin.presses("重写内容")
    asked = await lin.hears("请重新写一遍")
    assert labels(asked) == ["✖️ 取消"]
    await lin.says("空调坏了，报修两次没人来")
    await lin.hears("请确认", "空调坏了")
    await town.quiet()

    assert labels(await lin.hears("请重新写一遍")) == []
    assert lin.times_heard("请确认") == 1


async def test_an_old_card_of_a_draft_says_what_became_of_it(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    data = await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await town.quiet()
    await lin.forges(card, data)
    await lin.hears_toast("已经提交过了")
    await town.quiet()
    shown = next(each for each in lin.said() if each["message_id"] == card["message_id"])

    assert labels(shown) == ["📄 查看工单"]


async def test_an_answer_is_no_part_of_what_was_begun_before_the_question(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await lin.drafts(BILL)
    await wang.presses("询问客户")
    await wang.hears("请写下要问")
    await wang.says("门牌号是多少？")
    await lin.hears("处理人想问您", "门牌号")
    await town.waits(minutes=1)
    await lin.says("8号楼302")
    copy = await wang.hears(number, "答复", "8号楼302")
    assert BILL not in words(copy)

    await lin.presses("提交")
    await lin.hears("C20261120-0002")
    assert [each["number"] for each in town.tickets()] == [number, "C20261120-0002"]


async def test_a_third_matter_before_the_answer_is_asked_about_and_none_is_lost(
    town: Town, lin: Actor
) -> None:
    told = ("空调不制冷，报修两次没人来", "停车费这个月多收了 58 元", "快递延误了三天还没送到")
    await lin.drafts(told[0])
    for more in told[1:]:
        await town.waits(minutes=1)
        await lin.says(more)
        await lin.hears("这是另一件事，还是补充", more)
    await town.quiet()
    assert lin.times_heard("这是另一件事") == 1
    await lin.presses("是另一件事")
    await lin.hears("请确认", told[2], "等 2 件还留着")
    await lin.presses("✅ 提交")
    await lin.hears("回到您先前写的这件", told[1], "这是另一件事，还是补充", told[0][:6])
    await lin.presses("是另一件事")
    await town.quiet()
    await lin.presses("✅ 提交")
    await lin.hears("回到您先前写的这件", told[0])
    await lin.presses("✅ 提交")
    await town.quiet()

    assert {ticket["text"] for ticket in town.tickets()} == set(told)


async def test_what_goes_on_before_the_answer_goes_with_what_was_written_last(
    town: Town, lin: Actor
) -> None:
    await lin.drafts("空调不制冷，报修两次没人来")
    await town.waits(minutes=1)
    await lin.says("停车费这个月多收了 58 元")
    await lin.hears("这是另一件事")
    await town.waits(minutes=1)
    await lin.says("而且上个月也多收了")

    await lin.hears("这是另一件事，还是补充", "停车费", "上个月也多收了")


BOTH = "空调坏了三天没人修。另外上个月物业费多收了我200块"


async def test_two_matters_in_one_message_are_filed_separately(town: Town, lin: Actor) -> None:
    card = await lin.drafts(BOTH)
    assert "您好像说了两件事，分开登记吗" in words(card)
    assert labels(card)[:2] == ["✂️ 分开登记", "📝 是一件事"]
    await lin.presses("分开登记")
    card = await lin.hears("请确认", "空调坏了三天没人修", "还留着", "上个月物业费")
    assert "两件事" not in words(card)
    await lin.presses("✅ 提交")
    await lin.hears("接着是下一件", "上个月物业费多收了我200块", "费用")
    await lin.presses("✅ 提交")
    await town.quiet()

    texts = {ticket["text"]: ticket["category"] for ticket in town.tickets()}
    assert texts == {"空调坏了三天没人修。": "fault", "上个月物业费多收了我200块": "billing"}


async def test_they_are_one_matter_if_the_customer_says_so(town: Town, lin: Actor) -> None:
    await lin.drafts(BOTH)
    await lin.presses("是一件事")
    await town.quiet()
    card = await lin.hears("请确认", BOTH)
    assert "两件事" not in words(card)
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [ticket["text"] for ticket in town.tickets()] == [BOTH]


async def test_who_just_submits_has_one_ticket(town: Town, lin: Actor) -> None:
    await lin.files(BOTH)
    await town.quiet()

    assert [ticket["text"] for ticket in town.tickets()] == [BOTH]


@pytest.mark.parametrize(("answer", "tickets"), [("分开登记", 2), ("是一件事", 1)])
async def test_it_is_answered_in_words(town: Town, lin: Actor, answer: str, tickets: int) -> None:
    await lin.drafts(BOTH)
    await lin.says(answer)
    await town.quiet()
    for _ in range(tickets):
        await lin.presses("✅ 提交")
        await town.quiet()

    assert len(town.tickets()) == tickets
    assert answer not in "".join(ticket["text"] for ticket in town.tickets())


async def test_what_is_written_before_the_answer_goes_with_the_second(
    town: Town, lin: Actor
) -> None:
    await lin.drafts(BOTH)
    await town.waits(minutes=1)
    await lin.says("账单号是 88412345")
    await lin.hears("两件事", "88412345")
    await lin.presses("分开登记")
    card = await lin.hears("请确认", "空调坏了三天没人修", "还留着")
    assert "88412345" not in words(card).split("📌")[0]
    await lin.presses("✅ 提交")

    await lin.hears("接着是下一件", "88412345")


async def test_an_edited_message_is_asked_about_no_more(town: Town, lin: Actor) -> None:
    said = await lin.says(BOTH)
    await lin.hears("两件事，分开登记吗")
    await lin.edits(said, "空调坏了三天没人修，另外漏水")
    card = await lin.hears("请确认", "另外漏水")

    assert "✂️ 分开登记" not in labels(card)


async def test_an_edit_after_the_parting_changes_the_first(town: Town, lin: Actor) -> None:
    said = await lin.says(BOTH)
    await lin.presses("分开登记")
    await lin.hears("请确认", "还留着")
    await lin.edits(said, "空调坏了五天没人修")
    await lin.hears("请确认", "空调坏了五天没人修")
    await lin.presses("✅ 提交")

    await lin.hears("接着是下一件", "上个月物业费多收了我200块")


async def test_two_matters_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My air conditioner is broken. Also, I was charged twice for last month")
    card = await mary.hears("two matters", "File them separately?")
    assert labels(card)[:2] == ["✂️ File separately", "📝 One matter"]
    await mary.presses("File separately")
    await mary.hears("Please confirm", "My air conditioner is broken.", "is kept")
    await mary.presses("Submit")
    await mary.hears("Now the next one", "I was charged twice for last month")
    await mary.presses("Submit")
    await town.quiet()

    assert len(town.tickets()) == 2


async def test_what_is_said_to_be_something_else_is_asked_about(town: Town, mary: Actor) -> None:
    await mary.drafts("My invoice was charged twice, 45 yuan each")
    await mary.says("Something else: my delivery XD998877 is a week late, where is it?")
    await mary.hears("Is this another matter", "XD998877")
    await mary.presses("Another matter")
    asked = await mary.hears("🔎 XD998877", "is kept", "My invoice was charged twice")
    await mary.presses("Complaint", under=asked)
    await mary.hears("Back to what you began before", "My invoice was charged twice")
    await mary.presses("Submit")
    await town.quiet()

    assert {each["category"] for each in town.tickets()} == {"delay", "billing"}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (CHARGED, "By the way I also want to complain that your website is down all day."),
        (
            "Your website is down all day",
            "And my refund for the shoes (order QQ112233) never came, 20 days already",
        ),
        (CHARGED, "One more thing, your driver was very rude to me"),
        (CHARGED, "oh and also, totally different thing, the lift in block 2 is broken"),
    ],
)
async def test_by_the_way_is_asked_about_too(
    town: Town, mary: Actor, first: str, then: str
) -> None:
    await mary.drafts(first)
    await town.waits(minutes=1)
    await mary.says(then)

    await mary.hears("Is this another matter", then[:30])


@pytest.mark.parametrize(
    "then",
    [
        "还有一件事，我的快递晚了一周还没到",
        "我还要投诉你们网站打不开",
        "还有一件事：电梯坏了",
        "还有一件事：电梯坏了，一直没人修",
        "顺便说个别的事，电梯坏了",
    ],
)
async def test_it_is_announced_in_chinese(town: Town, lin: Actor, then: str) -> None:
    await lin.drafts(BILL)
    await town.waits(minutes=1)
    await lin.says(then)

    await lin.hears("这是另一件事，还是补充", then)


@pytest.mark.parametrize(
    "then", ["还有一件事，我打了三次电话没人接", "And the order number is QQ112233"]
)
async def test_what_tells_how_it_went_on_is_no_other_matter(
    town: Town, lin: Actor, then: str
) -> None:
    await lin.drafts(BILL)
    await town.waits(minutes=1)
    await lin.says(then)

    await lin.hears("请确认", BILL, then)


LISTED = (
    "我有三件事要反映：1、空调坏了三天没人修。2、上个月物业费多收了我200块。3、快递晚了一周还没到"
)


async def test_each_point_of_a_list_is_filed_one_after_the_other(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LISTED)
    assert "您好像说了 3 件事，分开登记吗" in words(card)
    await lin.presses("分开登记")
    await lin.hears("请确认", "空调坏了三天没人修", "等 2 件还留着")
    await lin.presses("✅ 提交")
    await lin.hears("接着是下一件", "上个月物业费多收了我200块", "还留着，这件提交后接着写")
    await lin.presses("✅ 提交")
    await town.quiet()
    await lin.hears("接着是下一件", "快递晚了一周还没到")
    await lin.presses("✅ 提交")
    await town.quiet()

    texts = {ticket["text"]: ticket["category"] for ticket in town.tickets()}
    assert texts == {
        "空调坏了三天没人修。": "fault",
        "上个月物业费多收了我200块。": "billing",
        "快递晚了一周还没到": "delay",
    }


async def test_of_a_list_what_is_written_since_and_what_is_cancelled_touch_one_alone(
    town: Town, lin: Actor
) -> None:
    await lin.drafts(LISTED)
    await town.waits(minutes=1)
    await lin.says("单号是SF1234567890")
    await lin.hears("3 件事", "SF1234567890")
    await lin.presses("分开登记")
    await lin.hears("请确认", "空调坏了", "等 2 件")
    await lin.presses("✖️ 取消")
    await lin.hears("接着是下一件", "上个月物业费")
    await lin.presses("✅ 提交")
    await town.quiet()
    await lin.hears("接着是下一件", "快递晚了一周", "SF1234567890")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert {ticket["category"] for ticket in town.tickets()} == {"billing", "delay"}


async def test_a_list_of_which_each_point_comes_by_itself_is_one_too(
    town: Town, lin: Actor
) -> None:
    points = ("1、空调坏了三天没人修", "2、上个月物业费多收了我200块", "3、快递晚了一周还没到")
    said = [await lin.says(words) for words in ("我有三件事", *points)]
    await town.quiet()
    await lin.hears("您好像说了 3 件事，分开登记吗")
    await lin.presses("分开登记")
    await lin.hears("请确认", "空调坏了三天没人修", "等 2 件还留着")
    await lin.edits(said[2], "2、上个月物业费多收了我300块")
    await town.quiet()
    await lin.presses("✅ 提交")
    await lin.hears("接着是下一件", "多收了我300块")
    await lin.presses("✅ 提交")
    await town.quiet()
    await lin.presses("✅ 提交")
    await town.quiet()

    categories = {ticket["category"] for ticket in town.tickets()}
    assert categories == {"fault", "billing", "delay"}


async def test_a_list_is_one_matter_if_the_customer_says_so(town: Town, lin: Actor) -> None:
    await lin.drafts(LISTED)
    await lin.presses("是一件事")
    await town.quiet()
    await lin.presses("✅ 提交")
    await town.quiet()

    assert [ticket["text"] for ticket in town.tickets()] == [LISTED]


async def test_three_things_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts(
        "Three things: 1. my invoice no. 4471 was charged twice, 45 yuan each. 2. the delivery of "
        "order XD998877 is a week late. 3. Also I would like to praise Grace, she was so kind to me"
    )
    await mary.hears("These seem to be 3 matters")
    await mary.presses("File separately")
    await mary.hears("Please confirm", "my invoice no. 4471", "and more (2 matters)")
    for then in ("the delivery of order XD998877", "praise Grace"):
        await mary.presses("Submit")
        await town.quiet()
        await mary.hears("Now the next one", then)
    await mary.presses("Submit")
    await town.quiet()

    kinds = sorted((ticket["kind"], ticket["category"]) for ticket in town.tickets())
    assert [kind for kind, _ in kinds] == ["complaint", "complaint", "praise"]
    assert {category for _, category in kinds[:2]} == {"billing", "delay"}


@in_both
async def test_praise_with_a_complaint_is_both_and_neither_is_added_to_the_other(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    said, wrong, praised, asks = {
        "zh": (
            "接电话的小姑娘特别好，谢谢！但是我的账单881多收了40块",
            "我的账单881多收了40块",
            "接电话的小姑娘特别好，谢谢！",
            "这是补充",
        ),
        "en": (
            "The lady on the phone was lovely, thank you! But the bill 881 is 40 euros too high.",
            "the bill 881 is 40 euros too high.",
            "The lady on the phone was lovely, thank you!",
            "Is this an addition",
        ),
    }[language]
    await customer.drafts(said)
    await customer.presses(customer.words.label("btn-several-matters"))
    await town.quiet()
    for _ in range(2):
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()
    filed = {each["text"]: each["kind"] for each in town.tickets()}

    assert filed == {wrong: "complaint", praised: "praise"}
    assert asks not in customer.chat()


@in_both
async def test_what_was_parted_is_not_asked_about_once_more(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    said, asks = {
        "zh": (
            "三件事：1、空调坏了三天没人修。2、上个月物业费多收了200块。3、建议加装充电桩",
            "这是补充",
        ),
        "en": (
            "Three things: 1) the lamp flickers since monday 2) i was billed 20 euros too much on "
            "bill 4471 3) could you add a german manual",
            "Is this an addition",
        ),
    }[language]
    await customer.drafts(said)
    await customer.presses(customer.words.label("btn-several-matters"))
    await town.quiet()
    while customer.words.label("btn-submit") in customer.chat_buttons():
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()

    assert len(town.tickets()) == 3
    assert asks not in customer.chat()


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "zh",
            "两个事 空调不制冷 还有上个月物业费多扣了200",
            "空调不制冷",
            "上个月物业费多扣了200",
        ),
        (
            "en",
            "two things: the aircon is not cooling and last month you overcharged me 200",
            "the aircon is not cooling",
            "last month you overcharged me 200",
        ),
    ],
)
async def test_several_that_are_announced_are_asked_about_without_a_full_stop(
    town: Town, customer: Actor, text: str, first: str, second: str, language: str
) -> None:
    await customer.drafts(text)
    await customer.presses(customer.words.label("btn-several-matters"))
    await customer.hears(first, second)
    for _ in range(2):
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()
    assert [ticket["text"] for ticket in town.tickets()] == [first, second]


@pytest.mark.parametrize(
    ("language", "text", "splits"),
    [
        ("zh", "空调不制冷，上个月物业费多扣了200", "分开吧"),
        ("en", "the lift is broken and you overcharged me 200 last month", "split them pls"),
        ("en", "the lift is broken and you overcharged me 200 last month", "two separate things"),
    ],
)
async def test_who_says_unasked_that_it_is_several_has_it_split(
    town: Town, customer: Actor, text: str, splits: str, language: str
) -> None:
    await customer.drafts(text)
    await customer.says(splits)
    await town.quiet()
    for _ in range(2):
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()
    assert [ticket["category"] for ticket in town.tickets()] == ["fault", "billing"]
    assert not any(splits in ticket["text"] for ticket in town.tickets())


@in_both
async def test_where_but_one_is_seen_they_hear_how_it_is_done(
    town: Town, customer: Actor, language: str
) -> None:
    text = LATE_IN[language]
    await customer.drafts(text)
    await customer.says({"zh": "分开登记吧", "en": "split it"}[language])
    await customer.hears(customer.words.say("draft-split-how"), text)
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    assert [ticket["text"] for ticket in town.tickets()] == [text]


@in_both
async def test_what_waits_as_a_matter_of_its_own_already_is_not_to_be_split(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    another = {"zh": "还有一件事：物业费多扣了200", "en": "something else: the lift is broken"}
    await customer.says(another[language])
    await customer.hears("❓")
    await customer.presses(customer.words.label("btn-another-matter"))
    await customer.hears("📌")
    await customer.says({"zh": "分开登记吧", "en": "split them pls"}[language])
    await customer.hears(customer.words.say("draft-still-here"), "📌")
    await customer.has_not_heard(customer.words.say("draft-split-how"))
