"""Who writes "yes" below a question presses its key: 是的, 不用了, "it's a new one"."""

import pytest

from tests.conversations.course import LATE, LATE_IN, in_both, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

OVERCHARGED = {"zh": "停车费这个月多收了 58 元", "en": "The car park charged me 58 euro too much"}
PRAISE = {
    "zh": "前台的小李师傅服务特别好，要表扬她",
    "en": "The lady at the counter in Hall 2, Anna, was wonderful, I want to praise her",
}
URGE = {"zh": "催", "en": "any news?"}


async def writes(town: Town, actor: Actor, text: str) -> None:
    """Some time after what stands there."""
    await town.waits(seconds=20)
    await actor.says(text)
    await town.quiet()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "嗯，催一下"),
        ("zh", "是的"),
        ("zh", "好的"),
        ("zh", "催单"),
        ("en", "yes"),
        ("en", "yes, urge it please"),
        ("en", "ok"),
    ],
)
async def test_yes_urges_the_one_that_was_asked_about(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await customer.files(LATE_IN[customer.language])
    await writes(town, customer, URGE[customer.language])
    await writes(town, customer, text)

    await customer.hears(number, {"zh": "已催单", "en": "Urged"}[customer.language])
    await handler.hears(number, {"zh": "催单，第 1 次", "en": "urges (no. 1)"}[customer.language])
    assert len(town.tickets()) == 1


@pytest.mark.parametrize(("language", "text"), [("zh", "不用了"), ("zh", "不"), ("en", "no")])
async def test_no_leaves_it_at_that(town: Town, handler: Actor, customer: Actor, text: str) -> None:
    await customer.files(LATE_IN[customer.language])
    await writes(town, customer, URGE[customer.language])
    await writes(town, customer, text)

    assert customer.words.label("btn-bring-back") in customer.buttons()
    assert len(town.tickets()) == 1


@pytest.mark.parametrize(
    ("language", "ask", "text"),
    [
        ("zh", "不用处理了", "撤回"),
        ("zh", "我要撤诉", "是的"),
        ("en", "withdraw it please", "yes"),
        ("en", "never mind", "yes, withdraw it"),
    ],
)
async def test_withdrawing_in_words_is_confirmed_in_words(
    town: Town, handler: Actor, customer: Actor, ask: str, text: str
) -> None:
    number = await customer.files(LATE_IN[customer.language])
    await writes(town, customer, ask)
    await writes(town, customer, text)
    assert town.ticket(number)["state"] == "new"
    await customer.hears(words(customer.said()[-1])[:2])
    await writes(town, customer, text)

    assert town.ticket(number)["state"] == "withdrawn"


@pytest.mark.parametrize(
    ("language", "ask", "no"),
    [
        ("zh", "我要撤诉", "不是"),
        ("zh", "我要撤诉", "算了 不撤了"),
        ("en", "withdraw it", "cancel"),
        ("en", "withdraw it", "no, never mind"),
    ],
)
async def test_no_keeps_the_ticket(
    town: Town, handler: Actor, customer: Actor, ask: str, no: str
) -> None:
    number = await customer.files(LATE_IN[customer.language])
    for text in (ask, ask):
        await writes(town, customer, text)
    sure = customer.words.label("btn-withdraw-yes")
    assert sure in customer.buttons()
    await writes(town, customer, no)

    assert town.ticket(number)["state"] == "new"
    assert number in words(customer.said()[-1])
    assert sure not in customer.buttons()


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "好的"), ("zh", "对"), ("en", "ok"), ("en", "yes")]
)
async def test_yes_submits_what_is_to_be_confirmed(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    await customer.drafts(OVERCHARGED[customer.language])
    await writes(town, customer, text)

    (ticket,) = town.tickets()
    assert ticket["text"] == OVERCHARGED[customer.language]


async def test_a_nod_in_the_middle_of_telling_submits_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says(OVERCHARGED["zh"])
    await town.quiet()
    await lin.says("嗯")
    await town.quiet()

    assert town.tickets() == []


@pytest.mark.parametrize(
    ("language", "text", "tickets"),
    [
        ("zh", "是新的事，帮我提交", 2),
        ("zh", "是新的事", 2),
        ("zh", "补充到 C20261120-0001", 1),
        ("zh", "补充", 1),
        ("zh", "是的", 1),
        ("en", "it is a new matter", 2),
        ("en", "its a new one", 2),
        ("en", "yes", 1),
        ("en", "add it", 1),
    ],
)
async def test_an_addition_or_a_new_matter_in_words(
    town: Town, handler: Actor, customer: Actor, text: str, tickets: int
) -> None:
    more = {
        "zh": "快递到现在还是没送到，已经第四天",
        "en": "My parcel is still late, the fourth day now",
    }
    await customer.files(LATE_IN[customer.language])
    await town.waits(hours=1)
    await customer.writes_more(more[customer.language])
    await writes(town, customer, text)

    assert len(town.tickets()) == tickets
    assert all(text not in each["text"] for each in town.tickets())
    if tickets == 1:
        await customer.hears(
            "C20261120-0001", {"zh": "已转给", "en": "passed on"}[customer.language]
        )


@pytest.mark.parametrize(
    ("language", "more", "adds"),
    [
        ("zh", "你们还扣了我两次钱，每次899", "加到那件吧"),
        ("en", "also u charged me twice for it, 899 each", "add it pls"),
    ],
)
async def test_what_stands_under_a_card_that_asks_something_else_is_said_in_so_many_words(
    town: Town, handler: Actor, customer: Actor, more: str, adds: str, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await town.waits(minutes=2)
    await customer.drafts(more)
    await customer.hears("🔎 899", customer.words.say("draft-hint"))
    await writes(town, customer, adds)

    await handler.hears(number, "➕", more)
    assert len(town.tickets()) == 1


@in_both
async def test_praise_is_asked_no_such_thing(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await customer.files(PRAISE[language])
    await town.waits(hours=1)
    await customer.says(PRAISE[language])
    await town.quiet()
    await writes(town, customer, {"zh": "提交", "en": "send it"}[language])

    assert len(town.tickets()) == 2


@pytest.mark.parametrize("text", ["是的", "答复", "是答复"])
async def test_whether_it_answers_the_handler(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("❓ 询问客户")
    await wang.says("请问订单号是多少？")
    await lin.hears("请问订单号是多少")
    await town.waits(seconds=10)
    await lin.says("快递单上写的收件人也不对，投诉快递员把我的包裹放错了地方，我很生气")
    await town.quiet()
    await writes(town, lin, text)
    await wang.hears(number, "放错了地方")

    assert f"\n{text}" not in wang.chat()


async def test_yes_and_no_to_an_outcome(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await writes(town, lin, "不")
    assert town.ticket(number)["state"] == "in_progress"
    await lin.hears("还有什么没解决")


@pytest.mark.parametrize(
    ("text", "state"), [("是的", "closed"), ("好的", "resolved"), ("嗯", "resolved")]
)
async def test_yes_closes_and_politeness_does_not(
    town: Town, wang: Actor, lin: Actor, text: str, state: str
) -> None:
    number = await resolved(lin, wang)
    await writes(town, lin, text)

    assert town.ticket(number)["state"] == state


async def test_yes_to_not_satisfied_sends_it_back(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await writes(town, lin, "快递还是没送到！")
    await lin.hears(f"您说的是 {number} 吗", "一并转给处理人")
    await writes(town, lin, "是的")
    await wang.hears(number, "快递还是没送到")

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize("text", ["是三号楼的", "不是3号是5号", "yes it was the blue one"])
async def test_what_tells_something_is_no_answer_by_itself(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    await lin.drafts("小区停车场的灯坏了")
    await writes(town, lin, text)

    assert town.tickets() == []
