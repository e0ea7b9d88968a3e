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
        ("en", "her hand is swollen now"),
        ("en", "there is smoke coming out of it now"),
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
        ("en", "The battery of a scooter in the garage is on fire"),
        ("en", "Another thing: someone is trapped in the lift of building 3"),
    ],
)
async def test_another_danger_is_a_matter_of_its_own(
    town: Town, customer: Actor, handler: Actor, language: str, another: str
) -> None:
    await _filed(town, customer, handler)
    await customer.says(another)
    await customer.hears("📝", another[:12])
    await handler.has_not_heard(another)
