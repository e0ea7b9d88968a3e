"""A danger was filed and goes on: what is told of it reaches whoever has it at once."""

import pytest

from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

SHOCK = {
    "zh": "厨房插座漏电，我老婆被电到了",
    "en": "The kitchen socket sparks and my wife got an electric shock",
}


async def _filed(town: Town, customer: Actor, handler: Actor) -> str:
    number = await customer.files(SHOCK[customer.language])
    await handler.presses(handler.words.label("btn-accept"))
    await town.waits(minutes=30)
    return number


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("zh", "她的手起泡了，现在还晕倒了"),
        ("zh", "插座又冒烟了"),
        ("zh", "老人也被电到了，受伤流血"),
        ("zh", "人晕过去了"),
        ("zh", "血止不住了"),
        ("en", "her hand is swollen now"),
        ("en", "there is smoke coming out of it now"),
        ("en", "grandma passed out"),
        ("en", "shes going pale"),
        ("en", "the bleeding won't stop"),
        ("en", "my son got an electric shock from the same socket"),
    ],
)
async def test_it_joins_the_danger_that_runs(
    town: Town, customer: Actor, handler: Actor, language: str, more: str
) -> None:
    number = await _filed(town, customer, handler)
    numbers_said = customer.times_heard("119")
    await customer.says(more)
    await handler.hears(number, more)
    passed = await customer.hears("📨", number)
    assert customer.words.label("btn-new-matter") in labels(passed)
    assert customer.times_heard("119") == numbers_said + 1
    assert len(town.tickets()) == 1


@pytest.mark.parametrize(
    ("language", "another"),
    [
        ("zh", "地下车库着火了"),
        ("zh", "另外3号楼电梯困人了"),
        ("zh", "有人在楼梯上摔倒了"),
        ("en", "The battery of a scooter in the garage is on fire"),
        ("en", "Another thing: someone is trapped in the lift of building 3"),
        ("en", "somebody fell on the stairs"),
    ],
)
async def test_another_danger_is_a_matter_of_its_own(
    town: Town, customer: Actor, handler: Actor, language: str, another: str
) -> None:
    await _filed(town, customer, handler)
    await customer.says(another)
    await customer.hears("📝", another[:12])
    await handler.has_not_heard(another)


TRAPPED = {
    "zh": "3号楼电梯卡住了，我妈在里面出不来",
    "en": "The lift in building 3 is stuck and my mother is inside",
}


@pytest.mark.parametrize(
    ("language", "asked", "more"),
    [
        ("zh", "有人处理了吗", "里面的老人好像晕倒了"),
        ("zh", "有人来吗？", "她没呼吸了"),
        ("zh", "有人来吗？", "老人快不行了 喘不上气了"),
        ("en", "is anyone coming?", "she fainted i think"),
        ("en", "anybody there?? pls hurry", "she stopped breathing"),
        ("en", "is anyone coming?", "she fell down and cant get up"),
    ],
)
async def test_asked_about_while_another_matter_is_open_it_is_the_danger_that_is_meant(
    town: Town, customer: Actor, handler: Actor, language: str, asked: str, more: str
) -> None:
    await customer.files({"zh": "洗衣机漏水没人修", "en": "My washing machine leaks"}[language])
    number = await customer.files(TRAPPED[language])
    await town.waits(minutes=5)
    await customer.says(asked)
    await customer.hears(number)
    numbers_said = customer.times_heard("119")
    await customer.says(more)
    await customer.hears("📨", number)
    assert customer.times_heard("119") == numbers_said + 1
    await handler.hears(number, more)
    assert len(town.tickets()) == 2


@pytest.mark.parametrize(
    ("language", "asked"), [("zh", "0001处理了吗"), ("en", "any news on 0001?")]
)
async def test_who_names_another_ticket_hears_of_that_one(
    town: Town, customer: Actor, handler: Actor, language: str, asked: str
) -> None:
    other = await customer.files(
        {"zh": "洗衣机漏水没人修", "en": "My washing machine leaks"}[language]
    )
    await customer.files(TRAPPED[language])
    await town.waits(minutes=5)
    told = customer.times_heard("0002")
    await customer.says(asked)
    await customer.hears("📄", other)
    assert customer.times_heard("0002") == told


STUCK = {"zh": "3号楼电梯坏了，有人被困在里面", "en": "someone is trapped in the lift of block 3"}


@pytest.mark.parametrize(
    ("language", "asks", "over"),
    [
        ("zh", "人救出来没有啊", "已经救出来了 谢谢 不用来了"),
        ("en", "did they get her out?", "she is out, thanks, no need to come"),
    ],
)
async def test_whether_somebody_is_out_is_answered_and_that_they_are_reaches_the_handler(
    town: Town, customer: Actor, handler: Actor, asks: str, over: str, language: str
) -> None:
    number = await customer.files(STUCK[language])
    await town.waits(minutes=7)
    await customer.says(asks)
    card = await customer.hears(f"📄 {number}")
    assert customer.words.label("btn-urge") in labels(card)
    await handler.has_not_heard(asks)
    await customer.says(over)
    await handler.hears(number, over)
    await customer.hears(number, customer.words.say("danger-over"))
    await customer.presses(customer.words.label("btn-withdraw"))
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await town.quiet()
    assert [ticket["state"] for ticket in town.tickets()] == ["withdrawn"]


@pytest.mark.parametrize(
    ("language", "reply", "lines"),
    [
        (
            "zh",
            "您先出门，师傅半小时内到",
            ["好的谢谢，我已经在楼下了", "我一个人害怕，你们师傅叫什么名字"],
        ),
        (
            "en",
            "Please go outside, a technician is with you in 30 minutes",
            ["thank you, i am outside now with the kids", "im scared, what is his name"],
        ),
    ],
)
async def test_who_thanks_for_an_answer_and_tells_on_is_heard(
    town: Town, customer: Actor, handler: Actor, language: str, reply: str, lines: list[str]
) -> None:
    number = await _filed(town, customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says(reply)
    await customer.hears(reply)
    for line in lines:
        await town.waits(minutes=1)
        await customer.says(line)
        await handler.hears(number, line)

    assert len(town.tickets()) == 1
