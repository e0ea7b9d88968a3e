"""有人处理了吗, then what goes on with the ticket, then praise: each is what it is by itself."""

import pytest

from prompts.wishes.parting import announces_addition, says_another
from tests.conversations.course import accepted
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

BILL = {"zh": "停车费这个月多收了 58 元", "en": "The car park charged me 58 euro too much"}


@pytest.mark.parametrize(
    ("language", "asks", "urges", "adds"),
    [
        ("zh", "有人处理了吗", "催一下 快点", "补充：他还把箱子摔了"),
        ("en", "anyone on it?", "hurry up please", "addition: he also threw the box"),
    ],
)
async def test_what_is_asked_pressed_and_added_is_no_matter(
    town: Town, handler: Actor, customer: Actor, asks: str, urges: str, adds: str
) -> None:
    number = await accepted(customer, handler)
    for said in (asks, urges, adds):
        await town.waits(minutes=1)
        await customer.says(said)
        await town.quiet()
        assert number in words(customer.said()[-1])
    await handler.hears(number, adds.partition(" ")[2] or adds)

    assert len(town.tickets()) == 1
    assert asks not in words(customer.said()[-1])


@pytest.mark.parametrize(
    ("language", "praise"),
    [
        ("zh", "王姐在柜台特别热情，谢谢她"),
        ("zh", "我想表扬一下王强，昨天搬家帮了大忙"),
        ("en", "thanks to Grace at the counter, so kind"),
        ("en", "I want to praise Leo, he helped a lot with the move yesterday"),
    ],
)
async def test_praise_in_the_middle_of_a_complaint_is_parted(
    town: Town, handler: Actor, customer: Actor, praise: str
) -> None:
    await customer.drafts(BILL[customer.language])
    await town.waits(minutes=1)
    await customer.says(praise)
    await town.quiet()
    assert customer.words.label("btn-another-matter") in labels(customer.said()[-1])
    await customer.presses(customer.words.label("btn-another-matter"))
    await town.quiet()
    for _ in range(2):
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()

    assert {each["kind"]: each["text"] for each in town.tickets()} == {
        "praise": praise,
        "complaint": BILL[customer.language],
    }


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("zh", "谢谢你们，希望尽快退给我"),
        ("en", "thanks for your help in advance"),
        ("en", "the clerk was very friendly but could not help"),
    ],
)
async def test_thanks_for_what_is_to_come_go_on_with_it(
    town: Town, handler: Actor, customer: Actor, more: str
) -> None:
    await customer.drafts(BILL[customer.language])
    await town.waits(minutes=1)
    await customer.says(more)
    await town.quiet()

    assert BILL[customer.language] in words(customer.said()[-1])


@pytest.mark.parametrize("language", ["en"])
async def test_a_new_one_answers_whether_it_is_an_addition(
    town: Town, handler: Actor, customer: Actor
) -> None:
    number = await accepted(customer, handler)
    await customer.says("and the driver was late")
    await town.waits(minutes=1)
    await customer.says("not this one, a new one")  # as on the key that submits it
    await town.quiet()

    assert [each["text"] for each in town.tickets() if each["number"] != number] == [
        "and the driver was late"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "不是这件 是新的",
        "不是那件事，是另外一件",
        "not this one, a new one",
        "no, not that ticket. it's new",
    ],
)
def test_it_is_a_new_one(text: str) -> None:
    assert says_another(text)


@pytest.mark.parametrize("text", ["不是这件快递是新的手机", "not this one again, a new one broke"])
def test_what_tells_of_a_thing_does_not_say_so(text: str) -> None:
    assert not says_another(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("补充：他还把箱子摔了", True),
        ("我再补充一下，箱子也破了", True),
        ("addition: he also threw the box", True),
        ("补充材料在哪里交", False),
        ("the addition to my house is leaking", False),
    ],
)
def test_an_addition_is_announced(text: str, *, is_one: bool) -> None:
    assert announces_addition(text) is is_one
